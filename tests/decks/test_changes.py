"""What is new in a version, told by the ids that never change."""

from hypothesis import given
from hypothesis import strategies as st

from bot.decks import deck_from_document
from bot.decks.changes import Changes, changes, label_of
from tests.shelves import cards, problems

NAMES = [f"card-{n}" for n in range(8)]
some_cards = st.lists(st.sampled_from(NAMES), min_size=1, unique=True)


def test_the_first_version_has_everything_new():
    assert changes(None, cards("one", "two")) == Changes(added=("one", "two"))


def test_the_same_deck_has_nothing_new():
    assert not changes(cards("one"), cards("one"))


def test_what_was_added_changed_and_removed_is_told_apart():
    found = changes(cards("one", "two"), cards("two", "three", back="Mended"))
    assert found == Changes(added=("three",), changed=("two",), removed=("one",))


def test_another_title_badge_or_order_is_told():
    assert changes(cards("one"), cards("one", title="Other")) == Changes(about=True)
    assert changes(problems("p"), problems("p", badge="other")) == Changes(about=True)
    assert changes(cards("one", "two"), cards("two", "one")) == Changes(about=True)


def test_a_card_put_between_others_is_no_change_of_their_order():
    assert changes(cards("one", "two"), cards("one", "new", "two")) == Changes(added=("new",))


@given(before=some_cards, after=some_cards)
def test_the_numbers_add_up(before, after):
    found = changes(cards(*before), cards(*after))
    assert len(before) + len(found.added) - len(found.removed) == len(after)
    assert {*before} - {*found.removed} | {*found.added} == {*after}
    assert found.changed == ()


def test_a_card_is_called_by_what_it_asks_without_its_markup():
    document = cards("one").to_document()
    document["cards"][0]["front"] = "What does **freeze**\nmean for `Linear`?"
    (card,) = deck_from_document(document).items
    assert label_of(card) == "What does freeze mean for Linear?"
    (problem,) = problems("p").items
    assert label_of(problem) == "About p"
