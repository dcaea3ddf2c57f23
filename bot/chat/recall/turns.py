"""What a member's taps do in a session, each with the card that follows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.decks.targets import refuse_private
from bot.chat.desk.telling import something_waits
from bot.chat.errors import Refused
from bot.chat.recall import pages
from bot.chat.recall.links import Asked, short
from bot.chat.recall.pages import Graded
from bot.chat.recall.rating import keep, told
from bot.chat.recall.session import load, look, look_at, session_of, student
from bot.chat.recall.words import stale
from bot.chat.shelf import shelf_here
from bot.decks import MultipleChoice, RecallDeck
from bot.learning.recall import Rating
from bot.schedule.fitting import plan_fit
from bot.store import reminders, reviews
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.recall.session import Student
    from bot.chat.shelf import PickedCards
    from bot.decks import Choice
    from bot.store.database import Connection
    from bot.store.reviews import Desk, Recorded
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

SKIPPED_FOR = timedelta(minutes=10)


async def begin(press: Press, picked: PickedCards | None) -> ui.LayoutView:
    """Ask what is due, in this deck or in all; who studies none yet picks one."""
    async with press.client.services.database.begin() as conn:
        scope = 0 if picked is None else picked.row.row_id
        who = await student(conn, press, [scope])
        if scope:
            await reviews.study(conn, who.member_id, scope, who.now)
        session = await load(conn, who, scope)
        told = await _closed(conn, who, _say(press))
    if session.asked is None and not (scope or who.studied):
        return await deck_list(press, set())
    return pages.page(session, _say(press), note=told)


async def following(press: Press, scope: int) -> ui.LayoutView:
    """What is asked next."""
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press, [scope])
        session = await load(conn, who, scope)
        if session.asked is None:
            await plan_fit(conn, who.member_id, who.preferences, who.now)
    if session.asked is None and not (scope or who.studied or session.today.reviews):
        return await deck_list(press, set())
    return pages.page(session, _say(press))


async def revealed(press: Press, asked: Asked) -> ui.LayoutView:
    """The answer; or, where the card was rated since, what is asked now."""
    async with press.client.services.database.autocommit() as conn:
        who = await student(conn, press, _decks(asked))
        session = await look_at(conn, who, asked)
    if session.asked != asked:
        return pages.page(session, _say(press), note=stale(_say(press)))
    return pages.back(session, _say(press))


async def rated(press: Press, asked: Asked, rating: Rating) -> ui.LayoutView:
    """Keep the rating, then show what is asked next.

    Three statements, each a transaction: who, what lies before them, and the rating.
    """
    say = _say(press)
    async with press.client.services.database.autocommit() as conn:
        who = await _student(conn, press, asked)
        laid = await look(conn, who, asked.scope, asked.card)
        kept = await _keep(conn, press, who, asked, rating, laid=laid)
        if kept.log_id is None:
            session = await load(conn, who, asked.scope)
            return pages.page(session, say, note=stale(say))
    session = session_of(who, asked.scope, laid)
    if session.asked is None:
        async with press.client.services.database.begin() as conn:
            await plan_fit(conn, who.member_id, who.preferences, who.now)
    return pages.page(session, say, undo=kept.log_id, note=told(who, kept, rating, say))


async def picked(press: Press, asked: Asked, name: str) -> ui.LayoutView:
    """Rate a choice card by its answer: right is Good, wrong is Again."""
    say = _say(press)
    async with press.client.services.database.autocommit() as conn:
        who = await _student(conn, press, asked)
        choice = _choice(who, asked, name, say)
        laid = await look(conn, who, asked.scope, asked.card)
        session = session_of(who, asked.scope, laid).at(asked, laid.state_of(asked.card))
        rating = Rating.GOOD if choice.correct else Rating.AGAIN
        kept = await _keep(conn, press, who, asked, rating, laid=laid)
        if kept.log_id is None:
            fresh = await load(conn, who, asked.scope)
            return pages.page(fresh, say, note=stale(say))
    if kept.state.memory is None:
        raise RuntimeError("a rated card has a memory")
    given = Graded(choice, kept.state.memory.due)
    return pages.graded(session, given, say, undo=kept.log_id)


async def undone(press: Press, scope: int, log_id: int) -> ui.LayoutView:
    """Take the rating back and ask the card again."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press, [scope])
        taken = await reviews.undo(conn, who.member_id, log_id, who.now)
        if taken is None:
            session = await load(conn, who, scope)
        else:
            session = await look_at(conn, who, Asked(scope, taken.card, taken.state.seq))
    if taken is None:
        return pages.page(session, say, note=say("↩️ Only your last rating can be undone."))
    return pages.page(session, say, note=say("↩️ Undone. Here it is again."))


