"""The fullest pages of the deck desk stay within Discord's limits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import pytest

from bot.chat.decks.listing import Entry
from bot.chat.decks.listing import layout as listed
from bot.chat.decks.pages import DeckView, deck_page
from bot.chat.decks.preview import Place, page
from bot.chat.decks.versions import ON_A_PAGE, Seen, list_page, version_page
from bot.decks import Deck, deck_from_document
from bot.store.decks import DeckRow, VersionRow
from tests.chat.test_limits import LONGEST_ID, NOW, SAY, check, deck_at_its_limits
from tests.shelves import cards

ROW = DeckRow(
    id=LONGEST_ID,
    slug="s" * 40,
    owner="guild",
    guild_id=LONGEST_ID,
    member_id=None,
    retired_at=None,
    head_id=LONGEST_ID,
    published_id=LONGEST_ID - 1,
    number=10_000,
    published_number=9_999,
    kind="recall",
    title="*" * 80,
    size=2000,
)
VERSION = VersionRow(LONGEST_ID, 10_000, 1, 1, LONGEST_ID, NOW, "upload")


def full_card(**parts: Any) -> Deck:
    """A deck with a choice card that fills a message as far as the loader lets it."""
    choices = [
        {"id": f"c{n}", "text": f"{n}" + "c" * 99, "correct": n == 0, "feedback": "f" * 290}
        for n in range(5)
    ]
    full = {
        "id": "full",
        "type": "choice",
        "level": "intermediate",
        "prompt": "p" * 700,
        "explanation": "e" * 1200,
        "choices": choices,
        **parts,
    }
    return deck_from_document(cards("one").to_document() | {"title": "T" * 80, "cards": [full]})


@pytest.mark.parametrize("side", ["ask", "tell"])
@pytest.mark.parametrize("deck", [deck_at_its_limits(), full_card()], ids=["problem", "card"])
def test_the_fullest_preview_fits_and_all_but_its_own_buttons_are_dead(
    deck: Deck, side: Literal["ask", "tell"]
):
    view = page(Place(LONGEST_ID, LONGEST_ID, deck, 0, side), NOW, SAY)
    check(view)
    live = {
        item.custom_id  # type: ignore[attr-defined]
        for item in view.walk_children()
        if hasattr(item, "custom_id") and not item.disabled  # type: ignore[attr-defined]
    }
    assert all(each.startswith("deck:") for each in live)


def test_a_preview_of_two_thousand_cards_leads_to_each_of_them():
    deck = cards(*(f"card-{n}" for n in range(2000)))
    here, seen = 0, set()
    while here not in seen:
        view = page(Place(1, 1, deck, here, "ask"), NOW, SAY)
        check(view)
        (select,) = (
            i for i in view.walk_children() if str(getattr(i, "custom_id", "")) == "deck:jump:1"
        )
        values = [int(option.value) for option in select.options]  # type: ignore[attr-defined]
        assert len(values) <= 25
        seen |= {value for value in values if value // 23 == here // 23}
        here = max(values)
    assert seen == set(range(2000))


def test_the_fullest_list_fits():
    entries = [Entry(LONGEST_ID - n, "guild", "recall", "*" * 80, 2000, ROW) for n in range(100)]
    for number in (0, 5, 99):
        check(listed(entries, number, SAY))
    check(listed([], 0, SAY))


def test_the_fullest_page_of_a_deck_fits():
    deck = full_card()
    shown = DeckView(LONGEST_ID, deck, LONGEST_ID, ROW, cards("one"), "s" * 40, previewed=True)
    check(deck_page(shown, SAY, "n" * 500))
    check(deck_page(replace(shown, row=replace(ROW, retired_at=NOW)), SAY))


def test_the_fullest_versions_fit():
    before = cards(*(f"old-{n}" for n in range(2000)))
    after = cards(*(f"new-{n}" for n in range(2000)))
    seen = Seen(VERSION, after, before)
    many = [replace(seen, version=replace(VERSION, id=n)) for n in range(ON_A_PAGE)]
    check(list_page(ROW, many, 3, SAY, more=True))
    check(version_page(ROW, seen, SAY))
