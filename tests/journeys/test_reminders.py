"""A message at the member's hour when cards are due: never twice, never for nothing."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from playground.driver import Member, Message
from tests.journeys.alone import shown
from tests.support import Classroom

DECK = "freezing-pytorch"
# Two days before the clocks of Berlin go forward.
MORNING = datetime(2027, 3, 26, 9, tzinfo=UTC)


async def learn(ada: Member) -> None:
    """One card, due in a few days."""
    front = await shown(await ada.slash("review", deck=DECK))
    back = await shown(await ada.click(front, "Show the answer"))
    await ada.click(back, next(b.label for b in back.buttons if b.label.startswith("Easy")))


async def opt_in(ada: Member, hour: int = 18) -> Message:
    page = await shown(await ada.slash("memory"))
    hours = await shown(await ada.click(page, "Remind me"))
    return await shown(await ada.select(hours, "remind:hour", str(hour)))


async def berlin(classroom: Classroom, when: datetime) -> Member:
    """Ada, who lives in Berlin."""
    await classroom.playground.set_clock(when)
    await classroom.choose(time_zone="Europe/Berlin")
    return classroom.member("ada")


async def reminders(ada: Member) -> list[Message]:
    return [m for m in await ada.dm().see() if "due" in m.text and not m.ephemeral]


async def go_to(classroom: Classroom, when: datetime) -> None:
    """Let the time pass to then, and all that is due be done."""
    await classroom.playground.set_clock(when)
    async with asyncio.timeout(20):
        late = "SELECT count(*) FROM due WHERE kind = 'recall.remind' AND at <= %s"
        while classroom.facts.one(late, when):  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # a table has no event to wait for


async def test_it_comes_at_six_on_the_wall_when_something_is_due_and_one_tap_ends_it(
    classroom: Classroom,
):
    ada = await berlin(classroom, MORNING)
    await learn(ada)
    assert "**18:00** (Europe/Berlin)" in (await opt_in(ada)).text
    await go_to(classroom, datetime(2027, 3, 26, 17, 1, tzinfo=UTC))
    assert await reminders(ada) == []  # nothing is due on the first evening
    due = classroom.facts.one("SELECT due FROM review_state")
    evening = due.replace(hour=16, minute=0, second=0, microsecond=0)  # six in summer time
    assert evening > datetime(2027, 3, 28, 12, tzinfo=UTC)
    await go_to(classroom, evening - timedelta(minutes=1))
    before = len(await reminders(ada))
    await go_to(classroom, evening + timedelta(minutes=1))
    found = await reminders(ada)
    assert len(found) == before + 1
    assert "1 card is due" in found[-1].text
    asked = await shown(await ada.dm().click(found[-1], "Review"))
    assert any((b.label or "") == "Show the answer" for b in asked.buttons)
    await ada.dm().click(found[-1], "No reminders")
    told = await ada.dm().wait_until(found[-1], "No more reminders")
    assert [b.label for b in told.buttons] == ["Review", "Remind me again"]
    assert classroom.facts.rows("SELECT * FROM reminder") == []
    await classroom.facts.nothing_due()
    await go_to(classroom, evening + timedelta(days=1, minutes=1))
    assert len(await reminders(ada)) == before  # the message itself says otherwise since


async def test_kill_9_after_it_was_sent_sends_no_second_one(classroom: Classroom):
    ada = await berlin(classroom, MORNING)
    await learn(ada)
    await opt_in(ada)
    evening = classroom.facts.one("SELECT due FROM review_state") + timedelta(days=1)
    evening = evening.replace(hour=16, minute=0, second=0, microsecond=0)
    await classroom.bot.kill()
    await classroom.playground.set_clock(evening - timedelta(minutes=2))
    await classroom.bot.start()
    sending = r"^/channels/\d+/messages$"
    await classroom.playground.fail("POST", sending, after=True, delay=0, status=500, times=9)
    await classroom.playground.set_clock(evening)
    await ada.dm().wait_for("is due")
    await classroom.bot.kill()
    assert classroom.facts.one("SELECT message_id FROM post WHERE key LIKE 'remind:%%'") is None
    await classroom.playground.clear_faults()
    # Past the minutes in which Discord knows the nonce: what stands there must be found.
    await classroom.playground.set_clock(evening + timedelta(minutes=10))
    await classroom.bot.start()
    await go_to(classroom, evening + timedelta(minutes=11))
    assert len(await reminders(ada)) == 1
    assert classroom.facts.one("SELECT message_id FROM post WHERE key LIKE 'remind:%%'")


async def test_closed_direct_messages_end_it_quietly_and_the_next_review_tells(
    classroom: Classroom,
):
    ada = await berlin(classroom, MORNING)
    await learn(ada)
    await opt_in(ada)
    await classroom.playground.add_member("ada", dms_open=False)
    evening = classroom.facts.one("SELECT due FROM review_state") + timedelta(days=1)
    await go_to(classroom, evening.replace(hour=16, minute=1))
    await classroom.facts.nothing_due()
    assert "Discord did not let me write" in (await shown(await ada.slash("review"))).text
    assert "did not let me" not in (await shown(await ada.slash("review"))).text
    await classroom.playground.add_member("ada", dms_open=True)
    assert "no reminders" in (await shown(await ada.slash("memory"))).text


async def test_a_reminder_that_comes_hours_late_waits_for_the_next_day(classroom: Classroom):
    ada = await berlin(classroom, MORNING)
    await learn(ada)
    await opt_in(ada, hour=7)
    due = classroom.facts.one("SELECT due FROM review_state") + timedelta(days=1)
    await classroom.bot.kill()
    await classroom.playground.set_clock(due.replace(hour=20))
    await classroom.bot.start()
    await go_to(classroom, due.replace(hour=20, minute=1))
    assert await reminders(ada) == []
    await go_to(classroom, due.replace(hour=5, minute=1) + timedelta(days=1))
    assert len(await reminders(ada)) == 1
