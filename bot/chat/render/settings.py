"""The settings panel: each setting with its sentence and its choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.settings.sections import NAMES, section
from bot.chat.settings.setting import RoleSetting, Setting

if TYPE_CHECKING:
    from bot.chat.settings.setting import Section
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

Layout = ui.LayoutView


def settings_panel(shown: Section, chosen: GuildSettings, say: Texts) -> ui.LayoutView:
    """The panel at one section, as the guild's settings stand."""
    container: ui.Container[Layout] = ui.Container(
        ui.TextDisplay(say("## Settings: {section}", section=shown.title))
    )
    for setting in shown.settings:
        container.add_item(ui.TextDisplay(f"**{setting.title}**\n{setting.sentence}"))
        custom_id = links.setting(shown.name, setting.column)
        container.add_item(ui.ActionRow(_select(setting, chosen, custom_id, say)))
    container.add_item(ui.Separator())
    container.add_item(_tabs(shown, say))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _select(
    setting: Setting | RoleSetting, chosen: GuildSettings, custom_id: str, say: Texts
) -> ui.Select[Layout] | ui.RoleSelect[Layout]:
    if isinstance(setting, RoleSetting):
        role_id = setting.role_of(chosen)
        return ui.RoleSelect(
            custom_id=custom_id,
            placeholder=say("No role"),
            min_values=0,
            default_values=[] if role_id is None else [discord.Object(role_id, type=discord.Role)],
        )
    return ui.Select(custom_id=custom_id, options=_options(setting, chosen))


def _options(setting: Setting, chosen: GuildSettings) -> list[discord.SelectOption]:
    now = setting.key_of(chosen)
    options = [
        discord.SelectOption(
            label=choice.label, value=str(choice.value), default=str(choice.value) == now
        )
        for choice in setting.choices
    ]
    if not any(option.default for option in options):
        options.append(discord.SelectOption(label=now, value=now, default=True))
    return options


def _tabs(shown: Section, say: Texts) -> ui.ActionRow[Layout]:
    row: ui.ActionRow[Layout] = ui.ActionRow()
    for name in NAMES:
        row.add_item(
            ui.Button(
                label=section(name, say).title,
                custom_id=links.settings_section(name),
                disabled=name == shown.name,
            )
        )
    return row
