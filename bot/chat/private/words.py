"""Words that several private cards share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import fenced, flowed
from bot.chat.render.question import KINDS, LEVELS
from bot.learning.modes import Mode

if TYPE_CHECKING:
    from bot.chat.private.sitting import Sitting
    from bot.decks import Problem
    from bot.learning.modes import Faced
    from bot.texts import Texts


def clock_time(seconds: float) -> str:
    """Minutes and seconds, such as 1:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def mode_name(mode: Mode, say: Texts) -> str:
    """What a mode is called."""
    return {
        Mode.SOLO: say("solo"),
        Mode.PRACTICE: say("practice"),
        Mode.MISTAKES: say("mistakes"),
        Mode.LAB: say("lab"),
        Mode.DUEL: say("duel"),
        Mode.DAILY: say("question of the day"),
    }[mode]


def heading(sitting: Sitting, one: Faced, say: Texts) -> str:
    """Where the member is, and what the problem is called."""
    problem = sitting.problem(one)
    place = say(
        "{number} of {total}", number=sitting.faced.index(one) + 1, total=len(sitting.faced)
    )
    facts = [
        f"{sitting.deck.badge.emoji} {sitting.deck.title}",
        mode_name(sitting.mode, say),
        place,
        say(KINDS.get(problem.kind, problem.kind)),
        say(LEVELS.get(problem.level, problem.level)),
    ]
    return f"-# {' · '.join(facts)}\n### {problem.title}"


def body(problem: Problem) -> str:
    """The problem's text and code."""
    code = fenced(problem.code.strip("\n"), "py") if problem.code else ""
    return "\n".join(part for part in (flowed(problem.prompt), code) if part)


def introduction(sitting: Sitting, say: Texts) -> str:
    """What the member is in for."""
    problems = say.plural("{count} problem", "{count} problems", len(sitting.faced))
    return f"-# {problems}. {_rules(sitting, say)}"


def _rules(sitting: Sitting, say: Texts) -> str:
    minutes, deck = clock_time(sitting.deck.seconds), sitting.deck
    match sitting.mode:
        case Mode.SOLO:
            return say(
                "Only you see this. Each problem's clock begins when you open it ({minutes} in"
                " all), with {attempts} attempts each; hints are allowed. Everything right earns"
                " the **{badge}** badge.",
                minutes=minutes,
                attempts=deck.attempts,
                badge=deck.badge.name,
            )
        case Mode.DUEL:
            return say(
                "Only you see this. Each problem's clock begins when you open it ({minutes} in"
                " all). Harder problems, first attempts and quick answers are worth more points.",
                minutes=minutes,
            )
        case Mode.MISTAKES:
            return say(
                "Only you see this. What you miss again comes back at the end, until it is right."
            )
        case Mode.LAB:
            return say(
                "Only you see this. Say what a program prints, run it, change it, and read what"
                " follows."
            )
        case _:
            return say(
                "Only you see this. No clock and no points: answer, read why, go on. Stop"
                " whenever you like."
            )
