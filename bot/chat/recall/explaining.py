"""Answers in a member's own words: the form, the grade, and what the member says of the grade."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.errors import Refused
from bot.chat.modals import OPEN_SECONDS, Form
from bot.chat.recall import pages
from bot.chat.recall.session import about, load, student
from bot.chat.recall.words import front, heading, stale
from bot.chat.render.markdown import flowed, inline, shorten
from bot.chat.render.question import ICE
from bot.decks import ExplainCard
from bot.learning.explain import Grader
from bot.learning.recall import Rating
from bot.store import reviews
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.chat.client import ThawBot
    from bot.chat.recall.links import Asked
    from bot.chat.recall.session import Session
    from bot.decks import Concept
    from bot.learning.explain import Grade
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


def form(asked: Asked, say: Texts) -> ui.Modal:
    """Asks for the answer."""
    modal = Form(title=say("In your own words"), custom_id=asked.explained(), timeout=OPEN_SECONDS)
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
    if not text.strip():
        raise Refused(say("Nothing was written. Try it in a sentence or two: guesses are welcome."))
    async with press.client.services.database.begin() as conn:
        session = await load(conn, await student(conn, press), asked.scope)
        session = await about(conn, session, asked)
        card = session.student.content(asked.card)
        if session.asked != asked or not isinstance(card, ExplainCard):
            return pages.page(session, say, note=stale(say))
        grade = grader_of(card).grade(text)
        answer_id = await reviews.keep(
            conn,
            session.student.member_id,
            asked.card,
            text,
            [one.concept_id for one in grade.earned],
            guild_id=press.guild_id,
            at=press.created_at,
            interaction_id=press.id,
        )
    counts = frozenset(one.concept_id for one in grade.earned)
    return graded(session, card, Marked(answer_id, _earned(grade, text), counts), say)


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
        kept = await reviews.claim(conn, who.member_id, answer_id, list(concepts))
        session = await about(conn, await load(conn, who, asked.scope), asked)
    card = session.student.content(asked.card)
    if kept is None:
        raise Refused(say("This answer is not yours, or no longer known here."))
    if session.asked != asked or not isinstance(card, ExplainCard):
        return pages.page(session, say, note=stale(say))
    earned = _earned(grader_of(card).grade(kept.text), kept.text)
    marked = Marked(answer_id, earned, frozenset(kept.counts), changed=True)
    return graded(session, card, marked, say)


def graded(session: Session, card: ExplainCard, marked: Marked, say: Texts) -> ui.LayoutView:
    """The checklist, the model answer, and the ratings with the one that fits standing out."""
    asked = pages.asked_in(session)
    have = sum(concept.id in marked.counts for concept in card.concepts)
    head = say("You got **{have} of {total}** concepts", have=have, total=len(card.concepts))
    lines = [_line(concept, marked) for concept in card.concepts]
    deck = session.student.decks[asked.card.deck_id]
    parts = [heading(deck, card, say, new=pages.is_new(session)), front(card), f"### {head}"]
    parts.append("\n".join(lines))
    if marked.changed:
        parts.append(say("-# Your word counts. The moderators see where you and Thaw differ."))
    else:
        parts.append(say("-# Graded wrongly? In the list below, tick what your answer has."))
    room = MOST_SHOWN - sum(map(len, parts))
    below = shorten(say("**A full answer:** {answer}", answer=flowed(card.model_answer)), room)
    rows = [
        pages.rating_row(session, say, suggested=suggestion(have, len(card.concepts))),
        ui.ActionRow(_checklist(asked, card, marked, say)),
    ]
    return pages.layout(parts, rows, ICE, below=below)


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


def _checklist(
    asked: Asked, card: ExplainCard, marked: Marked, say: Texts
) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=shorten(concept.text, OPTION_SHOWN),
            value=concept.id,
            default=concept.id in marked.counts,
        )
        for concept in card.concepts
    ]
    return ui.Select(
        custom_id=asked.claim(marked.answer_id),
        placeholder=say("What your answer has"),
        min_values=0,
        max_values=len(options),
        options=options,
    )
