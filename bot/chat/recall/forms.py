"""The forms of recall: opened here, and read here, whatever process opened them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.errors import tell
from bot.chat.modals import OPEN_SECONDS, Form, FormRoute
from bot.chat.private.page import Page
from bot.chat.recall import explaining, links, memory, turns
from bot.chat.recall.links import Asked
from bot.texts import texts

if TYPE_CHECKING:
    import re

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


async def _preferred(
    interaction: discord.Interaction[ThawBot], _: re.Match[str], fields: dict[str, Any]
) -> None:
    async with Page(interaction) as page:
        await page.show(await memory.chosen(interaction, fields))


async def _explained(
    interaction: discord.Interaction[ThawBot], match: re.Match[str], fields: dict[str, Any]
) -> None:
    text = str(fields.get("text") or "")
    async with Page(interaction) as page:
        await page.show(await explaining.explained(interaction, Asked.of(match.groupdict()), text))


async def _flagged(
    interaction: discord.Interaction[ThawBot], match: re.Match[str], fields: dict[str, Any]
) -> None:
    await turns.flagged(interaction, Asked.of(match.groupdict()), str(fields.get("note") or ""))
    say = texts(str(interaction.locale))
    await tell(interaction, say("🚩 Thank you, it is noted for the moderators."))


FORMS = {
    links.PREFERRED: FormRoute(_preferred, "everyone"),
    links.EXPLAINED: FormRoute(_explained, "everyone"),
    links.FLAGGED: FormRoute(_flagged, "everyone"),
}
