"""What members remember: what is due, ratings and how they are taken back, what is put aside."""

from bot.store.reviews.aside import bury, flag, resume, studied, study, suspend
from bot.store.reviews.due import count_due, due_cards, met_cards, today
from bot.store.reviews.history import histories
from bot.store.reviews.preferences import Preferences, prefer, preferences
from bot.store.reviews.rating import Rated, Recorded, Undone, rate, undo
from bot.store.reviews.rows import CardState, find

__all__ = [
    "CardState",
    "Preferences",
    "Rated",
    "Recorded",
    "Undone",
    "bury",
    "count_due",
    "due_cards",
    "find",
    "flag",
    "histories",
    "met_cards",
    "prefer",
    "preferences",
    "rate",
    "resume",
    "studied",
    "study",
    "suspend",
    "today",
    "undo",
]
