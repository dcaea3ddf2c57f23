"""A private clock that runs out while its member looks on: their card then says so by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import discord
import structlog

from bot.chat.private import cards
from bot.chat.private.sitting import load, plan_duel_progress, settled
from bot.learning.modes import Mode, Stage, after
from bot.schedule.dispatcher import Later
from bot.schedule.rounds import PAUSED_LOOK, waits_for_thaw
from bot.store import plays, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.private.sitting import Sitting
    from bot.learning.modes import Faced
    from bot.store.due import DueRow

log = structlog.get_logger(__name__)


class TimeUp:
    """Ends questions whose time is over. Repeatable."""

    def __init__(self, client: ThawBot) -> None:
        self._client = client

    async def run(self, row: DueRow) -> None:
        """Close what is over, and show its explanation where the member still looks at it.

        Raises:
            Later: the time was prolonged, or stands still.
        """
        question_id, member_id = int(row.payload["question_id"]), int(row.payload["member_id"])
        services = self._client.services
        async with services.database.begin() as conn:
            question = await rounds.find_question(conn, question_id)
            before = question and await load(conn, services, question.round_id, member_id)
        if not before or before.ended:
            return
        if waits_for_thaw(before.round.paused_at, before.now):
            raise Later(before.now + PAUSED_LOOK)
        one = before.one(question_id)
        closes = (one.closes_at or before.now) + services.pace.grace
        if not one.spent and not one.closed and services.clock.now() < closes:
            await self._show_longer(before, one)
            raise Later(closes)
        async with services.database.begin() as conn:
            token = await plays.token(conn, before.round.id, member_id, services.clock.now())
            sitting = await settled(conn, services, before.round.id, member_id)
            if before.mode is Mode.DUEL:
                await plan_duel_progress(conn, before.round.id, services.clock.now())
        if token is not None and sitting is not None and _still_looked_at(before, one):
            say = texts(sitting.round.locale)
            await self._show(token, cards.card(sitting, say, sitting.one(question_id)))

    async def _show_longer(self, sitting: Sitting, one: Faced) -> None:
        """Show the new deadline of a question whose time was prolonged."""
        services = self._client.services
        async with services.database.begin() as conn:
            token = await plays.token(
                conn, sitting.round.id, sitting.play.member_id, services.clock.now()
            )
        if token is not None and _still_looked_at(sitting, one):
            say = texts(sitting.round.locale)
            note = say("-# Thaw was away for a moment; the lost time was added.")
            await self._show(token, cards.card(sitting, say, one, note=note))

    async def _show(self, token: str, view: ui.LayoutView) -> None:
        if self._client.application_id is None:
            return
        webhook = discord.Webhook.partial(self._client.application_id, token, client=self._client)
        view.stop()
        try:
            # "@original" is the message of the tap whose token this is (Discord: Edit Original
            # Interaction Response); discord.py puts it into the path as it stands.
            await webhook.edit_message(cast("int", "@original"), view=view)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException as error:
            log.info("private card not changed", error=str(error))


def _still_looked_at(sitting: Sitting, one: Faced) -> bool:
    """Whether the member's card shows this question, not its answer and not a later question."""
    following = after(sitting.faced, one.question_id)
    moved_on = following is not None and following.stage(sitting.now) is not Stage.WAITING
    return not one.spent and not one.closed and not moved_on
