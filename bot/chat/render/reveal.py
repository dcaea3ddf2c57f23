"""What is shown once a question is closed: the right choice, why, and who chose what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from discord import ui

from bot.chat.render.markdown import flowed
from bot.chat.render.question import GREEN, QuestionView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    skipped: bool = False


def reveal(
    view: RevealView, say: Texts, rows: Sequence[ui.ActionRow[ui.LayoutView]] = ()
) -> ui.LayoutView:
    """The explanation with the distribution of the answers, and rows of buttons below."""
    problem = view.question.problem
    right = problem.correct
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(f"### ✅ {view.question.letter(right.id)} · {right.text.strip()}"),
        ui.TextDisplay(flowed(problem.explanation)),
        ui.Separator(),
        ui.TextDisplay(_distribution(view, say)),
        ui.TextDisplay(_summary(view, say)),
        *rows,
        accent_colour=GREEN,
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _distribution(view: RevealView, say: Texts) -> str:
    return "\n".join(
        _choice(letter, choice, view, say) for letter, choice in view.question.lettered()
    )


def _choice(letter: str, choice: Choice, view: RevealView, say: Texts) -> str:
    mark = "✅ " if choice.correct else ""
    below = _count(view.chosen.get(choice.id, 0), max(view.chosen.values(), default=0), say)
    if not choice.correct and choice.feedback:
        below += f" · {flowed(choice.feedback)}"
    return f"{mark}**{letter}** · {choice.text.strip()}\n-# {below}"


def _count(count: int, most: int, say: Texts) -> str:
    bar = f"`{'█' * max(1, round(BAR_WIDTH * count / most))}` " if count else ""
    return bar + say.plural("{count} member", "{count} members", count)


def _summary(view: RevealView, say: Texts) -> str:
    if view.skipped:
        return say("-# ⏩ This question was skipped and counts for nobody.")
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
