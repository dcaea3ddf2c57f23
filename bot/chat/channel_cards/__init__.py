"""Flashcards in a channel: everyone answers privately, for their own schedule."""
