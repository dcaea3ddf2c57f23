"""The forms of recall: opened here, and read here, whatever process opened them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.errors import tell
from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.private.page import Page
from bot.chat.recall import explaining, links, memory, turns
from bot.chat.recall.links import Asked
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.texts import Texts

MOST_NOTE = 500


def flag_form(asked: Asked, say: Texts) -> ui.Modal:
    """Asks what is wrong with a card."""
    form = Form(title=say("Something is wrong"), custom_id=asked.flagged(), timeout=OPEN_SECONDS)
    form.add_item(
        ui.Label(
            text=say("What is wrong with this card?"),
            description=say("The moderators read it, with your name."),
            component=ui.TextInput(
                style=discord.TextStyle.paragraph, custom_id="note", max_length=MOST_NOTE
            ),
        )
    )
    return form


async def filled_in(
    interaction: discord.Interaction[ThawBot], custom_id: str | None, fields: dict[str, Any]
) -> bool:
    """Handle the submit of one of these forms; False where it is of another."""
    if custom_id == links.PREFERRED:
        async with Page(interaction) as page:
            await page.show(await memory.chosen(interaction, fields))
        return True
    if match := re.fullmatch(links.EXPLAINED, custom_id or ""):
        text = str(fields.get("text") or "")
        async with Page(interaction) as page:
            await page.show(
                await explaining.explained(interaction, Asked.of(match.groupdict()), text)
            )
        return True
    match = re.fullmatch(links.FLAGGED, custom_id or "")
    if match is None:
        return False
    await turns.flagged(interaction, Asked.of(match.groupdict()), str(fields.get("note") or ""))
    say = texts(str(interaction.locale))
    await tell(interaction, say("🚩 Thank you, it is noted for the moderators."))
    return True
