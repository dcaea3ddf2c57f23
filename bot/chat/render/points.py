"""How points work, in a member's words: the numbers come from the formula itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import ui

from bot.chat import links
from bot.chat.render.question import LEVELS
from bot.learning.points import BASE, HINT_KEEPS, SPEED_ADDS, points

if TYPE_CHECKING:
    from bot.texts import Texts


def points_button(say: Texts) -> ui.Button[ui.LayoutView]:
    """Explains the points, privately."""
    return ui.Button(label=say("How points work"), emoji="🧮", custom_id=links.POINTS)


def points_explained(say: Texts) -> str:
    """The formula with an example."""
    levels = " · ".join(f"{say(LEVELS[level])} {base}" for level, base in BASE.items())
    return "\n".join(
        (
            say("**How points work**"),
            say("A right answer is worth its level: {levels}.", levels=levels),
            say("- All of it at the first attempt, half at the second."),
            say("- {percent} % less if you took the hint first.", percent=_percent(1 - HINT_KEEPS)),
            say(
                "- Up to {percent} % more for speed: it melts evenly until your time is over.",
                percent=_percent(SPEED_ADDS),
            ),
            say("A wrong answer earns nothing and costs nothing but the attempt."),
            say(
                "-# For example: intermediate, right at once with half of the time left: {earned}."
                " The same with the hint: {hinted}. At the second attempt: {second}.",
                earned=points("intermediate", 1, False, 60, 120),  # noqa: FBT003
                hinted=points("intermediate", 1, True, 60, 120),  # noqa: FBT003
                second=points("intermediate", 2, False, 60, 120),  # noqa: FBT003
            ),
        )
    )


def _percent(part: object) -> int:
    return round(float(part) * 100)  # type: ignore[arg-type]
