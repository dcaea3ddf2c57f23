"""Decks as Anki packages (.apkg): written with genanki, read by hand."""

from bot.decks.anki.reading import read_apkg
from bot.decks.anki.writing import write_apkg

__all__ = ["read_apkg", "write_apkg"]
