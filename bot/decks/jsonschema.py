"""The JSON Schemas of deck files and of badges.yaml, for editors that check while one types.

`python -m bot.decks.jsonschema` writes content/deck.schema.json and badges.schema.json anew.
"""

import json
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from bot.decks.badge_models import BadgeFile
from bot.decks.models import ChallengeDeck, RecallDeck

SCHEMA_FILE = Path(__file__).parents[2] / "content" / "deck.schema.json"
BADGES_FILE = SCHEMA_FILE.with_name("badges.schema.json")
_DIALECT = "http://json-schema.org/draft-07/schema#"


def deck_schema() -> str:
    """The schema as the committed file holds it."""
    deck = Annotated[ChallengeDeck | RecallDeck, Field(discriminator="kind")]
    made = TypeAdapter[Any](deck).json_schema(ref_template="#/definitions/{model}")
    definitions = made.pop("$defs")
    schema = {
        "$schema": _DIALECT,
        "title": "A deck of Thaw",
        "description": "Problems or cards that Thaw teaches with, schema 1.",
        "oneOf": made["oneOf"],
        "definitions": definitions,
    }
    return _written(schema)


def badges_schema() -> str:
    """The schema of badges.yaml as the committed file holds it."""
    made = TypeAdapter[Any](BadgeFile).json_schema(ref_template="#/definitions/{model}")
    definitions = made.pop("$defs")
    told = {"title": "Badges of Thaw", "description": "Badges that no deck gives, schema 1."}
    return _written({"$schema": _DIALECT, **made, **told, "definitions": definitions})


def _written(schema: Any) -> str:
    return json.dumps(_plain(schema), indent=2, ensure_ascii=False) + "\n"


def _plain(schema: Any) -> Any:
    """Without what pydantic adds and authors do not need: field names as titles, and null."""
    if isinstance(schema, list):
        return [_plain(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    own = {name: _plain(value) for name, value in schema.items()}
    if isinstance(own.get("title"), str) and "definitions" not in own:
        del own["title"]
    if own.get("default", "") is None:  # a field is given or left out, never null
        del own["default"]
        own |= own.pop("anyOf")[0]
    return own


def main() -> None:
    """Write the schema files."""
    SCHEMA_FILE.write_text(deck_schema(), encoding="utf-8")
    BADGES_FILE.write_text(badges_schema(), encoding="utf-8")


if __name__ == "__main__":
    main()
