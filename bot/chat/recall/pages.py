"""The private cards of a session: front, back, graded choice, end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.recall import links
from bot.chat.recall.words import front, heading, progress, rating_name, span
from bot.chat.render.markdown import flowed, shorten
from bot.chat.render.question import GREEN, ICE, LETTERS
from bot.chat.render.standings import GOLD
from bot.decks import ExplainCard, MultipleChoice, RevealCard
from bot.learning.recall import Rating, forecast
from bot.learning.recall.fuzz import drawn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.chat.recall.links import Asked
    from bot.chat.recall.rating import Rateable
    from bot.chat.recall.session import Session, Student
    from bot.decks import Card, Choice, Problem, RecallDeck
    from bot.learning.recall import Memory
    from bot.texts import Texts

Row = ui.ActionRow[ui.LayoutView]

RED = discord.Colour(0xED4245)
STYLES = {
    Rating.AGAIN: discord.ButtonStyle.danger,
    Rating.HARD: discord.ButtonStyle.secondary,
    Rating.GOOD: discord.ButtonStyle.success,
    Rating.EASY: discord.ButtonStyle.primary,
}
# Discord: 100 characters in an option's label and description.
OPTION_SHOWN = 100
# More buttons than these wrap on a phone.
BESIDE_UNDO = 3


@dataclass(frozen=True, slots=True)
class Graded:
    """A choice that was just rated: which, and when the card comes back."""

    choice: Choice
    due: datetime


def page(session: Session, say: Texts, *, undo: int | None = None, note: str = "") -> ui.LayoutView:
    """What is asked next, or the end of the session.

    `undo` is the rating that can be taken back, `note` a word on the member's last tap.
    """
    if session.asked is None:
        return end(session, say, undo=undo, note=note)
    card = content(session)
    rows = _with_undo([_answer_row(session.asked, card, say)], session.scope, undo, say)
    rows.append(_more(session.asked, say))
    parts = [note, _heading(session, card, say), front(card), _listed(session.asked, card)]
    return layout([*parts, progress(session.today, session.left, say)], rows, ICE)


def back(session: Session, say: Texts) -> ui.LayoutView:
    """The answer, and a button for each rating with the interval that follows it."""
    asked, card = asked_in(session), content(session)
    rows = [rating_row(asked, memory_of(session), session.student, say), _more(asked, say)]
    parts = [_heading(session, card, say), front(card)]
    return layout(parts, rows, ICE, below=answer(card, say))


def graded(session: Session, given: Graded, say: Texts, *, undo: int | None) -> ui.LayoutView:
    """Whether the choice was right, why, and when the card comes back."""
    asked, card = asked_in(session), content(session)
    right = given.choice.correct
    comes_back = span(given.due - session.student.now, say)
    words = say("✅ Right.") if right else say("❌ Not this time.")
    verdict = words + " " + say("It comes back in {span}.", span=comes_back)
    told = [verdict]
    if not right and given.choice.feedback:
        told.append(f"-# {flowed(given.choice.feedback)}")
    if isinstance(card, MultipleChoice):
        told.append(flowed(card.explanation))
    parts = [_heading(session, card, say), front(card), _listed(asked, card, told=given.choice)]
    rows = _with_undo([ui.ActionRow(_next_button(session.scope, say))], session.scope, undo, say)
    return layout(parts, rows, GREEN if right else RED, below="\n".join(told))


def end(session: Session, say: Texts, *, undo: int | None = None, note: str = "") -> ui.LayoutView:
    """What was done today, and what comes tomorrow."""
    done = session.today.new + session.today.reviews
    parts = [note, "### " + say("🎉 Done for today"), _done(session, say)]
    if not done and not session.waiting:
        parts[1] = "### " + say("☕ Nothing is due")
    home: Row = ui.ActionRow(
        ui.Button(label=say("All ways to learn"), emoji="🚪", custom_id="study:home")
    )
    if session.student.reminder is None:
        home.add_item(ui.Button(label=say("Remind me"), emoji="🔔", custom_id="remind:ask"))
    return layout(parts, _with_undo([home], session.scope, undo, say), GOLD)


def deck_list(decks: Sequence[RecallDeck], studied: set[str], say: Texts) -> ui.LayoutView:
    """The decks to choose from, those begun already marked."""
    options = [
        discord.SelectOption(
            label=shorten(deck.title, OPTION_SHOWN),
            value=deck.id,
            description=shorten(
                say.plural("{count} card", "{count} cards", len(deck.cards)), OPTION_SHOWN
            ),
            emoji="📖" if deck.id in studied else "🃏",
        )
        for deck in decks[:25]
    ]
    select: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=links.DECK, placeholder=say("Which deck?"), options=options
    )
    words = say(
        "A few cards a day, each one again just before you would forget it. Pick a deck to begin"
        " with; you can add others later."
    )
    return layout(["### " + say("🃏 Flashcards"), words], [ui.ActionRow(select)], ICE)


def is_new(session: Session) -> bool:
    """Whether the card that is asked was never reviewed."""
    return memory_of(session) is None


def memory_of(session: Session) -> Memory | None:
    """What is known of the member's memory of the card that is asked."""
    return None if session.state is None else session.state.memory


def content(session: Session) -> Card | Problem:
    """The card that is asked."""
    card = session.student.content(asked_in(session).card)
    if card is None:
        raise RuntimeError("a session asks only what is taught")
    return card


