"""Each step of a round, with what may happen between any two of its lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.schedule import rounds as conducting
from bot.schedule.dispatcher import Dispatcher, Later
from bot.schedule.rounds import CannotPost, Pace, Posted, RoundConductor, stop_round
from bot.store import rounds
from bot.store.database import Database
from bot.store.due import DueRow
from bot.store.rounds import RoundRow
from tests.schedule.conftest import NOON, Asked, HandClock

SECOND = timedelta(seconds=1)
PACE = Pace(lead=5 * SECOND, reveal=12 * SECOND, grace=2 * SECOND)


async def nothing() -> None:
    """Nothing happens meanwhile."""


@dataclass
class Channel:
    """Notes what is published; `meanwhile` happens before each publication returns."""

    clock: HandClock
    published: list[tuple[str, int]] = field(default_factory=list)
    posted_ago: timedelta = timedelta(0)
    gone: bool = False
    meanwhile: Callable[[], Awaitable[object]] = nothing

    async def question(self, question_id: int) -> Posted:
        return await self._publish("question", question_id)

    async def deadline(self, question_id: int) -> None:
        await self._publish("deadline", question_id)

    async def reveal(self, question_id: int) -> Posted:
        return await self._publish("reveal", question_id)

    async def standings(self, round_id: int) -> None:
        await self._publish("standings", round_id)

    async def stopped(self, round_id: int) -> None:
        await self._publish("stopped", round_id)

    async def withdrawn(self, question_id: int, message_id: int) -> None:
        await self._publish("withdrawn", question_id)

    async def _publish(self, what: str, its_id: int) -> Posted:
        if self.gone:
            raise CannotPost
        self.published.append((what, its_id))
        await self.meanwhile()
        return Posted(100 + its_id, self.clock.now() - self.posted_ago, bool(self.posted_ago))


@pytest.fixture
def channel(clock: HandClock) -> Channel:
    return Channel(clock)


@pytest.fixture
def conductor(database: Database, clock: HandClock, channel: Channel) -> RoundConductor:
    return RoundConductor(database, clock, PACE, channel)


def row(kind: str, **payload: int) -> DueRow:
    return DueRow(1, kind, "key", NOON, payload, 0)


async def planned(ask: Asked) -> list[tuple[str, float]]:
    rows = await ask.sql("SELECT kind, at FROM due ORDER BY at, kind")
    return [(kind, (at - NOON).total_seconds()) for kind, at in rows]


async def state_of(ask: Asked, started: RoundRow) -> str:
    return (await ask(rounds.get, started.id)).state


async def test_a_question_opens_at_its_message_and_its_closing_is_planned(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow
):
    first = started.question_ids[0]
    for _ in range(2):  # as after a crash at any line
        await conductor.post(row(conducting.POST, question_id=first))
    assert channel.published == [("question", first)]
    assert await planned(ask) == [(conducting.CLOSE, 62)]


async def test_a_question_whose_sender_died_before_noting_it_keeps_its_whole_time(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, started: RoundRow
):
    first = started.question_ids[0]
    channel.posted_ago = timedelta(minutes=10)
    await conductor.post(row(conducting.POST, question_id=first))
    question = await ask(rounds.question, first)
    assert question.shown_closes_at == clock.now() + 60 * SECOND
    assert conducting.DEADLINE in dict(await planned(ask))
    with pytest.raises(Later):
        await conductor.close(row(conducting.CLOSE, question_id=first))


async def test_a_round_stopped_while_its_question_is_posted_leaves_no_live_button(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow
):
    first = started.question_ids[0]
    channel.meanwhile = lambda: ask(stop_round, started.id, NOON)
    await conductor.post(row(conducting.POST, question_id=first))
    assert channel.published == [("question", first), ("withdrawn", first)]
    assert await planned(ask) == [(conducting.STOPPED, 0)]


async def test_a_question_closes_only_after_its_last_window_and_the_grace(
    conductor: RoundConductor, channel: Channel, clock: HandClock, opened: int
):
    clock.forward(61.9)
    with pytest.raises(Later) as later:
        await conductor.close(row(conducting.CLOSE, question_id=opened))
    assert later.value.at == NOON + 62 * SECOND
    clock.forward(0.1)
    await conductor.close(row(conducting.CLOSE, question_id=opened))
    assert channel.published == [("reveal", opened)]


async def test_after_the_reveal_comes_the_next_question_and_after_the_last_the_end(
    conductor: RoundConductor, ask: Asked, clock: HandClock, started: RoundRow, opened: int
):
    clock.forward(62)
    await conductor.close(row(conducting.CLOSE, question_id=opened))
    assert await planned(ask) == [(conducting.POST, 74)]
    second = started.question_ids[1]
    await conductor.post(row(conducting.POST, question_id=second))
    clock.forward(62)
    for _ in range(2):
        await conductor.close(row(conducting.CLOSE, question_id=second))
    assert (conducting.FINISH, 136) in await planned(ask)


async def test_a_stopped_round_reveals_nothing_and_has_no_standings(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow, opened: int
):
    await ask(stop_round, started.id, NOON)
    await conductor.close(row(conducting.CLOSE, question_id=opened))
    await conductor.post(row(conducting.POST, question_id=started.question_ids[1]))
    await conductor.finish(row(conducting.FINISH, round_id=started.id))
    assert channel.published == []
    assert await state_of(ask, started) == "stopped"
    await conductor.stopped(row(conducting.STOPPED, round_id=started.id))
    assert channel.published == [("stopped", started.id)]


async def test_the_end_may_be_repeated_and_shows_the_standings_of_a_finished_round(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow
):
    for _ in range(2):
        await conductor.finish(row(conducting.FINISH, round_id=started.id))
    assert channel.published == [("standings", started.id)] * 2
    assert await state_of(ask, started) == "finished"


@pytest.mark.parametrize("step", ["post", "close"])
async def test_a_channel_that_cannot_be_written_to_ends_the_round(
    conductor: RoundConductor,
    channel: Channel,
    ask: Asked,
    started: RoundRow,
    step: str,
):
    channel.gone = True
    first = started.question_ids[0]
    if step == "close":
        await ask(rounds.open_question, first, 10, NOON)
        channel.clock.forward(100)
    await getattr(conductor, step)(row("any", question_id=first))
    assert await state_of(ask, started) == "stopped"
    for kind in (conducting.STOPPED, conducting.DEADLINE):
        handler = conductor.stopped if kind == conducting.STOPPED else conductor.deadline
        await handler(row(kind, round_id=started.id, question_id=first))


async def test_rows_of_what_is_no_longer_known_do_nothing(
    conductor: RoundConductor, channel: Channel
):
    await conductor.post(row(conducting.POST, question_id=10**9))
    await conductor.close(row(conducting.CLOSE, question_id=10**9))
    assert channel.published == []


async def test_every_kind_of_row_that_is_planned_has_a_handler(
    database: Database, clock: HandClock, conductor: RoundConductor
):
    dispatcher = Dispatcher(database, clock, "one", lambda: True)
    conductor.register(dispatcher)
    kinds = {value for name, value in vars(conducting).items() if name.isupper()}
    assert {kind for kind in kinds if isinstance(kind, str)} <= set(dispatcher._handlers)
