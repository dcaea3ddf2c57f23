"""Common English words that lie near a word of the lexicon and are no misspelling of it."""

ENGLISH = frozenset(
    """
""".split()
)
