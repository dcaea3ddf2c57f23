"""How a live round goes on by itself: post, close, reveal, next, standings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import structlog

from bot.learning.challenge import QuestionState
from bot.schedule.dispatcher import Dispatcher, Later
from bot.schedule.outage import DEADLINE, OUTAGE, give_back
from bot.store import due, rounds
from bot.store.errors import QuestionOver
from bot.store.finish import finish_round

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from bot.clock import Clock
    from bot.store.database import Database
    from bot.store.due import DueRow
    from bot.store.rounds import Connection, QuestionRow

log = structlog.get_logger(__name__)

POST = "question.post"
CLOSE = "question.close"
FINISH = "round.finish"
STOPPED = "round.stopped"


class CannotPost(Exception):
    """The channel is gone, or Thaw may no longer write there."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands in the channel: its id and the moment Discord gave it.

    `earlier`: it may have been sent by an earlier try, whose process could not note it.
    """

    message_id: int
    at: datetime
    earlier: bool = False


class RoundPublisher(Protocol):
    """Puts a round's moments into its channel. Every call may be repeated and posts once.

    Each raises CannotPost where the channel cannot be written to.
    """

    async def question(self, question_id: int) -> Posted:
        """Post the question with its choices and deadline."""
        ...

    async def deadline(self, question_id: int) -> None:
        """Show the question's deadline as it stands now."""
        ...

    async def reveal(self, question_id: int) -> Posted:
        """Close the question's buttons; show the right choice, why, and who chose what."""
        ...

    async def standings(self, round_id: int) -> None:
        """Show how everyone did, and the badges won."""
        ...

    async def stopped(self, round_id: int) -> None:
        """Close the buttons of a round that was stopped."""
        ...

    async def withdrawn(self, question_id: int, message_id: int) -> None:
        """Close the buttons of a question whose round was stopped while it was being posted."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the pauses of a round are.

    `grace` is how long after a deadline late deliveries of clicks made in time are awaited;
    `reveal` is the time to read an explanation.
    """

    lead: timedelta
    reveal: timedelta
    grace: timedelta


class RoundConductor:
    """Moves rounds along, one due row at a time; each step may be repeated without harm."""

    def __init__(
        self, database: Database, clock: Clock, pace: Pace, publisher: RoundPublisher
    ) -> None:
        self._database = database
        self._clock = clock
        self._pace = pace
        self._publisher = publisher

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of rounds."""
        dispatcher.register(POST, self.post)
        dispatcher.register(DEADLINE, self.deadline)
        dispatcher.register(CLOSE, self.close)
        dispatcher.register(FINISH, self.finish)
        dispatcher.register(STOPPED, self.stopped)

    async def post(self, row: DueRow) -> None:
        """Post a question and open it at the moment of its message."""
        question = await self._question(row)
        if question is None or question.state is not QuestionState.PLANNED:
            return
        try:
            posted = await self._publisher.question(question.id)
            await self._open(question.id, posted)
        except CannotPost:
            await self._give_up(question.round_id)

    async def deadline(self, row: DueRow) -> None:
        """Show a deadline that has moved."""
        try:
            await self._publisher.deadline(int(row.payload["question_id"]))
        except CannotPost:
            log.warning("new deadline not shown", key=row.key)

    async def close(self, row: DueRow) -> None:
        """Close a question once its last window and the grace are over, and reveal it."""
        question = await self._question(row)
        if question is None or not await self._running(question.round_id):
            return
        if question.state is QuestionState.OPEN:
            await self._close_or_wait(question)
        try:
            revealed = await self._publisher.reveal(question.id)
        except CannotPost:
            await self._give_up(question.round_id)
            return
        await self._plan_next(question, revealed.at + self._pace.reveal)

    async def finish(self, row: DueRow) -> None:
        """End the round, award its badges, show the standings."""
        round_id = int(row.payload["round_id"])
        async with self._database.begin() as conn:
            await finish_round(conn, round_id, self._clock.now())
            if (await rounds.get(conn, round_id)).state == "stopped":
                return
        try:
            await self._publisher.standings(round_id)
        except CannotPost:
            log.warning("standings not posted", round_id=round_id)

    async def stopped(self, row: DueRow) -> None:
        """Close what a stopped round left open in its channel."""
        try:
            await self._publisher.stopped(int(row.payload["round_id"]))
        except CannotPost:
            log.warning("stopped round's buttons not closed", key=row.key)

    async def _open(self, question_id: int, posted: Posted) -> None:
        try:
            async with self._database.begin() as conn:
                await opened(conn, question_id, posted, self._pace.grace)
                if posted.earlier:
                    await self._make_up(conn, question_id, posted.at)
        except QuestionOver:
            await self._publisher.withdrawn(question_id, posted.message_id)

    async def _make_up(self, conn: Connection, question_id: int, posted_at: datetime) -> None:
        """Give the time back in which the question stood in the channel and was not noted.

        A process that dies right after it sent the message leaves a question that nobody can
        answer, and that `Presence` does not know to be open.
        """
        now = self._clock.now()
        if now - posted_at > OUTAGE:
            question = await rounds.question(conn, question_id)
            await give_back(conn, question, posted_at, now)

    async def _question(self, row: DueRow) -> QuestionRow | None:
        async with self._database.begin() as conn:
            return await rounds.find_question(conn, int(row.payload["question_id"]))

    async def _running(self, round_id: int) -> bool:
        async with self._database.begin() as conn:
            found = await rounds.find(conn, round_id)
        return found is not None and found.state == "running"

    async def _close_or_wait(self, question: QuestionRow) -> None:
        closes = max(window.closes_at for window in question.windows) + self._pace.grace
        now = self._clock.now()
        if now < closes:
            raise Later(closes)
        async with self._database.begin() as conn:
            await rounds.close_question(conn, question.id, now)

    async def _plan_next(self, question: QuestionRow, at: datetime) -> None:
        async with self._database.begin() as conn:
            following = await rounds.question_at(conn, question.round_id, question.position + 1)
            if following is None:
                await plan_finish(conn, question.round_id, at)
            else:
                await plan_post(conn, following.id, at)

    async def _give_up(self, round_id: int) -> None:
        log.warning("round stopped: its channel cannot be written to", round_id=round_id)
        async with self._database.begin() as conn:
            await stop_round(conn, round_id, self._clock.now())


async def plan_post(conn: Connection, question_id: int, at: datetime) -> None:
    """Have the question posted at `at`."""
    await due.put(conn, POST, f"question:{question_id}:post", at, {"question_id": question_id})


async def plan_finish(conn: Connection, round_id: int, at: datetime) -> None:
    """Have the round finished at `at`."""
    await due.put(conn, FINISH, f"round:{round_id}:finish", at, {"round_id": round_id})


async def stop_round(conn: Connection, round_id: int, at: datetime) -> None:
    """End the round early, and have its buttons closed. Repeatable."""
    if await rounds.stop(conn, round_id, at):
        key = f"round:{round_id}:stopped"
        await due.put(conn, STOPPED, key, at, {"round_id": round_id})


async def opened(conn: Connection, question_id: int, posted: Posted, grace: timedelta) -> None:
    """Note that the question stands in the channel, and plan its closing. Repeatable.

    Also called by a click that comes before the sender could note its own message.
    """
    window = await rounds.open_question(conn, question_id, posted.message_id, posted.at)
    key = f"question:{question_id}:close"
    await due.put(conn, CLOSE, key, window.closes_at + grace, {"question_id": question_id})
