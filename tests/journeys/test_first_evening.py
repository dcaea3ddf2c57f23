"""A moderator's whole first evening, from the invitation to the statistics."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playground.driver import Answer, File, Member, Message
from tests.support import Classroom, button, is_open

SCHOOL = "Evening School"
AFTERNOON = datetime(2027, 1, 11, 15, tzinfo=UTC)
SEVEN = datetime(2027, 1, 11, 18, tzinfo=UTC)  # 19:00 in Berlin

DECK = """\
schema: 1
id: freezing-at-ours
kind: challenge
title: Freezing, our way
description: What our group gets wrong about freezing.
topic: freezing
framework: any
badge:
  id: freezing-at-ours
  name: Our own ice
  emoji: 🐧
  description: For those who know what stays as it is.
problems:
  - id: buffers
    kind: conceptual
    level: beginner
    time: "1:00"
    title: Buffers
    prompt: Does requires_grad = False stop running statistics from changing?
    choices:
      - {id: never, text: "No: they are buffers", correct: true}
      - {id: always, text: "Yes, all of them", feedback: Buffers have no gradient at all.}
    hint: What is a buffer?
    explanation: Running statistics are buffers, updated in the forward pass.
  - id: modes
    kind: conceptual
    level: beginner
    time: "1:00"
    title: Modes
    prompt: What does eval() change?
    choices:
      - {id: layers, text: "How some layers compute", correct: true}
      - {id: gradients, text: "Whether gradients flow", feedback: That is no_grad.}
    hint: Dropout is one of them.
    explanation: Dropout and batch norm compute otherwise in evaluation mode.
"""
TWO_MISTAKES = DECK.replace("level: beginner", "level: easy", 1).replace(
    "title: Modes", "title: 42"
)


def shown(answer: Answer) -> Message:
    """The private page that answers."""
    assert not answer.failed, answer.error
    assert answer.message is not None, answer
    assert answer.message.ephemeral
    return answer.message


def upload(text: str) -> File:
    return File("freezing-at-ours.yaml", text.encode())


async def test_a_teacher_is_ready_for_the_first_lesson_the_same_evening(classroom: Classroom):
    playground = classroom.playground
    await playground.set_clock(AFTERNOON)
    noor = await invited(classroom)
    await set_up(classroom, noor)
    await deck_is_mended_and_published(noor)
    await scheduled(noor)
    await it_runs(classroom)
    statistics = shown(await noor.slash("deck statistics", deck="freezing-at-ours"))
    for words in ("Buffers", "Modes", "First answers of 2 members", "50 %", "Too few members"):
        assert words in statistics.text, words
    audit = shown(await noor.slash("audit"))
    for words in ("The study channel", "version 1 published", "(every Monday 19:00) added"):
        assert words in audit.text, words


async def invited(classroom: Classroom) -> Member:
    """Noor lets Thaw into her server and is told what to do."""
    playground = classroom.playground
    await playground.add_guild(
        SCHOOL,
        owner="noor",
        members=["noor", "grace", "linus"],
        channels=["hall", "lessons"],
        system_channel="hall",
    )
    noor = playground.member("noor", f"{SCHOOL}/hall")
    await noor.wait_for("Thaw is here")
    return noor


async def set_up(classroom: Classroom, noor: Member) -> None:
    """The guided panel, from the greeting's button on."""
    guilds = (await classroom.playground.world())["guilds"]
    (school,) = [guild for guild in guilds if guild["name"] == SCHOOL]
    (lessons,) = [each["id"] for each in school["channels"] if each["name"] == "lessons"]
    hello = await noor.wait_for("Thaw is here")
    step = shown(await noor.click(hello, "Set up"))
    assert "Thaw has what it needs" in step.text
    step = shown(await noor.click(step, "Next"))
    step = shown(await noor.click(step, "Next"))
    step = shown(await noor.select(step, "settings:setupwhere:study_channel_id", lessons))
    step = shown(await noor.click(step, "Next"))
    step = shown(await noor.select(step, "settings-region:setupwhen", "Europe"))
    step = shown(await noor.select(step, "settings:setupwhen:time_zone:0", "Europe/Berlin"))
    step = shown(await noor.click(step, "Next"))
    assert "Ready" in step.text
    assert "/deck upload" in step.text


async def deck_is_mended_and_published(noor: Member) -> None:
    """Both mistakes are told with their lines; nothing of the broken file is kept."""
    broken = shown(await noor.slash("deck upload", file=upload(TWO_MISTAKES)))
    assert "Nothing was saved" in broken.text
    assert "has 2 mistakes" in broken.text
    assert "Line 16" in broken.text
    assert "42" in broken.text
    saved = shown(await noor.slash("deck upload", file=upload(DECK)))
    assert "Saved as version 1" in saved.text
    preview = shown(await noor.click(saved, "Preview"))
    assert "Does requires_grad" in preview.text
    await noor.slash("deck publish", deck="freezing-at-ours")


async def scheduled(noor: Member) -> None:
    """What will happen is said before it is saved."""
    what = {"what": "round", "when": "every Monday 19:00", "deck": "freezing-at-ours"}
    preview = shown(await noor.slash("schedule add", **what))
    assert "Freezing, our way" in preview.text
    assert "19:00" in preview.text
    assert f"<t:{round(SEVEN.timestamp())}:F>" in preview.text
    assert "Saved" in shown(await noor.click(preview, "Save")).text


async def it_runs(classroom: Classroom) -> None:
    """At seven the round is in the study channel; two answer, one of them wrong."""
    playground = classroom.playground
    grace = playground.member("grace", f"{SCHOOL}/lessons")
    linus = playground.member("linus", f"{SCHOOL}/lessons")
    await playground.set_clock(SEVEN - timedelta(seconds=2))
    await playground.advance(4)
    await grace.wait_for("Freezing, our way", timeout=20)
    for number, right, wrong in ((1, "never", "always"), (2, "layers", "gradients")):
        await playground.advance(61)
        question = await grace.wait_for(
            lambda m, n=number: f"{n} of 2" in m.text and is_open(m), timeout=20
        )
        assert "is right" in (await grace.click(question, button(question, right))).text
        await linus.click(question, button(question, wrong))
        await playground.advance(70)
        await grace.wait_for(lambda m, q=question: m.reference_id == q.id, timeout=20)
    await playground.advance(61)
    await grace.wait_for("Our own ice", timeout=20)
