"""Whatever is planned, the pages of schedules fit into Discord's messages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.chat.schedules.asking import MOST_IN_TURN, Checked, Wish, checked, planned
from bot.chat.schedules.form import MOST_DECKS
from bot.chat.schedules.listing import A_PAGE, ListView, schedule_list
from bot.chat.schedules.preview import PreviewView, preview
from bot.chat.schedules.summary import Hard, Summary, summary
from bot.decks import Library, load_library
from bot.learning.recurrence import Weekly, to_document
from bot.learning.recurrence.rules import ALL_DAYS
from bot.store.schedules import DraftRow, Plan, ScheduleRow, SlotRow
from bot.store.weekly import Work
from bot.texts import texts

SAY = texts("en-US")
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
# Discord: 4,000 characters of text, 40 components.
MOST_TEXT, MOST_PARTS = 4000, 40
DECKS = Path(__file__).parents[2] / "content" / "decks"
NOTHING = Library({})
BIG = 2**62


def longest() -> Plan:
    slugs = [f"{number}-{'w' * 38}" for number in range(40)]
    return Plan(
        channel_id=BIG,
        kind="round",
        payload={"pick": "list", "of": slugs},
        recurrence=to_document(Weekly(ALL_DAYS[1:], tuple(NOW.time() for _ in range(30)), 52)),
        typed="*" * 200,
        time_zone="America/Argentina/ComodRivadavia",
        late_minutes=720,
    )


def test_a_page_of_the_list_fits():
    missing = "view_channel send_messages send_messages_in_threads embed_links attach_files"
    schedules = [
        ScheduleRow(BIG - n, BIG, longest(), NOW, None, None, None, missing, 0, 0, 1)
        for n in range(50)
    ]
    last = {
        each.id: SlotRow(each.id, NOW, "skipped", "no_deck", None, None, NOW, NOW)
        for each in schedules
    }
    for page in range(len(schedules) // A_PAGE + 2):
        layout = schedule_list(ListView(schedules, last, NOTHING, page), SAY)
        assert layout.content_length() <= MOST_TEXT
        assert sum(1 for _ in layout.walk_children()) <= MOST_PARTS


def test_a_preview_fits_with_all_that_can_be_wrong():
    draft = DraftRow(BIG, BIG, None, None, longest(), 1)
    wrong = Checked(None, (), tuple("x" * 500 for _ in range(6)))
    for each in (wrong, Checked(Weekly(ALL_DAYS, (NOW.time(),)), (NOW, NOW, NOW), ())):
        layout = preview(PreviewView(draft, each, NOTHING, "w" * 300), SAY)
        assert layout.content_length() <= MOST_TEXT


def test_a_summary_fits():
    work = Work(BIG, BIG, BIG, BIG, BIG)
    hard = Hard("p" * 80, "d" * 80, BIG, BIG)
    shown = Summary(
        NOW, work, Work(1, 1, 1, 1, 1), tuple((("b" * 200), BIG) for _ in range(3)), hard
    )
    assert summary(shown, "week:1:1", SAY).content_length() <= MOST_TEXT


@pytest.mark.parametrize("count", [1, MOST_IN_TURN, 3000])
def test_whatever_decks_are_typed_the_preview_of_them_fits(count: int):
    names = (
        ",".join("*" * 80 + str(number) for number in range(count)) if count < 99 else "a," * count
    )
    wish = Wish("round", "*" * 300, names, BIG, "*" * 300, 30)
    plan = planned(wish, load_library(DECKS), NOW, SAY)
    found = checked(plan, load_library(DECKS), NOW, SAY)
    assert found.problems
    layout = preview(
        PreviewView(DraftRow(1, 1, None, None, plan, 1), found, NOTHING, "w" * 300), SAY
    )
    assert layout.content_length() <= MOST_TEXT


def test_the_form_holds_all_decks_that_can_take_turns():
    assert len(", ".join("w" * 40 for _ in range(MOST_IN_TURN))) <= MOST_DECKS


def test_commas_alone_name_no_deck():
    plan = planned(Wish("round", "every day", " , ,", BIG, "UTC", 30), NOTHING, NOW, SAY)
    assert plan.payload == {"pick": "any"}
