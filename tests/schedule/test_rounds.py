"""Each step of a round, with what may happen between any two of its lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.schedule import outage, plans
from bot.schedule.dispatcher import Dispatcher, Later
from bot.schedule.plans import stop_round
from bot.schedule.rounds import CannotPost, ChannelGone, MessageGone, Pace, Posted, RoundConductor
from bot.store import answers, members, rounds
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
    closed: bool = False
    gone: bool = False
    deleted: bool = False
    meanwhile: Callable[[], Awaitable[object]] = nothing

    async def question(self, question_id: int) -> Posted:
        return await self._publish("question", question_id)

    async def lobby(self, round_id: int) -> None:
        await self._publish("lobby", round_id)

    async def refresh(self, question_id: int) -> None:
        await self._publish("refresh", question_id)

    async def check(self, question_id: int) -> None:
        if self.deleted:
            raise MessageGone

    async def again(self, question_id: int) -> Posted:
        posted = await self._publish("again", question_id)
        self.deleted = False
        return posted

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
            raise ChannelGone
        if self.closed:
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
        await conductor.post(row(plans.POST, question_id=first))
    assert channel.published == [("lobby", started.id), ("question", first)]
    assert await planned(ask) == [(plans.COUNT, 0), (plans.CLOSE, 62)]


async def test_a_question_whose_sender_died_before_noting_it_keeps_its_whole_time(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, started: RoundRow
):
    first = started.question_ids[0]
    channel.posted_ago = timedelta(minutes=10)
    await conductor.post(row(plans.POST, question_id=first))
    question = await ask(rounds.question, first)
    assert question.shown_closes_at == clock.now() + 60 * SECOND
    assert outage.DEADLINE in dict(await planned(ask))
    with pytest.raises(Later):
        await conductor.close(row(plans.CLOSE, question_id=first))


async def test_a_round_stopped_while_its_question_is_posted_leaves_no_live_button(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow
):
    first = started.question_ids[0]
    channel.meanwhile = lambda: ask(stop_round, started.id, NOON)
    await conductor.post(row(plans.POST, question_id=first))
    assert channel.published[1:] == [("question", first), ("withdrawn", first)]
    assert await planned(ask) == [(plans.STOPPED, 0)]


async def test_a_question_closes_only_after_its_last_window_and_the_grace(
    conductor: RoundConductor, channel: Channel, clock: HandClock, opened: int
):
    clock.forward(61.9)
    with pytest.raises(Later) as later:
        await conductor.close(row(plans.CLOSE, question_id=opened))
    assert later.value.at == NOON + 62 * SECOND
    clock.forward(0.1)
    await conductor.close(row(plans.CLOSE, question_id=opened))
    assert channel.published == [("reveal", opened)]


async def test_after_the_reveal_comes_the_next_question_and_after_the_last_the_end(
    conductor: RoundConductor, ask: Asked, clock: HandClock, started: RoundRow, opened: int
):
    clock.forward(62)
    await conductor.close(row(plans.CLOSE, question_id=opened))
    assert await planned(ask) == [(plans.POST, 74)]
    second = started.question_ids[1]
    await conductor.post(row(plans.POST, question_id=second))
    clock.forward(62)
    for _ in range(2):
        await conductor.close(row(plans.CLOSE, question_id=second))
    assert (plans.FINISH, 136) in await planned(ask)


async def test_a_stopped_round_reveals_nothing_and_has_no_standings(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow, opened: int
):
    await ask(stop_round, started.id, NOON)
    await conductor.close(row(plans.CLOSE, question_id=opened))
    await conductor.post(row(plans.POST, question_id=started.question_ids[1]))
    await conductor.finish(row(plans.FINISH, round_id=started.id))
    assert channel.published == []
    assert await state_of(ask, started) == "stopped"
    await conductor.stopped(row(plans.STOPPED, round_id=started.id))
    assert channel.published == [("stopped", started.id)]


async def test_the_end_may_be_repeated_and_shows_the_standings_of_a_finished_round(
    conductor: RoundConductor, channel: Channel, ask: Asked, started: RoundRow
):
    for _ in range(2):
        await conductor.finish(row(plans.FINISH, round_id=started.id))
    assert channel.published == [("standings", started.id)] * 2
    assert await state_of(ask, started) == "finished"


@pytest.mark.parametrize("step", ["post", "close"])
async def test_a_channel_that_is_gone_ends_the_round(
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
    for kind in (plans.STOPPED, outage.DEADLINE):
        handler = conductor.stopped if kind == plans.STOPPED else conductor.deadline
        await handler(row(kind, round_id=started.id, question_id=first))


async def test_rows_of_what_is_no_longer_known_do_nothing(
    conductor: RoundConductor, channel: Channel
):
    await conductor.post(row(plans.POST, question_id=10**9))
    await conductor.close(row(plans.CLOSE, question_id=10**9))
    assert channel.published == []


async def test_every_kind_of_row_that_is_planned_has_a_handler(
    database: Database, clock: HandClock, conductor: RoundConductor
):
    dispatcher = Dispatcher(database, clock, "one", lambda: True)
    conductor.register(dispatcher)
    named = {value for name, value in vars(plans).items() if name.isupper()}
    kinds = {value for value in named if isinstance(value, str)} | {outage.DEADLINE}
    assert len(kinds) > 1
    assert kinds <= set(dispatcher._handlers)


async def test_a_channel_closed_to_thaw_is_waited_for_and_the_round_goes_on_when_it_opens(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, started: RoundRow
):
    channel.closed = True
    first = started.question_ids[0]
    for waited in (10, 10, 20, 40):
        with pytest.raises(Later) as later:
            await conductor.post(row(plans.POST, question_id=first))
        assert later.value.at == clock.now() + waited * SECOND
        clock.forward(waited)
    channel.closed = False
    await conductor.post(row(plans.POST, question_id=first))
    found = await ask(rounds.get, started.id)
    assert (found.state, found.unreachable_since) == ("running", None)


async def test_a_channel_closed_to_thaw_for_more_than_an_hour_ends_the_round(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, started: RoundRow
):
    channel.closed = True
    first = started.question_ids[0]
    with pytest.raises(Later):
        await conductor.post(row(plans.POST, question_id=first))
    clock.forward(3601)
    await conductor.post(row(plans.POST, question_id=first))
    assert await state_of(ask, started) == "stopped"


async def test_a_question_closes_early_once_everyone_who_joined_is_done(
    conductor: RoundConductor, ask: Asked, clock: HandClock, started: RoundRow, opened: int
):
    ada, grace = [await ask(members.member_id_for, n, str(n)) for n in (11, 12)]
    for each in (ada, grace):
        await ask(rounds.join, started.id, each, NOON)
    counted = row(plans.COUNT, question_id=opened)
    await ask(plans.plan_question, opened, NOON, NOON + 62 * SECOND)
    await answered(ask, opened, ada, "right", 1)
    await answered(ask, opened, grace, "wrong", 2)
    clock.forward(10)
    with pytest.raises(Later):
        await conductor.count(counted)
    assert (plans.CLOSE, 62) in await planned(ask)
    await answered(ask, opened, grace, "right", 3, second=9)
    for _ in range(3):  # looked at again before it closes: once is enough
        with pytest.raises(Later):
            await conductor.count(counted)
        assert (plans.CLOSE, 12) in await planned(ask)
    clock.forward(2)
    await conductor.close(row(plans.CLOSE, question_id=opened))
    assert (await ask(rounds.question, opened)).state == "closed"


async def test_without_anyone_who_joined_a_question_keeps_its_whole_time(
    conductor: RoundConductor, ask: Asked, opened: int
):
    ada = await ask(members.member_id_for, 11, "ada")
    await ask(plans.plan_question, opened, NOON, NOON + 62 * SECOND)
    await answered(ask, opened, ada, "right", 1)
    with pytest.raises(Later):
        await conductor.count(row(plans.COUNT, question_id=opened))
    assert (plans.CLOSE, 62) in await planned(ask)


async def test_who_answered_without_joining_is_waited_for_at_the_next_question(
    conductor: RoundConductor, ask: Asked, clock: HandClock, started: RoundRow, opened: int
):
    ada, grace = [await ask(members.member_id_for, n, str(n)) for n in (11, 12)]
    await ask(rounds.join, started.id, ada, NOON)
    await answered(ask, opened, grace, "right", 1)
    second = started.question_ids[1]
    await ask(rounds.open_question, second, 20, NOON)
    await answered(ask, second, ada, "right", 2)
    assert not (await ask(rounds.progress, second)).all_done
    await answered(ask, second, grace, "right", 3)
    assert (await ask(rounds.progress, second)).all_done


@pytest.fixture
async def slow(ask: Asked, clock: HandClock, started: RoundRow) -> tuple[int, int]:
    """The first question, open since noon, and a member who has half as much time again.

    It is past everyone's time.
    """
    ada = await ask(members.member_id_for, 10, "ada")
    async with ask.database.begin() as conn:
        await members.grant_extra_time(conn, 1, ada, percent=50, granted_by=ada, at=NOON)
    first = started.question_ids[0]
    await ask(plans.opened, first, 10, NOON, PACE.grace)
    clock.forward(62)
    return first, ada


async def close_waits(conductor: RoundConductor, question: int) -> float:
    """Until how many seconds after noon a question's closing is put off."""
    with pytest.raises(Later) as later:
        await conductor.close(row(plans.CLOSE, question_id=question))
    return (later.value.at - NOON).total_seconds()


