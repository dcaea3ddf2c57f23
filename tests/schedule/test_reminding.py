"""When a member is reminded, when not, and when next."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.schedule.dispatcher import Later
from bot.schedule.reminding import Reminding, plan
from bot.schedule.rounds import CannotPost
from bot.store import members, reminders, reviews
from bot.store.due import DueRow
from bot.store.reminders import ReminderRow
from bot.store.reviews import Preferences

MORNING = datetime(2026, 6, 1, 9, tzinfo=UTC)
SIX = datetime(2026, 6, 1, 16, tzinfo=UTC)  # in Berlin


@dataclass
class Clock:
    time: datetime = MORNING

    def now(self) -> datetime:
        return self.time

    async def sleep_until(self, when: datetime) -> None:
        raise NotImplementedError


@dataclass
class Inbox:
    """What members were told; closed where Discord refuses it."""

    days: list[date] = field(default_factory=list)
    closed: bool = False

    async def remind(self, _: ReminderRow, day: date) -> None:
        if self.closed:
            raise CannotPost
        self.days.append(day)


@dataclass
class Scene:
    """Ada, who wants to be reminded at six in Berlin."""

    database: object
    ada: int
    clock: Clock = field(default_factory=Clock)
    inbox: Inbox = field(default_factory=Inbox)

    async def planned(self) -> list[datetime]:
        async with self.database.begin() as conn:
            await plan(conn, self.ada, self.clock.now())
            found = await conn.exec_driver_sql("SELECT at FROM due WHERE kind = 'recall.remind'")
            return list(found.scalars())

    async def run(self, at: datetime, now: datetime | None = None) -> datetime | None:
        """Carry out the row of `at`; when it is due again."""
        self.clock.time = now or at
        row = DueRow(1, "recall.remind", "key", at, {"member_id": self.ada}, 0)
        try:
            await Reminding(self.database, self.clock, self.inbox.remind).remind(row)
        except Later as later:
            return later.at
        return None


@pytest.fixture
async def scene(database) -> Scene:
    async with database.begin() as conn:
        ada = await members.member_id_for(conn, 77, "ada")
        await reminders.choose(
            conn, ada, hour=18, time_zone="Europe/Berlin", locale="en-US", at=MORNING
        )
    return Scene(database, ada)


async def test_it_is_planned_for_the_next_six_o_clock_and_moves_with_the_time_zone(scene):
    assert await scene.planned() == [SIX]
    async with scene.database.begin() as conn:
        await reviews.prefer(conn, scene.ada, replace(Preferences(), time_zone="Asia/Tokyo"))
    assert await scene.planned() == [SIX - timedelta(hours=7) + timedelta(days=1)]
    async with scene.database.begin() as conn:
        await reminders.remove(conn, scene.ada)
    assert await scene.planned() == []


async def test_each_evening_plans_the_next_one(scene):
    assert await scene.run(SIX) == SIX + timedelta(days=1)
    assert await scene.run(SIX + timedelta(days=1)) == SIX + timedelta(days=2)
    assert scene.inbox.days == [date(2026, 6, 1), date(2026, 6, 2)]


async def test_after_a_long_outage_only_today_s_counts_and_only_near_its_hour(scene):
    three = SIX + timedelta(days=3)
    assert await scene.run(SIX, now=three + timedelta(minutes=30)) == three + timedelta(days=1)
    assert scene.inbox.days == [date(2026, 6, 4)]
    assert await scene.run(SIX, now=three + timedelta(hours=5)) == three + timedelta(days=1)
    assert scene.inbox.days == [date(2026, 6, 4)]


async def test_closed_messages_end_it_until_the_member_asks_anew(scene):
    scene.inbox.closed = True
    assert await scene.run(SIX) is None
    assert await scene.planned() == []
    async with scene.database.begin() as conn:
        facts = await reviews.facts(conn, 77, "ada", None)
    assert facts.reminder == reviews.Remind(hour=18, closed=True)


async def test_whom_thaw_forgot_is_reminded_of_nothing(scene):
    async with scene.database.begin() as conn:
        await conn.exec_driver_sql("UPDATE member SET user_id = NULL WHERE id = %s", (scene.ada,))
    assert await scene.run(SIX) is None
    assert scene.inbox.days == []
