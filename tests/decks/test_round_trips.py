"""What goes out as a file comes back as the same deck: same cards, same ids."""

from __future__ import annotations

import csv
import io
import sqlite3
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import paths
from bot.decks import RecallDeck, load_deck, parse_deck
from bot.decks.anki.ours import KEPT, kept_field
from bot.decks.anki.reading import read_apkg
from bot.decks.anki.writing import write_apkg
from bot.decks.carried import as_cards, with_details_of
from bot.decks.csv_in import read_csv
from bot.decks.csv_out import write_csv
from bot.decks.text import HIDDEN
from bot.decks.yaml_out import write_yaml

AT = datetime(2026, 11, 21, tzinfo=UTC)
LATER = datetime(2026, 12, 21, tzinfo=UTC)
BUILTIN = sorted((paths.CONTENT / "decks").glob("*.yaml"))
RECALL = [deck for deck in map(load_deck, BUILTIN) if isinstance(deck, RecallDeck)]

# Any text that a deck may hold, also what looks like HTML, templates, YAML or a formula.
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="".join(HIDDEN))
MARKUP = ["{{c1::x}}", "{{Front}}", "<b>x</b>", "&lt;", "**b**", "`c`", "{%x%}", "\\(x\\)", "# x"]
YAML = ["null", "1e5", '"q"', "%x", "- x", "key: value", "| x", "x \n\n y", "\tx", "é"]
TABLES = ["=1+1", "'=x", "@x", "''x"]
ODD = st.sampled_from([*MARKUP, *YAML, *TABLES])
TEXTS = (
    (st.lists(ODD | st.text(CHARACTERS | st.just("\n"), max_size=20), min_size=1, max_size=6))
    .map("".join)
    .map(str.strip)
    .filter(lambda text: text and "```" not in text and "@everyone" not in text)
)
LINES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
LEVELS = st.sampled_from(["beginner", "intermediate", "advanced", "expert"])
SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)


@st.composite
def cards(draw, card_id: str):
    common = {"id": card_id, "level": draw(LEVELS)}
    if draw(st.booleans()):
        common["siblings"] = draw(SLUGS)
    match draw(st.sampled_from(["reveal", "choice", "explain"])):
        case "reveal":
            code = {"code": draw(st.sampled_from(["x = 1\nif x:\n    print('<b>')", "    pass"]))}
            code = code if draw(st.booleans()) and code["code"].startswith("x") else {}
            return {**common, "type": "reveal", "front": draw(TEXTS), "back": draw(TEXTS)} | code
        case "choice":
            texts = draw(st.lists(LINES, min_size=2, max_size=5, unique=True))
            right = draw(st.integers(0, len(texts) - 1))
            choices = [
                {"id": f"c{n}", "text": text}
                | ({"correct": True} if n == right else {"feedback": draw(TEXTS)})
                for n, text in enumerate(texts)
            ]
            told = {"prompt": draw(TEXTS), "choices": choices, "explanation": draw(TEXTS)}
            return {**common, "type": "choice", **told}
        case _:
            texts = draw(st.lists(LINES, min_size=1, max_size=3, unique=True))
            concepts = [
                {"id": f"i{n}", "text": text, "phrases": [draw(LINES)], "patterns": ["weight !no"]}
                for n, text in enumerate(texts)
            ]
            told = {"prompt": draw(TEXTS), "concepts": concepts, "model_answer": draw(TEXTS)}
            return {**common, "type": "explain", **told}


@st.composite
def decks(draw):
    ids = draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True))
    return RecallDeck.model_validate(
        {
            "schema": 1,
            "id": draw(SLUGS),
            "kind": "recall",
            "title": draw(LINES.map(lambda line: line[:80].strip())),
            "description": draw(TEXTS),
            "topic": draw(SLUGS),
            "framework": draw(st.sampled_from(["tensorflow", "pytorch", "any"])),
            "minutes": draw(st.integers(1, 600)),
            "cards": [draw(cards(card_id)) for card_id in ids],
        }
    )


@given(decks())
@settings(max_examples=25, deadline=None)
def test_any_deck_comes_back_from_an_anki_package(deck: RecallDeck):
    upload = read_apkg(write_apkg(deck, "builtin", AT), "any name.apkg")
    assert upload.deck == deck
    assert (upload.left_out, upload.remarks) == ((), ())


@given(decks())
@settings(max_examples=50, deadline=None)
def test_any_deck_comes_back_from_yaml(deck: RecallDeck):
    assert parse_deck(write_yaml(deck), "deck.yaml") == deck


