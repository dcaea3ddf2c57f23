"""Whatever bytes come in, reading ends with a deck or with mistakes: never with another error."""

from __future__ import annotations

import base64
import json
from contextlib import suppress

import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.decks import DeckError, RecallDeck
from bot.decks.anki import wire
from bot.decks.anki.cloze import with_gap
from bot.decks.anki.errors import Damaged
from bot.decks.anki.reading import read_apkg
from bot.decks.anki.templates import TooLong, rendered
from bot.decks.uploads.files import read_file
from tests.decks.hostile import CARD, HEAD, apkg, new_apkg
from tests.decks.packages import (
    BASIC,
    CLOZE,
    FORMS,
    REVERSED,
    Book,
    Kind,
    Note,
    package,
    schema_11,
    schema_18,
    with_log,
)

BOOK = Book(
    [
        Note(BASIC, ("What is <b>loss</b>?", "An error."), tags="a b"),
        Note(REVERSED, ("cat", "chat"), cards=(0, 1)),
        Note(CLOZE, ("{{c1::a::b}} {{c2::c}}", ""), cards=(0, 1), deck="A::B"),
    ]
)
PACKAGES = st.sampled_from([package(form, BOOK) for form in FORMS])
PLACES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8)
MARKUP = st.lists(
    st.sampled_from(
        ["{{", "}}", "{{c1::", "::", "{{#A}}", "{{/A}}", "{{^A}}", "{{A}}", "{{cloze:A}}"]
    )
    | st.sampled_from(["<b>", "</b>", "<", "<!--", "-->", "<hr id=answer>", "{{FrontSide}}", "&#"])
    | st.text(max_size=5),
    max_size=12,
).map("".join)


def mutated(content: bytes, changes: list[tuple[float, int]]) -> bytes:
    changed = bytearray(content)
    for place, value in changes:
        changed[int(place * len(changed))] = value
    return bytes(changed)


def read(name: str, content: bytes) -> None:
    """Any error but a DeckError makes the test fail."""
    with suppress(DeckError):
        read_file(name, content)


@given(PACKAGES, PLACES)
@settings(max_examples=60, deadline=None)
def test_a_package_with_changed_bytes(content: bytes, changes: list[tuple[float, int]]):
    read("deck.apkg", mutated(content, changes))


@given(st.booleans(), PLACES)
@settings(max_examples=150, deadline=None)
def test_a_collection_with_changed_bytes(new: bool, changes: list[tuple[float, int]]):  # noqa: FBT001
    if new:
        collection = with_log(mutated(schema_18(BOOK), changes))
        read("deck.apkg", new_apkg(zstandard.compress(collection)))
    else:
        read("deck.apkg", apkg(mutated(schema_11(BOOK), changes)))


@given(st.binary(max_size=200), st.sampled_from([".csv", ".yaml", ".apkg", ".txt", ".json"]))
@settings(deadline=None)
def test_any_bytes_under_any_name(content: bytes, ending: str):
    read(f"deck{ending}", content)


@given(st.text(max_size=200), st.sampled_from(["front,back\n", "#html:true\n", "sep=;\n", HEAD]))
@settings(deadline=None)
def test_any_text_below_a_sound_beginning(text: str, beginning: str):
    content = (beginning + text).encode("utf-8", "surrogatepass")
    read("deck.yaml" if beginning == HEAD else "deck.csv", content)


@given(PLACES)
@settings(deadline=None)
def test_yaml_with_changed_bytes(changes: list[tuple[float, int]]):
    read("deck.yaml", mutated((HEAD + CARD * 3).encode(), changes))


@given(st.binary(max_size=60))
def test_any_message_of_protobuf(message: bytes):
    with suppress(Damaged):
        list(wire.fields(message))
        wire.number_in(message, 1)
        wire.text_in(message, 1)


@given(MARKUP, MARKUP, MARKUP, st.none() | st.integers(1, 3))
def test_any_template_and_any_field(front: str, back: str, value: str, gap: int | None):
    with suppress(TooLong):
        rendered((front, back), {"A": value}, gap)


@given(MARKUP, st.integers(1, 3), st.booleans())
def test_any_cloze_keeps_its_words(text: str, number: int, shown: bool):  # noqa: FBT001
    assert isinstance(with_gap(text, number, shown=shown), str)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "type", "choices", "text", "cards", "concepts", "kind", "level"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
KEPT = st.fixed_dictionaries({"deck": JSON, "card": JSON, "place": JSON, "shown": JSON})
THAW = Kind(77, "Thaw", ("Front", "A", "Answer", "Thaw"), (("{{Front}}", "{{A}}"),))


@given(KEPT, st.sampled_from(["reveal", "choice", "explain"]))
@settings(deadline=None)
def test_any_forged_kept_field(kept: dict, kind: str):
    if isinstance(kept["card"], dict):
        kept["card"]["type"] = kind
    token = "thaw:1:" + base64.b64encode(json.dumps(kept).encode()).decode()
    notes = [Note(THAW, ("f", "b", "A", token)), Note(BASIC, ("f", "b"))]
    with suppress(DeckError):
        upload = read_apkg(package("anki2", Book(notes)), "deck.apkg")
        assert isinstance(upload.deck, RecallDeck)
