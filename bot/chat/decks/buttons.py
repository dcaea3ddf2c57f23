"""The desk's components. They live in their ids alone; who may do what is looked up at each tap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.decks import links, listing, preview, publishing, versions
from bot.chat.decks.targets import gone
from bot.chat.errors import Refused
from bot.chat.private.page import Page
from bot.chat.recall import turns as recall
from bot.chat.shelf import shelf_here
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot

    Press = discord.Interaction[ThawBot]


class _Page(Linked, template="unused", audience="starter"):
    """A button whose tap leads to a page."""

    async def pressed(self, interaction: Press) -> None:
        """Show it."""
        async with Page(interaction) as page:
            await page.show(await self.page(interaction))

    async def page(self, press: Press) -> ui.LayoutView:
        """The page that follows."""
        raise NotImplementedError

    @property
    def deck_id(self) -> int:
        """The row of the deck that the button is about."""
        return int(self.facts["deck"])


class ListButton(_Page, template=links.LIST, audience="everyone"):
    """Shows the decks there are."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The list."""
        return await listing.show(press, int(self.facts["page"]))


class OpenSelect(LinkedSelect, template=links.OPEN, audience="everyone"):
    """Shows one of the decks."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it."""
        async with Page(interaction) as page:
            deck_id = int(values[0]) if values[0].isdecimal() else 0
            await page.show(await publishing.opened(interaction, deck_id))


class PageButton(_Page, template=links.PAGE, audience="everyone"):
    """Shows a deck."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The deck."""
        return await publishing.opened(press, self.deck_id)


class PreviewButton(_Page, template=links.PREVIEW):
    """Shows a problem or card as members will see it."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The problem or card."""
        version_id, place = int(self.facts["version"]), int(self.facts["place"])
        side: Literal["ask", "tell"] = "ask" if self.facts["side"] == "ask" else "tell"
        return await preview.shown(press, version_id, place, side)


class JumpSelect(LinkedSelect, template=links.JUMP, audience="starter"):
    """Shows another problem or card of the deck."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it."""
        async with Page(interaction) as page:
            place = int(values[0]) if values[0].isdecimal() else 0
            version_id = int(self.facts["version"])
            await page.show(await preview.shown(interaction, version_id, place, "ask"))


class PublishButton(_Page, template=links.PUBLISH):
    """Offers a version from now on."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The deck."""
        seen_id = int(self.facts["seen"]) or None
        return await publishing.publish(press, self.deck_id, int(self.facts["version"]), seen_id)


class RetireButton(_Page, template=links.RETIRE):
    """Offers a deck no more, or again."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The deck."""
        if self.facts["action"] == "retire":
            return await publishing.retire(press, self.deck_id)
        return await publishing.restore(press, self.deck_id)


class VersionsButton(_Page, template=links.VERSIONS):
    """Shows the versions of a deck."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The versions."""
        return await versions.listed(press, self.deck_id, int(self.facts["page"]))


class VersionButton(_Page, template=links.VERSION):
    """Shows what changed in a version."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The version."""
        return await versions.opened(press, self.deck_id, int(self.facts["version"]))


class ReviewButton(_Page, template=links.REVIEW, audience="everyone"):
    """Asks the cards of a deck."""

    async def page(self, press: Press) -> ui.LayoutView:
        """The first card."""
        shelf = await shelf_here(press, "recall")
        picked = shelf.cards(shelf.slug_of(self.deck_id) or "")
        if picked is None:
            raise Refused(gone(texts(str(press.locale))))
        return await recall.begin(press, picked)


ITEMS = (
    ListButton,
    OpenSelect,
    PageButton,
    PreviewButton,
    JumpSelect,
    PublishButton,
    RetireButton,
    VersionsButton,
    VersionButton,
    ReviewButton,
)
