"""Spaced repetition: what a member remembers, and when a card comes back. Pure."""

from bot.learning.recall.days import StudyDays
from bot.learning.recall.memory import Memory, Phase, Plan, Rating, forecast, rate, retrievability

__all__ = [
    "Memory",
    "Phase",
    "Plan",
    "Rating",
    "StudyDays",
    "forecast",
    "rate",
    "retrievability",
]
