"""Grading what members explain in their own words, offline."""

from __future__ import annotations

from bot.learning.explain.grader import ConceptGrade, ConceptText, Grade, Grader
from bot.learning.explain.patterns import BadPattern, pattern

__all__ = ["BadPattern", "ConceptGrade", "ConceptText", "Grade", "Grader", "pattern"]
