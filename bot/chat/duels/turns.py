"""What members do with a duel: challenge, accept, decline, withdraw, play."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.private import cards
from bot.chat.private.sitting import DUEL_OVER, new_question, plan_duel_show
from bot.chat.private.turns import member_of, settled_for
from bot.chat.starting import check_channel
from bot.learning.modes import Mode
from bot.store import due, duels, guilds, members, plays, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.shelf import Picked
    from bot.store.duels import DuelRow
    from bot.store.rounds import Connection, Held
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

EXPIRE = "duel.expire"
BACK = "duel.back"
# Long enough that both find a quiet moment, whatever their time zones.
INVITATION_STANDS = timedelta(hours=24)
DUEL_LASTS = timedelta(hours=24)


async def challenge(press: Press, opponent: discord.User | discord.Member, picked: Picked) -> str:
    """Keep the invitation and have it posted; what the challenger reads.

    Raises:
        Refused: nobody can be challenged so, or Thaw may not write here.
    """
    say = texts(str(press.locale))
    _refuse_unfit(press, opponent, say)
    check_channel(press, say)
    services, now = press.client.services, press.client.services.clock.now()
    async with services.database.begin() as conn:
        challenger_id = await members.member_id_for(conn, press.user.id, press.user.display_name)
        opponent_id = await members.member_id_for(conn, opponent.id, opponent.display_name)
        locale = (await guilds.settings(conn, press.guild_id or 0)).locale
        round_row = await rounds.start(conn, _new_round(press, picked, challenger_id, locale))
        kept = await duels.invite(
            conn,
            round_row.id,
            press.guild_id or 0,
            challenger_id=challenger_id,
            opponent_id=opponent_id,
            at=now,
            interaction_id=press.id,
        )
        if not kept:  # and with this the round is taken back, too
            raise Refused(
                say(
                    "You two have a duel under way already. Finish it, or take the challenge back,"
                    " before the next one."
                )
            )
        await plan_duel_show(conn, round_row.id, now)
        payload = {"round_id": round_row.id}
        key = f"duel:{round_row.id}:expire"
        await due.put(conn, EXPIRE, key, now + INVITATION_STANDS, payload)
    services.wake()
    return say(
        "⚔️ Your challenge to {member} stands in the channel for a day. You hear of it there.",
        member=opponent.mention,
    )


async def accept(press: Press, round_id: int) -> ui.LayoutView:
    """Take up the challenge; the card with which the opponent begins.

    Raises:
        Refused: it is not theirs to accept, or not open any more.
    """
    services, say = press.client.services, texts(str(press.locale))
    member_id, now = await member_of(press), press.client.services.clock.now()
    async with services.database.begin() as conn:
        duel = await _duel(conn, round_id, say)
        if duel.opponent_id != member_id:
            raise Refused(say("This challenge is for someone else. Make one with `/duel`!"))
        if await duels.accept(conn, round_id, member_id, now):
            await plays.join(conn, round_id, duel.challenger_id, Mode.DUEL)
            await plays.join(conn, round_id, duel.opponent_id, Mode.DUEL)
            await due.remove(conn, f"duel:{round_id}:expire")
            key = f"duel:{round_id}:over"
            await due.put(conn, DUEL_OVER, key, now + DUEL_LASTS, {"round_id": round_id})
            await plan_duel_show(conn, round_id, now)
        elif duel.state != "running":
            raise Refused(say("This challenge is not open any more."))
    services.wake()
    return cards.card(await settled_for(press, round_id, member_id), say)


async def call_off(press: Press, round_id: int, how: Literal["declined", "withdrawn"]) -> str:
    """Decline a challenge, or take one's own back; what the member reads.

    Raises:
        Refused: it is not theirs to end, or not open any more.
    """
    services, say = press.client.services, texts(str(press.locale))
    member_id, now = await member_of(press), press.client.services.clock.now()
    async with services.database.begin() as conn:
        duel = await _duel(conn, round_id, say)
        whose = duel.opponent_id if how == "declined" else duel.challenger_id
        if whose != member_id:
            raise Refused(
                say("Only who was challenged can decline, and only the challenger can withdraw.")
            )
        await _end_invitation(conn, round_id, how, now, say)
    services.wake()
    return say("Done. The channel is told.")


async def play(press: Press, round_id: int) -> ui.LayoutView:
    """The card at which the member is in their half.

    Raises:
        Refused: it is not their duel.
    """
    say = texts(str(press.locale))
    member_id = await member_of(press)
    async with press.client.services.database.begin() as conn:
        duel = await _duel(conn, round_id, say)
    if not duel.is_of(member_id):
        raise Refused(say("This duel is between two others. Challenge someone with `/duel`!"))
    return cards.card(await settled_for(press, round_id, member_id), say)


async def go_on_with(conn: Connection, held: Held, at: datetime) -> None:
    """Give the time back for which Thaw was not in the duel's server, and have that told."""
    away = at - held.since
    await duels.prolong(conn, held.round_id, away)
    await plan_duel_show(conn, held.round_id, at)
    key = f"duel:{held.round_id}:back:{held.since.isoformat()}"
    await due.put(conn, BACK, key, at, {"round_id": held.round_id, "post": key})


async def _end_invitation(
    conn: Connection,
    round_id: int,
    how: Literal["declined", "withdrawn", "expired"],
    at: datetime,
    say: Texts,
) -> None:
    if not await duels.call_off(conn, round_id, how, at):
        raise Refused(say("This challenge is not open any more."))
    await rounds.stop(conn, round_id, at)
    await due.remove(conn, f"duel:{round_id}:expire")
    await plan_duel_show(conn, round_id, at)


async def _duel(conn: Connection, round_id: int, say: Texts) -> DuelRow:
    duel = await duels.find(conn, round_id)
    if duel is None:
        raise Refused(say("This duel is no longer known here."))
    return duel


def _new_round(press: Press, picked: Picked, challenger_id: int, locale: str) -> rounds.NewRound:
    services, deck = press.client.services, picked.deck
    return rounds.NewRound(
        deck_version_id=picked.row.version_id,
        guild_id=press.guild_id,
        channel_id=press.channel_id or 0,
        started_by=challenger_id,
        locale=locale,
        at=services.clock.now(),
        questions=[new_question(services, deck, problem, Mode.DUEL) for problem in deck.problems],
        mode="duel",
    )


def _refuse_unfit(press: Press, opponent: discord.User | discord.Member, say: Texts) -> None:
    if opponent.id == press.user.id:
        raise Refused(say("A duel takes two. To play against the clock alone: `/solo`."))
    if opponent.bot:
        raise Refused(say("Bots do not duel, they know the answers. Challenge a member."))
