"""Join and its way back; nobody else sees the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.errors import Refused
from bot.store import members, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.texts import Texts

    Interaction = discord.Interaction[ThawBot]


async def join_round(interaction: Interaction, round_id: int) -> tuple[str, ui.View | None]:
    """Note that the member will play; what they read, and a way to take it back.

    Raises:
        Refused: the round is over.
    """
    say = texts(str(interaction.locale))
    user = interaction.user
    async with interaction.client.services.database.begin() as conn:
        played = await rounds.find(conn, round_id)
        if played is None or played.state != "running":
            raise Refused(say("This round is over. The next one is one `/challenge start` away."))
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        await rounds.join(conn, round_id, member_id, interaction.created_at)
    return _joined(played, say), _way_back(round_id, say)


async def leave_round(interaction: Interaction, round_id: int) -> str:
    """Take the member's Join back; what they read."""
    say = texts(str(interaction.locale))
    user = interaction.user
    async with interaction.client.services.database.begin() as conn:
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        left = await rounds.leave(conn, round_id, member_id)
    if left:
        return say("You are out: nobody waits for you. You may still answer.")
    return say("You had not joined.")


def _joined(played: rounds.RoundRow, say: Texts) -> str:
    if played.starts_at is None or played.paused_at is not None:
        return say("🙋 You are in.")
    starts = discord.utils.format_dt(played.starts_at, "R")
    return say("🙋 You are in. The first question comes {starts}.", starts=starts)


def _way_back(round_id: int, say: Texts) -> ui.View:
    view = ui.View(timeout=None)
    view.add_item(ui.Button(label=say("Leave again"), custom_id=links.leave(round_id)))
    return view
