"""The guided panel: five short steps from an empty server to one that learns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.helping.offers import all_for_moderators
from bot.chat.mentions import command_mention
from bot.chat.render.settings import Shown, setting_items, who_may
from bot.chat.settings.sections import setting_of
from bot.chat.settings.warnings import warnings
from bot.chat.setup import checks, links

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.chat.client import ThawBot
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]
    Item = ui.Item[ui.LayoutView]

START, WHO, WHERE, WHEN, END = "setupstart", "setupwho", "setupwhere", "setupwhen", "setupend"
STEPS = (START, WHO, WHERE, WHEN, END)
ASKED = {
    WHO: ("moderator_role_id", "participant_role_id"),
    WHERE: ("moderator_channel_id", "study_channel_id"),
    WHEN: ("time_zone", "locale"),
}


@dataclass(frozen=True, slots=True)
class At:
    """What the panel shows beside the settings: the roles that badges bring, a chosen region."""

    reward_ids: Collection[int] = ()
    region: str | None = None


def panel(press: Press, chosen: GuildSettings, step: str, say: Texts, at: At) -> ui.LayoutView:
    """The panel at one step, as the guild and its settings stand."""
    number = STEPS.index(step) + 1
    title = f"## ⚙️ {_title(step, say)}"
    where = say("Step {number} of {count}", number=number, count=len(STEPS))
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(f"{title}\n-# {where}. {who_may(chosen, say)}")
    )
    for item in _items(press, chosen, step, say, at):
        container.add_item(item)
    container.add_item(ui.Separator())
    container.add_item(ui.ActionRow(*_turns(step, say)))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _title(step: str, say: Texts) -> str:
    return {
        START: say("What Thaw may do"),
        WHO: say("Who moderates, who takes part"),
        WHERE: say("Two channels"),
        WHEN: say("Your time and language"),
        END: say("Ready"),
    }[step]


def _items(press: Press, chosen: GuildSettings, step: str, say: Texts, at: At) -> list[Item]:
    if step == START:
        return [ui.TextDisplay(_permissions(press.guild, chosen, at.reward_ids, say))]
    if step == END:
        return [ui.TextDisplay(_ready(press.client, say))]
    settings = [one for column in ASKED[step] if (one := setting_of(column, say)) is not None]
    shown = Shown(warnings(press.guild, settings, chosen, say), at.region)
    return [
        item for setting in settings for item in setting_items(step, setting, chosen, say, shown)
    ]


def _permissions(
    guild: discord.Guild | None, chosen: GuildSettings, reward_ids: Collection[int], say: Texts
) -> str:
    if guild is None or guild.me is None:
        return say("Discord has not told Thaw about this server yet. Try again in a minute.")
    channels = checks.checked(guild)
    lines = checks.server_wide(guild, chosen, reward_ids, say)
    if not lines and not channels.lacking:
        lines.append(say("Thaw has what it needs. It asks for no more than this."))
    return "\n".join([*lines, checks.report(channels, checks.own_role(guild), say)])


def _ready(client: ThawBot, say: Texts) -> str:
    """What comes next, and how to hide what is not for everyone."""
    ids, hidden = client.command_ids, all_for_moderators(client.tree)
    what = say(
        "**Try it:** {challenge} in your study channel.\n"
        "**Your own decks:** {upload} a file, or {new} to write one here.\n"
        "**By itself:** {schedule} posts on the days you choose.\n"
        "**Everything else:** {settings}, and {help} for each member.",
        challenge=command_mention("challenge start", ids),
        upload=command_mention("deck upload", ids),
        new=command_mention("deck new", ids),
        schedule=command_mention("schedule add", ids),
        settings=command_mention("settings", ids),
        help=command_mention("help", ids),
    )
    hide = say(
        "**Hide moderators' commands from members** (they are refused in any case): an admin"
        " opens Server Settings → Integrations → Thaw, picks {commands} one after the other, and"
        " under “Roles & Members” switches @everyone off and your moderators' role on. Only a"
        " person can do that, not a bot.",
        commands=", ".join(f"`/{name}`" for name in hidden),
    )
    return f"{what}\n\n{hide}"


def _turns(step: str, say: Texts) -> list[ui.Button[ui.LayoutView]]:
    at = STEPS.index(step)
    buttons: list[ui.Button[ui.LayoutView]] = []
    if at > 0:
        buttons.append(ui.Button(label=say("Back"), custom_id=links.step(STEPS[at - 1])))
    if step == START:
        buttons.append(ui.Button(label=say("Check again"), emoji="🔄", custom_id=links.step(START)))
    if at + 1 < len(STEPS):
        buttons.append(
            ui.Button(
                label=say("Next"),
                style=discord.ButtonStyle.primary,
                custom_id=links.step(STEPS[at + 1]),
            )
        )
    return buttons
