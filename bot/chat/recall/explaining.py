"""Answers in a member's own words: the form, the grade, and what the member says of the grade."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.desk.telling import something_waits
from bot.chat.errors import Refused
from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.recall import pages
from bot.chat.recall.accepted import with_phrases
from bot.chat.recall.session import look_at, student
from bot.chat.recall.words import front, heading, stale
from bot.chat.render.markdown import flowed, inline, shorten
from bot.chat.render.question import ICE
from bot.decks import ExplainCard
from bot.learning.explain import Grader
from bot.learning.recall import Rating
from bot.store import contests, reviews
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.chat.client import ThawBot
    from bot.chat.recall.links import Asked
    from bot.chat.recall.rating import Rateable
    from bot.chat.recall.session import Session, Student
    from bot.decks import Concept
    from bot.learning.explain import Grade
    from bot.learning.recall import Memory
    from bot.store.database import Connection
    from bot.store.reviews import Explained
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

MOST_TEXT = 2000
EARNED_SHOWN = 90
CLAUSE_END = re.compile(r"[.;!?](?:\s|$)|,\s|\n")
# Discord: 4,000 characters of text in a message with components.
MOST_SHOWN = 3900
# Discord: 100 characters in an option's label.
OPTION_SHOWN = 100
HALF = 0.5
CONCEPT = re.compile(r"[a-z0-9-]{1,40}")
# Discord: 25 options in a list.
MOST_CONCEPTS = 25


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer with its marks.

    `earned` tells the words that earned each concept, `counts` the concepts that count, which the
    member may have `changed`.
    """

    answer_id: int
    earned: Mapping[str, str]
    counts: frozenset[str]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What an answer is graded on: the card that was asked, whose it is, and how it is headed."""

    asked: Rateable
    card: ExplainCard
    who: Student
    memory: Memory | None
    head: Sequence[str]


def form(custom_id: str, say: Texts) -> ui.Modal:
    """Asks for the answer."""
    modal = Form(title=say("In your own words"), custom_id=custom_id, timeout=OPEN_SECONDS)
    modal.add_item(
        ui.Label(
            text=say("Your explanation"),
            description=say("A few sentences are enough; code counts, too."),
            component=ui.TextInput(
                style=discord.TextStyle.paragraph, custom_id="text", max_length=MOST_TEXT
            ),
        )
    )
    return modal


async def explained(press: Press, asked: Asked, text: str) -> ui.LayoutView:
    """Grade the answer, keep it, and show what it has and what it lacks.

    Raises:
        Refused: nothing was written.
    """
    say = texts(str(press.locale))
    check_written(text, say)
    async with press.client.services.database.begin() as conn:
        session = await look_at(conn, await student(conn, press), asked)
        sheet = _sheet(session, asked, say)
        if sheet is None:
            return pages.page(session, say, note=stale(say))
        marked = await marked_of(conn, press, sheet, text)
    return graded(sheet, marked, say)


async def claimed(
    press: Press, asked: Asked, answer_id: int, concepts: Sequence[str]
) -> ui.LayoutView:
    """Count what the member says their answer has.

    Raises:
        Refused: the answer is not theirs.
    """
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        who = await student(conn, press)
        kept = await claim(conn, press, who, answer_id, concepts)
        session = await look_at(conn, who, asked)
    if kept is None:
        raise Refused(say("This answer is not yours, or no longer known here."))
    sheet = _sheet(session, asked, say)
    if sheet is None:
        return pages.page(session, say, note=stale(say))
    return graded(sheet, changed(sheet.card, kept), say)


async def claim(
    conn: Connection, press: Press, who: Student, answer_id: int, concepts: Sequence[str]
) -> Explained | None:
    """Keep what the member says their answer has; moderators hear of what Thaw did not find.

    None where the answer is not theirs. What could not be a concept's name is passed over: it
    would stand in the ids of the moderators' buttons.
    """
    named = [concept for concept in dict.fromkeys(concepts) if CONCEPT.fullmatch(concept)]
    kept = await reviews.claim(conn, who.member_id, answer_id, named[:MOST_CONCEPTS])
    if kept is not None and set(kept.counts) - set(kept.graded):
        deck_id = kept.card.deck_id
        title = who.decks[deck_id].title if deck_id in who.decks else ""
        await something_waits(
            conn, "contested", deck_id, title, guild_id=press.guild_id, at=press.created_at
        )
    return kept


def check_written(text: str, say: Texts) -> None:
    """Let pass what can be graded.

    Raises:
        Refused: nothing was written.
    """
    if not text.strip():
        raise Refused(say("Nothing was written. Try it in a sentence or two: guesses are welcome."))


async def marked_of(conn: Connection, press: Press, sheet: Sheet, text: str) -> Marked:
    """Grade what the member wrote, and keep it with its grade."""
    extra = await contests.phrases(conn, press.guild_id, sheet.asked.card)
    grade = grader_of(with_phrases(sheet.card, extra)).grade(text)
    counts = [one.concept_id for one in grade.earned]
    answer_id = await reviews.keep(
        conn,
        sheet.who.member_id,
        sheet.asked.card,
        text,
        counts,
        guild_id=press.guild_id,
        at=press.created_at,
        interaction_id=press.id,
    )
    return Marked(answer_id, _earned(grade, text), frozenset(counts))


def changed(card: ExplainCard, kept: Explained) -> Marked:
    """The answer with what the member says that it has."""
    earned = _earned(grader_of(card).grade(kept.text), kept.text)
    return Marked(kept.id, earned, frozenset(kept.counts), changed=True)


def graded(sheet: Sheet, marked: Marked, say: Texts) -> ui.LayoutView:
    """The checklist, the model answer, and the ratings with the one that fits standing out."""
    card = sheet.card
    have = sum(concept.id in marked.counts for concept in card.concepts)
    head = say("You got **{have} of {total}** concepts", have=have, total=len(card.concepts))
    lines = [_line(concept, marked) for concept in card.concepts]
    parts = [*sheet.head, f"### {head}", "\n".join(lines)]
    if marked.changed:
        parts.append(say("-# Your word counts. The moderators see where you and Thaw differ."))
    else:
        parts.append(say("-# Graded wrongly? In the list below, tick what your answer has."))
    room = MOST_SHOWN - sum(map(len, parts))
    below = shorten(say("**A full answer:** {answer}", answer=flowed(card.model_answer)), room)
    fits = suggestion(have, len(card.concepts))
    rows = [
        pages.rating_row(sheet.asked, sheet.memory, sheet.who, say, suggested=fits),
        ui.ActionRow(_checklist(sheet, marked, say)),
    ]
    return pages.layout(parts, rows, ICE, below=below)


def _sheet(session: Session, asked: Asked, say: Texts) -> Sheet | None:
    """What the answer is graded on; None where the card is asked no longer."""
    card = session.student.content(asked.card)
    if session.asked != asked or not isinstance(card, ExplainCard):
        return None
    deck = session.student.decks[asked.card.deck_id]
    head = [heading(deck, card, say, new=pages.is_new(session)), front(card)]
    return Sheet(asked, card, session.student, pages.memory_of(session), head)


def suggestion(have: int, total: int) -> Rating:
    """The rating that fits: everything is Good, half or more Hard, less Again."""
    if have == total:
        return Rating.GOOD
    return Rating.HARD if have >= HALF * total else Rating.AGAIN


@lru_cache(maxsize=256)
def grader_of(card: ExplainCard) -> Grader:
    """The card's grader, which takes some milliseconds to make."""
    return Grader(card.prompt, card.concepts)


def _earned(grade: Grade, text: str) -> dict[str, str]:
    return {
        one.concept_id: clause(text, *one.span) for one in grade.concepts if one.span is not None
    }


def clause(text: str, start: int, end: int) -> str:
    """The words from `start` up to `end` with the clause that they stand in."""
    before = [match.end() for match in CLAUSE_END.finditer(text, 0, start)]
    after = CLAUSE_END.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)].strip()


def _line(concept: Concept, marked: Marked) -> str:
    if concept.id not in marked.counts:
        return f"⬜ {concept.text}"
    words = marked.earned.get(concept.id)
    quoted = f"\n-# “{inline(shorten(words, EARNED_SHOWN))}”" if words else ""
    return f"✅ {concept.text}{quoted}"


def _checklist(sheet: Sheet, marked: Marked, say: Texts) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=shorten(concept.text, OPTION_SHOWN),
            value=concept.id,
            default=concept.id in marked.counts,
        )
        for concept in sheet.card.concepts
    ]
    return ui.Select(
        custom_id=sheet.asked.claim(marked.answer_id),
        placeholder=say("What your answer has"),
        min_values=0,
        max_values=len(options),
        options=options,
    )
