"""Posts channel cards and keeps their counts, by due rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.chat.channel_cards import links
from bot.chat.channel_cards.posting import POST
from bot.chat.channel_cards.render import Shown, channel_message, line_of
from bot.chat.notices import tell_moderators
from bot.chat.poster import carries
from bot.chat.render.markdown import shorten
from bot.decks import ExplainCard, MultipleChoice, RecallDeck
from bot.schedule.rounds import CannotPost
from bot.store import channel_cards, due
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.poster import Poster
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.audit import Fact
    from bot.store.channel_cards import ChannelCardRow
    from bot.store.database import Connection
    from bot.store.due import DueRow

log = structlog.get_logger(__name__)

COUNT = "card.count"
# Discord allows about five edits in five seconds in a channel, and answers come faster.
COUNT_SECONDS = 4
# An answer that is just being kept must not miss the count that is about to be taken.
KEPT_WITHIN = 1
LONGEST_CARD_NAMED = 60


class CardKeeper:
    """Carries out the due rows of channel cards. Each step may be repeated without harm."""

    def __init__(self, client: ThawBot, poster: Poster) -> None:
        self._client = client
        self._poster = poster

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of channel cards."""
        dispatcher.register(POST, self.post)
        dispatcher.register(COUNT, self.count)

    async def post(self, row: DueRow) -> None:
        """Post the card, once."""
        card, shown, count = await self._look(int(row.payload["post"]))
        say = texts(card.locale)
        try:
            await self._poster.post(
                channel_cards.post_key(card.id),
                card.channel_id,
                lambda: channel_message(shown, count, say),
                carries(_first_id(shown)),
            )
        except CannotPost:
            log.warning("card not posted", channel_card_id=card.id)
            await self._not_posted(card, shown)
            return
        async with self._client.services.database.begin() as conn:
            await channel_cards.note_shown(conn, card.id, count)

    async def _not_posted(self, card: ChannelCardRow, shown: Shown) -> None:
        facts: dict[str, Fact] = {
            "title": shown.deck.title,
            "card": shorten(line_of(shown.card), LONGEST_CARD_NAMED),
            "channel_id": card.channel_id,
        }
        services = self._client.services
        async with services.database.begin() as conn:
            key = f"card:{card.id}:unposted"
            await tell_moderators(services, conn, card.guild_id, key, "card.unposted", facts)

    async def count(self, row: DueRow) -> None:
        """Show how many have answered by now."""
        card, shown, count = await self._look(int(row.payload["post"]))
        async with self._client.services.database.begin() as conn:
            message_id = await channel_cards.message_of(conn, card.id)
        if message_id is None or card.shown == count:
            return
        layout = channel_message(shown, count, texts(card.locale))
        try:
            await self._poster.edit(card.channel_id, message_id, layout)
        except CannotPost:
            log.info("card's count not shown", channel_card_id=card.id)
            return
        async with self._client.services.database.begin() as conn:
            await channel_cards.note_shown(conn, card.id, count)

    async def _look(self, channel_card_id: int) -> tuple[ChannelCardRow, Shown, int]:
        async with self._client.services.database.begin() as conn:
            row = await channel_cards.find(conn, channel_card_id)
            if row is None:
                raise RuntimeError(f"channel card {channel_card_id} is gone")
            deck = await self._client.services.versions.deck(conn, row.deck_version_id)
            if not isinstance(deck, RecallDeck):
                raise TypeError(f"channel card {channel_card_id} is of no deck of flashcards")
            count = await channel_cards.answered(conn, channel_card_id)
        return row, Shown(channel_card_id, deck, deck.card(row.card.card_id)), count


async def plan_count(conn: Connection, channel_card_id: int, now: datetime) -> None:
    """Have the count brought up to date soon: one edit for all who answer until then.

    `now` is the process' clock, for a tap may be handled long after it was made.
    """
    step = int((now.timestamp() + KEPT_WITHIN) // COUNT_SECONDS) + 1
    at = now.fromtimestamp(step * COUNT_SECONDS, now.tzinfo)
    key = f"card:{channel_card_id}:count:{step}"
    await due.put(conn, COUNT, key, at, {"post": channel_card_id})


def _first_id(shown: Shown) -> str:
    """The id of a button that only this card's message carries."""
    if isinstance(shown.card, MultipleChoice):
        return links.pick(shown.post, shown.card.choices[0])
    if isinstance(shown.card, ExplainCard):
        return links.explain(shown.post)
    return links.show(shown.post)
