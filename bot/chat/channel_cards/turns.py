"""What members do with a card in a channel, each with the private page that follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.channel_cards import render
from bot.chat.channel_cards.keeper import plan_count
from bot.chat.channel_cards.links import Posted
from bot.chat.channel_cards.render import Shown
from bot.chat.errors import Refused
from bot.chat.recall import explaining, rating
from bot.chat.recall.explaining import Sheet
from bot.chat.recall.links import Asked, short
from bot.chat.recall.pages import Graded
from bot.chat.recall.session import siblings_of, student
from bot.chat.recall.words import front
from bot.decks import ExplainCard, MultipleChoice, RecallDeck
from bot.learning.recall import Rating
from bot.store import channel_cards, reviews
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.recall.session import Student
    from bot.decks import Choice
    from bot.store.channel_cards import ChannelCardRow, Given
    from bot.store.database import Connection
    from bot.store.reviews import CardState, Recorded
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


@dataclass(frozen=True, slots=True)
class Faced:
    """A card in a channel as one member faces it. `given` is how they rated it here."""

    row: ChannelCardRow
    shown: Shown
    who: Student
    state: CardState
    given: Given | None

    @property
    def posted(self) -> Posted:
        """The card at the state of the member's row."""
        return Posted(self.row.id, self.row.card, self.state.seq)

    @property
    def siblings(self) -> str | None:
        """The card's group of siblings."""
        return siblings_of(self.row.card.deck_id, self.shown.card)


async def revealed(press: Press, post: int) -> ui.LayoutView:
    """The answer with its ratings; or how the member has rated it."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
    return _page(faced, say)


async def rated(press: Press, post: int, seq: int, given: Rating) -> ui.LayoutView:
    """Keep the rating; when the card comes back."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
        kept = await _keep(conn, press, faced, Posted(post, faced.row.card, seq), given)
        if kept.log_id is None:
            return _page(await _face(conn, press, post), say, note=_changed(say))
    return render.rated(faced.shown, rating.told(faced.who, kept, given, say), kept.log_id, say)


async def picked(press: Press, post: int, name: str) -> ui.LayoutView:
    """Rate a choice card by its answer: right is Good, wrong is Again."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
        choice = _choice(faced.shown, name, say)
        given = Rating.GOOD if choice.correct else Rating.AGAIN
        if faced.given is not None:
            return _page(faced, say)
        kept = await _keep(conn, press, faced, faced.posted, given)
        memory = kept.state.memory
        if kept.log_id is None or memory is None:
            return _page(await _face(conn, press, post), say)
    return render.graded(faced.shown, Graded(choice, memory.due), faced.who, kept.log_id, say)


async def explained(press: Press, post: int, text: str) -> ui.LayoutView:
    """Grade the answer, keep it, and show what it has and what it lacks.

    Raises:
        Refused: nothing was written.
    """
    say = _say(press)
    explaining.check_written(text, say)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
        sheet = _sheet(faced, faced.posted, say)
        if sheet is None or faced.given is not None:
            return _page(faced, say)
        marked = await explaining.marked_of(conn, press, sheet, text)
    return explaining.graded(sheet, marked, say)


async def claimed(
    press: Press, post: int, seq: int, answer_id: int, concepts: Sequence[str]
) -> ui.LayoutView:
    """Count what the member says their answer has.

    Raises:
        Refused: the answer is not theirs.
    """
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
        kept = await explaining.claim(conn, press, faced.who, answer_id, concepts)
    if kept is None:
        raise Refused(say("This answer is not yours, or no longer known here."))
    sheet = _sheet(faced, faced.posted, say)
    if sheet is None or seq != faced.state.seq:
        return _page(faced, say, note=_changed(say))
    return explaining.graded(sheet, explaining.changed(sheet.card, kept), say)


async def undone(press: Press, post: int, log_id: int) -> ui.LayoutView:
    """Take the rating back; the card may be answered again."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        faced = await _face(conn, press, post)
        taken = await reviews.undo(conn, faced.who.member_id, log_id, faced.who.now)
        if taken is not None:
            await plan_count(conn, post, press.client.services.clock.now())
            faced = await _face(conn, press, post)
    if taken is None:
        raise Refused(say("↩️ Only your last rating can be undone."))
    if isinstance(faced.shown.card, MultipleChoice):
        return render.taken_back(faced.shown, say)
    return _page(faced, say, note=say("↩️ Undone. Here it is again."))


async def asked_about(press: Press, post: int) -> Asked:
    """The card that a member has something to say about."""
    async with press.client.services.database.autocommit() as conn:
        row = await _row(conn, post, _say(press))
    return Asked(0, row.card, 0)


async def _face(conn: Connection, press: Press, post: int) -> Faced:
    row = await _row(conn, post, _say(press))
    if row.guild_id != press.guild_id:
        raise Refused(_unknown(_say(press)))
    deck = await press.client.services.versions.deck(conn, row.deck_version_id)
    if not isinstance(deck, RecallDeck):
        raise TypeError(f"channel card {post} is of no deck of flashcards")
    who = await student(conn, press, ())
    return Faced(
        row=row,
        shown=Shown(post, deck, deck.card(row.card.card_id)),
        who=who,
        state=await reviews.find(conn, who.member_id, row.card),
        given=await channel_cards.answer_of(conn, post, who.member_id),
    )


async def _row(conn: Connection, post: int, say: Texts) -> ChannelCardRow:
    row = await channel_cards.find(conn, post)
    if row is None:
        raise Refused(_unknown(say))
    return row


def _unknown(say: Texts) -> str:
    return say("This card is no longer known here. `/review` has all of yours.")


async def _keep(
    conn: Connection, press: Press, faced: Faced, posted: Posted, given: Rating
) -> Recorded:
    kept = await rating.keep(conn, press, faced.who, posted, given, siblings=faced.siblings)
    if kept.log_id is not None:
        await channel_cards.answer(conn, posted.post, faced.who.member_id, kept.log_id)
        await plan_count(conn, posted.post, press.client.services.clock.now())
    return kept


def _page(faced: Faced, say: Texts, note: str = "") -> ui.LayoutView:
    """Where the member is with the card."""
    memory = faced.state.memory
    if faced.given is not None:
        return render.answered_before(faced.shown, faced.given, memory, faced.who, say)
    return render.back(faced.shown, faced.posted, faced.who, memory, say, note=note)


def _sheet(faced: Faced, posted: Posted, say: Texts) -> Sheet | None:
    card = faced.shown.card
    if not isinstance(card, ExplainCard):
        return None
    head = [*render.head_of(faced.shown, say), front(card)]
    return Sheet(posted, card, faced.who, faced.state.memory, head)


def _choice(shown: Shown, name: str, say: Texts) -> Choice:
    for _, choice in shown.lettered():
        if short(choice) == name:
            return choice
    raise Refused(say("This choice is not part of the card any more."))


def _changed(say: Texts) -> str:
    return say("-# You have rated this card meanwhile; here is how it stands.")


def _say(press: Press) -> Texts:
    return texts(str(press.locale))