@given(decks())
@settings(max_examples=40, deadline=None)
def test_any_deck_comes_back_from_a_table_once_what_tables_lack_is_added(deck: RecallDeck):
    read = read_csv(write_csv(deck), f"{deck.id}.csv").deck
    assert isinstance(read, RecallDeck)
    assert [card.id for card in read.cards] == [card.id for card in deck.cards]
    assert with_details_of(read, deck).cards == deck.cards


@given(decks())
@settings(max_examples=25, deadline=None)
def test_no_cell_of_a_table_is_a_formula(deck: RecallDeck):
    rows = csv.reader(io.StringIO(write_csv(deck).decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


@pytest.mark.parametrize("file", BUILTIN, ids=lambda file: file.stem)
def test_our_own_decks_come_back_from_yaml(file):
    deck = load_deck(file)
    assert parse_deck(write_yaml(deck), file.name) == deck


@pytest.mark.parametrize("deck", RECALL, ids=lambda deck: deck.id)
def test_our_own_decks_come_back_from_anki_and_from_tables(deck: RecallDeck):
    assert read_apkg(write_apkg(deck, "builtin", AT), "x.apkg").deck == deck
    assert with_details_of(read_csv(write_csv(deck), f"{deck.id}.csv").deck, deck) == deck


def notes_of(package: bytes) -> list[tuple[str, int, str]]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        conn = sqlite3.connect(":memory:")
        conn.deserialize(archive.read("collection.anki2"))
        return conn.execute("SELECT guid, mid, flds FROM notes ORDER BY id").fetchall()


def test_a_later_export_has_the_same_guids_and_note_types_so_that_anki_updates():
    deck = RECALL[0]
    first, later = (notes_of(write_apkg(deck, "builtin", at)) for at in (AT, LATER))
    assert first == later
    elsewhere = notes_of(write_apkg(deck, "guild:1", AT))
    assert not {guid for guid, *_ in first} & {guid for guid, *_ in elsewhere}


def edited(package: bytes, field: int, value: str) -> bytes:
    """The package as after the first note was edited in Anki."""
    source = zipfile.ZipFile(io.BytesIO(package))
    conn = sqlite3.connect(":memory:")
    conn.deserialize(source.read("collection.anki2"))
    note_id, fields = conn.execute("SELECT id, flds FROM notes ORDER BY id").fetchone()
    parts = fields.split("\x1f")
    parts[field] = value
    conn.execute("UPDATE notes SET flds = ? WHERE id = ?", ("\x1f".join(parts), note_id))
    conn.commit()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("collection.anki2", conn.serialize())
        archive.writestr("media", source.read("media"))
    return file.getvalue()


def test_what_was_edited_in_anki_is_taken_over_and_the_rest_is_untouched():
    deck = RECALL[0]
    package = edited(write_apkg(deck, "builtin", AT), 0, "<div>A <b>new</b> question?</div>")
    read = read_apkg(package, "x.apkg").deck
    assert isinstance(read, RecallDeck)
    assert read.cards[0].model_dump(exclude={"front"}) == deck.cards[0].model_dump(
        exclude={"front"}
    )
    assert read.cards[0].front == "A **new** question?"
    assert read.cards[1:] == deck.cards[1:]


def test_another_right_answer_chosen_in_anki_is_the_right_one():
    deck, choice = next((d, c) for d in RECALL for c in d.cards if c.type == "choice")
    told = [c.model_copy(update={"feedback": "Because."}) for c in choice.choices]
    card = choice.model_copy(update={"choices": tuple(told)})
    number, wrong = next((n, c) for n, c in enumerate(told) if not c.correct)
    lone = deck.model_copy(update={"cards": (card,)})
    package = edited(write_apkg(lone, "builtin", AT), 7, "ABCDE"[number].lower())
    (read,) = read_apkg(package, "x.apkg").deck.cards
    assert read.correct.id == wrong.id


def test_the_kept_field_is_plain_ascii_without_markup():
    deck = RECALL[0]
    kept = kept_field({"id": "é<b>"}, 0, deck.cards[0])
    assert kept.isascii()
    assert not set("<>&{}") & set(kept)
    assert KEPT == "Thaw"


def test_a_forged_kept_field_is_only_a_field(recall: RecallDeck):
    package = edited(write_apkg(recall, "builtin", AT), -1, "thaw:1:bm9uc2Vuc2U=")
    read = read_apkg(package, "x.apkg")
    ids = {card.id for card in read.deck.cards}
    assert len([card for card in ids if card.startswith("anki-")]) == 1


def test_a_challenge_becomes_choice_cards(challenge):
    deck = as_cards(challenge)
    assert [card.id for card in deck.cards] == [problem.id for problem in challenge.problems]
    assert read_apkg(write_apkg(deck, "builtin", AT), "x.apkg").deck == deck
