"""A deck as members will see it: problem by problem, card by card, with the real pages.

Their buttons are dead here; below them are those that lead through the deck.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import discord
from discord import ui

from bot.chat.decks import links
from bot.chat.decks.targets import gone, managed
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.recall import pages
from bot.chat.recall.links import Asked
from bot.chat.recall.pages import Graded
from bot.chat.recall.session import Session, Student
from bot.chat.render.markdown import flowed, shorten, shorten_lines
from bot.chat.render.question import QuestionView, open_question
from bot.chat.render.reveal import RevealView, reveal
from bot.decks import ChallengeDeck, MultipleChoice
from bot.decks.changes import label_of
from bot.learning.recall.session import CardKey, Counts, Today
from bot.store import decks
from bot.store.reviews import Preferences
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.decks import Card, Deck, Problem
    from bot.store.database import Connection
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]
    Side = Literal["ask", "tell"]

# Discord: 25 options in a list. What was chosen should take one line of a phone, two at most.
IN_A_LIST = 23
LABEL_SHOWN = 60
# Discord: 4,000 characters of text in a message.
MOST_TEXT = 4000
ROOM_FOR_A_LINE = 40
# A choice that was right comes back in days; how many does not matter here.
COMES_BACK = timedelta(days=3)
# A place that no deck has.
_NOWHERE = 99_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which version the reader is, counted from 0; `ask` without the answer."""

    deck_id: int
    version_id: int
    deck: Deck
    number: int
    side: Side

    @property
    def item(self) -> Problem | Card:
        """The problem or card that is shown."""
        return self.deck.items[self.number]


async def shown(press: Press, version_id: int, number: int, side: Side) -> ui.LayoutView:
    """A problem or card of this version as members will see it.

    Raises:
        Refused: the deck is not theirs to look through.
    """
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        deck_id = await _checked(press, conn, version_id, say)
        deck = await press.client.services.versions.deck(conn, version_id)
    place = Place(deck_id, version_id, deck, min(number, len(deck.items) - 1), side)
    return page(place, press.client.services.clock.now(), say)


def page(place: Place, now: datetime, say: Texts) -> ui.LayoutView:
    """The real page with dead buttons, and the way through the deck below it."""
    view = _challenge(place, now, say) if _is_challenge(place) else _cards(place, now, say)
    for item in view.walk_children():
        if isinstance(item, ui.Button | ui.Select):
            item.disabled = True
    view.add_item(_steps(place, say))
    if len(place.deck.items) > 1:
        view.add_item(ui.ActionRow(_list(place, say)))
    return view


async def _checked(press: Press, conn: Connection, version_id: int, say: Texts) -> int:
    """The row of the deck: a moderator may look through Thaw's and the guild's, all their own."""
    found = await decks.whose(conn, version_id)
    if found is None:
        raise Refused(gone(say))
    deck_id, owner = found
    if owner == "builtin":
        await require_moderator(press, conn)
    else:
        await managed(press, conn, deck_id)
    return deck_id


def _is_challenge(place: Place) -> bool:
    return isinstance(place.deck, ChallengeDeck)


def _challenge(place: Place, now: datetime, say: Texts) -> ui.LayoutView:
    deck = place.deck
    if not isinstance(deck, ChallengeDeck):
        raise TypeError
    problem = deck.problems[place.number]
    question = QuestionView(
        question_id=0,
        deck=deck,
        problem=problem,
        position=place.number,
        choice_ids=tuple(choice.id for choice in problem.choices),
        attempts_allowed=deck.attempts,
        closes_at=now + timedelta(seconds=problem.seconds),
    )
    if place.side == "ask":
        return open_question(question, say)
    view = RevealView(question, {}, 0, 0, None, None)
    return _with_remarks(reveal(view, say), [f"💡 {flowed(problem.hint)}"])


def _cards(place: Place, now: datetime, say: Texts) -> ui.LayoutView:
    session = _session(place, now)
    card = place.item
    if place.side == "ask":
        return pages.page(session, say)
    if not isinstance(card, MultipleChoice):
        return pages.back(session, say)
    view = pages.graded(session, Graded(card.correct, now + COMES_BACK), say, undo=None)
    wrong = [
        f"❌ {choice.text.strip()}\n-# {flowed(choice.feedback)}"
        for choice in card.choices
        if choice.feedback
    ]
    return _with_remarks(view, wrong)


def _with_remarks(view: ui.LayoutView, lines: list[str]) -> ui.LayoutView:
    """The page, and below it what members see only on the way to it, as far as there is room."""
    room = MOST_TEXT - view.content_length()
    if lines and room > ROOM_FOR_A_LINE:
        view.add_item(ui.TextDisplay(shorten_lines(lines, room - 2)))
    return view


def _session(place: Place, now: datetime) -> Session:
    """The card as somebody meets it who never saw it."""
    chosen = Preferences()
    key = CardKey(place.deck_id, place.item.id)
    student = Student(
        member_id=0,
        preferences=chosen,
        plan=chosen.plan(fuzz=False),
        studied=(place.deck_id,),
        decks={place.deck_id: place.deck},
        now=now,
    )
    return Session(
        student=student,
        scope=place.deck_id,
        asked=Asked(place.deck_id, key, 0),
        state=None,
        left=Counts(0, 0, len(place.deck.items)),
        today=Today(),
        waiting=(),
        tomorrow=0,
    )


def _steps(place: Place, say: Texts) -> ui.ActionRow[ui.LayoutView]:
    number, total = place.number, len(place.deck.items)
    asking = place.side == "ask"
    turn: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Answer") if asking else say("Question"),
        emoji="👀" if asking else "❓",
        style=discord.ButtonStyle.primary,
        custom_id=links.preview(place.version_id, number, "tell" if asking else "ask"),
    )
    here: ui.Button[ui.LayoutView] = ui.Button(
        label=f"{number + 1}/{total}", custom_id="deck:here", disabled=True
    )
    deck: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Deck"), emoji="📚", custom_id=links.page(place.deck_id)
    )
    return ui.ActionRow(
        turn,
        _step(place, "◀️", number - 1, _NOWHERE),
        here,
        _step(place, "▶️", number + 1, _NOWHERE + 1),
        deck,
    )


def _step(place: Place, emoji: str, to: int, nowhere: int) -> ui.Button[ui.LayoutView]:
    """To another place; dead where there is none, with an id of its own all the same."""
    there = 0 <= to < len(place.deck.items)
    custom_id = links.preview(place.version_id, to if there else nowhere)
    return ui.Button(emoji=emoji, custom_id=custom_id, disabled=not there)


def _list(place: Place, say: Texts) -> ui.Select[ui.LayoutView]:
    """The problems or cards around this one; its ends lead to the next ones."""
    total = len(place.deck.items)
    start = place.number // IN_A_LIST * IN_A_LIST
    end = min(total, start + IN_A_LIST)
    options = [
        discord.SelectOption(
            label=shorten(f"{number + 1}. {label_of(place.deck.items[number])}", LABEL_SHOWN),
            value=str(number),
            default=number == place.number,
        )
        for number in range(start, end)
    ]
    if start:
        label = say("⬆️ {number} and before", number=start)
        options.insert(0, discord.SelectOption(label=label, value=str(start - 1)))
    if end < total:
        label = say("⬇️ {number} and after", number=end + 1)
        options.append(discord.SelectOption(label=label, value=str(end)))
    return ui.Select(
        custom_id=links.jump(place.version_id), placeholder=say("Go to…"), options=options
    )
