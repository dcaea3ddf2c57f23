"""content/badges.yaml, and what is said about one that is wrong."""

from __future__ import annotations

import pytest

from bot.decks import DeckError, load_library
from bot.decks.badges import deck_badges, load_badges, parse_badges
from bot.learning.badges import Deed
from bot.paths import CONTENT

GOOD = """\
schema: 1
badges:
  - id: runner
    name: Runner
    emoji: "⚡"
    description: Ran something.
    earned_by: runs
"""


def mistakes(text: str, *args: object) -> list[str]:
    with pytest.raises(DeckError) as caught:
        parse_badges(text, "badges.yaml", *args)
    return str(caught.value).splitlines()


def test_the_badges_of_thaw_are_in_order():
    decks = tuple(load_library(CONTENT / "decks").decks.values())
    book = load_badges(CONTENT / "badges.yaml", decks)
    ids = [badge.id for badge in book.badges]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(deck_badges(decks))
    assert {badge.goal.deed for badge in book.badges} == set(Deed)


def test_what_is_left_out_has_a_sensible_value():
    (badge,) = parse_badges(GOOD, "badges.yaml").badges
    assert (badge.times, badge.emblem, badge.colour) == (1, "star", "ice")


def test_every_mistake_is_told_with_its_line():
    told = mistakes(
        GOOD.replace("earned_by: runs", "earned_by: run\n    times: 0\n    emblm: star")
    )
    assert [line.split(":")[1] for line in told] == ["7", "8", "9"]
    assert 'did you mean "runs"' in told[0]
    assert "from 1 to 100,000" in told[1]
    assert 'did you mean "emblem"' in told[2]


def test_an_id_belongs_to_one_badge_also_beside_the_decks():
    again = GOOD + GOOD.split("badges:\n")[1]
    (told,) = mistakes(again)
    assert told.startswith('badges.yaml:8:9: the badge\'s id "runner" is used already')
    decks = tuple(load_library(CONTENT / "decks").decks.values())
    assert "used already" in mistakes(GOOD.replace("id: runner", "id: freezing-master"), decks)[0]


@pytest.mark.parametrize(
    "text", ["", "- a", "badges: 3", "schema: 2\nbadges: []", "schema: 1\n\tbadges: []", "\x00"]
)
def test_what_is_no_badge_file_is_refused_in_words(text):
    assert mistakes(text)


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(DeckError, match=r"nowhere\.yaml.*expected badges in YAML"):
        load_badges(tmp_path / "nowhere.yaml")
