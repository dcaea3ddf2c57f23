"""Anki's packages become decks: cards, siblings, texts, and all that had to be left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.decks import DeckError, RevealCard
from bot.decks.anki.reading import read_apkg
from bot.decks.uploaded import Remark
from tests.decks.packages import (
    BASIC,
    CLOZE,
    FORMS,
    OPTIONAL,
    REVERSED,
    TYPED,
    Book,
    Form,
    Kind,
    Note,
    package,
)

GRADIENT = Note(BASIC, ("What is a <b>gradient</b>?", "The slope.<br>Of the loss."))


def read(*notes: Note, form: Form = "anki21b", title: str | None = None, **media: bytes):
    return read_apkg(package(form, Book(list(notes), media)), "deck.apkg", title)


def one(note: Note) -> RevealCard:
    (card,) = read(note).deck.cards
    return card


@pytest.mark.parametrize("form", FORMS)
def test_a_note_of_each_format_becomes_a_card(form: Form):
    upload = read(GRADIENT, form=form)
    (card,) = upload.deck.cards
    assert (card.front, card.back) == ("What is a **gradient**?", "The slope.\n\nOf the loss.")
    assert (upload.deck.title, upload.deck.id) == ("Machine Learning", "machine-learning")
    assert (upload.left_out, upload.remarks) == ((), ())


def test_all_three_formats_give_the_same_deck():
    notes = (
        GRADIENT,
        Note(REVERSED, ("cat", "chat"), cards=(0, 1)),
        Note(CLOZE, ("{{c1::Paris::city}} in {{c2::France}}", "x"), cards=(0, 1), tags="a::b"),
    )
    first, *others = (read(*notes, form=form) for form in FORMS)
    assert all(other == first for other in others)


def test_the_cards_of_one_note_are_siblings_and_a_single_card_has_none():
    upload = read(GRADIENT, Note(REVERSED, ("cat", "chat"), guid="g", cards=(0, 1)))
    single, there, back = upload.deck.cards
    assert (there.front, there.back, back.front, back.back) == ("cat", "chat", "chat", "cat")
    assert there.siblings == back.siblings is not None
    assert single.siblings is None


def test_card_ids_come_from_the_guid_alone():
    before = one(replace(GRADIENT, guid="abc"))
    upload = read(Note(TYPED, ("other", "note")), replace(GRADIENT, guid="abc", values=("a", "b")))
    assert before.id == upload.deck.cards[1].id
    assert before.id != upload.deck.cards[0].id


def test_each_gap_of_a_cloze_is_a_card():
    note = Note(CLOZE, ("{{c1::Adam::optimizer}} beats {{c2::SGD}}", "sometimes"), cards=(0, 1))
    first, second = read(note).deck.cards
    assert (first.front, first.back) == (
        "**[optimizer]** beats SGD",
        "**Adam** beats SGD\n\nsometimes",
    )
    assert second.front == "Adam beats **[…]**"


def test_a_gap_within_a_gap_is_filled_from_the_outside():
    note = Note(CLOZE, ("{{c1::the {{c2::inner}} gap}}!", ""), cards=(0, 1))
    first, second = read(note).deck.cards
    assert (first.front, second.front) == ("**[…]**!", "the **[…]** gap!")


def test_a_typed_answer_is_shown_without_its_box():
    card = one(Note(TYPED, ("capital of France?", "Paris")))
    assert (card.front, card.back) == ("capital of France?", "Paris")


def test_sections_of_templates_depend_on_their_field():
    upload = read(Note(OPTIONAL, ("o", "p", "y"), cards=(0, 1)))
    assert [card.front for card in upload.deck.cards] == ["o", "p"]


def test_fields_filters_and_comments_of_templates_are_understood():
    kind = Kind(
        7,
        "Odd",
        ("A", "B"),
        (("<!-- {{A}} -->{{text:A}} {{hint:B}}{{Tags}}{{tts en_US:A}}", "{{furigana:B}}"),),
    )
    card = one(Note(kind, ("<i>a</i>", "b"), tags="t"))
    assert (card.front, card.back) == ("a", "b")


def test_the_subdeck_and_the_tags_tell_topic_and_level():
    note = replace(GRADIENT, deck="Deep Learning::Optimizers", tags="level::expert sgd")
    upload = read(note)
    assert (upload.deck.title, upload.deck.topic) == ("Optimizers", "deep-learning")
    (card,) = upload.deck.cards
    assert card.level == "expert"
    assert card.notes == (
        "Deck in Anki: Deep Learning::Optimizers\nTags in Anki: level::expert sgd"
    )


def test_without_a_deck_around_it_the_commonest_tag_is_the_topic():
    tagged = replace(GRADIENT, tags="sgd")
    assert read(tagged, replace(tagged, guid="2"), GRADIENT).deck.topic == "sgd"


def test_a_nameless_deck_is_called_as_the_file_and_a_title_makes_it_another():
    assert read(replace(GRADIENT, deck="Default")).deck.title == "deck"
    named = read(GRADIENT, title="My `own` @cards").deck
    assert (named.title, named.id) == ("My 'own' (at)cards", "my-own-at-cards")


def test_a_name_without_latin_letters_gives_a_stable_id():
    ids = {read(replace(GRADIENT, deck="機械学習")).deck.id for _ in range(2)}
    assert len(ids) == 1
    assert ids.pop().startswith("deck-")


def test_pictures_sounds_progress_and_invisible_characters_are_counted():
    note = Note(BASIC, ('See <img src="a.png">[sound:b.mp3]', "x\u200b\u202ey"), reps=4)
    upload = read(note, a=b"picture")
    assert upload.deck.cards[0].front == "See (picture not imported)"
    assert upload.deck.cards[0].back == "xy"
    assert upload.remarks == (
        Remark("pictures", 1),
        Remark("sounds", 1),
        Remark("invisible", 2),
        Remark("scheduling", 1),
    )


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (("x" * 701, "b"), '"front" has 701 characters'),
        (("a", "y" * 1201), '"back" has 1,201 characters'),
        (('<img src="a.png">', "b"), "the question is only a picture"),
        (("", "b"), "the question is empty"),
        (("a", "<script>1</script>"), "the answer is empty"),
        (("@everyone look", "b"), '"front" contains the mention "@everyone"'),
    ],
)
def test_what_cannot_be_a_card_is_left_out_by_name_and_reason(values, told):
    upload = read(GRADIENT, Note(BASIC, values, guid="bad"))
    assert len(upload.deck.cards) == 1
    (mistake,) = upload.left_out
    assert mistake.message.startswith("note 2 (")
    assert told in mistake.message
    assert mistake.expected


def test_a_card_that_fits_nowhere_is_named_beside_its_sibling():
    upload = read(Note(REVERSED, ("front", "y" * 900), cards=(0, 1)))
    assert [card.front for card in upload.deck.cards] == ["front"]
    (mistake,) = upload.left_out
    assert 'note 1 ("front"): card 2: "front" has 900 characters' in mistake.message


def test_image_occlusions_are_left_out():
    shapes = "{{c1::image-occlusion:rect:left=.1}}"
    kind = Kind(9, "Image Occlusion", ("Shapes", "Image", "Header"), CLOZE.templates, cloze=True)
    upload = read(GRADIENT, Note(kind, (shapes, '<img src="x.png">', "The cell"), guid="io"))
    assert "asks about a picture" in upload.left_out[0].message


def test_a_package_without_any_usable_note_is_refused_with_every_reason():
    with pytest.raises(DeckError) as caught:
        read(Note(BASIC, ("", "b")), Note(BASIC, ("a", "")))
    assert [mistake.message for mistake in caught.value.problems] == [
        'note 1 (""): the question is empty',
        'note 2 ("a"): the answer is empty',
    ]


def test_the_same_guid_twice_is_one_card_and_one_mistake():
    upload = read(replace(GRADIENT, guid="x"), Note(BASIC, ("again", "b"), guid="x"))
    assert len(upload.deck.cards) == 1
    assert "is the same note as note 1" in upload.left_out[0].message


def test_the_newest_collection_of_a_package_is_read():
    assert "Please update" not in read(GRADIENT, form="anki21").deck.cards[0].front
