"""The fullest pages for authors and moderators stay within Discord's limits, forms as well."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from discord import ui

from bot import paths
from bot.chat.decks.statistics import pages as statistics
from bot.chat.decks.statistics.cards import cards_page
from bot.chat.decks.writing import home, pages, told
from bot.chat.decks.writing.common import View
from bot.chat.decks.writing.forms import Sheet, modal, read
from bot.chat.desk import pages as desk
from bot.chat.desk.waiting import Thing, Waiting
from bot.chat.errors import Refused
from bot.decks import ExplainCard, RecallDeck, deck_from_document, load_deck
from bot.decks.drafting import Base, Draft, Entry, Fix, Typed, begun, fixes, opened
from bot.decks.drafting.filling import MOST_WRONG, fields_in, fields_of, form_names, kind_of_item
from bot.learning.items import Key, Response, analyse
from bot.store.contests import Contested
from bot.store.item_statistics import CardFigures
from bot.store.reports import Flag
from playground.validate.modals import check_modal
from playground.validate.problems import Problems
from tests.chat.test_limits import LONGEST_ID, NOW, SAY, check, deck_at_its_limits

STARS = "*" * 200


def explain() -> dict[str, Any]:
    ideas = [{"id": f"{n}".ljust(40, "x"), "text": f"{n}{'*' * 170}"} for n in range(7)]
    return {
        "id": "e" * 40, "type": "explain", "level": "intermediate", "prompt": "p" * 600,
        "concepts": ideas, "model_answer": "m" * 500,
    }  # fmt: skip


def reveal(number: int = 0) -> dict[str, Any]:
    code = "x = 1\n" * 190
    return {
        "id": f"r{number}", "type": "reveal", "level": "expert", "front": "*f" * 350,
        "code": code.strip(), "back": "b" * 1200,
    }  # fmt: skip


def view(draft: Draft) -> View:
    return View(LONGEST_ID, draft, 1, private=False)


def full() -> Draft:
    """Two thousand cards with long titles, one deleted, one form that was not taken."""
    draft = begun("recall", "d" * 40, "*" * 80)
    entries = tuple(Entry(n, 1, reveal(n)) for n in range(1, 2001))
    typed = Typed(2001, "card", 1, {"front": "x" * 4000}, "reveal")
    return replace(draft, entries=entries, removed=(0, entries[0])).keep(typed)


@pytest.mark.parametrize("item", [explain(), reveal()], ids=["explain", "reveal"])
def test_an_item_at_its_limits_fits_its_page(item: dict[str, Any]):
    assert fixes(item) == []
    draft = begun("recall", "deck", "Deck").put(Entry(999_999, 1, item))
    check(pages.item(view(draft), draft.entries[0], SAY, note="n" * 5000))


def test_problems_at_their_limits_fit_their_pages():
    draft = opened(deck_at_its_limits(), Base(1, 1), 1)
    for entry in draft.entries:
        check(pages.item(view(draft), entry, SAY))
        unfinished = {k: v for k, v in entry.item.items() if k not in {"choices", "explanation"}}
        check(pages.item(view(draft), replace(entry, item=unfinished), SAY))
    check(home.home(view(draft), SAY))


@pytest.mark.parametrize("page", [0, 1, 66, 133, 10_000])
def test_a_draft_of_two_thousand_cards_fits_page_by_page(page: int):
    check(home.home(view(full()), SAY, page=page, note="n" * 5000))


def test_everything_there_is_to_mend_fits():
    fix = Fix("prompt", "*" * 300, "*" * 300, 999)
    typed = Typed(999_999, "more", 1, {}, "problem")
    some = view(full())
    check(told.to_mend(some, typed, [told.told(fix, SAY)] * 100, SAY))
    check(told.conflict(some, typed, "*" * 100, SAY))
    check(told.dropping(some, SAY))
    check(told.overtaken(some, SAY))


def sheet(kind: str, form: str, values: dict[str, str]) -> Sheet:
    name = "deck" if kind in {"recall", "challenge"} else kind
    return Sheet(LONGEST_ID, 999_999, "0" * 8, name, form, values, fields_kind=kind)


def taken(form: ui.Modal) -> None:
    """Discord takes this form; raises InvalidFormBody."""
    problems = Problems()
    check_modal(problems, form.to_dict())
    problems.raise_any()


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("reveal", "card"), ("choice", "card"), ("choice", "wrong"), ("choice", "more"),
        ("explain", "card"), ("explain", "idea-9"), ("problem", "card"), ("problem", "answer"),
        ("problem", "wrong"), ("recall", "about"), ("challenge", "about"), ("challenge", "badge"),
    ],
)  # fmt: skip
def test_every_form_is_one_that_discord_takes_empty_and_full(kind: str, form: str):
    fields = fields_in(kind, form)
    assert len(fields) <= 5
    for text in ("", "x" * 4000):
        values = {field.name: text for field in fields if field.style in {"line", "text"}}
        filled = modal(sheet(kind, form, values), SAY)
        taken(filled)
        assert len(filled.custom_id) <= 100


def test_what_does_not_fit_into_a_form_is_not_cut_off_but_refused():
    with pytest.raises(Refused, match="more in “Other words for it"):
        modal(sheet("explain", "idea-0", {"phrases": "x" * 4001}), SAY)


def test_a_select_gives_its_choice_and_windows_line_ends_are_mended():
    assert read({"level": ["expert"], "code": "a\r\nb", "hint": None, "time": []}) == {
        "level": "expert", "code": "a\nb", "hint": "", "time": "",
    }  # fmt: skip


def test_every_form_of_our_decks_can_be_opened():
    for path in (paths.CONTENT / "decks").glob("*.yaml"):
        for entry in opened(load_deck(path), Base(1, 1), 1).entries:
            for form in form_names(entry.item):
                kind = kind_of_item(entry.item)
                taken(modal(sheet(kind, form, fields_of(entry.item, form)), SAY))
    assert MOST_WRONG == 4


def things(count: int) -> Waiting:
    """A desk full of the longest words."""
    deck = {
        "schema": 1, "kind": "recall", "id": "d", "title": "*" * 80, "description": "d",
        "topic": "t", "framework": "any", "minutes": 1, "cards": [explain()],
    }  # fmt: skip
    read_deck = deck_from_document(deck)
    assert isinstance(read_deck, RecallDeck)
    card = read_deck.cards[0]
    assert isinstance(card, ExplainCard)
    contested = Contested(
        LONGEST_ID, card.concepts[0].id, LONGEST_ID, card.id, STARS * 10, LONGEST_ID, NOW
    )
    flag = Flag(LONGEST_ID, LONGEST_ID, card.id, LONGEST_ID, STARS * 3, NOW)
    found: list[Thing] = []
    for number in range(count):
        what = (
            replace(contested, explanation_id=LONGEST_ID - number)
            if number % 2
            else replace(flag, id=LONGEST_ID - number)
        )
        found.append(Thing(what, LONGEST_ID, read_deck, card, own=True))
    return Waiting(10**6, 10**6, 10**6, tuple(found))


def test_a_full_desk_fits_and_its_ids_are_all_different():
    shown = desk.desk(things(4), SAY, "*" * 3000)
    check(shown)
    ids = [getattr(item, "custom_id", None) for item in shown.walk_children()]
    known = [name for name in ids if name]
    assert len(known) == len(set(known))
    contested = things(2).things[1]
    assert contested.concept is not None
    taken(desk.phrase_form(contested, contested.concept, SAY))


def test_the_statistics_of_the_longest_deck_fit():
    deck = deck_at_its_limits()
    keys = [Key(one.id, tuple(c.id for c in one.choices), one.correct.id) for one in deck.problems]
    answers = [
        Response(m, one.id, one.choices[m % 2].id, one.choices[m % 2].correct, seconds=599.0,
                 hint=True)
        for m in range(200)
        for one in deck.problems
    ]  # fmt: skip
    items = analyse(keys, answers)
    check(statistics.overview(deck, LONGEST_ID, items, 10**6, SAY))
    for item in items:
        check(statistics.problem_page(deck, LONGEST_ID, item, SAY, own=True))


def test_the_statistics_of_two_thousand_cards_fit():
    entries = full().entries
    deck = deck_from_document(full().document() | {"description": "d", "id": "d", "topic": "t"})
    assert isinstance(deck, RecallDeck)
    figures = {str(entry.item["id"]): CardFigures(500, 400, 5000, 2500) for entry in entries}
    check(cards_page(deck, figures, SAY, mended=LONGEST_ID))
