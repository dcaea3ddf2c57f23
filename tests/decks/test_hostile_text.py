import json
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.decks import Deck, DeckError, DeckMalformed, parse_deck
from bot.decks.loader import MAX_BYTES, MAX_MISTAKES

EXAMPLES = [
    (Path(__file__).parent / "data" / f"{name}.yaml").read_text()
    for name in ("challenge", "recall")
]
SYNTAX = st.text("\n\t :-#'\"[]{}|>*&!%@`,?\\.~0aé\x85\u2028\u202e\r", max_size=6)


def mistakes_in(text: str | bytes) -> DeckError | None:
    try:
        deck = parse_deck(text, "f")
    except DeckError as error:
        return error
    assert isinstance(deck, Deck)
    return None


def deck_or_mistakes(text):
    error = mistakes_in(text)
    if error is None:
        return
    assert 1 <= len(error.problems) <= MAX_MISTAKES
    assert len(str(error).split("\n")) == len(error.problems)
    assert all(one < other for one, other in pairwise(error.problems[:-1]))
    last = len(re.split("\r\n|[\r\n\x85\u2028\u2029]", text)) + 1
    assert all(1 <= mistake.line <= last for mistake in error.problems)


@given(st.text())
def test_any_text_is_a_deck_or_tells_its_mistakes(text):
    deck_or_mistakes(text)


@given(st.binary())
def test_any_bytes_are_a_deck_or_tell_their_mistakes(content):
    error = mistakes_in(content)
    assert error is None or error.problems


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_deck_with_a_slip_of_the_pen_is_a_deck_or_tells_its_mistakes(data):
    text = data.draw(st.sampled_from(EXAMPLES))
    start = data.draw(st.integers(0, len(text)))
    end = start + data.draw(st.integers(0, 30))
    deck_or_mistakes(text[:start] + data.draw(SYNTAX) + text[end:])


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
NAMES = st.sampled_from(
    ["schema", "id", "kind", "cards", "problems", "choices", "type", "concepts", "proof", "badge",
     "text", "correct", "feedback", "code", "time", "phrases", "prompt", "framework", "minutes"]
)  # fmt: skip
VALUES = st.recursive(
    LEAVES | st.sampled_from(["challenge", "recall", "reveal", "choice", "explain"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=30,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(NAMES, VALUES))
def test_any_values_under_the_known_names_are_a_deck_or_tell_their_mistakes(document):
    deck_or_mistakes(json.dumps(document, ensure_ascii=False))


BOMBS = {
    "a billion laughs": "a: &a [x]\n"
    + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in pairwise("abcdefghij")
    ),
    "endless flow": "[" * MAX_BYTES,
    "endless braces": "{" * MAX_BYTES,
    "endless dashes": "- " * (MAX_BYTES // 2),
    "endless questions": "? " * (MAX_BYTES // 2),
    "deep blocks": "\n".join(" " * depth + "a:" for depth in range(1000)),
    "many values": "- 1\n" * (MAX_BYTES // 4),
    "many fields": "".join(f"k{number}: v\n" for number in range(100_000)),
    "repeated fields": "k: v\n" * (MAX_BYTES // 5),
    "many anchors": "- &a x\n" * (MAX_BYTES // 7),
    "one tag": "!" * MAX_BYTES,
    "one anchor": "&" * MAX_BYTES,
    "one word": "x" * MAX_BYTES,
    "one escaped text": '"' + "\\n" * (MAX_BYTES // 2 - 1) + '"',
    "long lines of tags": ("- " + "!" * 19_000 + "\n") * 55,
    "long block": "a: |\n" + "  x = 1\n" * 100_000,
    "spaces": " " * MAX_BYTES,
    "line breaks": "\n" * MAX_BYTES,
    "directives": "%a\n" * (MAX_BYTES // 3),
    "many short cards": "schema: 1\nkind: recall\ncards:\n" + "- {id: a}\n" * 14_000,
    "many choices": "schema: 1\nkind: challenge\nproblems:\n- choices:\n"
    + "  - {id: a, text: b}\n" * 11_000,
    "many empty fields": "".join(f"k{number}:\n" for number in range(50_000)),
}


# Each of these takes one to three seconds of reading until its values are too many.
HEAVY = {
    "many fields",
    "repeated fields",
    "many anchors",
    "directives",
    "many choices",
    "many short cards",
    "many empty fields",
}


@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=[pytest.mark.slow] * (one in HEAVY)) for one in BOMBS]
)
def test_a_bomb_is_refused_within_seconds(name):
    text = BOMBS[name][:MAX_BYTES]
    began = time.process_time()
    with pytest.raises(DeckError) as caught:
        parse_deck(text, "bomb.yaml")
    assert time.process_time() - began < 10
    assert len(str(caught.value)) < 30_000


def test_an_alias_is_refused_and_never_followed():
    with pytest.raises(DeckMalformed) as caught:
        parse_deck(BOMBS["a billion laughs"], "bomb.yaml")
    told = str(caught.value).split("\n")
    assert any(line.startswith('bomb.yaml:1:4: "&a" is an anchor in YAML') for line in told)
    assert any(line.startswith('bomb.yaml:2:8: "*a" is a reference in YAML') for line in told)
