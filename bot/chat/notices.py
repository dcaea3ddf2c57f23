"""What moderators should know: told once in their channel, and kept in the audit list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from discord import ui

from bot.chat.audit import links, words
from bot.chat.poster import carries
from bot.schedule.rounds import CannotPost
from bot.store import audit, due, guilds
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.chat.services import Services
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.audit import Fact
    from bot.store.database import Connection
    from bot.store.due import DueRow
    from bot.texts import Texts

log = structlog.get_logger(__name__)

NOTICE = "guild.notice"
AMBER = 0xF5A524


async def tell_moderators(  # noqa: PLR0917  # as agreed with its callers
    services: Services,
    conn: Connection,
    guild_id: int,
    key: str,
    kind: str,
    facts: Mapping[str, Fact],
) -> None:
    """Have the guild's moderators told, once for each `key`; part of the caller's transaction.

    `kind` is an action of `bot.chat.audit.words`, `facts` fill its sentence. Without a
    moderators' channel it stands in the audit list only.
    """
    await note_for_moderators(conn, guild_id, key, kind, facts, services.clock.now())


async def note_for_moderators(  # noqa: PLR0917  # as tell_moderators, with a moment for services
    conn: Connection,
    guild_id: int,
    key: str,
    kind: str,
    facts: Mapping[str, Fact],
    at: datetime,
) -> None:
    """As `tell_moderators`, where there is a moment but are no services."""
    entry_id = await audit.note(conn, guild_id, None, kind, facts, at, key=key)
    if entry_id is not None:
        payload = {"guild_id": guild_id, "entry_id": entry_id, "kind": kind, "facts": dict(facts)}
        await due.put(conn, NOTICE, f"notice:{entry_id}", at, payload)


class Notices:
    """Posts them. Repeatable."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of notices."""
        dispatcher.register(NOTICE, self.post)

    async def post(self, row: DueRow) -> None:
        """Tell it in the moderators' channel, where there is one that is open to Thaw."""
        facts = row.payload
        async with self._client.services.database.begin() as conn:
            chosen = await guilds.settings(conn, int(facts["guild_id"]))
        if chosen.moderator_channel_id is None:
            return
        say, custom_id = texts(chosen.locale), links.opened(int(facts["entry_id"]))
        sentence = words.told(str(facts["kind"]), facts["facts"], say)
        try:
            await self._poster.post(
                f"notice:{facts['entry_id']}",
                chosen.moderator_channel_id,
                lambda: _notice(sentence, custom_id, say),
                carries(custom_id),
            )
        except CannotPost:
            log.info("moderators not told", guild_id=chosen.guild_id, kind=facts["kind"])


def _notice(sentence: str, custom_id: str, say: Texts) -> ui.LayoutView:
    button: ui.Button[ui.LayoutView] = ui.Button(label=say("All changes"), custom_id=custom_id)
    container: ui.Container[ui.LayoutView] = ui.Container(
        ui.TextDisplay(sentence), ui.ActionRow(button), accent_colour=AMBER
    )
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
