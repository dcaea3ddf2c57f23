"""What the host has set: the token, the decks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.doctor.findings import absent, holds, missing
from bot.decks import load_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.commands.doctor.findings import Finding
    from bot.config import Settings

TOPIC = "Bot"


def look(settings: Settings, *, of_worker: bool) -> Iterator[Finding]:
    """Whether there is a token (not which), and whether the decks are right."""
    if of_worker:
        yield holds(TOPIC, "A worker's machine, by its role in the database: it needs no token.")
        return
    yield _token(settings)
    yield from _decks(settings)
    if settings.run == "off":
        yield absent(TOPIC, "/run is off on Discord.", "To offer it: THAW_RUN=on in .env")
    else:
        yield holds(TOPIC, "/run is on.")


def _token(settings: Settings) -> Finding:
    if settings.has_token():
        return holds(TOPIC, "DISCORD_TOKEN is set.")
    return missing(
        TOPIC,
        "DISCORD_TOKEN is not set, so there is no bot to log in as.",
        "Make one at https://discord.com/developers/applications (Bot, Reset Token) and put"
        " DISCORD_TOKEN=... into .env. The demo needs none: thaw demo",
    )


def _decks(settings: Settings) -> Iterator[Finding]:
    library = load_library(settings.content_dir / "decks")
    if library.decks:
        yield holds(TOPIC, f"{len(library.decks)} decks in {settings.content_dir / 'decks'}")
    else:
        yield missing(TOPIC, f"No deck in {settings.content_dir / 'decks'}.", "thaw decks check")
    for broken in library.broken:
        line = str(broken).partition("\n")[0]
        yield missing(TOPIC, f"A deck is left out: {line}", "thaw decks check")
