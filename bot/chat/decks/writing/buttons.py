"""The buttons, selects and forms of a draft: known by their ids, so they outlive restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.decks.writing import finishing, links, turns
from bot.chat.decks.writing.forms import modal, read
from bot.chat.modals import FormRoute
from bot.chat.patience import promptly
from bot.chat.private.page import Page
from bot.decks.drafting.filling import IDEA
from bot.texts import texts

if TYPE_CHECKING:
    import re
    from collections.abc import Coroutine

    import discord

    from bot.chat.client import ThawBot
    from bot.chat.decks.writing.forms import Sheet

    Press = discord.Interaction[ThawBot]

# Who may is looked up with the draft: its server's moderators, or the one member whose it is.


class BeginButton(Linked, template=links.BEGIN, audience="starter"):
    """Opens a deck as a draft."""

    async def pressed(self, interaction: Press) -> None:
        """Open it."""
        async with Page(interaction) as page:
            await page.show(await turns.edit_row(interaction, int(self.facts["deck"])))


class HomeButton(Linked, template=links.HOME, audience="starter"):
    """Shows the whole draft."""

    async def pressed(self, interaction: Press) -> None:
        """Show it."""
        draft_id, at = int(self.facts["draft"]), int(self.facts["page"])
        async with Page(interaction) as page:
            await page.show(await turns.whole(interaction, draft_id, at))


class ShowButton(Linked, template=links.SHOW, audience="starter"):
    """Shows one item."""

    async def pressed(self, interaction: Press) -> None:
        """Show it."""
        draft_id, key = int(self.facts["draft"]), int(self.facts["key"])
        async with Page(interaction) as page:
            await page.show(await turns.one(interaction, draft_id, key))


class OpenSelect(LinkedSelect, template=links.OPEN, audience="starter"):
    """Shows the item that was chosen, or another page of the list."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it."""
        draft_id, name = int(self.facts["draft"]), values[0]
        async with Page(interaction) as page:
            if name.startswith("page:"):
                await page.show(
                    await turns.whole(interaction, draft_id, int(name.removeprefix("page:")))
                )
            else:
                await page.show(await turns.one(interaction, draft_id, int(name)))


class AddButton(Linked, template=links.ADD, audience="starter"):
    """Opens the form for a new item."""

    async def pressed(self, interaction: Press) -> None:
        """Open it."""
        await _open(
            interaction,
            turns.sheet_anew(interaction, int(self.facts["draft"]), self.facts["kind"]),
        )


class EditButton(Linked, template=links.EDIT, audience="starter"):
    """Opens a form of an item, or of the deck."""

    async def pressed(self, interaction: Press) -> None:
        """Open it."""
        facts = self.facts
        await _open(
            interaction,
            turns.sheet(
                interaction, int(facts["draft"]), int(facts["key"]), facts["kind"], facts["form"]
            ),
        )


class IdeaSelect(LinkedSelect, template=links.IDEA, audience="starter"):
    """Opens the form of the idea that was chosen."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Open it."""
        draft_id, key = int(self.facts["draft"]), int(self.facts["key"])
        form = f"{IDEA}{int(values[0])}"
        await _open(interaction, turns.sheet(interaction, draft_id, key, "explain", form))


class ChangeButton(Linked, template=links.CHANGE, audience="starter"):
    """Moves or deletes an item."""

    async def pressed(self, interaction: Press) -> None:
        """Do it."""
        facts = self.facts
        async with Page(interaction) as page:
            await page.show(
                await turns.change(
                    interaction,
                    facts["action"],
                    int(facts["draft"]),
                    int(facts["key"]),
                    facts["digest"],
                )
            )


class FinishButton(Linked, template=links.FINISH, audience="starter"):
    """Saves the draft, drops it, or brings back what was deleted."""

    async def pressed(self, interaction: Press) -> None:
        """Do it."""
        facts = self.facts
        async with Page(interaction) as page:
            await page.show(
                await finishing.finish(
                    interaction, facts["action"], int(facts["draft"]), facts["digest"]
                )
            )


async def _open(interaction: Press, finding: Coroutine[Any, Any, Sheet]) -> None:
    say = texts(str(interaction.locale))
    await interaction.response.send_modal(modal(await promptly(finding, say), say))


async def _filled(interaction: Press, match: re.Match[str], fields: dict[str, Any]) -> None:
    async with Page(interaction) as page:
        await page.show(await turns.take(interaction, match.groupdict(), read(fields)))


ITEMS = (
    BeginButton,
    HomeButton,
    ShowButton,
    OpenSelect,
    AddButton,
    EditButton,
    IdeaSelect,
    ChangeButton,
    FinishButton,
)
FORMS = {links.FILLED: FormRoute(_filled, "starter")}
