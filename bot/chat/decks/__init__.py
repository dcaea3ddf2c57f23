"""Decks of guilds and members, as their authors see them: list, preview, versions, publishing."""
