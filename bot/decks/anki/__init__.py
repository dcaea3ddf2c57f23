"""Decks as Anki packages: `writing` makes them with genanki, `reading` reads them by hand."""
