"""The fullest cards of the modes stay within Discord's limits."""

from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from discord import ui

from bot.chat.badge_cards import Known, Standing, badges_message
from bot.chat.daily.render import DailyView, daily_message
from bot.chat.duels.render import DuelView, Side, duel_message, result_message
from bot.chat.private import cards, lab_cards
from bot.chat.private.sitting import Sitting
from bot.chat.settings.badges import _pickers
from bot.chat.study.facts import StudyFacts
from bot.chat.study.render import deck_picker, door, explain_card, rival_picker
from bot.decks import Library
from bot.learning.challenge import Attempt, Window
from bot.learning.daily import Streak
from bot.learning.elo import Rating
from bot.learning.modes import Faced, Mode
from bot.learning.study import Situation, Way
from bot.store.plays import PlayRow
from bot.store.rounds import RoundRow
from bot.texts import texts
from tests.chat import test_limits
from tests.chat.test_limits import LONGEST_ID, NOW, SAY, check

deck_at_its_limits = cache(test_limits.deck_at_its_limits)
HOUR = timedelta(hours=1)


def faced(number: int, *, attempts: int = 0, opened: bool = True, right: bool = False) -> Faced:
    deck = deck_at_its_limits()
    problem = deck.problems[0]
    ids = tuple(choice.id for choice in problem.choices)
    made = tuple(
        Attempt(n + 1, ids[n + 1], False, NOW, n, 0)  # noqa: FBT003
        for n in range(attempts)
    )
    if right:
        made = (Attempt(1, ids[0], True, NOW, 9, 450),)  # noqa: FBT003
    return Faced(
        question_id=LONGEST_ID - number,
        problem_id=problem.id,
        attempts_allowed=2,
        windows=(Window(NOW, NOW + HOUR, 1),) if opened else (),
        attempts=made,
        hint=True,
        choice_ids=ids,
    )


def sitting(mode: Mode, *questions: Faced, now: datetime = NOW) -> Sitting:
    known = {"id": LONGEST_ID, "mode": mode.value, "created_at": NOW, "question_ids": ()}
    row = RoundRow(**{field.name: None for field in fields(RoundRow)} | known)
    play = PlayRow(LONGEST_ID, 1, mode, "x" * 40, None)
    predictions = {one.question_id: "`" * 1000 for one in questions}
    return Sitting(
        row, play, deck_at_its_limits(), questions, now, ("freezing-master", "a", "b"), predictions
    )


@pytest.mark.parametrize("mode", list(Mode))
def test_every_card_of_every_mode_fits(mode: Mode):
    for one in (
        faced(1, opened=False),
        faced(1),
        faced(1, attempts=1),
        faced(1, attempts=2),
        faced(1, right=True),
    ):
        full = sitting(mode, one, faced(2, opened=False))
        check(cards.card(full, SAY, one, note="n" * 200))
        late = replace(full, now=NOW + 2 * HOUR)
        check(cards.card(late, SAY, one))


def test_the_labs_bench_fits_with_everything_on_it():
    one = faced(1)
    check(lab_cards.bench(sitting(Mode.LAB, one), one, SAY, "`" * 5000))


def test_a_summary_of_ten_problems_asked_again_and_again_fits():
    many = [
        replace(faced(n, attempts=2), problem_id=deck_at_its_limits().problems[n % 5].id)
        for n in range(200)
    ]
    check(cards.summary(sitting(Mode.MISTAKES, *many, now=NOW + 2 * HOUR), SAY))


@pytest.mark.parametrize("closed", [True, False])
def test_the_fullest_question_of_the_day_fits(closed: bool):  # noqa: FBT001
    deck = deck_at_its_limits()
    problem = deck.problems[0]
    view = DailyView(
        question_id=LONGEST_ID,
        day=NOW.date(),
        deck=deck,
        problem=problem,
        choice_ids=tuple(choice.id for choice in problem.choices),
        attempts_allowed=4,
        closes_at=NOW,
        closed=closed,
        answered=100_000,
        solved=99_999,
    )
    check(daily_message(view, SAY))


@pytest.mark.parametrize(
    "state", ["invited", "declined", "withdrawn", "expired", "running", "finished", "void"]
)
def test_every_state_of_a_duel_fits(state):
    side = Side(LONGEST_ID, 1234.5, done=5, begun=True, solved=5, points=2250, change=-19.6)
    view = DuelView(
        LONGEST_ID, state, deck_at_its_limits(), side, side, NOW, winner=side, walkover=True
    )
    check(duel_message(view, SAY))
    check(result_message(view, SAY))


def test_the_fullest_door_and_its_lists_fit():
    under_way = sitting(Mode.MISTAKES, faced(1))
    facts = StudyFacts(
        Situation(3, 10_000, 10_000, daily_open=True, unplayed=100, answered_ever=True),
        (under_way, replace(under_way, play=replace(under_way.play, mode=Mode.DUEL)), under_way),
        Streak(1000, 10_000),
        Rating(2999.9, 999),
        500,
        deck_at_its_limits(),
    )
    check(door(replace(facts, under_way=facts.under_way[:2]), SAY))
    decks = {
        f"deck-{n}": deck_at_its_limits().model_copy(update={"id": f"deck-{n}"}) for n in range(40)
    }
    for way in (Way.LIVE, Way.SOLO, Way.PRACTICE, Way.LAB, Way.DUEL):
        check(deck_picker(way, Library(decks), SAY))
        check(deck_picker(way, Library({}), SAY))
    check(rival_picker("x" * 40, "T" * 80, SAY))
    check(explain_card(SAY))


def test_an_emoji_that_discord_does_not_know_stands_in_the_text_of_an_option():
    """A deck's author may choose a sign that no emoji is; as an option's own it is refused."""
    deck = deck_at_its_limits()
    badge = deck.badge.model_copy(update={"emoji": "█"})
    odd = Library({deck.id: deck.model_copy(update={"badge": badge})})
    badges = _pickers({badge.id: Known("N", "█", "d", "gem", "ice")}, None, SAY)
    for item in (*deck_picker(Way.SOLO, odd, SAY).walk_children(), *badges[0].walk_children()):
        if isinstance(item, ui.Select):
            assert [option.emoji for option in item.options] == [None]
            assert item.options[0].label.startswith("█ ")


async def test_the_badges_of_a_collector_fit():
    badge = Known("N" * 80, "🧊", "d" * 200, "gem", "ice")
    standings = [Standing(badge, datetime(2026, 1, 1, tzinfo=UTC)) for _ in range(60)]
    standings += [Standing(badge, None, 99_999, 100_000)] * 60
    view, files = await badges_message("*" * 32, standings, SAY, mine=False, locale="de")
    check(view)
    assert len(files) == 1
    gallery = next(item for item in view.walk_children() if type(item).__name__ == "MediaGallery")
    assert len(gallery.items[0].description or "") <= 1024


async def test_drawing_a_card_leaves_the_loop_free():
    """While it is drawn, other things go on."""
    badge = Known("Name", "🧊", "d", "gem", "ice")
    drawing = asyncio.create_task(
        badges_message("Ada", [Standing(badge, None)] * 12, texts("en"), mine=True, locale="en")
    )
    turns = 0
    while not drawing.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 3
