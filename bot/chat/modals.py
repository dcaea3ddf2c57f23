"""Modals: opened here, and read here from what Discord sends, whatever process opened them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat import links
from bot.chat.asked import MOST_SEED, Asked
from bot.chat.errors import explain
from bot.runs.protocol import FRAMEWORKS

if TYPE_CHECKING:
    import re
    from collections.abc import Awaitable, Callable

    from bot.chat.moderators import Audience
    from bot.texts import Texts

# Discord: a text input takes 4,000 characters.
MOST_CODE = 4000
# As long as a modal may be answered: its interaction's token lives so long.
OPEN_SECONDS = 900
REPORT, PRIVATE, REPEATABLE = "report", "private", "seed"
# Any seed does, as long as it is always the same.
USUAL_SEED = 0


@dataclass(frozen=True, slots=True)
class FormRoute:
    """What takes a form's submit, with the match of its custom_id and the fields; for whom."""

    take: Callable[[discord.Interaction[Any], re.Match[str], dict[str, Any]], Awaitable[None]]
    audience: Audience


class Form(ui.Modal):
    """A modal whose submit is read from its custom_id by `submitted`, not by this object."""

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Nothing here: a restart forgets this object, never the custom_id."""

    async def on_error(  # type: ignore[override]  # so declared by ui.Modal itself
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Tell the member in words."""
        await explain(interaction, error)


def code_modal(say: Texts, asked: Asked) -> ui.Modal:
    """Asks for code to run, filled in with what is known already."""
    custom_id = links.run_modal(asked.framework, asked.device, asked.seed)
    modal = Form(title=say("Run Python"), custom_id=custom_id, timeout=OPEN_SECONDS)
    modal.add_item(
        ui.Label(
            text=say("Code"),
            description=say("PyTorch, TensorFlow, NumPy, pandas, scikit-learn, Matplotlib"),
            component=ui.TextInput(
                style=discord.TextStyle.paragraph,
                custom_id="code",
                default=asked.code[:MOST_CODE] or None,
                max_length=MOST_CODE,
            ),
        )
    )
    modal.add_item(
        ui.Label(
            text=say("Framework"),
            component=ui.Select(
                custom_id="framework", required=False, options=_frameworks(say, asked.framework)
            ),
        )
    )
    modal.add_item(ui.Label(text=say("Options"), component=_options(say, asked)))
    return modal


def read_code_modal(opened: re.Match[str], fields: dict[str, Any]) -> Asked:
    """What was asked for in a form of that custom_id, with these fields."""
    chosen = set(fields.get("options") or [])
    known = int(opened["seed"] or USUAL_SEED)
    return Asked(
        code=str(fields.get("code") or ""),
        source="modal",
        framework=_framework(fields),
        device=opened["device"] or "auto",
        seed=min(known, MOST_SEED) if REPEATABLE in chosen else None,
        report=REPORT in chosen,
        private=PRIVATE in chosen,
    )


def _framework(fields: dict[str, Any]) -> str:
    chosen = fields.get("framework") or ["auto"]
    return chosen[0] if chosen[0] in FRAMEWORKS else "auto"


def _options(say: Texts, asked: Asked) -> ui.CheckboxGroup[ui.Modal]:
    seed = USUAL_SEED if asked.seed is None else asked.seed
    return ui.CheckboxGroup(
        custom_id="options",
        required=False,
        max_values=3,
        options=[
            discord.CheckboxGroupOption(
                label=say("Only I see the result"), value=PRIVATE, default=asked.private is True
            ),
            discord.CheckboxGroupOption(
                label=say("Model report"),
                description=say("Which weights were trainable, and which really changed"),
                value=REPORT,
                default=asked.report,
            ),
            discord.CheckboxGroupOption(
                label=say("Same random numbers every time"),
                description=say("Seed {seed}", seed=seed),
                value=REPEATABLE,
                default=asked.seed is not None,
            ),
        ],
    )


def _frameworks(say: Texts, chosen: str) -> list[discord.SelectOption]:
    labels = {
        "auto": say("Whatever the code imports"),
        "torch": "PyTorch",
        "tensorflow": "TensorFlow",
        "python": say("Plain Python"),
    }
    return [
        discord.SelectOption(label=labels[name], value=name, default=name == chosen)
        for name in FRAMEWORKS
    ]
