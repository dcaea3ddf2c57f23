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
    from datetime import datetime

    from bot.decks import ChallengeDeck, Choice, Problem
    from bot.texts import Texts

ICE = discord.Colour(0x5BC0EB)
GREEN = discord.Colour(0x3BA55D)
LETTERS = "ABCDE"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """All that a question's message shows. `position` counts from 0."""

    question_id: int
    deck: ChallengeDeck
    problem: Problem
    position: int
    choice_ids: tuple[str, ...]
    attempts_allowed: int
    closes_at: datetime
    credited: bool = False

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
    """The question with a button per choice, a hint, and its deadline."""
    closes = discord.utils.format_dt(question.closes_at, "R")
    deadline = say(
        "⏳ Closes {closes} · {attempts} attempts each, only you see your result",
        closes=closes,
        attempts=question.attempts_allowed,
    )
    if question.credited:
        deadline += "\n" + say("-# Thaw was away for a moment; the lost time was added.")
    return _layout(question, deadline, _buttons(question, say), ICE, say)


def closed_question(question: QuestionView, say: Texts, *, revealed: bool = True) -> ui.LayoutView:
    """The question with its buttons dead; the right one green where it is `revealed`."""
    rows = _buttons(question, say, closed=True, revealed=revealed)
    return _layout(question, say("🔒 Closed"), rows, GREEN if revealed else ICE, say)


def _layout(
    question: QuestionView,
    deadline: str,
    rows: list[ui.ActionRow[ui.LayoutView]],
    colour: discord.Colour,
    say: Texts,
) -> ui.LayoutView:
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(_heading(question, say)),
        ui.TextDisplay(_body(question)),
        ui.TextDisplay(_choices(question)),
        ui.Separator(),
        ui.TextDisplay(deadline),
        *rows,
        accent_colour=colour,
    )
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _heading(question: QuestionView, say: Texts) -> str:
    problem = question.problem
    place = say(
        "{number} of {total}", number=question.position + 1, total=len(question.deck.problems)
    )
    kind = say(KINDS.get(problem.kind, problem.kind))
    return (
        f"-# {question.deck.badge.emoji} {question.deck.title} · {place} · {kind}"
        f" · {say(LEVELS.get(problem.level, problem.level))}\n### {problem.title}"
    )


def _body(question: QuestionView) -> str:
    problem = question.problem
    code = fenced(problem.code.strip("\n"), "py") if problem.code else ""
    return "\n".join(part for part in (flowed(problem.prompt), code) if part)


def _choices(question: QuestionView) -> str:
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
