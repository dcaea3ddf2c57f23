"""Modals: opened here, and read here from what Discord sends, whatever process opened them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat import links
from bot.chat.errors import explain

if TYPE_CHECKING:
    from bot.texts import Texts

# Discord: a text input takes 4,000 characters.
MOST_CODE = 4000
FRAMEWORKS = ("auto", "torch", "tensorflow", "python")
# As long as a modal may be answered: its interaction's token lives so long.
OPEN_SECONDS = 900


class _Form(ui.Modal):
    """A modal whose submit is read from its custom_id by `submitted`, not by this object."""

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Nothing here: a restart forgets this object, never the custom_id."""

    async def on_error(  # type: ignore[override]  # so declared by ui.Modal itself
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Tell the member in words."""
        await explain(interaction, error)


def code_modal(say: Texts, code: str = "") -> ui.Modal:
    """Asks for code to run, filled in with `code` where there is some."""
    modal = _Form(title=say("Run Python"), custom_id=links.RUN_MODAL, timeout=OPEN_SECONDS)
    modal.add_item(
        ui.Label(
            text=say("Code"),
            description=say("PyTorch, TensorFlow, NumPy, pandas, scikit-learn, Matplotlib"),
            component=ui.TextInput(
                style=discord.TextStyle.paragraph,
                custom_id="code",
                default=code[:MOST_CODE] or None,
                max_length=MOST_CODE,
            ),
        )
    )
    modal.add_item(
        ui.Label(
            text=say("Framework"),
            component=ui.Select(custom_id="framework", required=False, options=_frameworks(say)),
        )
    )
    return modal


def _frameworks(say: Texts) -> list[discord.SelectOption]:
    labels = {
        "auto": say("Whatever the code imports"),
        "torch": "PyTorch",
        "tensorflow": "TensorFlow",
        "python": say("Plain Python"),
    }
    return [
        discord.SelectOption(label=labels[name], value=name, default=name == "auto")
        for name in FRAMEWORKS
    ]
