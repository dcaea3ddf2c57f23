"""Keeps duels going by due rows: their messages up to date, and an end for every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.chat.duels import links
from bot.chat.duels.render import DuelView, Side, back_message, duel_message, result_message
from bot.chat.duels.turns import BACK, DUEL_LASTS, EXPIRE, INVITATION_STANDS
from bot.chat.poster import answers, carries
from bot.chat.private.sitting import (
    DUEL_OVER,
    DUEL_SHOW,
    Sitting,
    load,
    plan_duel_show,
)
from bot.learning.duels import Half, verdict
from bot.learning.modes import Stage
from bot.schedule.dispatcher import Later
from bot.schedule.rounds import PAUSED_LOOK, CannotPost, waits_for_thaw
from bot.store import due, duels, members, merits, plays, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.due import DueRow
    from bot.store.duels import DuelRow
    from bot.store.rounds import Connection

log = structlog.get_logger(__name__)


class DuelKeeper:
    """Carries out the due rows of duels. Each step may be repeated without harm."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of duels."""
        dispatcher.register(DUEL_SHOW, self.show)
        dispatcher.register(EXPIRE, self.expire)
        dispatcher.register(BACK, self.back)
        dispatcher.register(DUEL_OVER, self.over)

    async def show(self, row: DueRow) -> None:
        """Post the duel, or bring its message up to date; post the result once there is one."""
        round_id = int(row.payload["round_id"])
        services = self._client.services
        async with services.database.begin() as conn:
            duel = await duels.find(conn, round_id)
            if duel is None:
                return
            view = await self._view(conn, duel)
        try:
            await self._show(duel, view)
        except CannotPost:
            log.info("duel's channel is closed to Thaw", round_id=round_id)

    async def expire(self, row: DueRow) -> None:
        """End an invitation that nobody took up.

        Raises:
            Later: its time was prolonged, or stands still.
        """
        round_id, services = int(row.payload["round_id"]), self._client.services
        async with services.database.begin() as conn:
            now = services.clock.now()
            duel = await duels.find(conn, round_id)
            if duel is not None and duel.state == "invited":
                _wait(duel, duel.invited_at + INVITATION_STANDS, now)
            if await duels.call_off(conn, round_id, "expired", now):
                await rounds.stop(conn, round_id, now)
                await plan_duel_show(conn, round_id, now)

    async def over(self, row: DueRow) -> None:
        """End a duel that both have finished, or whose time is up.

        Raises:
            Later: it was looked at too early.
        """
        round_id, services = int(row.payload["round_id"]), self._client.services
        async with services.database.begin() as conn:
            duel = await duels.find(conn, round_id, lock=True)
            if duel is None or duel.state != "running" or duel.accepted_at is None:
                return
            now = services.clock.now()
            if waits_for_thaw(duel.paused_at, now):
                raise Later(now + PAUSED_LOOK)
            pair = [await self._sitting(conn, duel, who) for who in _pair(duel)]
            halves = [Half(sitting.ended, sitting.points, sitting.solved) for sitting in pair]
            if not all(half.finished for half in halves):
                ends = duel.accepted_at + DUEL_LASTS
                if now < ends and row.key.endswith(":over"):
                    raise Later(ends)
                if now < ends:
                    return
            await self._finish(conn, duel, halves)

    async def back(self, row: DueRow) -> None:
        """Tell the two, below their duel, that nobody lost time while Thaw was away."""
        async with self._client.services.database.begin() as conn:
            duel = await duels.find(conn, int(row.payload["round_id"]))
        if duel is None or duel.message_id is None or duel.ended_at is not None:
            return
        say, message_id = texts(duel.locale), duel.message_id
        try:
            await self._poster.post(
                str(row.payload["post"]),
                duel.channel_id,
                lambda: back_message(_until(duel), say),
                answers(message_id),
                reply_to=message_id,
            )
        except CannotPost:
            log.info("duel's channel is closed to Thaw", round_id=duel.round_id)

    async def _finish(self, conn: Connection, duel: DuelRow, halves: list[Half]) -> None:
        now = self._client.services.clock.now()
        await duels.finish(conn, duel, verdict(*halves), now)
        for member_id in _pair(duel):
            await plays.end(conn, duel.round_id, member_id, now)
        for question_id in (await rounds.get(conn, duel.round_id)).question_ids:
            await rounds.close_question(conn, question_id, now)
        await rounds.finish(conn, duel.round_id, now)
        await due.remove(conn, f"duel:{duel.round_id}:over")
        await plan_duel_show(conn, duel.round_id, now)
        await merits.plan(
            conn,
            _pair(duel),
            guild_id=duel.guild_id,
            channel_id=duel.channel_id,
            round_id=duel.round_id,
            at=now,
        )

    async def _show(self, duel: DuelRow, view: DuelView) -> None:
        say, services = texts(duel.locale), self._client.services
        if duel.message_id is None:
            posted = await self._poster.post(
                f"duel:{duel.round_id}",
                duel.channel_id,
                lambda: duel_message(view, say),
                carries(links.accept(duel.round_id)),
            )
            async with services.database.begin() as conn:
                await duels.note_message(conn, duel.round_id, posted.message_id)
            message_id = posted.message_id
        else:
            message_id = duel.message_id
        if duel.state in {"finished", "void"}:
            await self._poster.post(
                f"duel-result:{duel.round_id}",
                duel.channel_id,
                lambda: result_message(view, say),
                answers(message_id),
                reply_to=message_id,
            )
        if duel.message_id is not None or duel.state != "invited":
            stands = await self._poster.edit(duel.channel_id, message_id, duel_message(view, say))
            if not stands and duel.state in duels.UNDER_WAY:
                await self._post_again(duel, view, message_id)

    async def _post_again(self, duel: DuelRow, view: DuelView, deleted_id: int) -> None:
        """Post the duel anew, once, in place of a message that somebody deleted."""
        button = links.accept if duel.state == "invited" else links.play
        posted = await self._poster.post(
            f"duel:{duel.round_id}:instead-of:{deleted_id}",
            duel.channel_id,
            lambda: duel_message(view, texts(duel.locale)),
            carries(button(duel.round_id)),
        )
        async with self._client.services.database.begin() as conn:
            await duels.note_message(conn, duel.round_id, posted.message_id)

    async def _view(self, conn: Connection, duel: DuelRow) -> DuelView:
        user_ids = await members.user_ids(conn, _pair(duel))
        sides = {who: await self._side(conn, duel, who, user_ids.get(who)) for who in _pair(duel)}
        return DuelView(
            round_id=duel.round_id,
            state=duel.state,
            deck=await self._client.services.versions.challenge(conn, duel.deck_version_id),
            challenger=sides[duel.challenger_id],
            opponent=sides[duel.opponent_id],
            until=_until(duel),
            winner=sides.get(duel.winner_id or 0),
            walkover=duel.walkover,
        )

    async def _side(
        self, conn: Connection, duel: DuelRow, member_id: int, user_id: int | None
    ) -> Side:
        mine = member_id == duel.challenger_id
        before = duel.challenger_rating if mine else duel.opponent_rating
        rating = await duels.rating(conn, duel.guild_id, member_id)
        if duel.accepted_at is None:
            return Side(user_id, rating.value)
        sitting = await self._sitting(conn, duel, member_id)
        return Side(
            user_id=user_id,
            rating=rating.value if before is None else before,
            done=sum(one.stage(sitting.now) is Stage.OVER for one in sitting.faced),
            begun=any(one.windows for one in sitting.faced),
            solved=sitting.solved,
            points=sitting.points,
            change=duel.challenger_change if mine else duel.opponent_change,
        )

    async def _sitting(self, conn: Connection, duel: DuelRow, member_id: int) -> Sitting:
        sitting = await load(conn, self._client.services, duel.round_id, member_id)
        if sitting is None:
            raise RuntimeError(f"duel {duel.round_id} lacks the half of member {member_id}")
        return sitting


def _until(duel: DuelRow) -> datetime:
    """When the duel ends, or the invitation to it."""
    if duel.accepted_at is not None:
        return duel.accepted_at + DUEL_LASTS
    return duel.invited_at + INVITATION_STANDS


def _wait(duel: DuelRow, ends: datetime, now: datetime) -> None:
    """Put off what is too early.

    Raises:
        Later: it is.
    """
    if waits_for_thaw(duel.paused_at, now):
        raise Later(now + PAUSED_LOOK)
    if now < ends:
        raise Later(ends)


def _pair(duel: DuelRow) -> tuple[int, int]:
    return duel.challenger_id, duel.opponent_id
