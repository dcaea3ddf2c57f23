"""From what a moderator typed to a plan, and what is wrong with a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.chat.challenges import find_challenges
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import LEVELS
from bot.chat.schedules.what import LONGEST_TITLE, topics
from bot.chat.schedules.zones import known_zone, zones_like
from bot.decks import ChallengeDeck, RecallDeck
from bot.learning.recurrence import (
    Once,
    Read,
    Recurrence,
    Unclear,
    from_document,
    read,
    to_document,
    upcoming,
)
from bot.store.schedules import Plan

if TYPE_CHECKING:
    from bot.decks import Library
    from bot.store.schedules import Kind
    from bot.texts import Texts

SHOWN_TIMES = 3
SHOWN_NEAR = 2
# Each takes up to three lines, and a message holds 4,000 characters.
SHOWN_UNKNOWN = 4
MOST_IN_TURN = 40
# What comes oftener is no study group any more; a channel is not to be flooded by a slip in cron.
SHORTEST_GAP = timedelta(minutes=15)
LOOKED_AT = 40
MOST_SCHEDULES = 50
RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Wish:
    """A schedule in a moderator's words."""

    kind: Kind
    when: str
    deck: str
    channel_id: int
    time_zone: str
    late_minutes: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan looked at: when it comes next, or why it cannot be kept as it is."""

    rule: Recurrence | None
    times: tuple[datetime, ...]
    problems: tuple[str, ...]
    usual_clock: bool = False


def planned(
    wish: Wish, library: Library, now: datetime, say: Texts, before: Plan | None = None
) -> Plan:
    """The plan that these words make; what of them is not understood stays in it as typed.

    Where the time is as it was in the plan `before`, it stays the same: every second week those
    weeks, tomorrow that day.
    """
    zone = known_zone(wish.time_zone) or wish.time_zone
    typed, recurrence = _when(wish.when, zone, now, say)
    if before is not None and (before.typed, before.time_zone) == (wish.when, zone):
        typed, recurrence = before.typed, before.recurrence
    return Plan(
        channel_id=wish.channel_id,
        kind=wish.kind,
        payload=payload_of(wish.kind, wish.deck, library),
        recurrence=recurrence,
        typed=typed,
        time_zone=zone,
        late_minutes=wish.late_minutes,
    )


def checked(plan: Plan, library: Library, now: datetime, say: Texts) -> Checked:
    """When the plan comes next, and all that is wrong with it."""
    problems = _what_problems(plan, library, say)
    if known_zone(plan.time_zone) is None:
        problems.append(_unknown_zone(plan.time_zone, say))
    found = _read(plan.typed, plan.time_zone, now, say)
    if not plan.recurrence:
        problems.append(str(found))
    if problems:
        return Checked(None, (), tuple(problems))
    rule = from_document(plan.recurrence)
    times = upcoming(rule, ZoneInfo(plan.time_zone), now, LOOKED_AT)
    problems = _when_problems(times, say)
    usual = isinstance(found, Read) and found.usual_clock
    return Checked(rule, tuple(times[:SHOWN_TIMES]), tuple(problems), usual)


def payload_of(kind: Kind, typed: str, library: Library) -> dict[str, Any]:
    """What is to come, by what was picked from the suggestions, or typed."""
    text = typed.strip()
    if kind == "card":
        return {"of": _card_deck(text, library)} if text else {}
    if kind != "round":
        return {}
    if not text or text == RANDOM:
        return {"pick": "any"}
    for pick in ("topic", "level"):
        if text.startswith(f"{pick}:"):
            return {"pick": pick, "of": text.removeprefix(f"{pick}:").strip()}
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        return {"pick": "any"}
    # One more than may be tells that there are too many; looking for each takes time.
    slugs = [_challenge(part, library) for part in parts[: MOST_IN_TURN + 1]]
    return {"pick": "deck", "of": slugs[0]} if len(slugs) == 1 else {"pick": "list", "of": slugs}


def typed_deck(plan: Plan) -> str:
    """What of the plan's payload a moderator would type again."""
    of = plan.payload.get("of")
    match plan.payload.get("pick"):
        case "list":
            return ", ".join(of or ())
        case "topic" | "level" as pick:
            return f"{pick}:{of}"
        case "any":
            return RANDOM
        case _:
            return str(of or "")


