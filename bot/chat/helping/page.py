"""/help: what this member may do here, one topic at a time, so that it fits a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.buttons import LinkedSelect
from bot.chat.helping.offers import TOPICS, offers
from bot.chat.private.page import Page
from bot.chat.render.markdown import shorten_lines
from bot.chat.render.question import ICE
from bot.store import guilds
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.chat.helping.offers import Offer, Topic
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

TOPIC = "help-topic"
# Discord: 4,000 characters of text in a message; the headings need some.
LONGEST = 3600


async def show_help(press: Press, topic: str = TOPICS[0]) -> None:
    """Show one topic of it, privately."""
    async with Page(press) as page:
        settings = None
        if press.guild_id is not None:
            async with press.client.services.database.begin() as conn:
                settings = await guilds.settings(conn, press.guild_id)
        await page.show(help_page(offers(press, settings), topic, texts(str(press.locale))))


class TopicSelect(LinkedSelect, template=TOPIC, audience="anyone"):
    """Goes to another topic."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it in place of this one."""
        await show_help(interaction, values[0])


ITEMS = (TopicSelect,)


def help_page(offered: Sequence[Offer], topic: str, say: Texts) -> ui.LayoutView:
    """One topic; the first one where there is nothing of it for this member."""
    topics = list(dict.fromkeys(offer.topic for offer in offered))
    at = next((one for one in topics if one == topic), topics[0] if topics else TOPICS[0])
    lines = [_line(offer, say) for offer in offered if offer.topic == at]
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(say("## What you can do here\nTap a command to use it.")),
        accent_colour=ICE,
    )
    if len(topics) > 1:
        container.add_item(ui.ActionRow(_topics(topics, at, say)))
    container.add_item(ui.TextDisplay(shorten_lines(lines, LONGEST) or say("Nothing yet.")))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _topics(topics: Sequence[Topic], at: Topic, say: Texts) -> ui.Select[ui.LayoutView]:
    options = []
    for topic in topics:
        emoji, label = _heading(topic, say)
        options.append(
            discord.SelectOption(label=label, value=topic, emoji=emoji, default=topic == at)
        )
    return ui.Select(custom_id=TOPIC, options=options)


def _heading(topic: Topic, say: Texts) -> tuple[str, str]:
    return {
        "learn": ("📚", say("Learn")),
        "yours": ("👤", say("What is yours")),
        "rounds": ("🏁", say("While a challenge of yours runs")),
        "decks": ("🗂️", say("Decks")),
        "schedules": ("⏰", say("Schedules")),
        "moderators": ("🛠️", say("For moderators")),
    }[topic]


def _line(offer: Offer, say: Texts) -> str:
    if not offer.description:
        return say("{name} — press and hold a message, then Apps", name=offer.shown)
    return f"{offer.shown} {say(offer.description)}"
