"""The buttons and forms of schedules: known by their ids, so a restart forgets none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.buttons import Linked
from bot.chat.modals import FormRoute
from bot.chat.patience import promptly
from bot.chat.private.page import Page
from bot.chat.schedules import doing, links, turns
from bot.chat.schedules.form import change_form
from bot.chat.schedules.summary import own_week
from bot.store import members
from bot.texts import texts

if TYPE_CHECKING:
    import re
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.store.schedules import ScheduleRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

GREEN = 0x57F287


class SaveButton(Linked, template=links.SAVE, moderators=True):
    """Keeps the schedule as the preview shows it."""

    async def pressed(self, interaction: Press) -> None:
        """Keep it, then say when it comes."""
        async with Page(interaction) as page:
            kept = await turns.saved(interaction, int(self.facts["draft"]))
            await page.show(saved(kept, texts(str(interaction.locale))))


class ChangeButton(Linked, template=links.CHANGE, moderators=True):
    """Opens the form of a preview."""

    async def pressed(self, interaction: Press) -> None:
        """Open it, filled in."""
        say, draft_id = texts(str(interaction.locale)), int(self.facts["draft"])
        plan = await promptly(turns.plan_of_draft(interaction, draft_id), say)
        await interaction.response.send_modal(change_form(links.changed(draft_id), plan, say))


class CancelButton(Linked, template=links.CANCEL, moderators=True):
    """Throws a preview away."""

    async def pressed(self, interaction: Press) -> None:
        """Do it, and say so."""
        say = texts(str(interaction.locale))
        async with Page(interaction) as page:
            await turns.dropped(interaction, int(self.facts["draft"]))
            await page.show(told(say("Nothing was saved.")))


class RestoreButton(Linked, template=links.RESTORE, moderators=True):
    """Brings back a schedule that was removed."""

    async def pressed(self, interaction: Press) -> None:
        """Do it, and say when it comes."""
        async with Page(interaction) as page:
            async with turns.hand(interaction) as by:
                schedule = await doing.held(by, int(self.facts["schedule"]), removed=True)
                next_at = await doing.resume(by, schedule)
            await page.show(told(going_on(next_at, by.say)))


class PageButton(Linked, template=links.PAGE, moderators=True):
    """Turns the page of the list."""

    async def pressed(self, interaction: Press) -> None:
        """Show that page."""
        async with Page(interaction) as page:
            await page.show(await turns.listed(interaction, int(self.facts["page"])))


class MyWeekButton(Linked, template=links.MINE, audience="everyone"):
    """Tells a member their own numbers of the week."""

    async def pressed(self, interaction: Press) -> None:
        """Tell them, privately."""
        services, user = interaction.client.services, interaction.user
        async with Page(interaction) as page:
            async with services.database.begin() as conn:
                text = await own_week(
                    services,
                    conn,
                    guild_id=interaction.guild_id or 0,
                    until=links.week_until(self.facts["at"]),
                    member_id=await members.member_id_for(conn, user.id, user.display_name),
                    say=texts(str(interaction.locale)),
                )
            await page.say(text)


async def _changed(interaction: Press, match: re.Match[str], fields: dict[str, Any]) -> None:
    async with Page(interaction) as page:
        await page.show(await turns.changed(interaction, int(match["draft"]), fields))


async def _edited(interaction: Press, match: re.Match[str], fields: dict[str, Any]) -> None:
    async with Page(interaction) as page:
        await page.show(await turns.edited(interaction, int(match["schedule"]), fields))


FORMS = {
    links.CHANGED: FormRoute(_changed, "moderators"),
    links.EDITED: FormRoute(_edited, "moderators"),
}
BUTTONS = (SaveButton, ChangeButton, CancelButton, RestoreButton, PageButton, MyWeekButton)


def saved(kept: ScheduleRow, say: Texts) -> ui.LayoutView:
    """That it is kept, and when it comes."""
    if kept.next_at is None or kept.paused_at is not None:
        return told(say("✅ Saved. It is paused: `/schedule resume` lets it go on."))
    at, soon = (discord.utils.format_dt(kept.next_at, style) for style in ("F", "R"))
    text = say(
        "✅ Saved as № {number}. It comes {at} ({soon}). `/schedule list` shows all; `skip-next`,"
        " `pause` and `run-now` are there, too.",
        number=kept.id,
        at=at,
        soon=soon,
    )
    return told(text)


def going_on(next_at: datetime | None, say: Texts) -> str:
    """That a schedule goes on."""
    if next_at is None:
        return say("It is back, but its time is over: nothing comes. Use `/schedule edit`.")
    return say(
        "▶️ It goes on: next {at} ({soon}).",
        at=discord.utils.format_dt(next_at, "F"),
        soon=discord.utils.format_dt(next_at, "R"),
    )


def told(text: str, button: ui.Button[ui.LayoutView] | None = None) -> ui.LayoutView:
    """A sentence in place of a preview."""
    container: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay(text), accent_colour=GREEN)
    if button is not None:
        container.add_item(ui.ActionRow(button))
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