def _when(typed: str, zone: str, now: datetime, say: Texts) -> tuple[str, dict[str, Any]]:
    """The time as it may be typed again another day, and its document; empty where unclear."""
    found = _read(typed, zone, now, say)
    if isinstance(found, Unclear):
        return typed, {}
    if isinstance(found.rule, Once):
        clock = "" if found.usual_clock else f" {found.rule.clock:%H:%M}"
        typed = f"{found.rule.day}{clock}"
    return typed, to_document(found.rule)


def _read(typed: str, zone: str, now: datetime, say: Texts) -> Read | Unclear:
    known = known_zone(zone)
    try:
        return read(typed, now.astimezone(ZoneInfo(known or "UTC")).date(), say)
    except Unclear as unclear:
        return unclear


def _challenge(typed: str, library: Library) -> str:
    """The slug of the challenge that this means; what was typed where there is none."""
    if isinstance(library.decks.get(typed), ChallengeDeck):
        return typed
    near = find_challenges(library, typed)
    return next((deck.id for deck in near if deck.title.casefold() == typed.casefold()), typed)


def _card_deck(typed: str, library: Library) -> str:
    if isinstance(library.decks.get(typed), RecallDeck):
        return typed
    near = library.find(typed, "recall")
    return next((deck.id for deck in near if deck.title.casefold() == typed.casefold()), typed)


def _what_problems(plan: Plan, library: Library, say: Texts) -> list[str]:
    of = plan.payload.get("of")
    match plan.payload.get("pick"):
        case "topic" if of not in topics(library):
            return [say("No challenge is about “{topic}”.", topic=_quoted(of))]
        case "level" if of not in LEVELS:
            return [say("There is no level “{level}”.", level=_quoted(of))]
        case "deck" | "list":
            slugs = [of] if isinstance(of, str) else list(of or ())
            if len(slugs) > MOST_IN_TURN:
                most = MOST_IN_TURN
                return [say("At most {most} decks can take turns. Leave some out.", most=most)]
            return _unknown(slugs, ChallengeDeck, library, say)
        case None if of is not None:
            return _unknown([of], RecallDeck, library, say)
        case _:
            return []


def _unknown(
    slugs: list[str], wanted: type[ChallengeDeck | RecallDeck], library: Library, say: Texts
) -> list[str]:
    unknown = [slug for slug in slugs if not isinstance(library.decks.get(slug), wanted)]
    told = [
        say(
            "There is no deck “{name}” here that everyone can see.{near}",
            name=_quoted(slug),
            near=_near(slug, wanted, library, say),
        )
        for slug in unknown[:SHOWN_UNKNOWN]
    ]
    more = len(unknown) - SHOWN_UNKNOWN
    if more > 0:
        told.append(say.plural("Nor is {count} more.", "Nor are {count} more.", more))
    return told


def _near(
    typed: str, wanted: type[ChallengeDeck | RecallDeck], library: Library, say: Texts
) -> str:
    near = [deck.title for deck in library.find(typed) if isinstance(deck, wanted)][:SHOWN_NEAR]
    if not near:
        return " " + say("`/schedule add` lists them while you type.")
    return " " + say("Did you mean {titles}?", titles=", ".join(f"**{inline(t)}**" for t in near))


def _unknown_zone(typed: str, say: Texts) -> str:
    text = say("“{zone}” is no time zone that Thaw knows.", zone=_quoted(typed))
    near = zones_like(typed, 3)
    if near:
        return text + " " + say("Did you mean {zones}?", zones=", ".join(f"`{z}`" for z in near))
    return text + " " + say("Write a city of it, such as `Europe/Berlin` or `America/New_York`.")


def _when_problems(times: list[datetime], say: Texts) -> list[str]:
    if not times:
        return [say("That time is over: nothing would ever come. Choose a later one.")]
    gaps = [later - at for at, later in pairwise(times)]
    if any(gap < SHORTEST_GAP for gap in gaps):
        return [say("That is too often. There must be 15 minutes between two times.")]
    return []


def _quoted(text: object) -> str:
    return inline(shorten(str(text), LONGEST_TITLE))
