"""The first journey, through the page: a round, its private replies, its reveals, its badge."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from random import Random

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from bot import paths
from bot.clock import FollowingClock
from bot.decks import ChallengeDeck, Problem, load_library
from bot.demo.classmates import play_along
from tests.page.conftest import Open
from tests.page.tab import Tab
from tests.support import Classroom, right, wrong

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIGURE = """\
import matplotlib.pyplot as plt
plt.plot([3, 1, 2])
print("{nonce}")
"""


async def start_round(tab: Tab, classroom: Classroom) -> Locator:
    await tab.slash("challenge start", deck="Freezing Ma")
    await expect(tab.message("Freezing Master")).to_be_visible()
    return await next_question(tab, classroom, 1)


async def next_question(tab: Tab, classroom: Classroom, number: int) -> Locator:
    await classroom.playground.advance(15)
    question = tab.question(number)
    await expect(question.get_by_role("button", name="A", exact=True)).to_be_enabled()
    return question


async def play(tab: Tab, number: int, problem: Problem, clicks: list[str]) -> None:
    """Answer a question with these choices, each read in a private reply."""
    question = tab.question(number)
    for choice_id in clicks:
        await tab.choose(question, choice_id)
        verdict = "is right" if choice_id == right(problem) else "1 attempt left"
        await expect(tab.private.last).to_contain_text(verdict)


async def reveal(tabs: list[Tab], classroom: Classroom, problem: Problem) -> None:
    await classroom.playground.advance(problem.seconds + 5)
    for tab in tabs:
        shown = tab.message(problem.correct.text.strip()[:30])
        await expect(shown).to_contain_text("got it")


@pytest.mark.slow
async def test_a_round_in_three_tabs(
    visit: Open, classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada, grace = [await visit(name) for name in ("maria", "ada", "grace")]
    tabs = [maria, ada, grace]
    await start_round(maria, classroom)
    for number, problem in enumerate(freezing_master.problems, 1):
        await play(ada, number, problem, [wrong(problem), right(problem)])
        await grace.press(grace.question(number), "Hint")
        await expect(grace.private.last).to_contain_text(problem.hint.strip()[:20])
        await play(grace, number, problem, [right(problem)])
        await expect(maria.private).to_have_count(1)  # of the round that she started
        await expect(grace.page.get_by_text("1 attempt left")).to_have_count(0)
        await reveal(tabs, classroom, problem)
        for tab in tabs:
            closed = tab.question(number).get_by_role("button", name="A", exact=True)
            await expect(closed).to_be_disabled()
        if number < 5:
            await next_question(ada, classroom, number + 1)
    await classroom.playground.advance(20)
    for tab in tabs:
        standings = tab.message("final standings")
        await expect(standings).to_contain_text("Freezing Master")
    await ada.press(ada.message("final standings"), "My answers")
    await expect(ada.private.last).to_contain_text("❌✅")
    await grace.slash("badges")
    await expect(grace.private.last).to_contain_text(freezing_master.badge.name)
    assert all([await tab.never_reloaded() for tab in tabs])


async def test_one_question_is_answered_in_two_tabs_and_revealed_in_both(
    visit: Open, classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada, grace = await visit("ada"), await visit("grace", width=390, height=844)
    await start_round(ada, classroom)
    await play(ada, 1, problem, [wrong(problem), right(problem)])
    await grace.press(grace.question(1), "Hint")
    await expect(grace.private.last).to_contain_text(problem.hint.strip()[:20])
    await play(grace, 1, problem, [right(problem)])
    await expect(grace.page.get_by_text("1 attempt left")).to_have_count(0)
    await reveal([ada, grace], classroom, problem)
    assert await ada.never_reloaded()
    assert await grace.never_reloaded()


async def test_a_bot_that_is_gone_fails_as_on_discord(
    visit: Open, classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = await visit("ada")
    question = await start_round(ada, classroom)
    await classroom.bot.kill()
    await ada.choose(question, freezing_master.problems[0].choices[0].id)
    await expect(question.get_by_role("alert")).to_contain_text("This interaction failed")
    await classroom.bot.start()
    await ada.choose(question, right(freezing_master.problems[0]))
    await expect(ada.private.last).to_contain_text("is right")
    await expect(question.get_by_role("alert")).to_have_count(0)


async def test_code_runs_and_its_figure_opens_large(visit: Open, lab: Classroom):
    ada, linus = await visit("ada"), await visit("linus")
    nonce = secrets.token_hex(8)
    await ada.slash("run")
    await ada.dialog.get_by_role("textbox").first.fill(FIGURE.replace("{nonce}", nonce))
    await ada.dialog.get_by_role("button", name="Submit").click()
    for tab in (linus, ada):
        await expect(tab.message(nonce)).to_be_visible(timeout=40_000)
        await tab.front()
        await tab.message(nonce).get_by_role("button", name="Open image").click()
        large = tab.dialog.get_by_role("img")
        assert await large.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
        await tab.page.keyboard.press("Escape")
        await expect(tab.dialog).to_have_count(0)


@pytest_asyncio.fixture(loop_scope="session")
async def company(classroom: Classroom) -> AsyncIterator[Classroom]:
    """Classmates are there, switched off."""
    clock = FollowingClock(f"{classroom.playground.url}/_playground/clock/stream")
    await clock.start()
    library = load_library(paths.CONTENT / "decks")
    playing = asyncio.create_task(play_along(classroom.playground, library, clock, Random(3)))
    yield classroom
    playing.cancel()
    await asyncio.gather(playing, return_exceptions=True)
    await clock.close()


async def test_classmates_make_company_and_leave_you_yourself(
    visit: Open, company: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    linus = await visit("linus")
    await linus.page.get_by_role("switch", name="Classmates").check()
    await start_round(linus, company)
    await company.playground.advance(0.85 * problem.seconds)
    async with asyncio.timeout(10):
        while not all(company.facts.attempts(name) for name in ("grace", "katherine")):  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)
    await company.playground.advance(0.2 * problem.seconds)
    await expect(linus.message(problem.correct.text.strip()[:30])).to_contain_text("of 2 got it")
    await expect(linus.private).to_have_count(1)  # of the round that he started
    assert company.facts.attempts("linus") == []


async def test_in_one_tab_you_can_be_someone_else(visit: Open):
    tab = await visit("ada")
    other = await visit("grace")
    await expect(tab.page.get_by_role("button", name="moderators")).to_have_count(0)
    await tab.front()
    await tab.page.get_by_role("button", name="You are Ada").click()
    await tab.page.get_by_role("menuitemradio", name="Maria").click()
    await expect(tab.page.get_by_role("button", name="You are Maria")).to_be_visible()
    await tab.page.get_by_role("button", name="moderators").click()
    await tab.say("only for moderators")
    await expect(tab.message("only for moderators")).to_contain_text("Maria")
    await expect(other.page.get_by_role("button", name="You are Grace")).to_be_visible()
    await tab.page.reload()
    await expect(tab.page.get_by_role("button", name="You are Maria")).to_be_visible()
    await expect(tab.message("only for moderators")).to_be_visible()
