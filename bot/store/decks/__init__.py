"""Decks of Thaw, of guilds and of members, and their versions."""

from bot.store.decks.builtin import builtin, known, rows_of, save_version
from bot.store.decks.contents import deck_of, document, documents, whose
from bot.store.decks.owned import (
    MOST_GUILD_DECKS,
    MOST_PRIVATE_DECKS,
    NewVersion,
    Owner,
    OwnerKind,
    Publishing,
    Saved,
    publish,
    restore,
    retire,
    save,
)
from bot.store.decks.shelves import ShelvedRow, shelved, taught
from bot.store.decks.standing import (
    DeckRow,
    VersionRow,
    find,
    found_by_slug,
    listed,
    version,
    versions,
)

__all__ = [
    "MOST_GUILD_DECKS",
    "MOST_PRIVATE_DECKS",
    "DeckRow",
    "NewVersion",
    "Owner",
    "OwnerKind",
    "Publishing",
    "Saved",
    "ShelvedRow",
    "VersionRow",
    "builtin",
    "deck_of",
    "document",
    "documents",
    "find",
    "found_by_slug",
    "known",
    "listed",
    "publish",
    "restore",
    "retire",
    "rows_of",
    "save",
    "save_version",
    "shelved",
    "taught",
    "version",
    "versions",
    "whose",
]
