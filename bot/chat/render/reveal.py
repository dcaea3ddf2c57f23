"""What is shown once a question is closed: the right choice, why, and who chose what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from discord import ui

from bot.chat.render.markdown import shorten
from bot.chat.render.question import GREEN, QuestionView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.decks import Choice
    from bot.texts import Texts

BAR_WIDTH = 5


@dataclass(frozen=True, slots=True)
class RevealView:
    """`chosen` counts the members by each choice they ever clicked on this question."""

    question: QuestionView
    chosen: Mapping[str, int]
    answered: int
    solved: int
    first_right_user_id: int | None
    first_right_seconds: float | None


def reveal(view: RevealView, say: Texts) -> ui.LayoutView:
    """The explanation with the distribution of the answers."""
    problem = view.question.problem
    right = problem.correct
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(f"### ✅ {view.question.letter(right.id)} · {right.text.strip()}"),
        ui.TextDisplay(problem.explanation.strip()),
        ui.Separator(),
        ui.TextDisplay(_distribution(view, say)),
        ui.TextDisplay(_summary(view, say)),
        accent_colour=GREEN,
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _distribution(view: RevealView, say: Texts) -> str:
    lines = []
    for letter, choice in view.question.lettered():
        lines.append(_count(letter, choice, view, say))
        if not choice.correct and choice.feedback:
            lines.append(f"-# {choice.feedback.strip()}")
    return "\n".join(lines)


def _count(letter: str, choice: Choice, view: RevealView, say: Texts) -> str:
    count = view.chosen.get(choice.id, 0)
    most = max(view.chosen.values(), default=0)
    width = round(BAR_WIDTH * count / most) if most else 0
    members = say.plural("{count} member", "{count} members", count)
    mark = "✅" if choice.correct else "▫️"
    bar = f"`{'█' * width}` " if width else ""
    return f"{mark} **{letter}** {bar}{members} · {shorten(choice.text.strip(), 60)}"


def _summary(view: RevealView, say: Texts) -> str:
    if not view.answered:
        return say("-# Nobody answered this one.")
    text = say("-# {solved} of {answered} got it.", solved=view.solved, answered=view.answered)
    if view.first_right_user_id is not None and view.first_right_seconds is not None:
        text += " " + say(
            "First right: {member} after {seconds:.0f} s.",
            member=f"<@{view.first_right_user_id}>",
            seconds=view.first_right_seconds,
        )
    return text
