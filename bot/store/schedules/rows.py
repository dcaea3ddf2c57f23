"""A schedule, its occurrences and its previews, as the other rooms see them."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

Kind = Literal["round", "daily", "card", "missed", "summary"]
SlotState = Literal["planned", "posted", "missed", "skipped"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a moderator chose: what comes, where, and when.

    `payload` tells more about what (bot.chat.schedules.what), `recurrence` is a document of
    bot.learning.recurrence. With `late_minutes` 0 a missed occurrence is left out.
    """

    channel_id: int
    kind: Kind
    payload: dict[str, Any]
    recurrence: dict[str, Any]
    typed: str
    time_zone: str
    late_minutes: int

    def to_document(self) -> dict[str, Any]:
        """The plan as JSON."""
        return asdict(self)

    @staticmethod
    def from_document(document: dict[str, Any]) -> "Plan":
        """The plan that this JSON tells."""
        return Plan(**document)


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A schedule that is kept. `next_at` is None once nothing comes any more."""

    id: int
    guild_id: int
    plan: Plan
    next_at: datetime | None
    skip_at: datetime | None
    paused_at: datetime | None
    removed_at: datetime | None
    trouble: str | None
    place: int
    seq: int
    created_by: int

    @property
    def late(self) -> timedelta:
        """How late an occurrence may be posted."""
        return timedelta(minutes=self.plan.late_minutes)


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One occurrence of a schedule. `late_until`: after that it is missed."""

    schedule_id: int
    occurs_at: datetime
    state: SlotState
    reason: str | None
    post_key: str | None
    round_id: int | None
    late_until: datetime
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A schedule as a preview shows it. `schedule_id` is the one that it would change."""

    id: int
    guild_id: int
    schedule_id: int | None
    seq: int | None
    plan: Plan
    created_by: int
