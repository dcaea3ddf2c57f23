"""The ids that the deck desk's components carry. Decks and versions stand in them by their rows."""

from __future__ import annotations

ROW = r"\d{1,19}"
LIST = r"deck:list:(?P<page>\d{1,3})"
OPEN = "deck:open"
PAGE = rf"deck:page:(?P<deck>{ROW})"
PREVIEW = rf"deck:preview:(?P<version>{ROW}):(?P<place>\d{{1,5}}):(?P<side>ask|tell)"
JUMP = rf"deck:jump:(?P<version>{ROW})"
PUBLISH = rf"deck:publish:(?P<deck>{ROW}):(?P<version>{ROW}):(?P<seen>{ROW})"
RETIRE = rf"deck:(?P<action>retire|restore):(?P<deck>{ROW})"
VERSIONS = rf"deck:versions:(?P<deck>{ROW}):(?P<page>\d{{1,4}})"
VERSION = rf"deck:version:(?P<deck>{ROW}):(?P<version>{ROW})"
REVIEW = rf"deck:review:(?P<deck>{ROW})"
NONE_SEEN = 0


def list_(page: int) -> str:
    """Show me this page of the decks, counted from 0."""
    return f"deck:list:{page}"


def page(deck_id: int) -> str:
    """Show me this deck."""
    return f"deck:page:{deck_id}"


def preview(version_id: int, place: int, side: str = "ask") -> str:
    """Show me this problem or card (counted from 0) as members will see it."""
    return f"deck:preview:{version_id}:{place}:{side}"


def jump(version_id: int) -> str:
    """Show me the chosen problem or card."""
    return f"deck:jump:{version_id}"


def publish(deck_id: int, version_id: int, seen_id: int | None) -> str:
    """Offer this version, if `seen_id` still is the one that is offered."""
    return f"deck:publish:{deck_id}:{version_id}:{seen_id or NONE_SEEN}"


def retire(deck_id: int) -> str:
    """Offer this deck no more."""
    return f"deck:retire:{deck_id}"


def restore(deck_id: int) -> str:
    """Offer this deck again."""
    return f"deck:restore:{deck_id}"


def versions(deck_id: int, page: int = 0) -> str:
    """Show me the versions of this deck, from this page on."""
    return f"deck:versions:{deck_id}:{page}"


def version(deck_id: int, version_id: int) -> str:
    """Show me what changed in this version."""
    return f"deck:version:{deck_id}:{version_id}"


def review(deck_id: int) -> str:
    """Ask me this deck's cards."""
    return f"deck:review:{deck_id}"
