"""Words that the cards of recall share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import fenced, flowed
from bot.chat.render.question import LEVELS
from bot.decks import ExplainCard, RevealCard
from bot.learning.recall import Rating

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.decks import Card, Deck, Problem
    from bot.learning.recall.session import Counts, Today
    from bot.texts import Texts

MINUTE, HOUR, DAY = 60, 3600, 86400
MONTH, YEAR = 30.4, 365.25


def span(interval: timedelta, say: Texts) -> str:
    """An interval as short as it fits on a button."""
    seconds = max(0.0, interval.total_seconds())
    if seconds < HOUR:
        return say("{count}m", count=max(1, round(seconds / MINUTE)))
    if seconds < DAY:
        return say("{count}h", count=round(seconds / HOUR))
    days = seconds / DAY
    if days < MONTH:
        return say("{count}d", count=round(days))
    if days < YEAR:
        return say("{count}mo", count=f"{days / MONTH:.1f}".removesuffix(".0"))
    return say("{count}y", count=f"{days / YEAR:.1f}".removesuffix(".0"))


def rating_name(rating: Rating, say: Texts) -> str:
    """What a rating is called."""
    return {
        Rating.AGAIN: say("Again"),
        Rating.HARD: say("Hard"),
        Rating.GOOD: say("Good"),
        Rating.EASY: say("Easy"),
    }[rating]


def heading(deck: Deck, card: Card | Problem, say: Texts, *, new: bool) -> str:
    """Which deck the card is of, how hard it is, and whether it is new."""
    facts = [f"🃏 {deck.title}", say(LEVELS.get(card.level, card.level))]
    if new:
        facts.append(say("new"))
    return f"-# {' · '.join(facts)}"


def front(card: Card | Problem) -> str:
    """What is asked."""
    text = card.front if isinstance(card, RevealCard) else card.prompt
    code = None if isinstance(card, ExplainCard) else card.code
    block = fenced(code.strip("\n"), "py") if code else ""
    return "\n".join(part for part in (flowed(text), block) if part)


def progress(today: Today, left: Counts, say: Texts) -> str:
    """What was done today and what is left."""
    kinds = (
        (left.learning, say("{count} being learned", count=left.learning)),
        (left.reviews, say("{count} due", count=left.reviews)),
        (left.new, say("{count} new", count=left.new)),
    )
    waiting = ", ".join(text for count, text in kinds if count)
    done = say("{count} done today", count=today.new + today.reviews)
    return f"-# {done} · " + say("left: {waiting}", waiting=waiting or "0")


def stale(say: Texts) -> str:
    """What is said to a tap on a card that was answered already."""
    return say("-# That card was answered already; here is what comes next.")
