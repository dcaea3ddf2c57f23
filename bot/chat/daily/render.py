"""The question of the day as its channel sees it, by day and after midnight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.after_reveal import after_reveal_row
from bot.chat.daily import links
from bot.chat.private.words import body
from bot.chat.render.markdown import flowed
from bot.chat.render.question import GREEN, ICE, KINDS, LETTERS, LEVELS

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.decks import ChallengeDeck, Choice, Problem
    from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class DailyView:
    """All that the message shows. `answered` and `solved` count members."""

    question_id: int
    day: date
    deck: ChallengeDeck
    problem: Problem
    choice_ids: tuple[str, ...]
    attempts_allowed: int
    closes_at: datetime
    closed: bool
    answered: int = 0
    solved: int = 0

    def lettered(self) -> list[tuple[str, Choice]]:
        """The choices in the order shown, each with its letter."""
        return [
            (letter, self.problem.choice(choice_id))
            for letter, choice_id in zip(LETTERS, self.choice_ids, strict=False)
        ]


def daily_message(view: DailyView, say: Texts) -> ui.LayoutView:
    """The question with its buttons; after its day the answer and why."""
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(_heading(view, say)),
        ui.TextDisplay(body(view.problem)),
        ui.TextDisplay(_choices(view)),
        ui.Separator(),
        ui.TextDisplay(_told(view, say) if view.closed else _open(view, say)),
        accent_colour=GREEN if view.closed else ICE,
    )
    for row in _rows(view, say):
        container.add_item(row)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _heading(view: DailyView, say: Texts) -> str:
    problem = view.problem
    facts = [
        say("📅 Question of the day"),
        view.day.isoformat(),
        f"{view.deck.badge.emoji} {view.deck.title}",
        say(KINDS.get(problem.kind, problem.kind)),
        say(LEVELS.get(problem.level, problem.level)),
    ]
    return f"-# {' · '.join(facts)}\n### {problem.title}"


def _choices(view: DailyView) -> str:
    return "\n".join(
        f"{'✅ ' if view.closed and choice.correct else ''}**{letter}** · {choice.text.strip()}"
        for letter, choice in view.lettered()
    )


def _open(view: DailyView, say: Texts) -> str:
    closes = discord.utils.format_dt(view.closes_at, "R")
    text = say(
        "⏳ Closes {closes} · {attempts} attempts each · only you see your answer and why",
        closes=closes,
        attempts=view.attempts_allowed,
    )
    if view.answered:
        text += "\n-# ✋ " + say.plural("{count} answered", "{count} answered", view.answered)
    return text


def _told(view: DailyView, say: Texts) -> str:
    count = (
        say("Nobody answered this one.")
        if not view.answered
        else say("{solved} of {answered} got it.", solved=view.solved, answered=view.answered)
    )
    return f"🔒 {count}\n{flowed(view.problem.explanation)}"


def _rows(view: DailyView, say: Texts) -> list[ui.ActionRow[ui.LayoutView]]:
    if view.closed:
        return [after_reveal_row(view.question_id, bool(view.problem.code), say)]
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            label=letter,
            style=discord.ButtonStyle.primary,
            custom_id=links.answer(view.question_id, choice.id),
        )
        for letter, choice in view.lettered()
    ]
    hint: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Hint"), emoji="💡", custom_id=links.hint(view.question_id)
    )
    return [ui.ActionRow(*buttons[:4]), ui.ActionRow(*buttons[4:], hint)]
