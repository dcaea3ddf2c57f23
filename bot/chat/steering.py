"""What a moderator, or who started a round, may do with its pace; in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator
from bot.chat.render.controls import control_panel
from bot.chat.render.markdown import inline
from bot.schedule import steering
from bot.schedule.plans import stop_round
from bot.schedule.steering import Steered
from bot.store import guilds, members, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    import discord

    from bot.chat.client import ThawBot
    from bot.chat.patience import Patience
    from bot.store.rounds import Connection, RoundRow
    from bot.texts import Texts

    Interaction = discord.Interaction[ThawBot]


@dataclass(frozen=True, slots=True)
class Said:
    """What is told: to the channel where `public`, with buttons for what may follow."""

    sentence: str
    public: bool = False
    actions: tuple[str, ...] = ()


async def steer(
    interaction: Interaction, reply: Patience, action: str, round_id: int | None = None
) -> None:
    """Do it with this round, or with the one that runs in the channel, and say so.

    Raises:
        Refused: nothing runs here, or this member may not, or it cannot be done now.
    """
    say = texts(str(interaction.locale))
    services = interaction.client.services
    async with services.database.begin() as conn:
        played = await _round(conn, interaction, round_id, say)
        await check_may_steer(conn, interaction, played, say)
        outcome = await _do(conn, interaction, played, action)
    services.wake()
    public = texts(played.locale)
    said = _said(action, outcome, inline(interaction.user.display_name), say, public)
    view = control_panel(played.id, said.actions, public) if said.actions else None
    await (reply.announce if said.public else reply.say)(said.sentence, view)


async def check_may_steer(
    conn: Connection, interaction: Interaction, played: RoundRow, say: Texts
) -> None:
    """Let pass who started the round, and moderators.

    Raises:
        Refused: it is neither.
    """
    started = await members.user_ids(conn, [played.started_by])
    if started.get(played.started_by) == interaction.user.id:
        return
    settings = await guilds.settings(conn, interaction.guild_id or 0)
    if not is_moderator(interaction.user, settings):
        raise Refused(say("Only who started this challenge, or a moderator, can do that."))


async def _round(
    conn: Connection, interaction: Interaction, round_id: int | None, say: Texts
) -> RoundRow:
    if round_id is None:
        played = await rounds.running_in(conn, interaction.channel_id or 0)
    else:
        played = await rounds.find(conn, round_id)
        if played is not None and played.channel_id != interaction.channel_id:
            played = None
    if played is None:
        raise Refused(say("No challenge is running in this channel."))
    return played


async def _do(conn: Connection, interaction: Interaction, played: RoundRow, action: str) -> Steered:
    at: datetime = interaction.created_at
    pace = interaction.client.services.pace
    match action:
        case "pause":
            return await steering.pause(conn, played, at, "moderator")
        case "resume":
            return await steering.resume(conn, played, at, pace)
        case "next":
            return await steering.next_now(conn, played, at, pace)
        case "skip":
            return await steering.skip(conn, played, at, pace)
        case _:
            over = played.state != "running"
            await stop_round(conn, played.id, at)
            return Steered.OVER if over else Steered.DONE


def _said(action: str, outcome: Steered, name: str, say: Texts, public: Texts) -> Said:
    if outcome in {Steered.DONE, Steered.STARTED}:
        return _done(action, outcome, name, say, public)
    match outcome:
        case Steered.QUESTION_OPEN:
            return Said(say("A question is still open. Skip it, or wait until it closes."))
        case Steered.NO_QUESTION_OPEN:
            return Said(say("No question is open now, so there is nothing to skip."))
        case Steered.PAUSED_ALREADY:
            return Said(say("The round is paused already."), actions=("resume", "stop"))
        case Steered.NOT_PAUSED:
            return Said(say("The round is not paused."))
        case _:
            return Said(say("This round is over."))


def _done(action: str, outcome: Steered, name: str, say: Texts, public: Texts) -> Said:
    match action:
        case "pause":
            sentence = public(
                "⏸️ **{name}** paused the round. No time runs and no answer counts until it goes"
                " on.",
                name=name,
            )
            return Said(sentence, public=True, actions=("resume", "stop"))
        case "resume":
            return Said(public("▶️ **{name}** lets the round go on.", name=name), public=True)
        case "skip":
            sentence = public(
                "⏩ **{name}** skipped this question. It counts for nobody.", name=name
            )
            return Said(sentence, public=True)
        case "stop":
            return Said(
                public("🛑 The challenge was stopped. Answers given so far are kept."), public=True
            )
        case _ if outcome is Steered.STARTED:
            return Said(say("Off it goes!"))
        case _:
            return Said(say("The next one comes right away."))