async def test_a_reveal_waits_for_a_members_extra_time_until_they_are_done(
    conductor: RoundConductor, ask: Asked, clock: HandClock, slow: tuple[int, int]
):
    first, ada = slow
    assert await close_waits(conductor, first) == 92
    await answered(ask, first, ada, "right", 1, second=61)  # only theirs is still open
    with pytest.raises(Later):
        await conductor.count(row(plans.COUNT, question_id=first))
    assert (plans.CLOSE, 64) in await planned(ask)  # nobody is left to wait for
    clock.forward(2)
    await conductor.close(row(plans.CLOSE, question_id=first))
    assert (await ask(rounds.question, first)).state == "closed"


async def test_a_reveal_waits_for_extra_time_of_those_who_joined(
    conductor: RoundConductor, ask: Asked, started: RoundRow, slow: tuple[int, int]
):
    first, ada = slow
    grace = await ask(members.member_id_for, 11, "grace")
    for each in (ada, grace):
        await ask(rounds.join, started.id, each, NOON)
    assert await close_waits(conductor, first) == 92


async def test_a_reveal_waits_for_no_extra_time_where_only_others_joined(
    conductor: RoundConductor, ask: Asked, started: RoundRow, slow: tuple[int, int]
):
    first, _ = slow
    await ask(rounds.join, started.id, await ask(members.member_id_for, 11, "grace"), NOON)
    await conductor.close(row(plans.CLOSE, question_id=first))
    assert (await ask(rounds.question, first)).state == "closed"


