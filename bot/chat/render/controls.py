"""The buttons by which a moderator, or who started a round, sets its pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat import links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.texts import Texts


def _marked(sentence: str) -> str:
    """Mark a sentence for the catalogue without looking it up yet."""
    return sentence


ACTIONS = {
    "next": ("⏭️", _marked("Next now")),
    "pause": ("⏸️", _marked("Pause")),
    "resume": ("▶️", _marked("Go on")),
    "skip": ("⏩", _marked("Skip")),
    "stop": ("🛑", _marked("Stop")),
}


def controls(round_id: int, actions: Iterable[str], say: Texts) -> list[ui.Button[Any]]:
    """One button for each action."""
    return [_button(round_id, action, say) for action in actions]


def control_row(round_id: int, actions: Iterable[str], say: Texts) -> ui.ActionRow[ui.LayoutView]:
    """The buttons on one row of a layout."""
    return ui.ActionRow(*controls(round_id, actions, say))


def control_panel(round_id: int, actions: Iterable[str], say: Texts) -> ui.View:
    """The buttons below a plain sentence."""
    view = ui.View(timeout=None)
    for button in controls(round_id, actions, say):
        view.add_item(button)
    return view


def _button(round_id: int, action: str, say: Texts) -> ui.Button[Any]:
    emoji, label = ACTIONS[action]
    style = discord.ButtonStyle.danger if action == "stop" else discord.ButtonStyle.secondary
    return ui.Button(
        label=say(label), emoji=emoji, style=style, custom_id=links.steer(action, round_id)
    )
