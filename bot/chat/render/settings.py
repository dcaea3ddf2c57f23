"""The settings panel: each setting with its sentence and its choices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat import links
from bot.chat.settings import zones
from bot.chat.settings.sections import NAMES, section
from bot.chat.settings.setting import ChannelSetting, RoleSetting, Setting, ZoneSetting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.chat.settings.setting import AnySetting, Section
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

Layout = ui.LayoutView
Row = ui.ActionRow[Layout]

# Discord: so many options in a select.
MOST_OPTIONS = 25
POSTABLE = [discord.ChannelType.text, discord.ChannelType.news]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows beside the settings themselves.

    `warnings` by column say what is missing for a setting to work; `region` is the part of the
    world whose cities are offered; `below` comes after the settings.
    """

    warnings: Mapping[str, str] = field(default_factory=dict)
    region: str | None = None
    below: Sequence[ui.Item[Layout]] = ()


PLAIN = Shown()


def settings_panel(
    at: Section, chosen: GuildSettings, say: Texts, shown: Shown = PLAIN
) -> ui.LayoutView:
    """The panel at one section, as the guild's settings stand."""
    title = say("## ⚙️ Settings")
    container: ui.Container[Layout] = ui.Container(
        ui.TextDisplay(f"{title}\n-# {who_may(chosen, say)}"), _tabs(at, say), ui.Separator()
    )
    for setting in at.settings:
        for item in setting_items(at.name, setting, chosen, say, shown):
            container.add_item(item)
    for item in shown.below:
        container.add_item(item)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def who_may(chosen: GuildSettings, say: Texts) -> str:
    """Who sees and changes the settings."""
    if chosen.moderator_role_id is None:
        return say("For members with “Manage Server”. Changes stand in /audit.")
    return say(
        "For members with “Manage Server” or the role {role}. Changes stand in /audit.",
        role=f"<@&{chosen.moderator_role_id}>",
    )


def setting_items(
    name: str, setting: AnySetting, chosen: GuildSettings, say: Texts, shown: Shown = PLAIN
) -> Iterable[ui.Item[Layout]]:
    """A setting with its sentence and what it is chosen with."""
    text = f"**{setting.title}**\n{setting.sentence}"
    if isinstance(setting, ZoneSetting):
        text += "\n" + say("It is **{zone}**.", zone=zones.shown(chosen.time_zone))
    if warning := shown.warnings.get(setting.column):
        text += f"\n⚠️ {warning}"
    if isinstance(setting, Setting) and setting.toggles:
        return [ui.Section(text, accessory=_toggle(setting, chosen, name))]
    selects = _selects(setting, chosen, name, say, shown)
    return [ui.TextDisplay(text), *(ui.ActionRow(select) for select in selects)]


def _toggle(setting: Setting, chosen: GuildSettings, name: str) -> ui.Button[Layout]:
    on = bool(getattr(chosen, setting.column))
    labels = {choice.value: choice.label for choice in setting.choices}
    return ui.Button(
        label=labels[on],
        style=discord.ButtonStyle.success if on else discord.ButtonStyle.secondary,
        custom_id=links.toggle(name, setting.column, on=not on),
    )


def _selects(
    setting: AnySetting, chosen: GuildSettings, name: str, say: Texts, shown: Shown
) -> list[Any]:
    custom_id = links.setting(name, setting.column)
    match setting:
        case RoleSetting():
            return [role_select(custom_id, setting.id_of(chosen), setting.nothing)]
        case ChannelSetting():
            return [_channel_select(custom_id, setting.id_of(chosen), setting.nothing)]
        case ZoneSetting():
            return _zone_selects(name, chosen.time_zone, shown.region, say)
        case _:
            return [ui.Select(custom_id=custom_id, options=_options(setting, chosen))]


def role_select(custom_id: str, role_id: int | None, nothing: str) -> ui.RoleSelect[Layout]:
    """One role of the guild, or none."""
    now = _now(role_id, discord.SelectDefaultValueType.role)
    return ui.RoleSelect(custom_id=custom_id, placeholder=nothing, min_values=0, default_values=now)


def _channel_select(
    custom_id: str, channel_id: int | None, nothing: str
) -> ui.ChannelSelect[Layout]:
    return ui.ChannelSelect(
        custom_id=custom_id,
        placeholder=nothing,
        min_values=0,
        channel_types=POSTABLE,
        default_values=_now(channel_id, discord.SelectDefaultValueType.channel),
    )


def _now(
    chosen_id: int | None, kind: discord.SelectDefaultValueType
) -> list[discord.SelectDefaultValue]:
    return [] if chosen_id is None else [discord.SelectDefaultValue(id=chosen_id, type=kind)]


def _zone_selects(name: str, now: str, region: str | None, say: Texts) -> list[ui.Select[Layout]]:
    custom_id = links.setting(name, "time_zone")
    regions = [zones.UTC, *zones.REGIONS]
    here = region or now.split("/", maxsplit=1)[0]
    options = [discord.SelectOption(label=each, default=each == here) for each in regions]
    placeholder = say("Choose a region")
    selects: list[ui.Select[Layout]] = [
        ui.Select(custom_id=links.region(name), options=options, placeholder=placeholder)
    ]
    for number, part in enumerate(zones.in_parts(zones.cities(here), MOST_OPTIONS)):
        selects.append(_cities(f"{custom_id}:{number}", part, now))
    return selects


def _cities(custom_id: str, part: Sequence[str], now: str) -> ui.Select[Layout]:
    options = [
        discord.SelectOption(label=_city(name), value=name, default=name == now) for name in part
    ]
    between = f"{_city(part[0])} … {_city(part[-1])}"
    return ui.Select(custom_id=custom_id, options=options, placeholder=between)


def _city(name: str) -> str:
    return zones.shown(name).rpartition(" (")[0] or name


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


def _tabs(at: Section, say: Texts) -> Row:
    sections = [section(name, say) for name in NAMES]
    options = [
        discord.SelectOption(
            label=each.title, value=each.name, emoji=each.emoji, default=each.name == at.name
        )
        for each in sections
    ]
    return ui.ActionRow(ui.Select(custom_id=links.SETTINGS_GO, options=options))
