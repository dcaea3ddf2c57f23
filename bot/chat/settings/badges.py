"""The settings' section on roles for badges: which badge brings which role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.badge_cards import badges_here
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.settings import MOST_OPTIONS, role_select
from bot.chat.settings.reward_roles import beyond, obstacle, unfit
from bot.store import audit, rewards
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.badge_cards import Known
    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]
    Item = ui.Item[ui.LayoutView]

# Discord: 40 components and 4,000 characters in a message, 100 in an option's label.
MOST_SELECTS = 6
LISTED = 20
LONGEST_LABEL = 90


async def badges_items(
    conn: Connection, press: Press, badge_id: str | None, say: Texts
) -> list[Item]:
    """The section's items, with the role of this badge to choose, if one is."""
    known = await badges_here(conn, press.client.services, press.guild_id)
    chosen = await rewards.roles(conn, press.guild_id or 0)
    items: list[Item] = [ui.TextDisplay(_listed(known, chosen, press.guild, say))]
    if badge_id is not None:
        name = inline(badge_name(known, badge_id))
        items.append(ui.TextDisplay(say("The role for **{badge}**:", badge=name)))
        select = role_select(links.reward_role(badge_id), chosen.get(badge_id), say("No role"))
        items.append(ui.ActionRow(select))
    return items + _pickers(known, badge_id, say)


async def chosen_role(
    conn: Connection, press: Press, badge_id: str, role: discord.Role | None, member_id: int
) -> None:
    """Keep the role for a badge.

    Raises:
        Refused: this role must not go with a badge.
    """
    say, guild_id = texts(str(press.locale)), press.guild_id or 0
    if role is not None and (why := unfit(role, say) or beyond(press.user, role, say)):
        raise Refused(why)
    old = await rewards.role_of(conn, guild_id, badge_id)
    new = None if role is None else role.id
    if old == new:
        return
    await rewards.choose(conn, guild_id, badge_id, new, press.created_at)
    known = await badges_here(conn, press.client.services, press.guild_id)
    facts = {"badge": badge_name(known, badge_id), "old_role_id": old, "new_role_id": new}
    await audit.note(conn, guild_id, member_id, "reward.set", facts, press.created_at)


def _listed(
    known: Mapping[str, Known], chosen: Mapping[str, int], guild: discord.Guild | None, say: Texts
) -> str:
    intro = say("Whoever earns a badge here gets its role, and who earned it before, too.")
    lines = [
        _line(inline(badge_name(known, badge_id)), role_id, guild, say)
        for badge_id, role_id in list(chosen.items())[:LISTED]
    ]
    return "\n".join([intro, *(lines or [say("No badge brings a role yet. Choose one below.")])])


def _line(badge: str, role_id: int, guild: discord.Guild | None, say: Texts) -> str:
    line = f"- **{badge}** → <@&{role_id}>"
    role = None if guild is None else guild.get_role(role_id)
    if role is None:
        return line + "\n  ⚠️ " + say("This role is gone. Choose another one.")
    problem = unfit(role, say) or obstacle(role, say)
    return line if problem is None else f"{line}\n  ⚠️ {problem}"


def _pickers(known: Mapping[str, Known], badge_id: str | None, say: Texts) -> list[Item]:
    options = [
        discord.SelectOption(
            # Not as the option's emoji: one that Discord does not know would spoil the message.
            label=shorten(f"{badge.emoji} {badge.name}", LONGEST_LABEL),
            value=each,
            default=each == badge_id,
        )
        for each, badge in known.items()
    ]
    parts = [options[at : at + MOST_OPTIONS] for at in range(0, len(options), MOST_OPTIONS)]
    return [
        ui.ActionRow(
            ui.Select(
                custom_id=links.reward_badge(number),
                options=part,
                placeholder=say("Choose a badge"),
            )
        )
        for number, part in enumerate(parts[:MOST_SELECTS])
    ]


def badge_name(known: Mapping[str, Known], badge_id: str) -> str:
    """A badge as moderators know it; its id where nothing gives it any more."""
    return f"{known[badge_id].emoji} {known[badge_id].name}" if badge_id in known else badge_id
