"""The rules of the game: pure functions over frozen values.

Nothing here knows Discord, a database, a clock or a source of chance: moments are arguments.
"""
