"""The desk at work: its buttons and its form are known by their ids, so they outlive restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.buttons import Linked
from bot.chat.decks.writing import turns as writing
from bot.chat.desk import links, pages, ruling
from bot.chat.desk.waiting import load
from bot.chat.errors import Refused
from bot.chat.modals import FormRoute
from bot.chat.moderators import require_moderator
from bot.chat.patience import promptly
from bot.chat.private.page import Page
from bot.store import audit, members, reports
from bot.store.contests import Contested
from bot.texts import texts

if TYPE_CHECKING:
    import re

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.desk.waiting import Waiting

    Press = discord.Interaction[ThawBot]


async def show_desk(press: Press) -> None:
    """Show the oldest things that wait, to moderators only."""
    async with Page(press) as page:
        await page.show(await _desk(press))


class DoneButton(Linked, template=links.DONE, moderators=True):
    """Notes that a report was seen to, and shows what is left."""

    async def pressed(self, interaction: Press) -> None:
        """Note it."""
        async with Page(interaction) as page:
            await page.show(await _done(interaction, report_id=int(self.facts["report"])))


class FlagButton(Linked, template=links.FLAG, moderators=True):
    """Notes that a note on a card was seen to, and shows what is left."""

    async def pressed(self, interaction: Press) -> None:
        """Note it."""
        async with Page(interaction) as page:
            await page.show(await _done(interaction, flag_id=int(self.facts["flag"])))


class MendButton(Linked, template=links.MEND, moderators=True):
    """Opens the problem or card that is meant, as a draft."""

    async def pressed(self, interaction: Press) -> None:
        """Open it."""
        deck_id, item_id = int(self.facts["deck"]), self.facts["item"]
        async with Page(interaction) as page:
            await page.show(await writing.mend(interaction, deck_id, item_id))


class AcceptButton(Linked, template=links.ACCEPT, moderators=True):
    """Opens the form for the words that earn a concept."""

    async def pressed(self, interaction: Press) -> None:
        """Open it."""
        say = texts(str(interaction.locale))
        answer_id, concept_id = int(self.facts["answer"]), self.facts["concept"]
        form = await promptly(_form(interaction, answer_id, concept_id), say)
        await interaction.response.send_modal(form)


class RefuseButton(Linked, template=links.REFUSE, moderators=True):
    """Refuses, and shows what is left."""

    async def pressed(self, interaction: Press) -> None:
        """Refuse."""
        async with Page(interaction) as page:
            note = await ruling.refuse(
                interaction, int(self.facts["answer"]), self.facts["concept"]
            )
            await page.show(await _desk(interaction, note))


class SeenButton(Linked, template=links.SEEN, moderators=True):
    """Notes that too much credit was seen, and shows what is left."""

    async def pressed(self, interaction: Press) -> None:
        """Note it."""
        async with Page(interaction) as page:
            note = await ruling.seen(interaction, int(self.facts["answer"]), self.facts["concept"])
            await page.show(await _desk(interaction, note))


ITEMS = (
    DoneButton,
    FlagButton,
    MendButton,
    AcceptButton,
    RefuseButton,
    SeenButton,
)


async def _accepted(interaction: Press, match: re.Match[str], fields: dict[str, Any]) -> None:
    async with Page(interaction) as page:
        note = await ruling.accept(
            interaction, int(match["answer"]), match["concept"], str(fields.get("phrase") or "")
        )
        await page.show(await _desk(interaction, note))


FORMS = {links.PHRASE: FormRoute(_accepted, "moderators")}


async def _desk(press: Press, note: str = "") -> ui.LayoutView:
    async with press.client.services.database.begin() as conn:
        await require_moderator(press, conn)
        waiting = await load(press.client.services, conn, press.guild_id or 0)
    return pages.desk(waiting, texts(str(press.locale)), note)


async def _done(
    press: Press, *, report_id: int | None = None, flag_id: int | None = None
) -> ui.LayoutView:
    services, guild_id, at = press.client.services, press.guild_id or 0, press.created_at
    async with services.database.begin() as conn:
        await require_moderator(press, conn)
        by = await members.member_id_for(conn, press.user.id, press.user.display_name)
        name = _name(await load(services, conn, guild_id), report_id or flag_id)
        if report_id is not None:
            first = await reports.handle(conn, report_id, guild_id, by, at)
        else:
            first = await reports.handle_flag(conn, flag_id or 0, guild_id, by, at)
        if first:
            await audit.note(conn, guild_id, by, "report.handled", {"problem": name}, at)
    say = texts(str(press.locale))
    return await _desk(press, "" if first else say("✋ Somebody has seen to it already."))


def _name(waiting: Waiting, number: int | None) -> str | None:
    """The problem or card that a report or a note is about."""
    for one in waiting.things:
        if not isinstance(one.what, Contested) and one.what.id == number and one.item is not None:
            return one.item.id
    return None


async def _form(press: Press, answer_id: int, concept_id: str) -> ui.Modal:
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        about = await ruling.find(conn, press, answer_id, concept_id)
    if about.concept is None:
        raise Refused(say("The card has no such idea any more, so there is nothing to add."))
    return pages.phrase_form(about, about.concept, say)
