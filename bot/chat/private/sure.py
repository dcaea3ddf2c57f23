"""How sure a member was of an answer they gave in private: three taps below its explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import ui

from bot.chat.answering import CONFIDENCE, noted_confidence
from bot.chat.buttons import Linked
from bot.chat.private import links
from bot.learning.modes import Mode
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.chat.private.sitting import Sitting
    from bot.learning.modes import Faced
    from bot.texts import Texts

# As in live rounds: where an answer counts for more than learning.
ASKED_IN = (Mode.SOLO, Mode.DUEL, Mode.DAILY)


def asks(sitting: Sitting, one: Faced, say: Texts) -> str | None:
    """The question how sure they were; None where it is not asked."""
    if sitting.mode not in ASKED_IN or not one.attempts:
        return None
    return "-# " + say("Before you saw this: how sure were you?")


def row(one: Faced, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    """Its three answers; none of them is needed."""
    number = one.attempts[-1].number
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(label=say(label), custom_id=links.sure(one.question_id, number, confidence))
        for confidence, label in CONFIDENCE.items()
    ]
    return ui.ActionRow(*buttons)


class SureButton(Linked, template=links.SURE, audience="everyone"):
    """Keeps how sure a member was; their first word counts."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Note it, and put the thanks in place of the three buttons."""
        question_id, number = int(self.facts["question"]), int(self.facts["number"])
        thanks = await noted_confidence(interaction, question_id, number, self.facts["confidence"])
        if interaction.message is None:
            return
        view = ui.LayoutView.from_message(interaction.message, timeout=None)
        asked = texts(str(interaction.locale))("Before you saw this: how sure were you?")
        _answered(view, asked, thanks)
        view.stop()
        await interaction.response.edit_message(view=view)


def _answered(view: ui.LayoutView, asked: str, thanks: str) -> None:
    for item in list(view.walk_children()):
        if isinstance(item, ui.TextDisplay):
            item.content = item.content.replace(asked, thanks)
        elif isinstance(item, ui.ActionRow) and _is_ours(item):
            (item.parent if isinstance(item.parent, ui.Container) else view).remove_item(item)


def _is_ours(row_: ui.ActionRow[ui.LayoutView]) -> bool:
    ids = (str(getattr(child, "custom_id", "")) for child in row_.children)
    return any(custom_id.startswith(links.SURE_BEGINS) for custom_id in ids)
