import copy
import json
from operator import itemgetter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.decks import (
    ChallengeDeck,
    DeckError,
    DeckInvalid,
    RecallDeck,
    deck_from_document,
    parse_deck,
)
from bot.decks.rendered import DISCORD_TEXT_TOTAL, reveal_length

LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
SLUGS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}", fullmatch=True)
LEVELS = st.sampled_from(["beginner", "intermediate", "advanced", "expert"])


def lines(limit):
    text = st.text(LETTERS, min_size=1, max_size=limit)
    return text.filter(lambda one: one.strip() and "```" not in one and "@" not in one)


def texts(limit):
    return st.lists(lines(limit // 4), min_size=1, max_size=4).map("\n".join)


@st.composite
def choices(draw):
    found = st.tuples(SLUGS, lines(60).map(str.strip))
    by_id, by_text = itemgetter(0), itemgetter(1)
    pairs = draw(st.lists(found, min_size=2, max_size=5, unique_by=(by_id, by_text)))
    right = draw(st.integers(0, len(pairs) - 1))
    return [
        {"id": key, "text": text} | ({"correct": True} if at == right else {"feedback": text})
        for at, (key, text) in enumerate(pairs)
    ]


@st.composite
def items(draw, item_id, kind):
    item = {"id": item_id, "level": draw(LEVELS)}
    if kind == "reveal":
        return item | {"type": kind, "front": draw(texts(100)), "back": draw(texts(100))}
    item["prompt"] = draw(texts(200))
    if kind == "explain":
        concepts = draw(st.lists(SLUGS, min_size=1, max_size=4, unique=True))
        concepts = [{"id": one, "text": draw(lines(40)), "phrases": []} for one in concepts]
        return item | {"type": kind, "concepts": concepts, "model_answer": draw(texts(100))}
    item |= {"choices": draw(choices()), "explanation": draw(texts(200))}
    if draw(st.booleans()):
        item |= {"code": "if x:\n    print(x)", "proof": {"prints": draw(texts(40))}}
    if kind == "choice":
        return item | {"type": kind}
    seconds = draw(st.integers(10, 600))
    time = f"{seconds // 60}:{seconds % 60:02}"
    return item | {"kind": "debug", "time": time, "title": draw(lines(40)), "hint": draw(texts(60))}


@st.composite
def documents(draw):
    deck = {
        "schema": 1,
        "id": draw(SLUGS),
        "title": draw(lines(40)),
        "description": draw(texts(80)),
        "topic": draw(SLUGS),
        "framework": draw(st.sampled_from(["tensorflow", "pytorch", "any"])),
    }
    ids = draw(st.lists(SLUGS, min_size=1, max_size=3, unique=True))
    if draw(st.booleans()):
        badge = {"id": draw(SLUGS), "name": "Badge", "emoji": "👩‍🔬", "description": "Solved."}
        deck |= {"kind": "challenge", "badge": badge}
        return deck | {"problems": [draw(items(one, "problem")) for one in ids]}
    kinds = st.sampled_from(["reveal", "choice", "explain"])
    cards = [draw(items(one, draw(kinds))) for one in ids]
    return deck | {"kind": "recall", "minutes": draw(st.integers(1, 600)), "cards": cards}


@st.composite
def valid_documents(draw):
    document = draw(documents())
    try:
        deck_from_document(document)
    except DeckError as error:
        # Titles and prompts from all of Unicode sometimes hold what no deck may.
        assume("invisible" not in str(error))
        raise
    return document


def shuffled(value, order):
    if isinstance(value, dict):
        pairs = [(key, shuffled(one, order)) for key, one in value.items()]
        order.shuffle(pairs)
        return dict(pairs)
    return [shuffled(one, order) for one in value] if isinstance(value, list) else value


@settings(deadline=None, max_examples=30)
@given(valid_documents())
def test_a_deck_comes_back_from_its_document_as_it_was(document):
    deck = deck_from_document(document)
    stored = json.loads(json.dumps(deck.to_document()))
    again = deck_from_document(stored)
    assert again == deck
    assert again.content_hash == deck.content_hash
    assert again.to_document() == deck.to_document()
    assert {deck: "same"}[again] == "same"


@settings(deadline=None, max_examples=30)
@given(valid_documents(), st.randoms(use_true_random=False))
def test_the_hash_does_not_see_formatting_nor_the_order_of_fields(document, order):
    deck = deck_from_document(document)
    text = json.dumps(shuffled(document, order), indent=2, ensure_ascii=order.random() < 0.5)
    read = parse_deck("# JSON is YAML too\n" + text, "deck.yaml")
    assert read == deck
    assert read.content_hash == deck.content_hash


@settings(deadline=None, max_examples=30)
@given(valid_documents(), st.randoms(use_true_random=False))
def test_the_hash_sees_every_change_of_a_text(document, order):
    deck = deck_from_document(document)
    changed = copy.deepcopy(document)
    item = order.choice(changed.get("problems") or changed.get("cards"))
    name = order.choice([name for name in ("front", "prompt", "level", "notes") if name in item])
    item[name] = order.choice(["beginner", "expert"]) if name == "level" else item[name] + "."
    assume(changed != document)
    assert deck_from_document(changed).content_hash != deck.content_hash


@settings(deadline=None, max_examples=30)
@given(valid_documents())
def test_what_is_accepted_fits_into_a_message(document):
    for item in document.get("problems") or document["cards"]:
        assert reveal_length(item) <= DISCORD_TEXT_TOTAL


def test_the_hash_is_the_same_on_every_machine(challenge, recall):
    """Stored rounds refer to it: if this fails, every deck gets a new version."""
    assert challenge.content_hash[:16] == "e2cb0ced621e3ed9"
    assert recall.content_hash[:16] == "5963077ee7a2d455"


def test_a_default_written_down_changes_no_hash(challenge, data):
    text = (data / "challenge.yaml").read_text()
    written = text.replace("kind: challenge", "kind: challenge\nattempts: 2\nlanguage: en")
    assert parse_deck(written, "deck").content_hash == challenge.content_hash


def test_remarks_and_the_style_of_a_text_change_no_hash(challenge, data):
    text = (data / "challenge.yaml").read_text()
    quoted = text.replace("title: Frozen weights", "title: 'Frozen weights'  # cold")
    assert quoted != text
    assert parse_deck(quoted, "deck").content_hash == challenge.content_hash


def test_a_document_holds_json_only_and_says_its_schema(challenge, recall):
    for deck in (challenge, recall):
        document = deck.to_document()
        assert json.loads(json.dumps(document)) == document
        assert document["schema"] == 1
        assert document["kind"] == deck.kind
        assert document["language"] == "en"


def test_a_document_written_by_a_later_version_is_still_read(challenge):
    document = challenge.to_document()
    document["mascot"] = "penguin"
    document["problems"][0]["choices"][0]["picture"] = {"of": "ice"}
    assert deck_from_document(document) == challenge


def test_a_file_with_such_a_field_is_refused_all_the_same(challenge):
    document = challenge.to_document() | {"mascot": "penguin"}
    with pytest.raises(DeckInvalid, match='there is no field "mascot" here'):
        parse_deck(json.dumps(document), "deck.yaml")


def test_a_broken_document_says_where(challenge):
    document = challenge.to_document()
    document["problems"][1]["choices"][0]["correct"] = False
    del document["title"]
    with pytest.raises(DeckInvalid) as caught:
        deck_from_document(document, "deck small-challenge")
    first, second = caught.value.problems
    assert str(first) == (
        'deck small-challenge: title: "title" is missing,'
        " expected the title on one line, up to 80 characters"
    )
    assert str(second) == (
        "deck small-challenge: problems.1.choices: none of the choices is marked as the right one,"
        ' expected "correct: true" on exactly one of them'
    )


def test_a_deck_built_in_code_keeps_the_same_rules(challenge):
    problem = challenge.problems[0]
    wrong = problem.model_copy(update={"choices": problem.choices[1:]})
    with pytest.raises(ValueError, match="none of the choices is marked as the right one"):
        ChallengeDeck.model_validate(dict(challenge) | {"problems": [wrong]}, by_name=True)


def test_a_changed_copy_has_another_hash(challenge):
    copied = challenge.model_copy(update={"title": "Another"})
    assert copied.content_hash != challenge.content_hash


def test_the_kind_of_a_document_decides_the_kind_of_deck(challenge, recall):
    assert isinstance(deck_from_document(challenge.to_document()), ChallengeDeck)
    assert isinstance(deck_from_document(recall.to_document()), RecallDeck)