async def put_aside(press: Press, asked: Asked, action: str) -> ui.LayoutView:
    """Skip, bury or suspend the card, and show what is asked next."""
    say = _say(press)
    async with press.client.services.database.begin() as conn:
        who = await _student(conn, press, asked)
        changed = await _put_aside(conn, who, asked, action)
        session = await load(conn, who, asked.scope)
    words = {
        "skip": say("⏭️ Skipped; it comes back in a few minutes."),
        "bury": say("🌙 Put aside until tomorrow."),
        "suspend": say("⏸️ Suspended. `/memory` brings suspended cards back."),
    }
    return pages.page(session, say, note=words[action] if changed else stale(say))


async def flagged(press: Press, asked: Asked, note: str) -> None:
    """Keep what the member says is wrong with the card.

    Raises:
        Refused: they said nothing, or the deck is theirs alone.
    """
    if not note.strip():
        raise Refused(_say(press)("Nothing was written, so nothing was sent."))
    async with press.client.services.database.begin() as conn:
        who = await _student(conn, press, asked)
        await refuse_private(conn, asked.card.deck_id, _say(press))
        await reviews.flag(
            conn,
            who.member_id,
            asked.card,
            note.strip(),
            guild_id=press.guild_id,
            at=who.now,
            interaction_id=press.id,
        )
        deck_id = asked.card.deck_id
        title = who.decks[deck_id].title if deck_id in who.decks else ""
        await something_waits(
            conn, "card", deck_id, title, guild_id=press.guild_id, at=press.created_at
        )


async def deck_list(press: Press, begun: set[str]) -> ui.LayoutView:
    """The decks to choose from."""
    shelf = await shelf_here(press, "recall")
    recall = [deck for deck in shelf.library.decks.values() if isinstance(deck, RecallDeck)]
    if not recall:
        raise Refused(_say(press)("There is no deck of flashcards here yet."))
    return pages.deck_list(sorted(recall, key=lambda deck: deck.title), begun, _say(press))


async def _student(conn: Connection, press: Press, asked: Asked) -> Student:
    """Who pressed.

    Raises:
        Refused: the card is not taught any more, or not theirs to see.
    """
    who = await student(conn, press, _decks(asked))
    if not who.reaches(asked):
        raise Refused(_changed(_say(press)))
    return who


async def _keep(
    conn: Connection, press: Press, who: Student, asked: Asked, rating: Rating, *, laid: Desk
) -> Recorded:
    """Write the rating, and lay the desk as it is then."""
    siblings = who.siblings(asked.card)
    before = laid.state_of(asked.card)
    kept = await keep(conn, press, who, asked, rating, siblings=siblings, before=before)
    if kept.log_id is not None and before.seq == asked.seq:
        laid.rated(asked.card, kept.state, siblings)
    return kept


def _decks(asked: Asked) -> tuple[int, int]:
    return asked.scope, asked.card.deck_id


async def _closed(conn: Connection, who: Student, say: Texts) -> str:
    """That the member cannot be reminded, told once."""
    if who.reminder is None or not who.reminder.closed:
        return ""
    await reminders.remove(conn, who.member_id)
    return say(
        "🔕 Your reminders are off: Discord did not let me write to you. Allow direct messages"
        " from this server's members in its privacy settings, then turn them on again in `/memory`."
    )


async def _put_aside(conn: Connection, who: Student, asked: Asked, action: str) -> bool:
    if action == "suspend":
        return await reviews.suspend(conn, who.member_id, asked.card, asked.seq, at=who.now)
    until = who.now + SKIPPED_FOR if action == "skip" else who.plan.days.tomorrow(who.now)
    return await reviews.bury(conn, who.member_id, asked.card, asked.seq, until=until, at=who.now)


def _choice(who: Student, asked: Asked, name: str, say: Texts) -> Choice:
    card = who.content(asked.card)
    choices = card.choices if isinstance(card, MultipleChoice) else ()
    for choice in choices:
        if short(choice) == name:
            return choice
    raise Refused(_changed(say))


def _changed(say: Texts) -> str:
    return say("This card has changed since. Type `/review` to go on.")


def _say(press: Press) -> Texts:
    return texts(str(press.locale))
