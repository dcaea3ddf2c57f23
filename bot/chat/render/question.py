"""A question of a live round: open, then closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.render.markdown import fenced, flowed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, timedelta

    from bot.decks import ChallengeDeck, Choice, Problem
    from bot.texts import Texts

ICE = discord.Colour(0x5BC0EB)
GREEN = discord.Colour(0x3BA55D)
LETTERS = "ABCDE"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """All that a question's message shows. `position` counts from 0.

    `credited`: time was given back after an outage. `again`: its message was deleted, and this one
    stands in its place. `time_up`: everyone's time is over, and the
    explanation is not there yet. `paused_left`: the round is paused with so much time left.
    `answered` counts members; None where that is not shown.
    """

    question_id: int
    deck: ChallengeDeck
    problem: Problem
    position: int
    choice_ids: tuple[str, ...]
    attempts_allowed: int
    closes_at: datetime
    credited: bool = False
    again: bool = False
    answered: int | None = None
    time_up: bool = False
    paused_left: timedelta | None = None

    def lettered(self) -> Iterator[tuple[str, Choice]]:
        """The choices in the order shown, each with its letter."""
        return zip(LETTERS, map(self.problem.choice, self.choice_ids), strict=False)

    def letter(self, choice_id: str) -> str:
        """The letter under which a choice is shown."""
        return LETTERS[self.choice_ids.index(choice_id)]


def with_deadline(question: QuestionView, closes_at: datetime) -> QuestionView:
    """The same question with another deadline."""
    return replace(question, closes_at=closes_at)


def open_question(question: QuestionView, say: Texts) -> ui.LayoutView:
    """The question with a button per choice, a hint, and how its time stands."""
    lines = [_time(question, say)]
    if question.answered:
        lines.append(say.plural("✋ {count} answered", "✋ {count} answered", question.answered))
    if question.credited:
        lines.append(say("-# Thaw was away for a moment; the lost time was added."))
    if question.again:
        lines.append(
            say(
                "-# 🔁 Posted again: the first message was deleted. Answers given so far count,"
                " and the lost time was added."
            )
        )
    rows = _buttons(question, say, closed=question.paused_left is not None)
    return _layout(question, "\n".join(lines), rows, ICE, say)


def closed_question(question: QuestionView, say: Texts, *, revealed: bool = True) -> ui.LayoutView:
    """The question with its buttons dead; the right one green where it is `revealed`."""
    rows = _buttons(question, say, closed=True, revealed=revealed)
    return _layout(question, say("🔒 Closed"), rows, GREEN if revealed else ICE, say)


def shown(question: QuestionView) -> str:
    """What of an open question's message may change, in a few words."""
    facts = (
        round(question.closes_at.timestamp()),
        question.credited,
        question.again,
        question.answered,
        question.time_up,
        question.paused_left,
    )
    return "|".join(map(str, facts))


def _time(question: QuestionView, say: Texts) -> str:
    if question.paused_left is not None:
        left = clock_time(question.paused_left.total_seconds())
        return say("⏸️ Paused with {left} left.", left=left)
    if question.time_up:
        return say("⌛ Time is up. The explanation follows soon.")
    return say(
        "⏳ Closes {closes} · {attempts} attempts each, only you see your result",
        closes=discord.utils.format_dt(question.closes_at, "R"),
        attempts=question.attempts_allowed,
    )


def clock_time(seconds: float) -> str:
    """Minutes and seconds, such as 1:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def _layout(
    question: QuestionView,
    deadline: str,
    rows: list[ui.ActionRow[ui.LayoutView]],
    colour: discord.Colour,
    say: Texts,
) -> ui.LayoutView:
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(heading(question, say)),
        ui.TextDisplay(body(question)),
        ui.TextDisplay(choices(question)),
        ui.Separator(),
        ui.TextDisplay(deadline),
        *rows,
        accent_colour=colour,
    )
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def heading(question: QuestionView, say: Texts) -> str:
    """The deck, the place in it, kind, level and title."""
    problem = question.problem
    place = say(
        "{number} of {total}", number=question.position + 1, total=len(question.deck.problems)
    )
    kind = say(KINDS.get(problem.kind, problem.kind))
    return (
        f"-# {question.deck.badge.emoji} {question.deck.title} · {place} · {kind}"
        f" · {say(LEVELS.get(problem.level, problem.level))}\n### {problem.title}"
    )


def body(question: QuestionView) -> str:
    """The prompt and the code."""
    problem = question.problem
    code = fenced(problem.code.strip("\n"), "py") if problem.code else ""
    return "\n".join(part for part in (flowed(problem.prompt), code) if part)


def choices(question: QuestionView) -> str:
    """The choices with their letters, in the order shown."""
    return "\n".join(
        f"**{letter}** · {choice.text.strip()}" for letter, choice in question.lettered()
    )


def _buttons(
    question: QuestionView, say: Texts, *, closed: bool = False, revealed: bool = False
) -> list[ui.ActionRow[ui.LayoutView]]:
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            label=letter,
            custom_id=links.answer(question.question_id, choice.id),
            style=_style(right=revealed and choice.correct),
            disabled=closed,
        )
        for letter, choice in question.lettered()
    ]
    hint: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Hint"), emoji="💡", custom_id=links.hint(question.question_id), disabled=closed
    )
    return [ui.ActionRow(*buttons[:4]), ui.ActionRow(*buttons[4:], hint)]


def _style(*, right: bool) -> discord.ButtonStyle:
    return discord.ButtonStyle.success if right else discord.ButtonStyle.primary


def _marked(sentence: str) -> str:
    """Mark a sentence for the catalogue without looking it up yet."""
    return sentence


KINDS = {
    "predict-output": _marked("predict the output"),
    "model-choice": _marked("model choice"),
    "hyperparameter": _marked("hyperparameter"),
    "debug": _marked("debug"),
    "conceptual": _marked("concept"),
    "metrics": _marked("metrics"),
}
LEVELS = {
    "beginner": _marked("beginner"),
    "intermediate": _marked("intermediate"),
    "advanced": _marked("advanced"),
    "expert": _marked("expert"),
}
