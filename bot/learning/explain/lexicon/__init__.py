"""The vocabulary that the grader reads answers with."""

from bot.learning.explain.lexicon.book import Entry, Node, book, expressions, vocabulary

__all__ = ["Entry", "Node", "book", "expressions", "vocabulary"]
