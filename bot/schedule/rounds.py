"""How a live round goes on by itself: lobby, post, count, close, reveal, next, standings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

import structlog

from bot.learning.challenge import QuestionState, deadline
from bot.schedule import plans
from bot.schedule.dispatcher import Dispatcher, Later
from bot.schedule.outage import DEADLINE, OUTAGE, give_back
from bot.schedule.reposting import is_time_to_look, post_again
from bot.store import due, guilds, rounds
from bot.store.errors import QuestionOver
from bot.store.finish import finish_round

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock
    from bot.store.database import Database
    from bot.store.due import DueRow
    from bot.store.rounds import Connection, QuestionRow, RoundRow

log = structlog.get_logger(__name__)

# A paused round is looked at this often, should the word that it goes on get lost.
PAUSED_LOOK = timedelta(minutes=1)
# A round that nobody resumes must not keep its channel for ever.
LONGEST_PAUSE = timedelta(hours=24)
# So long a duel or a solo round waits for Thaw to be let into its server again.
LONGEST_ABSENCE = timedelta(hours=24)
# How long a round waits for a channel that it may not write to, and how often it tries.
LONGEST_SILENCE = timedelta(hours=1)
SHORTEST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(minutes=5)


class CannotPost(Exception):
    """Thaw may not write in the channel now.

    CannotPost
    ├── Archived
    ├── ChannelGone
    └── MessageGone
    """


class Archived(CannotPost):
    """The thread is archived: a new message would wake it, an edit does not."""


class ChannelGone(CannotPost):
    """The channel does not exist any more."""


class MessageGone(CannotPost):
    """Somebody deleted the message."""


def waits_for_thaw(paused_at: datetime | None, now: datetime) -> bool:
    """Whether the time of a private round stands still because Thaw was put out of its server."""
    return paused_at is not None and now - paused_at < LONGEST_ABSENCE


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

    async def lobby(self, round_id: int) -> None:
        """Post the lobby, or show in it what is true now."""
        ...

    async def question(self, question_id: int) -> Posted:
        """Post the question with its choices and deadline."""
        ...

    async def refresh(self, question_id: int) -> None:
        """Show the question's deadline, pause and count as they stand now.

        Raises:
            MessageGone: somebody deleted the question's message.
        """
        ...

    async def check(self, question_id: int) -> None:
        """Look whether the question still stands in its channel.

        Raises:
            MessageGone: somebody deleted it.
        """
        ...

    async def again(self, question_id: int) -> Posted:
        """Post the question anew, as it stands now, in place of a message that is gone."""
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
    `reveal` is the time to read an explanation; `count` is the time between two looks at who
    answered (Discord allows about five edits in five seconds in a channel).
    """

    lead: timedelta
    reveal: timedelta
    grace: timedelta
    count: timedelta = timedelta(seconds=2)


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
        dispatcher.register(plans.LOBBY, self.lobby)
        dispatcher.register(plans.POST, self.post)
        dispatcher.register(plans.COUNT, self.count)
        dispatcher.register(DEADLINE, self.deadline)
        dispatcher.register(plans.CLOSE, self.close)
        dispatcher.register(plans.FINISH, self.finish)
        dispatcher.register(plans.STOPPED, self.stopped)

    async def lobby(self, row: DueRow) -> None:
        """Keep the lobby up to date until the round has begun."""
        async with self._database.begin() as conn:
            played = await rounds.find(conn, int(row.payload["round_id"]))
            if played is None or played.state != "running":
                return
            first = await rounds.question(conn, played.question_ids[0])
        try:
            await self._publisher.lobby(played.id)
        except CannotPost as error:
            await self._wait_for_channel(played.id, error)
        if first.state is QuestionState.PLANNED:
            raise Later(self._clock.now() + self._pace.count)

    async def post(self, row: DueRow) -> None:
        """Post a question and open it at the moment of its message."""
        question, played = await self._question(row)
        if question is None or question.state is not QuestionState.PLANNED:
            return
        await self._wait_while_paused(played)
        try:
            if question.position == 0:
                await self._publisher.lobby(question.round_id)
            posted = await self._publisher.question(question.id)
            await self._open(question.id, posted)
        except CannotPost as error:
            await self._wait_for_channel(question.round_id, error)
        await self._reached(played)

    async def count(self, row: DueRow) -> None:
        """Show how many have answered; close early when nobody has to be waited for."""
        question, played = await self._question(row)
        if question is None or question.state is not QuestionState.OPEN or played is None:
            return
        if played.paused_at is None:
            await self._close_early(question)
        try:
            await self._show(question, played)
        except CannotPost:
            log.warning("count not shown", key=row.key)
        await self._wait_while_paused(played)
        raise Later(self._clock.now() + self._pace.count)

    async def deadline(self, row: DueRow) -> None:
        """Show a deadline that has moved."""
        try:
            await self._publisher.refresh(int(row.payload["question_id"]))
        except CannotPost:
            log.warning("new deadline not shown", key=row.key)

    async def close(self, row: DueRow) -> None:
        """Close a question once its last window and the grace are over, and reveal it."""
        question, played = await self._question(row)
        if question is None or played is None or played.state != "running":
            return
        if question.state is QuestionState.OPEN:
            await self._wait_while_paused(played)
            await self._close_or_wait(question)
        try:
            revealed = await self._publisher.reveal(question.id)
        except CannotPost as error:
            await self._wait_for_channel(question.round_id, error)
            return
        await self._reached(played)
        await self._plan_next(question, played, revealed.at)

    async def finish(self, row: DueRow) -> None:
        """End the round, award its badges, show the standings."""
        round_id = int(row.payload["round_id"])
        async with self._database.begin() as conn:
            await self._wait_while_paused(await rounds.find(conn, round_id))
            await finish_round(conn, round_id, self._clock.now())
            if (await rounds.get(conn, round_id)).state == "stopped":
                return
        try:
            await self._publisher.standings(round_id)
        except CannotPost as error:
            await self._wait_for_channel(round_id, error)

    async def stopped(self, row: DueRow) -> None:
        """Close what a stopped round left open in its channel."""
        try:
            await self._publisher.stopped(int(row.payload["round_id"]))
        except CannotPost:
            log.warning("stopped round's buttons not closed", key=row.key)

    async def _show(self, question: QuestionRow, played: RoundRow) -> None:
        """Show how the question stands; post it again where its message was deleted."""
        now = self._clock.now()
        try:
            await self._publisher.refresh(question.id)
            if is_time_to_look(question, now, self._pace.count):
                await self._publisher.check(question.id)
        except MessageGone:
            if played.paused_at is None:  # else once the round goes on
                await post_again(self._database, self._publisher, question, now)

    async def _open(self, question_id: int, posted: Posted) -> None:
        try:
            async with self._database.begin() as conn:
                grace = self._pace.grace
                await plans.opened(conn, question_id, posted.message_id, posted.at, grace)
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

    async def _question(self, row: DueRow) -> tuple[QuestionRow | None, RoundRow | None]:
        async with self._database.begin() as conn:
            question = await rounds.find_question(conn, int(row.payload["question_id"]))
            if question is None:
                return None, None
            return question, await rounds.find(conn, question.round_id)

    async def _wait_while_paused(self, played: RoundRow | None) -> None:
        if played is None or played.paused_at is None:
            return
        now = self._clock.now()
        if now - played.paused_at > LONGEST_PAUSE:
            await self._give_up(played.id, "nobody resumed it")
        raise Later(now + PAUSED_LOOK)

    async def _close_early(self, question: QuestionRow) -> None:
        """End the question's time where everyone who plays is done with it."""
        now = self._clock.now()
        async with self._database.begin() as conn:
            if not await self._is_over(conn, question, now):
                return
            await rounds.end_windows(conn, question.id, now)
            await due.reschedule(conn, plans.close_key(question.id), now + self._pace.grace)

    async def _is_over(self, conn: Connection, question: QuestionRow, now: datetime) -> bool:
        last = deadline(question.windows)
        if last is None or last <= now:
            return False
        if question.shown_closes_at <= now:
            return not await rounds.awaited_longer(conn, question.id)
        return (await rounds.progress(conn, question.id)).all_done

    async def _close_or_wait(self, question: QuestionRow) -> None:
        now = self._clock.now()
        async with self._database.begin() as conn:
            awaited = await rounds.awaited_longer(conn, question.id)
            closes = deadline(w for w in question.windows if w.member_id in {None, *awaited})
            if closes is not None and now < closes + self._pace.grace:
                raise Later(closes + self._pace.grace)
            await rounds.close_question(conn, question.id, now)

    async def _plan_next(
        self, question: QuestionRow, played: RoundRow, revealed_at: datetime
    ) -> None:
        """Let the next question come once the explanation was read, as fast as the guild chose."""
        async with self._database.begin() as conn:
            chosen = (await guilds.settings(conn, played.guild_id or 0)).reveal_seconds
            pause = self._pace.reveal if chosen is None else timedelta(seconds=chosen)
            at = revealed_at + pause
            await plans.plan_next(conn, question.round_id, question.position, at)

    async def _reached(self, played: RoundRow | None) -> None:
        if played is not None and played.unreachable_since is not None:
            async with self._database.begin() as conn:
                await rounds.note_unreachable(conn, played.id, None)

    async def _wait_for_channel(self, round_id: int, error: CannotPost) -> None:
        """Try again later, in the hope that someone lets Thaw in again; give up after an hour."""
        if isinstance(error, ChannelGone):
            await self._give_up(round_id, "its channel is gone")
            return
        now = self._clock.now()
        async with self._database.begin() as conn:
            played = await rounds.get(conn, round_id)
            since = played.unreachable_since or now
            await rounds.note_unreachable(conn, round_id, since)
        if now - since > LONGEST_SILENCE:
            await self._give_up(round_id, "its channel cannot be written to")
            return
        raise Later(now + min(max(now - since, SHORTEST_WAIT), LONGEST_WAIT))

    async def _give_up(self, round_id: int, why: str) -> None:
        log.warning("round stopped", round_id=round_id, why=why)
        async with self._database.begin() as conn:
            await plans.stop_round(conn, round_id, self._clock.now())