def shuffled(asked: Asked, card: Card | Problem) -> list[Choice]:
    """The choices in the order shown, which is another one each time the card is asked."""
    choices = card.choices if isinstance(card, MultipleChoice) else ()
    return sorted(choices, key=lambda choice: drawn(*asked.card, asked.seq, choice.id))


def asked_in(session: Session) -> Asked:
    """The card that is asked."""
    if session.asked is None:
        raise RuntimeError("no card is asked")
    return session.asked


def _heading(session: Session, card: Card | Problem, say: Texts) -> str:
    asked = asked_in(session)
    deck = session.student.decks[asked.card.deck_id]
    return heading(deck, card, say, new=is_new(session))


def _listed(asked: Asked, card: Card | Problem, told: Choice | None = None) -> str:
    lines = zip(LETTERS, shuffled(asked, card), strict=False)
    return "\n".join(
        f"{_mark(choice, told)}**{letter}** · {choice.text.strip()}" for letter, choice in lines
    )


def _mark(choice: Choice, told: Choice | None) -> str:
    if told is None:
        return ""
    if choice.correct:
        return "✅ "
    return "❌ " if choice.id == told.id else ""


def answer(card: Card | Problem, say: Texts) -> str:
    """What the card's back tells."""
    if isinstance(card, RevealCard):
        return flowed(card.back)
    if isinstance(card, ExplainCard):
        ideas = "\n".join(f"- {concept.text}" for concept in card.concepts)
        return f"{flowed(card.model_answer)}\n\n{say('A full answer has:')}\n{ideas}"
    return flowed(card.explanation)


def _answer_row(asked: Asked, card: Card | Problem, say: Texts) -> Row:
    choices = shuffled(asked, card)
    if choices:
        return ui.ActionRow(
            *(
                ui.Button(
                    label=letter, style=discord.ButtonStyle.primary, custom_id=asked.pick(choice)
                )
                for letter, choice in zip(LETTERS, choices, strict=False)
            )
        )
    show: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Show the answer"), emoji="👀", custom_id=asked.show()
    )
    if not isinstance(card, ExplainCard):
        show.style = discord.ButtonStyle.primary
        return ui.ActionRow(show)
    explain: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Explain it"),
        emoji="✍️",
        style=discord.ButtonStyle.primary,
        custom_id=asked.explain(),
    )
    return ui.ActionRow(explain, show)


def rating_row(
    asked: Rateable,
    memory: Memory | None,
    who: Student,
    say: Texts,
    suggested: Rating | None = None,
) -> Row:
    """A button for each rating with the interval that follows it; the suggested one stands out."""
    after = forecast(memory, who.now, who.plan, lambda: who.chance(asked.card, asked.seq))
    return ui.ActionRow(
        *(
            ui.Button(
                label=f"{rating_name(rating, say)} · {span(after[rating].due - who.now, say)}",
                style=_style(rating, suggested),
                custom_id=asked.rate(rating),
            )
            for rating in Rating
        )
    )


def _style(rating: Rating, suggested: Rating | None) -> discord.ButtonStyle:
    if suggested is None:
        return STYLES[rating]
    return discord.ButtonStyle.success if rating is suggested else discord.ButtonStyle.secondary


def _more(asked: Asked, say: Texts) -> Row:
    options = [
        discord.SelectOption(label=say("Skip for now"), value="skip", emoji="⏭️"),
        discord.SelectOption(label=say("Not today"), value="bury", emoji="🌙"),
        discord.SelectOption(label=say("Suspend: do not ask again"), value="suspend", emoji="⏸️"),
        discord.SelectOption(label=say("Something is wrong with it"), value="flag", emoji="🚩"),
    ]
    return ui.ActionRow(
        ui.Select(custom_id=asked.more(), placeholder=say("More…"), options=options)
    )


def _with_undo(rows: list[Row], scope: int, log_id: int | None, say: Texts) -> list[Row]:
    """Undo at the end of the last row, or below it where there is no room."""
    if log_id is None:
        return rows
    undo: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Undo"), emoji="↩️", custom_id=links.undo(scope, log_id)
    )
    if len(rows[-1].children) < BESIDE_UNDO:
        rows[-1].add_item(undo)
        return rows
    return [*rows, ui.ActionRow(undo)]


def _next_button(scope: int, say: Texts) -> ui.Button[ui.LayoutView]:
    return ui.Button(
        label=say("Next card"),
        emoji="▶️",
        style=discord.ButtonStyle.primary,
        custom_id=links.next_(scope),
    )


def _done(session: Session, say: Texts) -> str:
    today, lines = session.today, []
    done = today.new + today.reviews
    if done:
        lines.append(
            say.plural("{count} card today,", "{count} cards today,", done)
            + " "
            + say.plural("{count} of them new.", "{count} of them new.", today.new)
        )
    if session.left.learning:
        when = min(card.due for card in session.waiting)
        lines.append(say("One more comes back {when}.", when=discord.utils.format_dt(when, "R")))
    lines.append(
        say.plural(
            "Tomorrow {count} card is due.", "Tomorrow {count} cards are due.", session.tomorrow
        )
    )
    return "\n".join(lines)


def layout(
    parts: Sequence[str], rows: Sequence[Row], colour: discord.Colour, below: str = ""
) -> ui.LayoutView:
    """A card of these parts, then what stands below a line, then the buttons."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=colour)
    for part in parts:
        if part:
            container.add_item(ui.TextDisplay(part))
    if below:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(below))
    for row in rows:
        container.add_item(row)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
