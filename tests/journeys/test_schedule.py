"""Moderators plan what comes by itself; it comes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from tests.journeys.planned import (
    FRIDAY,
    MONDAY,
    comes,
    count,
    preview_of,
    shown,
    slots,
    stamp,
    told,
    until_slots,
)
from tests.journeys.planned import saved as saved_schedule
from tests.support import Classroom

WEEK = timedelta(days=7)


async def test_a_round_is_planned_previewed_saved_after_a_restart_and_comes_on_its_days(
    classroom: Classroom,
):
    await classroom.playground.set_clock(FRIDAY)
    maria = classroom.member("maria")
    preview = await preview_of(
        classroom, what="round", when="Mondays at 7pm", deck="freezing-master", zone="berlin"
    )
    assert "the challenge **Freezing Master** in <#" in preview.text
    assert "every Monday at 19:00 (Europe/Berlin time)" in preview.text
    assert all(stamp(MONDAY + number * WEEK) in preview.text for number in range(3))
    assert classroom.facts.one("SELECT count(*) FROM schedule") == 0

    await classroom.bot.kill()
    await classroom.bot.start()
    presses = [await maria.click(preview, "Save", hold=True) for _ in range(2)]
    said = [(await press.release()).text for press in presses]
    assert "Saved as № 1" in said[0]
    assert "saved or thrown away already" in said[1]

    listed = shown(await maria.slash("schedule list"))
    assert stamp(MONDAY) in listed.text
    await comes(classroom, MONDAY)
    lobby = await classroom.member("ada").wait_for("Freezing Master", timeout=20)
    assert lobby.button("Join") is not None
    await classroom.playground.advance(61)
    await classroom.member("ada").wait_for("1 of 5")
    listed = shown(await maria.slash("schedule list"))
    assert stamp(MONDAY + WEEK) in listed.text
    assert f"Last: {stamp(MONDAY, 'f')}, posted" in listed.text
    assert slots(classroom) == [("posted", None)]


async def test_skip_pause_resume_run_now_and_remove_each_do_what_they_say(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    maria = classroom.member("maria")
    number = await saved_schedule(classroom, what="summary", when="every day 18:00")
    offered = await maria.complete("schedule pause", schedule="every")
    assert [choice.value for choice in offered] == [number]

    skipped = shown(await maria.slash("schedule skip-next", schedule=number))
    first = FRIDAY.replace(hour=18)
    assert stamp(first) in skipped.text
    assert stamp(first + timedelta(days=1)) in skipped.text
    listed = shown(await maria.slash("schedule list"))
    assert f"The next one ({stamp(first)}) is left out" in listed.text
    await comes(classroom, first)
    await until_slots(classroom, [("skipped", "asked")])

    await maria.slash("schedule run-now", schedule=number)
    await maria.wait_for("Our week")
    await maria.slash("schedule pause", schedule=number)
    assert "Paused" in shown(await maria.slash("schedule list")).text
    await comes(classroom, first + timedelta(days=1))
    await asyncio.sleep(0.5)
    resumed = shown(await maria.slash("schedule resume", schedule=number))
    assert stamp(first + timedelta(days=2)) in resumed.text

    removed = shown(await maria.slash("schedule remove", schedule=number))
    await comes(classroom, first + timedelta(days=2))
    await asyncio.sleep(0.5)
    again = await maria.slash("schedule remove", schedule=number)
    assert "no such schedule" in again.text
    await maria.click(removed, "Bring it back")
    await comes(classroom, first + timedelta(days=3))
    await until_slots(classroom, [("skipped", "asked"), ("posted", None), ("posted", None)])
    assert await count(classroom, "Our week") == 2
    actions = ["added", "skipped", "run", "paused", "resumed", "removed", "restored"]
    assert told(classroom) == [f"schedule.{action}" for action in actions]


async def test_what_is_not_clear_is_explained_and_mended_in_a_form(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    maria = classroom.member("maria")
    preview = await preview_of(
        classroom, what="round", when="weekdays at 6", deck="frezing master", zone="Atlantis"
    )
    assert "morning or in the evening" in preview.text
    assert "“frezing master” here that everyone can see. Did you mean **Freezing" in preview.text
    assert "“Atlantis” is no time zone" in preview.text
    assert preview.button("Save") is None

    form = await maria.click(preview, "Change")
    mended = await maria.submit(form, {"when": "weekdays at 6", "deck": "", "zone": "new york"})
    assert "morning or in the evening" in mended.text
    assert "Understood so far: weekday" in mended.text
    form = await maria.click(shown(mended), "Change")
    mended = await maria.submit(form, {"when": "weekdays at 6pm"})
    assert "a random challenge" in mended.text
    assert "(America/New_York time)" in mended.text
    await maria.click(shown(mended), "Save")

    form = await maria.slash("schedule edit", schedule="1")
    other = await maria.slash("schedule edit", schedule="1")
    change = shown(await maria.submit(form, {"when": "first Monday", "late": ["0"]}))
    stale = shown(await maria.submit(other, {"when": "last Friday 20:00"}))
    assert "on the first Monday of each month at 18:00" in change.text
    assert "No time was told, so 18:00 is taken" in change.text
    assert "it is left out" in change.text
    await maria.click(change, "Save")
    refused = await maria.click(stale, "Save")
    assert "changed this schedule meanwhile" in refused.text
    (kept,) = classroom.facts.rows("SELECT typed, late_minutes, time_zone FROM schedule")
    assert kept == {"typed": "first Monday", "late_minutes": 0, "time_zone": "America/New_York"}


async def test_what_would_never_come_or_too_often_cannot_be_saved(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    for when, why in {
        "once 2026-12-01 18:00": "That time is over",
        "*/5 * * * *": "too often",
        "0 0 30 2 *": "the field for the day",
    }.items():
        preview = await preview_of(classroom, what="daily", when=when)
        assert why in preview.text
        assert preview.button("Save") is None
        await classroom.member("maria").click(preview, "Cancel")
    assert classroom.facts.one("SELECT count(*) FROM schedule_draft") == 0
