"""Badges that were earned where others look on: given by a due row, announced in the channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import structlog
from discord import ui

from bot.chat.badge_cards import thaws_badges
from bot.chat.buttons import Linked
from bot.chat.poster import carries
from bot.chat.render.standings import GOLD
from bot.schedule.rounds import CannotPost
from bot.store import guilds, members, merits
from bot.store.merits import ANNOUNCE, CHECK
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.badge_cards import Known
    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.due import DueRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

log = structlog.get_logger(__name__)

MINE = r"badges:mine:(?P<badge>(?:\d{1,19}\.)?[a-z0-9-]{1,40}):(?P<member>\d{1,19})"


class BadgeNews:
    """Looks whether deeds earned a badge, and tells the channel. Repeatable."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of badges."""
        dispatcher.register(CHECK, self.check)
        dispatcher.register(ANNOUNCE, self.announce)

    async def check(self, row: DueRow) -> None:
        """Give a member what their deeds have earned, and have it announced."""
        services, facts = self._client.services, row.payload
        async with services.database.begin() as conn:
            now = services.clock.now()
            new = await merits.award(
                conn,
                facts["member_id"],
                services.goals,
                at=now,
                guild_id=facts["guild_id"],
                round_id=facts["round_id"],
            )
            await merits.announce(
                conn,
                facts["member_id"],
                new,
                guild_id=facts["guild_id"],
                channel_id=facts["channel_id"],
                at=now,
            )

    async def announce(self, row: DueRow) -> None:
        """Say in the channel who earned what."""
        services, facts = self._client.services, row.payload
        member_id, badge_id = int(facts["member_id"]), str(facts["badge_id"])
        known = thaws_badges(services).get(badge_id)
        async with services.database.begin() as conn:
            user_ids = await members.user_ids(conn, [member_id])
            settings = await guilds.settings(conn, facts["guild_id"] or 0)
        if known is None or member_id not in user_ids:
            return
        say = texts(settings.locale)
        custom_id = f"badges:mine:{badge_id}:{member_id}"
        try:
            await self._poster.post(
                f"badge:{member_id}:{badge_id}",
                int(facts["channel_id"]),
                lambda: _news(known, user_ids[member_id], custom_id, say),
                carries(custom_id),
            )
        except CannotPost:
            log.info("badge not announced", member_id=member_id, badge_id=badge_id)


class MyBadgesButton(Linked, template=MINE, audience="everyone"):
    """Shows whoever presses it their own badges."""

    async def pressed(self, interaction: Press) -> None:
        """Show the card."""
        from bot.chat.cogs.badges import show_badges  # noqa: PLC0415  # cogs know this module

        await show_badges(interaction, interaction.user)


def _news(known: Known, user_id: int, custom_id: str, say: Texts) -> ui.LayoutView:
    text = say(
        "{emoji} **{badge}** goes to {member}",
        emoji=known.emoji,
        badge=known.name,
        member=f"<@{user_id}>",
    )
    button: ui.Button[ui.LayoutView] = ui.Button(
        label=say("My badges"), emoji="🏅", custom_id=custom_id
    )
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(f"{text}\n-# {known.description}"),
        ui.ActionRow(button),
        accent_colour=GOLD,
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
