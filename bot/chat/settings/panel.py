"""The settings panel at work: its selects and tabs live in their ids, so they outlive restarts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import discord

from bot.chat import links
from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.private.page import Page
from bot.chat.render.settings import Shown, settings_panel
from bot.chat.settings import zones
from bot.chat.settings.badges import badges_items, chosen_role
from bot.chat.settings.sections import REWARDS, section, setting_of
from bot.chat.settings.setting import ChannelSetting
from bot.chat.settings.warnings import warnings
from bot.chat.setup import links as setup_links
from bot.chat.setup import steps
from bot.store import audit, guilds, members, rewards
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from discord import ui

    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.guilds import GuildSettings

    Press = discord.Interaction[ThawBot]


async def show_panel(
    press: Press, name: str, *, region: str | None = None, badge: str | None = None
) -> None:
    """Show the panel at this section, or at this step of the first setup, to moderators only."""
    async with Page(press) as page:
        async with press.client.services.database.begin() as conn:
            chosen = await require_moderator(press, conn)
            panel = await _panel(conn, press, chosen, name, region=region, badge=badge)
        await page.show(panel)


async def change(press: Press, conn: Connection, column: str, keys: Sequence[str]) -> GuildSettings:
    """Keep a choice, and note it for the other moderators.

    Raises:
        Refused: who chose is no moderator, or this Thaw does not know the choice.
    """
    say = texts(str(press.locale))
    before = await require_moderator(press, conn)
    setting = setting_of(column, say)
    after = None if setting is None else setting.taken(before, keys)
    if after is None or (isinstance(setting, ChannelSetting) and not _here(press, keys)):
        raise Refused(say("This setting is from another Thaw. Open the panel again: /settings"))
    await keep(press, conn, before, after)
    return after


def _here(press: Press, channel_ids: Sequence[str]) -> bool:
    """Whether these channels are the server's: one made up would have Thaw post elsewhere."""
    guild = press.guild
    return guild is None or all(guild.get_channel_or_thread(int(each)) for each in channel_ids)


async def keep(press: Press, conn: Connection, before: GuildSettings, after: GuildSettings) -> None:
    """Keep changed settings, each with a line in the audit list."""
    old, user = asdict(before), press.user
    changed = {name: new for name, new in asdict(after).items() if new != old[name]}
    if not changed:
        return
    await guilds.change(conn, after, list(changed))
    member_id = await members.member_id_for(conn, user.id, user.display_name)
    for name, new in changed.items():
        facts = {"setting": name, "old": old[name], "new": new}
        await audit.note(
            conn, after.guild_id, member_id, "setting.changed", facts, press.created_at
        )
    press.client.services.recent.changed(after)


class SectionButton(Linked, template=links.SETTINGS_SECTION, moderators=True):
    """Goes to another section."""

    async def pressed(self, interaction: Press) -> None:
        """Show it in place of this one."""
        await show_panel(interaction, self.facts["section"])


class SectionSelect(LinkedSelect, template=links.SETTINGS_GO, moderators=True):
    """Goes to another section."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it in place of this one."""
        await show_panel(interaction, values[0])


class StepButton(Linked, template=setup_links.STEP, moderators=True):
    """Goes to another step of the first setup."""

    async def pressed(self, interaction: Press) -> None:
        """Show it in place of this one."""
        await show_panel(interaction, self.facts["step"])


class SettingSelect(LinkedSelect, template=links.SETTING, moderators=True):
    """Takes a choice, and keeps it at once."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Keep what was chosen."""
        await _chosen(interaction, self.facts, values)


class ToggleButton(Linked, template=links.TOGGLE, moderators=True):
    """Switches a setting on or off, and keeps it at once."""

    async def pressed(self, interaction: Press) -> None:
        """Keep what the button stands for."""
        await _chosen(interaction, self.facts, [self.facts["value"]])


class RegionSelect(LinkedSelect, template=links.REGION, moderators=True):
    """Offers the cities of a region; UTC has none and is kept at once."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show them."""
        if values == [zones.UTC]:
            await _chosen(interaction, self.facts | {"setting": "time_zone"}, values)
            return
        await show_panel(interaction, self.facts["section"], region=values[0])


class BadgeSelect(LinkedSelect, template=links.REWARD_BADGE, moderators=True):
    """Asks for the role of a badge."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Ask."""
        await show_panel(interaction, REWARDS, badge=values[0])


class RewardSelect(LinkedSelect, template=links.REWARD_ROLE, moderators=True):
    """Takes the role for a badge, or none."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:  # noqa: ARG002  # roles are resolved by the item
        """Keep it."""
        badge, user = self.facts["badge"], interaction.user
        role = next((one for one in self.item.values if isinstance(one, discord.Role)), None)
        async with Page(interaction) as page:
            async with interaction.client.services.database.begin() as conn:
                chosen = await require_moderator(interaction, conn)
                member_id = await members.member_id_for(conn, user.id, user.display_name)
                await chosen_role(conn, interaction, badge, role, member_id)
                panel = await _panel(conn, interaction, chosen, REWARDS, badge=badge)
            interaction.client.services.wake()
            await page.show(panel)


SETTINGS_ITEMS = (
    SectionButton,
    SectionSelect,
    StepButton,
    SettingSelect,
    ToggleButton,
    RegionSelect,
    BadgeSelect,
    RewardSelect,
)


async def _chosen(press: Press, facts: dict[str, str], keys: Sequence[str]) -> None:
    async with Page(press) as page:
        async with press.client.services.database.begin() as conn:
            after = await change(press, conn, facts["setting"], keys)
            panel = await _panel(conn, press, after, facts["section"])
        await page.show(panel)


async def _panel(
    conn: Connection, press: Press, chosen: GuildSettings, name: str, **at: Any
) -> ui.LayoutView:
    say = texts(str(press.locale))
    if name in steps.STEPS:
        reward_ids = (await rewards.roles(conn, chosen.guild_id)).values()
        return steps.panel(press, chosen, name, say, steps.At(reward_ids, at.get("region")))
    shown_section = section(name, say)
    below = []
    if shown_section.name == REWARDS:
        below = await badges_items(conn, press, at.get("badge"), say)
    shown = Shown(
        warnings(press.guild, shown_section.settings, chosen, say), at.get("region"), below
    )
    return settings_panel(shown_section, chosen, say, shown)
