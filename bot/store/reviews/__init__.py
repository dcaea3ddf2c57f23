"""What members remember: what is due, ratings and how they are taken back, what is put aside."""

from bot.store.reviews.aside import bury, flag, resume, studied, study, suspend
from bot.store.reviews.desk import Desk, Moments, desk
from bot.store.reviews.explaining import Explained, claim, keep
from bot.store.reviews.history import by_day, ratings, reschedule
from bot.store.reviews.overview import memories, recalls, suspended
from bot.store.reviews.preferences import (
    Facts,
    Preferences,
    Remind,
    facts,
    prefer,
    preferences,
)
from bot.store.reviews.rating import Rated, Recorded, Undone, rate, undo
from bot.store.reviews.rows import CardState, find

__all__ = [
    "CardState",
    "Desk",
    "Explained",
    "Facts",
    "Moments",
    "Preferences",
    "Rated",
    "Recorded",
    "Remind",
    "Undone",
    "bury",
    "by_day",
    "claim",
    "desk",
    "facts",
    "find",
    "flag",
    "keep",
    "memories",
    "prefer",
    "preferences",
    "rate",
    "ratings",
    "recalls",
    "reschedule",
    "resume",
    "studied",
    "study",
    "suspend",
    "suspended",
    "undo",
]
