"""Decks of guilds and members to test with, put on their shelves as an upload does it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from bot.decks import Deck, deck_from_document
from bot.store import decks, members
from bot.store.database import Connection, Database
from bot.store.decks import NewVersion, Owner, Saved
from tests.support import Classroom

KEPT_AT = datetime(2026, 1, 5, 12, tzinfo=UTC)


def cards(
    *names: str, slug: str = "our-cards", title: str = "Our cards", back: str = "Back"
) -> Deck:
    """Flashcards called so, each with its own front."""
    return _deck(
        slug,
        title,
        kind="recall",
        minutes=3,
        cards=[
            {
                "id": name,
                "type": "reveal",
                "level": "beginner",
                "front": f"What is {name}?",
                "back": f"{back} of {name}.",
            }
            for name in names
        ],
    )


def problems(
    *names: str, slug: str = "our-round", title: str = "Our round", badge: str = ""
) -> Deck:
    """A challenge with problems called so; `right` is right, `wrong` is wrong."""
    return _deck(
        slug,
        title,
        kind="challenge",
        badge={
            "id": badge or slug,
            "name": f"{title} Badge",
            "emoji": "🐧",
            "description": "For those who know this group's own tricks.",
        },
        problems=[_problem(name) for name in names],
    )


def _problem(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "kind": "conceptual",
        "level": "beginner",
        "time": "1:00",
        "title": f"About {name}",
        "prompt": f"What is true of {name}?",
        "choices": [
            {"id": "right", "text": f"{name} is true", "correct": True},
            {"id": "wrong", "text": f"{name} is false", "feedback": "Look again."},
        ],
        "hint": "It is not false.",
        "explanation": f"Because {name} is what it is.",
    }


def _deck(slug: str, title: str, **more: Any) -> Deck:
    return deck_from_document(
        {
            "schema": 1,
            "id": slug,
            "title": title,
            "description": f"{title}, made by this group for itself.",
            "topic": "freezing",
            "framework": "any",
            **more,
        }
    )


def version_of(deck: Deck, by: int, **more: Any) -> NewVersion:
    """The deck as it is handed in by this member."""
    fields: dict[str, Any] = {"how": "upload", "at": KEPT_AT, **more}
    return NewVersion(
        slug=deck.id,
        kind=deck.kind,
        content_hash=deck.content_hash,
        document=deck.to_document(),
        created_by=by,
        **fields,
    )


async def put(
    conn: Connection, owner: Owner, deck: Deck, by: int, *, published: bool = True, **more: Any
) -> Saved:
    """Keep a version of the deck, and publish it."""
    saved = await decks.save(conn, owner, version_of(deck, by, **more))
    if published and owner.guild_id is not None:
        await decks.publish(conn, saved.row_id, saved.version_id, saved.published_id)
    return saved


async def shelve(
    classroom: Classroom,
    *shelved: Deck,
    guild: str = "Study Group",
    private_of: str | None = None,
    published: bool = True,
) -> list[Saved]:
    """Put decks on a guild's shelf, or on a member's own; as the database has them after it."""
    world = await classroom.playground.world()
    guild_id = next(int(each["id"]) for each in world["guilds"] if each["name"] == guild)
    user_id = _user_id(world["users"], private_of or "maria")
    database = Database.connect(classroom.facts.url)
    try:
        async with database.begin() as conn:
            by = await members.member_id_for(conn, user_id, (private_of or "maria").capitalize())
            owner = Owner(member_id=by) if private_of else Owner(guild_id=guild_id)
            return [await put(conn, owner, deck, by, published=published) for deck in shelved]
    finally:
        await database.close()


def _user_id(users: Iterable[dict[str, Any]], name: str) -> int:
    return next(int(user["id"]) for user in users if user["username"] == name)
