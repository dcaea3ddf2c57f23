"""What could not come in time: late or left out by the schedule's own rule, and told once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from playground.driver import Message
from tests.journeys.planned import (
    FRIDAY,
    channel_id,
    comes,
    count,
    preview_of,
    saved,
    shown,
    stamp,
    told,
    until_slots,
)
from tests.support import Classroom

DAY = timedelta(days=1)
SIX = FRIDAY.replace(hour=18)


async def away(classroom: Classroom, until_later_than: timedelta) -> None:
    """The bot is dead from before six until that long after."""
    await classroom.playground.set_clock(SIX - timedelta(seconds=30))
    await classroom.bot.kill()
    await classroom.playground.set_clock(SIX + until_later_than)
    await classroom.bot.start()


async def moderators_hear(classroom: Classroom) -> None:
    await classroom.playground.set_permissions("moderators", "Thaw", allow=["view_channel"])
    await classroom.choose(moderator_channel_id=await channel_id(classroom, "moderators"))


async def notices(classroom: Classroom, number: int) -> list[Message]:
    """What stands in the moderators' channel, once there is so much."""
    maria = classroom.member("maria", "moderators")
    for _ in range(300):
        if len(await maria.see()) >= number:
            break
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)
    seen = await maria.see()
    assert len(seen) == number
    return seen


async def test_what_was_missed_comes_late_or_not_as_each_schedule_says_and_moderators_hear(
    classroom: Classroom,
):
    await classroom.playground.set_clock(FRIDAY)
    await moderators_hear(classroom)
    await saved(classroom, what="summary", when="daily 18:00", late=30)
    await saved(classroom, what="daily", when="daily 18:00", late=0)
    await away(classroom, timedelta(minutes=20))
    await until_slots(classroom, [("posted", None), ("missed", "down")])
    late, missed = sorted((m.text for m in await notices(classroom, 2)), key=is_missed)
    assert "Schedule 1 (daily 18:00)" in late
    assert "Schedule 2 (daily 18:00)" in missed
    assert stamp(SIX, "f") in missed
    assert await count(classroom, "Our week") == 1
    assert await count(classroom, "Question of the day") == 0
    assert (
        "left out: Thaw was not running"
        in shown(await classroom.member("maria").slash("schedule list")).text
    )


async def test_after_days_away_one_comes_late_and_not_a_burst_of_them(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    await moderators_hear(classroom)
    await saved(classroom, what="summary", when="daily 18:00", late=30)
    await away(classroom, 5 * DAY + timedelta(minutes=10))
    await until_slots(classroom, [("missed", "down")] * 5 + [("posted", None)])
    (told_once,) = await notices(classroom, 1)
    assert "**5** before it did not come" in told_once.text
    assert await count(classroom, "Our week") == 1
    await comes(classroom, SIX + 6 * DAY)
    await until_slots(classroom, [("missed", "down")] * 5 + [("posted", None)] * 2)
    assert await count(classroom, "Our week") == 2


async def test_a_round_waits_for_the_one_that_is_running_or_is_left_out(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    await moderators_hear(classroom)
    maria = classroom.member("maria")
    await saved(classroom, what="round", when="daily 18:00", deck="freezing-master", late=30)
    await saved(classroom, what="round", when="daily 18:00", deck="freezing-master", late=0)
    await classroom.playground.set_clock(SIX - timedelta(minutes=1))
    await maria.slash("challenge start", deck="freezing-master")
    await classroom.playground.advance(10)
    await maria.wait_for("1 of 5")
    await comes(classroom, SIX)
    await asyncio.sleep(1)
    await until_slots(classroom, [("planned", "busy")] * 2)
    await classroom.playground.set_clock(SIX + timedelta(seconds=130))
    (left_out,) = await notices(classroom, 1)
    assert "another round was still running" in left_out.text
    await maria.slash("challenge stop")
    await classroom.playground.advance(20)
    await until_slots(classroom, [("posted", None), ("skipped", "busy")])
    assert classroom.facts.one("SELECT count(*) FROM round") == 2


async def test_a_channel_closed_to_thaw_is_told_once_and_taken_up_again(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    await moderators_hear(classroom)
    maria, playground = classroom.member("maria"), classroom.playground
    await playground.set_permissions("study", "Thaw", deny=["send_messages"])
    preview = await preview_of(classroom, "lab", what="summary", when="daily 18:00")
    assert "may not post" not in preview.text
    await maria.at("lab").click(preview, "Cancel")
    preview = await preview_of(classroom, what="summary", when="daily 18:00")
    assert "“Send Messages”" in preview.text
    await maria.click(preview, "Save")
    for day in range(2):
        await comes(classroom, SIX + day * DAY)
        missed = [("missed", "channel")] * day
        await until_slots(classroom, [*missed, ("planned", "channel")])
        await playground.advance(31 * 60)
        await until_slots(classroom, [("missed", "channel")] * (day + 1))
    (first,) = await notices(classroom, 1)
    assert "In that channel's settings, allow it: “Send Messages”" in first.text
    assert told(classroom) == ["schedule.added", "schedule.waits"]
    await playground.set_permissions("study", "Thaw", allow=["send_messages"])
    await comes(classroom, SIX + 2 * DAY)
    await until_slots(classroom, [("missed", "channel")] * 2 + [("posted", None)])
    assert "▶️ Next" in shown(await maria.slash("schedule list")).text


async def test_a_channel_that_is_gone_is_told_with_what_to_do(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    await moderators_hear(classroom)
    await saved(classroom, "lab", what="round", when="daily 18:00")
    await classroom.playground.add_channel("lab", delete=True)
    await comes(classroom, SIX)
    (gone,) = await notices(classroom, 1)
    assert "The channel is gone" in gone.text
    maria = classroom.member("maria")
    assert "/schedule edit" in shown(await maria.slash("schedule list")).text
    form = await maria.slash("schedule edit", schedule="1")
    study = await channel_id(classroom, "study")
    change = await maria.submit(form, {"when": "daily 18:00", "channel": [str(study)]})
    await maria.click(shown(change), "Save")
    await classroom.playground.advance(20)
    await until_slots(classroom, [("posted", None)])


def is_missed(text: str) -> bool:
    return "comes late" not in text
