"""Shows a private card: in place of the card that was tapped, or as a new private message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord
    from discord import ui


class Page(Patience):
    """Patience for cards: what takes long is acknowledged without a message of its own."""

    async def show(self, view: ui.LayoutView, files: Sequence[discord.File] = ()) -> None:
        """Show the card."""
        view.stop()  # or discord.py would keep it for ever
        async with self._speaking:
            await self._show(view, files)

    async def _show(self, view: ui.LayoutView, files: Sequence[discord.File]) -> None:
        response = self._interaction.response
        if response.is_done():
            await self._interaction.edit_original_response(view=view, attachments=files)
        elif self._replaces:
            await response.edit_message(view=view, attachments=files)
        else:
            await response.send_message(view=view, files=files, ephemeral=True)

    @property
    def _replaces(self) -> bool:
        """Whether the tap was on a private card, which this one then replaces."""
        message = self._interaction.message
        return message is not None and message.flags.ephemeral

    async def _acknowledge(self) -> None:
        if self._replaces:
            await self._interaction.response.defer()
        else:
            await self._interaction.response.defer(ephemeral=True, thinking=True)


class InPlace(Page):
    """A page in place of the message that was tapped, also where others see that."""

    @property
    def _replaces(self) -> bool:
        return self._interaction.message is not None
