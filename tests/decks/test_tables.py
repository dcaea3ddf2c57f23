"""Tables of cards, in the many ways in which spreadsheets and people write them."""

from __future__ import annotations

import pytest

from bot.decks import ChoiceCard, DeckError, ExplainCard, RevealCard
from bot.decks.csv_in import read_csv
from bot.decks.csv_out import write_csv
from bot.decks.csv_text import guarded, unguarded


def read(text: str | bytes, name: str = "my-cards.csv"):
    return read_csv(text if isinstance(text, bytes) else text.encode(), name)


def mistakes(text: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(DeckError) as caught:
        read(text)
    return [(one.line, one.message) for one in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    [
        "front,back\nf,b\n",
        "Question;Answer\r\nf;b\r\n",
        "Term\tDefinition\nf\tb\n",
        "\ufefffront,back\nf,b",
        "sep=;\r\nfront;back\r\nf;b\r\n",
        '"front","back"\n"f","b"\n',
        "back,FRONT,,\nb,f,,\n,,,\n",
        "f,b\n",
        "front,back\rf,b\r",
    ],
)
def test_two_columns_are_cards_however_they_are_written(text: str):
    (card,) = read(text).deck.cards
    assert isinstance(card, RevealCard)
    assert (card.front, card.back, card.level) == ("f", "b", "intermediate")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_with_its_mark_is_read(encoding: str):
    mark = b"" if encoding == "utf-16" else "\ufeff".encode(encoding)
    (card,) = read(mark + "front\tback\né\tb\n".encode(encoding)).deck.cards
    assert card.front == "é"


def test_the_file_names_the_deck():
    deck = read("front,back\nf,b\n", "Loss_functions-2.csv").deck
    assert (deck.title, deck.id) == ("Loss functions 2", "loss-functions-2")


def test_ids_are_kept_or_come_from_the_front():
    first, second = read("id,front,back\nmine,f,b\n,g,b\n").deck.cards
    assert first.id == "mine"
    assert read("back,front\nother,g\n").deck.cards[0].id == second.id
    (remark,) = read("id,front,back\nmine,f,b\n,g,b\n").remarks
    assert (remark.kind, remark.count) == ("new-ids", 1)


@pytest.mark.parametrize("right", ["b", "B)", "2", "four"])
def test_choices_make_a_choice_card_and_the_right_one_is_named_in_any_way(right: str):
    table = f"question,A,B,answer,why a,explanation\n2+2?,five,four,{right},too many,sums\n"
    (card,) = read(table).deck.cards
    assert isinstance(card, ChoiceCard)
    assert card.correct.text == "four"
    assert card.choices[0].feedback == "too many"


def test_concepts_make_an_explain_card_one_a_line():
    (card,) = read('front,back,concepts\nWhy?,Because.,"- one\ntwo"\n').deck.cards
    assert isinstance(card, ExplainCard)
    assert [concept.text for concept in card.concepts] == ["one", "two"]


def test_ankis_notes_in_plain_text_are_read_with_their_guid():
    lines = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:5\n"
    upload = read(lines + "abc\tBasic\tf <b>x</b>\ta<br>b\ttag\n", "Selected Notes.txt")
    (card,) = upload.deck.cards
    assert (card.front, card.back) == ("f **x**", "a\n\nb")
    assert card.id.startswith("anki-")
    assert upload.remarks == ()


def test_every_mistake_is_told_with_its_line():
    table = 'front,back,level\nf,,\n"two\nlines",b,hard\nf,b,\n' + "x" * 701 + ",b,\n"
    assert mistakes(table) == [
        (2, '"back" is empty'),
        (3, '"level" is "hard"'),
        (5, "this card repeats the one in line 2"),
        (6, '"front" has 701 characters'),
    ]


def test_a_wrong_heading_is_told_before_anything_else():
    assert mistakes("frnt,back,front,front\na,b,c,d\n") == [
        (1, 'there is no column "frnt" (did you mean "front"?)'),
        (1, 'the column "front" stands here twice'),
    ]
    assert mistakes("a,b,c\n1,2,3\n")[0] == (1, 'no column is called "front" or "question"')
    assert mistakes("front,back\n") == [(0, "there is no card in this table")]


def test_a_quotation_mark_that_never_closes_is_found():
    ((line, message),) = mistakes('front,back\nf,b\n"g,b\nh,b\n')
    assert line == 3
    assert "never closes" in message


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "'=x", "''x", "x", "'x", ""])
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str):
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t"))
    assert unguarded(guarded(cell)) == cell


def test_only_columns_that_are_used_are_written():
    written = write_csv(read("front,back\nf,b\n").deck).decode("utf-8-sig")
    assert written.splitlines()[0] == "id,type,level,front,back"
