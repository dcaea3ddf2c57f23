"""The badge card: readable, whatever is written on it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.charts.badge_card import COLOURS, MOST_TILES, WIDTH, Card, Tile, draw
from bot.charts.emblems import SHAPES
from bot.charts.faces import drawable, font
from bot.decks.badge_models import EarnedBadge
from bot.decks.badges import load_badges
from bot.paths import CONTENT

EARNED = Tile("Freezing Master", "gem", "ice", "20 Nov 2026")
MEDAL = (36, 183, 136, 283)
AHEAD = Tile("Hundred Runs", "bolt", "gold", done=37, needed=100)


def drawn(*tiles: Tile, title: str = "Your badges") -> Image.Image:
    return Image.open(io.BytesIO(draw(Card(title, "1 of 2 earned", tiles))))


def test_it_is_as_wide_as_a_phone_shows_sharply_and_grows_with_its_badges():
    one, three = drawn(EARNED), drawn(EARNED, AHEAD, EARNED)
    assert one.width == three.width == WIDTH
    assert three.height > one.height
    assert one.format == "PNG"


def test_an_empty_card_is_a_heading():
    assert drawn().height < drawn(EARNED).height


def test_more_badges_than_fit_are_left_to_the_text():
    card = Card("Badges", "", (EARNED,) * 40)
    assert len(card.shown) == MOST_TILES
    picture = draw(card)
    assert len(picture) < 1_000_000
    # Discord shows at most 350 points of height: a higher one would shrink.
    assert Image.open(io.BytesIO(picture)).height < 1.2 * WIDTH


def test_earned_badges_have_colour_and_those_ahead_do_not():
    def colourful(tile: Tile) -> int:
        picture = drawn(tile).crop(MEDAL).convert("HSV")
        saturation, value = picture.getchannel("S"), picture.getchannel("V")
        pairs = zip(saturation.tobytes(), value.tobytes(), strict=True)
        return sum(s > 120 and v > 140 for s, v in pairs)

    assert colourful(EARNED) > 10 * max(1, colourful(AHEAD))


@pytest.mark.parametrize("emblem", list(SHAPES))
@pytest.mark.parametrize("colour", ["ice", "gold"])
def test_every_shape_leaves_its_mark_on_the_medal(emblem: str, colour: str):
    medal = drawn(Tile("Name", emblem, colour, "today")).crop(MEDAL)
    light = COLOURS[colour][2]
    near = sum(
        all(abs(a - b) < 40 for a, b in zip(pixel, light, strict=True))
        for pixel in medal.convert("RGB").get_flattened_data()
    )
    assert near > 200


def test_the_schema_offers_what_can_be_drawn_and_nothing_else():
    schema = EarnedBadge.model_json_schema()["properties"]
    assert set(schema["emblem"]["enum"]) <= set(SHAPES)
    assert set(schema["colour"]["enum"]) == set(COLOURS)
    for badge in load_badges(CONTENT / "badges.yaml").badges:
        assert drawable(badge.name) == badge.name


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=80), st.integers(1, 10**6))
def test_any_name_can_be_drawn(title: str, name: str, needed: int):
    tiles = (Tile(name, "star", "leaf", name), Tile(name, "book", "rose", done=1, needed=needed))
    drawn(*tiles, title=drawable(title))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Zoë Łukasz", "Zoë Łukasz"),
        ("Грейс", "Грейс"),
        ("Αλέξης", "Αλέξης"),
        ("محمد علي", "محمد علي"),
        ("Ada 🧊✨", "Ada"),
        ("\U0001d4d0\U0001d4ed\U0001d4ea", "Ada"),
        ("\u0f00\u1000", ""),
        ("Taro \u1000", ""),  # a name is drawn whole, or stands in the text beside the picture
        ("🧊", ""),
    ],
)
def test_a_name_is_drawn_in_its_own_letters_or_left_to_the_text(name: str, shown: str):
    assert drawable(name) == shown


def test_what_is_drawn_in_another_script_is_no_row_of_boxes():
    boxes = drawn(Tile("\U0010ffff" * 5, "star", "ice", "today"))
    for name in ("Грейс", "Αλέξη", "محمدع"):
        assert drawn(Tile(name, "star", "ice", "today")).tobytes() != boxes.tobytes()
        letters = {bytes(font(c, 34).getmask(c)) for c in name}
        assert len(letters) == len(set(name))
