"""The settings panel at work: its selects and tabs live in their ids, so they outlive restarts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.chat import links
from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator
from bot.chat.patience import promptly
from bot.chat.render.settings import settings_panel
from bot.chat.settings.sections import section
from bot.store import guilds
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.texts import Texts


async def panel_at(
    interaction: discord.Interaction[ThawBot], name: str, say: Texts
) -> ui.LayoutView:
    """The panel at this section.

    Raises:
        Refused: who asks is no moderator.
    """
    guild_id = interaction.guild_id or 0
    async with interaction.client.services.database.begin() as conn:
        chosen = await guilds.settings(conn, guild_id)
    _refuse_unless_moderator(interaction, chosen, say)
    return _stopped(settings_panel(section(name, say), chosen, say))


class SectionButton(Linked, template=links.SETTINGS_SECTION, moderators=True):
    """Goes to another section."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show it in place of this one."""
        say = texts(str(interaction.locale))
        panel = await promptly(panel_at(interaction, self.facts["section"], say), say)
        await interaction.response.edit_message(view=panel)


class SettingSelect(LinkedSelect, template=links.SETTING, moderators=True):
    """Takes a choice, and keeps it at once."""

    async def chosen(self, interaction: discord.Interaction[ThawBot], values: list[str]) -> None:
        """Keep what was chosen."""
        say = texts(str(interaction.locale))
        panel = await promptly(_changed(interaction, self.facts, values, say), say)
        await interaction.response.edit_message(view=panel)


SETTINGS_ITEMS = (SectionButton, SettingSelect)


async def _changed(
    interaction: discord.Interaction[ThawBot], facts: dict[str, str], keys: list[str], say: Texts
) -> ui.LayoutView:
    shown = section(facts["section"], say)
    setting = shown.find(facts["setting"])
    async with interaction.client.services.database.begin() as conn:
        chosen = await guilds.settings(conn, interaction.guild_id or 0)
        _refuse_unless_moderator(interaction, chosen, say)
        changed = None if setting is None else setting.taken(chosen, keys)
        if changed is None:
            raise Refused(say("This setting is from another Thaw. Open the panel again: /settings"))
        before = asdict(chosen)
        names = [name for name, value in asdict(changed).items() if value != before[name]]
        await guilds.change(conn, changed, names)
    return _stopped(settings_panel(shown, changed, say))


def _refuse_unless_moderator(
    interaction: discord.Interaction[ThawBot], chosen: guilds.GuildSettings, say: Texts
) -> None:
    if interaction.guild_id is None or not is_moderator(interaction.user, chosen):
        raise Refused(
            say(
                "Settings are for moderators: members who may “Manage Server”, or have the role"
                " that they chose for it."
            )
        )


def _stopped(layout: ui.LayoutView) -> ui.LayoutView:
    layout.stop()  # or discord.py would keep it for ever
    return layout
