"""Decks while they are being written by hand: pure, and never quite valid until they are done."""

from bot.decks.drafting.draft import ABOUT_KEY, Base, Draft, Entry, Typed, begun, opened
from bot.decks.drafting.filling import FORMS, Fields, fields_of, filled, form_names
from bot.decks.drafting.fixes import Fix, deck_fixes, fixes, needed_form
from bot.decks.drafting.naming import slug_of

__all__ = [
    "ABOUT_KEY",
    "FORMS",
    "Base",
    "Draft",
    "Entry",
    "Fields",
    "Fix",
    "Typed",
    "begun",
    "deck_fixes",
    "fields_of",
    "filled",
    "fixes",
    "form_names",
    "needed_form",
    "opened",
    "slug_of",
]
