import json

import jsonschema_rs
import pytest
from ruamel.yaml import YAML

from bot.decks.jsonschema import BADGES_FILE, SCHEMA_FILE, badges_schema, deck_schema
from bot.paths import CONTENT


@pytest.fixture(scope="module")
def validator():
    return jsonschema_rs.validator_for(json.loads(deck_schema()))


def plain(file):
    return YAML(typ="safe", pure=True).load(file.read_text())


def test_the_committed_schema_is_up_to_date():
    """Mend with: python -m bot.decks.jsonschema."""
    assert SCHEMA_FILE.read_text() == deck_schema()
    assert BADGES_FILE.read_text() == badges_schema()


def test_an_editor_accepts_the_badges_and_marks_a_word_that_is_none():
    validator = jsonschema_rs.validator_for(json.loads(badges_schema()))
    badges = plain(CONTENT / "badges.yaml")
    assert not list(validator.iter_errors(badges))
    badges["badges"][0]["earned_by"] = "luck"
    assert list(validator.iter_errors(badges))


@pytest.mark.parametrize("name", ["challenge", "recall"])
def test_an_editor_accepts_what_is_a_deck(validator, data, name):
    assert not list(validator.iter_errors(plain(data / f"{name}.yaml")))


@pytest.mark.parametrize(
    "name",
    ["wrong-words", "too-long", "missing-fields", "limits", "cards", "list", "words", "yaml-traps"],
)
def test_an_editor_marks_what_it_can_see(validator, data, name):
    assert list(validator.iter_errors(plain(data / "broken" / f"{name}.yaml")))


def parts(schema):
    if isinstance(schema, dict):
        yield from ([schema] if "properties" in schema else [])
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def test_an_editor_has_help_for_every_field():
    decks = list(parts(json.loads(deck_schema())))
    assert len(decks) == 10
    for part in [*decks, *parts(json.loads(badges_schema()))]:
        assert part["description"]
        for name, field in part["properties"].items():
            assert field.get("description", "").endswith("."), name


def test_an_editor_offers_no_null():
    assert "null" not in deck_schema()
