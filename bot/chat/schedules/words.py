"""A schedule in words: what comes where and when, and what happens when it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import shorten
from bot.chat.schedules.what import described
from bot.learning.recurrence import from_document, sentence

if TYPE_CHECKING:
    from bot.decks import Library
    from bot.store.schedules import Kind, Plan
    from bot.texts import Texts

EMOJI: dict[Kind, str] = {
    "round": "🏁",
    "daily": "📅",
    "card": "🗂️",
    "missed": "🔁",
    "summary": "📈",
}
# How late an occurrence may be posted: what is offered, in minutes.
LATE_MINUTES = (0, 30, 120, 720)
USUAL_LATE = 30
LONGEST_WHEN = 250


def kind_of(what: str) -> Kind:
    """The kind of this name; a round for any other."""
    return next((kind for kind in EMOJI if kind == what), "round")


def whole(plan: Plan, library: Library, say: Texts) -> str:
    """What comes, where and when, as one sentence."""
    return say(
        "Thaw posts {what} in {channel} {when}.",
        what=described(plan, library, say),
        channel=f"<#{plan.channel_id}>",
        when=when(plan, say),
    )


def when(plan: Plan, say: Texts) -> str:
    """When it comes, with its time zone."""
    days = sentence(from_document(plan.recurrence), say) if plan.recurrence else plan.typed
    return say("{when} ({zone} time)", when=shorten(days, LONGEST_WHEN), zone=plan.time_zone)


def late(plan: Plan, say: Texts) -> str:
    """What becomes of an occurrence that cannot be posted in time."""
    if plan.kind == "round":
        missed = say("If Thaw is not running then, or another round is:")
    else:
        missed = say("If Thaw is not running then:")
    if plan.late_minutes == 0:
        return missed + " " + say("it is left out, and the moderators are told.")
    return (
        missed
        + " "
        + say(
            "it may come up to {time} late. After that it is left out, and the moderators are"
            " told.",
            time=span(plan.late_minutes, say),
        )
    )


def span(minutes: int, say: Texts) -> str:
    """A time such as "30 minutes" or "2 hours"."""
    if minutes and minutes % 60 == 0:
        return say.plural("{count} hour", "{count} hours", minutes // 60)
    return say.plural("{count} minute", "{count} minutes", minutes)


def late_label(minutes: int, say: Texts) -> str:
    """The choice of how late it may come."""
    if minutes == 0:
        return say("Leave it out")
    return say("Post it up to {time} late", time=span(minutes, say))
