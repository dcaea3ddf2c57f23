"""Decks written by hand, card by card, before they are whole."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import paths
from bot.decks import ChallengeDeck, RecallDeck, deck_from_document, load_deck
from bot.decks.drafting import (
    ABOUT_KEY,
    Base,
    Draft,
    Entry,
    Typed,
    begun,
    deck_fixes,
    fields_of,
    filled,
    fixes,
    form_names,
    needed_form,
    opened,
    slug_of,
)
from bot.decks.text import SLUG, Text

BUILT_IN = sorted((paths.CONTENT / "decks").glob("*.yaml"))
QUESTION = {"prompt": "What stays?", "right": "The weights", "explanation": "They are frozen."}
WRONG = {"wrong1": "The loss", "feedback1": "It falls.", "wrong2": "", "feedback2": ""}


def choice(**fields: str) -> dict[str, Any]:
    start = {"type": "choice", "id": "what-stays"}
    return filled(start, "card", {**QUESTION, "level": "beginner", **fields})


def reveal(key: int, front: str = "Front") -> Entry:
    start = {"type": "reveal", "id": f"card-{key}"}
    return Entry(key, 1, filled(start, "card", {"front": front, "back": "b", "level": "beginner"}))


def test_a_recall_deck_of_each_kind_of_card_becomes_valid():
    draft = begun("recall", "my-deck", "My deck")
    explain = {
        "prompt": "Why freeze?",
        "ideas": "- The features are good already\nFewer weights are trained",
        "model_answer": "The features are good already, so fewer weights are trained.",
        "level": "advanced",
    }
    whole = [
        reveal(1).item,
        filled(choice(), "wrong", WRONG),
        filled({"type": "explain", "id": "why"}, "card", explain),
    ]
    for key, item in enumerate(whole, 1):
        assert fixes(item) == []
        assert needed_form(item) is None
        draft = draft.put(Entry(key, 1, item))
    deck = deck_from_document(draft.document())
    assert isinstance(deck, RecallDeck)
    assert [card.type for card in deck.cards] == ["reveal", "choice", "explain"]


def test_a_challenge_becomes_valid_and_names_the_forms_that_it_still_needs():
    item: dict[str, Any] = {"id": "p"}
    card = {"title": "T", "prompt": "Which?", "code": "", "hint": "Think.", "level": "expert"}
    item = filled(item, "card", card)
    assert needed_form(item) == "answer"
    answer = {"right": "This", "explanation": "So.", "kind": "debug", "time": "1:30"}
    item = filled(item, "answer", answer)
    assert needed_form(item) == "wrong"
    item = filled(item, "wrong", WRONG)
    assert needed_form(item) is None
    assert form_names(item) == ["card", "answer", "wrong", "more"]
    draft = begun("challenge", "test", "Test").put(Entry(1, 1, item))
    deck = deck_from_document(draft.document())
    assert isinstance(deck, ChallengeDeck)
    assert deck.badge.name == "Test Master"
    assert deck_fixes(draft) == []


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_every_deck_of_ours_opens_and_filling_in_what_stands_there_changes_nothing(path: Any):
    deck = load_deck(path)
    draft = opened(deck, Base(1, 2), by=7)
    assert deck_from_document(draft.document()) == deck
    for entry in draft.entries:
        item = entry.item
        for form in form_names(item):
            changed = filled(item, form, fields_of(item, form))
            assert {**changed, "concepts": _plain(changed)} == {**item, "concepts": _plain(item)}
        assert fixes(item) == []
    again = Draft.from_json(json.loads(json.dumps(draft.to_json())))
    assert again == draft


def _plain(item: Any) -> Any:
    return [{"phrases": [], **one} for one in item.get("concepts", ())]


def test_mistakes_are_told_by_the_fields_of_the_form():
    told = fixes(choice(prompt="```py\nx", right="The weights", explanation=" "))
    assert {fix.field: fix.what for fix in told} == {
        "prompt": "opens a code block with ``` and never closes it",
        "explanation": "is empty",
    }
    told = fixes(choice(code="for x in"))
    assert [fix.field for fix in told] == ["code"]
    assert "is not Python" in told[0].what
    told = fixes(choice(right="@everyone"))
    assert [(fix.field, fix.what) for fix in told] == [
        ("right", 'contains the mention "@everyone"')
    ]


def test_mistakes_in_wrong_answers_are_told_by_their_place():
    half = filled(choice(), "wrong", {**WRONG, "feedback1": "", "wrong2": "The weights "})
    assert {(fix.field, fix.what) for fix in fixes(half)} == {
        ("feedback1", "is empty"),
        ("feedback2", "is empty"),
        ("wrong2", "says the same as another answer"),
    }
    more = filled(filled(choice(), "wrong", WRONG), "more", {"wrong1": "", "feedback1": "Why?"})
    assert [(fix.field, fix.what) for fix in fixes(more)] == [("wrong2", "is empty")]


def test_ideas_are_told_by_their_line():
    item = filled(
        {"type": "explain", "id": "why"},
        "card",
        {"prompt": "?", "ideas": f"short\n{'x' * 201}", "model_answer": "a", "level": "beginner"},
    )
    (fix,) = fixes(item)
    assert (fix.field, fix.number, fix.what) == ("ideas", 2, "has 201 characters")


def test_an_item_too_long_for_one_message_is_told_as_a_whole():
    item = filled(
        choice(prompt="p" * 700, code="x = 1\n" * 190, right="r" * 200, explanation="e" * 1200),
        "wrong",
        {"wrong1": "w" * 200, "feedback1": "f" * 300, "wrong2": "v" * 200, "feedback2": "f" * 300},
    )
    (fix,) = fixes(item)
    assert fix.field == ""
    assert "characters in Discord" in fix.what


def test_what_is_wrong_with_the_deck_itself_is_told():
    draft = begun("recall", "deck", "Deck")
    about = filled(
        draft.about, "about", {"title": "@here", "minutes": "soon", "topic": "Freezing!"}
    )
    told = deck_fixes(Draft("recall", about))
    assert [fix.field for fix in told] == ["title", "minutes"]
    assert about["topic"] == "freezing"


def test_ids_stay_when_texts_are_mended():
    item = filled(choice(), "wrong", {**WRONG, "wrong2": "The bias", "feedback2": "No."})
    ids = [one["id"] for one in item["choices"]]
    changed = filled(item, "card", {**QUESTION, "right": "All weights", "level": "expert"})
    changed = filled(changed, "wrong", {**WRONG, "wrong1": "Its loss", "wrong2": "A bias",
                                        "feedback2": "No."})  # fmt: skip
    assert [one["id"] for one in changed["choices"]] == ids
    assert changed["id"] == "what-stays"


def test_an_emptied_wrong_answer_goes_and_the_others_keep_their_ids():
    item = filled(choice(), "wrong", {**WRONG, "wrong2": "The bias", "feedback2": "No."})
    last = item["choices"][2]["id"]
    changed = filled(item, "wrong", {"wrong1": "", "feedback1": "", "wrong2": "The bias",
                                     "feedback2": "No."})  # fmt: skip
    assert [one["id"] for one in changed["choices"]] == [item["choices"][0]["id"], last]


def test_ideas_keep_their_ids_and_patterns_when_reworded_moved_or_added():
    deck = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
    item = next(
        entry.item
        for entry in opened(deck, Base(1, 1), 1).entries
        if entry.item.get("type") == "explain"
    )
    known = item["concepts"]
    lines = [one["text"] for one in known]
    typed = {
        "ideas": "\n".join([lines[-1], "Something else entirely: zebras", lines[0] + "!"]),
        "prompt": item["prompt"],
    }
    changed = filled(item, "card", typed)["concepts"]
    assert [one["id"] for one in (changed[0], changed[2])] == [known[-1]["id"], known[0]["id"]]
    assert changed[2].get("patterns") == known[0].get("patterns")
    assert changed[1]["id"] == "something-else-entirely-zebras"


def test_wordings_of_an_idea_are_kept_line_by_line():
    item = filled(
        {"type": "explain", "id": "why"},
        "card",
        {"prompt": "?", "ideas": "one\ntwo", "model_answer": "a", "level": "beginner"},
    )
    changed = filled(item, "idea-1", {"text": "two!", "phrases": "first\n\n second "})
    assert changed["concepts"][1]["phrases"] == ["first", "second"]
    assert fields_of(changed, "idea-1") == {"text": "two!", "phrases": "first\nsecond"}
    assert fixes(changed) == []


def test_the_right_answer_does_not_always_stand_first_in_what_is_saved():
    places = set()
    for number in range(40):
        item = filled(choice(right=f"Right {number}"), "wrong", WRONG)
        draft = begun("recall", "deck", "Deck").put(Entry(1, 1, item))
        (saved,) = draft.document()["cards"]
        places.add(next(n for n, one in enumerate(saved["choices"]) if one.get("correct")))
    assert places == {0, 1}


def test_cards_are_moved_deleted_and_brought_back():
    draft = begun("recall", "deck", "Deck")
    for key in (1, 2, 3):
        draft = draft.put(reveal(key))
    assert [e.key for e in draft.move(1, 1).entries] == [2, 1, 3]
    assert [e.key for e in draft.move(1, -1).entries] == [1, 2, 3]
    assert [e.key for e in draft.move(3, -9).entries] == [3, 1, 2]
    gone = draft.delete(2)
    assert [e.key for e in gone.entries] == [1, 3]
    assert "card-2" in gone.ids()
    assert gone.restore().entries == draft.entries
    with pytest.raises(KeyError):
        gone.delete(2)


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "delete", "restore", "move", "type", "forget"]),
        st.integers(0, 9),
        st.integers(-3, 3),
    ),
    max_size=40,
)


@given(steps)
def test_whatever_is_done_in_whatever_order_no_two_cards_share_a_key_or_an_id(
    done: list[tuple[str, int, int]],
):
    draft = begun("recall", "deck", "Deck")
    for action, number, by in done:
        keys = [entry.key for entry in draft.entries]
        key = keys[number % len(keys)] if keys else 0
        if action == "add":
            new, draft = draft.reserve()
            item = {"type": "reveal", "id": slug_of("The same words", draft.ids(), "card")}
            draft = draft.put(Entry(new, 1, item))
        elif action == "delete" and keys:
            draft = draft.delete(key)
        elif action == "move" and keys:
            draft = draft.move(key, by)
        elif action == "restore":
            draft = draft.restore()
        elif action == "type":
            draft = draft.keep(Typed(number, "card", by, {"front": "x"}, "reveal"))
        elif action == "forget":
            draft = draft.forget(number, "card", by)
        assert len({entry.key for entry in draft.entries}) == len(draft.entries)
        assert len({entry.item["id"] for entry in draft.entries}) == len(draft.entries)
        assert len(draft.typed) <= 25
        assert Draft.from_json(json.loads(json.dumps(draft.to_json()))) == draft


def test_what_was_typed_is_kept_for_its_author_until_it_is_taken():
    draft = begun("recall", "deck", "Deck").keep(Typed(4, "card", 7, {"front": "x"}, "reveal"))
    draft = draft.keep(Typed(4, "card", 7, {"front": "y"}, "reveal"))
    found = draft.typed_anew("reveal", 7)
    assert found is not None
    assert found.fields == {"front": "y"}
    assert draft.typed_anew("reveal", 8) is None
    assert draft.typed_anew("choice", 7) is None
    assert draft.put(reveal(4)).typed_anew("reveal", 7) is None
    assert draft.forget(4, "card", 7).typed == ()
    assert draft.typed_in(ABOUT_KEY, "about", 7) is None


@given(st.text(max_size=300), st.sets(st.sampled_from(["card", "card-2", "a", "a-2"])))
def test_any_text_has_an_id_that_is_free(text: str, taken: set[str]):
    name = slug_of(text, taken, "card")
    assert name not in taken
    assert Text(40, pattern=SLUG).faults(name) == []
    assert re.fullmatch(SLUG, name)


def test_ids_say_what_a_card_is_about():
    assert slug_of("What is the loss after one epoch?", (), "card") == "what-loss-after-one-epoch"
    assert slug_of("Was heißt Überanpassung?", (), "card") == "was-heisst-uberanpassung"
    assert slug_of("过拟合", {"card"}, "card") == "card-2"


answers = st.dictionaries(
    st.sampled_from(["prompt", "code", "right", "explanation", "wrong1", "feedback1", "ideas"]),
    st.text(max_size=50),
)


@given(answers, st.sampled_from(["card", "wrong", "more"]), st.sampled_from(["choice", "explain"]))
def test_whatever_is_typed_is_judged_in_words(fields: dict[str, str], form: str, kind: str):
    start = {"type": kind, "id": "x", "concepts": [{"id": "a", "text": "one"}]}
    for fix in fixes(filled(start, form, fields)):
        assert fix.what
        assert fix.wanted