async def test_extra_time_is_for_no_other_guild(ask: Asked, opened: int):
    ada = await ask(members.member_id_for, 11, "ada")
    async with ask.database.begin() as conn:
        await members.grant_extra_time(conn, 99, ada, percent=50, granted_by=ada, at=NOON)
        assert await members.extra_time(conn, 99, ada) == 50
        assert await members.extra_time(conn, 1, ada) == 0
        await members.grant_extra_time(conn, 99, ada, percent=0, granted_by=ada, at=NOON)
        assert await members.extra_time(conn, 99, ada) == 0
    assert len((await ask(rounds.question, opened)).windows) == 1


async def answered(
    ask: Asked, question: int, member: int, choice: str, interaction: int, *, second: int = 1
) -> None:
    await answers.record(
        ask.database,
        question_id=question,
        member_id=member,
        choice_id=choice,
        at=NOON + second * SECOND,
        interaction_id=interaction,
    )


async def test_a_deleted_question_is_posted_again_once_and_its_time_given_back(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, opened: int
):
    await ask(plans.plan_question, opened, NOON, NOON + 62 * SECOND)
    channel.deleted = True
    clock.forward(33)
    counted = row(plans.COUNT, question_id=opened)
    with pytest.raises(Later):  # it is not looked at every time
        await conductor.count(counted)
    assert channel.published == [("refresh", opened)]
    clock.forward(7)
    for _ in range(2):
        with pytest.raises(Later):
            await conductor.count(counted)
    question = await ask(rounds.question, opened)
    assert [what for what, _ in channel.published] == ["refresh", "refresh", "again", "refresh"]
    assert question.message_id == 100 + opened
    assert question.again
    assert question.shown_closes_at == NOON + 70 * SECOND


async def test_a_question_that_closes_while_it_is_posted_again_leaves_no_live_button(
    conductor: RoundConductor, channel: Channel, ask: Asked, clock: HandClock, opened: int
):
    channel.deleted = True
    clock.forward(50)
    channel.meanwhile = lambda: ask(rounds.close_question, opened, clock.now())
    with pytest.raises(Later):
        await conductor.count(row(plans.COUNT, question_id=opened))
    assert [what for what, _ in channel.published][-1] == "withdrawn"


async def test_a_deleted_question_whose_time_is_over_is_not_posted_again(
    conductor: RoundConductor, channel: Channel, clock: HandClock, opened: int
):
    channel.deleted = True
    clock.forward(60.5)
    with pytest.raises(Later):
        await conductor.count(row(plans.COUNT, question_id=opened))
    assert [what for what, _ in channel.published] == ["refresh"]
