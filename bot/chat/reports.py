"""What members reported, as a card for their moderators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.buttons import Linked
from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator
from bot.chat.private.page import Page
from bot.chat.render.markdown import inline, shorten
from bot.chat.render.question import ICE
from bot.store import guilds, members, reports
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.reports import Report
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

DONE = r"reports:done:(?P<report>\d{1,19})"
# Discord: 4,000 characters of text and 40 components in a message.
SHOWN = 5
REASON_SHOWN = 500


async def show_reports(press: Press) -> None:
    """Show the oldest reports that wait, to moderators only."""
    async with Page(press) as page:
        await page.show(await _card(press))


class DoneButton(Linked, template=DONE, moderators=True):
    """Notes that a report was seen to, and shows what is left."""

    async def pressed(self, interaction: Press) -> None:
        """Note it."""
        services = interaction.client.services
        async with Page(interaction) as page:
            await _check(interaction)
            user = interaction.user
            async with services.database.begin() as conn:
                by = await members.member_id_for(conn, user.id, user.display_name)
                await reports.handle(
                    conn,
                    int(self.facts["report"]),
                    interaction.guild_id or 0,
                    by,
                    interaction.created_at,
                )
            await page.show(await _card(interaction))


async def _card(press: Press) -> ui.LayoutView:
    say, services = texts(str(press.locale)), press.client.services
    await _check(press)
    async with services.database.begin() as conn:
        count, waiting = await reports.waiting(conn, press.guild_id or 0, SHOWN)
        titles = [await _title(conn, press, report) for report in waiting]
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    container.add_item(ui.TextDisplay(_head(count, say)))
    for report, title in zip(waiting, titles, strict=True):
        done: ui.Button[ui.LayoutView] = ui.Button(
            label=say("Done"), emoji="✔️", custom_id=f"reports:done:{report.id}"
        )
        container.add_item(ui.Section(_told(report, title, say), accessory=done))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


async def _check(press: Press) -> None:
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        settings = await guilds.settings(conn, press.guild_id or 0)
    if not is_moderator(press.user, settings):
        raise Refused(say("Only this server's moderators see what members reported."))


async def _title(conn: Connection, press: Press, report: Report) -> str:
    deck = await press.client.services.versions.challenge(conn, report.deck_version_id)
    problem = deck.problem(report.problem_id)
    return f"{deck.badge.emoji} {deck.title} · **{problem.title}**"


def _head(count: int, say: Texts) -> str:
    if not count:
        return say("### 🚩 Reports\nNothing is waiting. Members report a problem below its answer.")
    return say.plural(
        "### 🚩 {count} report is waiting", "### 🚩 {count} reports are waiting", count
    )


def _told(report: Report, title: str, say: Texts) -> str:
    who = f"<@{report.user_id}>" if report.user_id is not None else say("a former member")
    when = discord.utils.format_dt(report.at, "R")
    reason = inline(shorten(report.reason, REASON_SHOWN))
    return f"{title}\n> {reason}\n-# {who} · {when} · `{report.problem_id}`"
