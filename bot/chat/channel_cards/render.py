"""A channel card as everyone sees it, and what each member sees alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.channel_cards import links
from bot.chat.recall import links as recall
from bot.chat.recall import pages
from bot.chat.recall.words import front, heading, rating_name, span
from bot.chat.render.markdown import flowed, plain
from bot.chat.render.question import GREEN, ICE, LETTERS
from bot.decks import ExplainCard, MultipleChoice, RevealCard
from bot.learning.recall.fuzz import drawn

if TYPE_CHECKING:
    from bot.chat.channel_cards.links import Posted
    from bot.chat.recall.pages import Graded
    from bot.chat.recall.session import Student
    from bot.decks import Card, Choice, RecallDeck
    from bot.learning.recall import Memory
    from bot.store.channel_cards import Given
    from bot.texts import Texts

    Button = ui.Button[ui.LayoutView]
    Row = ui.ActionRow[ui.LayoutView]


@dataclass(frozen=True, slots=True)
class Shown:
    """A card of a channel: its posting's id, the deck, the card."""

    post: int
    deck: RecallDeck
    card: Card

    def lettered(self) -> list[tuple[str, Choice]]:
        """The choices in the order that this channel sees, each with its letter."""
        choices = self.card.choices if isinstance(self.card, MultipleChoice) else ()
        mixed = sorted(choices, key=lambda choice: drawn(self.post, choice.id))
        return list(zip(LETTERS, mixed, strict=False))


def channel_message(shown: Shown, answered: int, say: Texts) -> ui.LayoutView:
    """The card's front with its buttons; how many have answered, and no more than that."""
    told = say("Only you see your answer. The card joins your own `/review`.")
    if answered:
        told = "✋ " + say.plural("{count} answered", "{count} answered", answered) + " · " + told
    parts = [heading(shown.deck, shown.card, say, new=False), front(shown.card)]
    parts += ["\n".join(f"**{letter}** · {c.text.strip()}" for letter, c in shown.lettered())]
    return pages.layout([*parts, f"-# {told}"], _answer_rows(shown, say), ICE)


def back(
    shown: Shown,
    posted: Posted,
    who: Student,
    memory: Memory | None,
    say: Texts,
    *,
    note: str = "",
) -> ui.LayoutView:
    """The answer, and a button for each rating with the interval that follows it."""
    parts = [note, *head_of(shown, say), pages.answer(shown.card, say)]
    rows = [pages.rating_row(posted, memory, who, say), ui.ActionRow(_flag(shown.post, say))]
    return pages.layout([*parts, "-# " + say("How well did you know it?")], rows, ICE)


def rated(shown: Shown, told: str, log_id: int, say: Texts) -> ui.LayoutView:
    """When the card comes back to the member."""
    parts = [*head_of(shown, say), told, "-# " + say("It waits for you in your own `/review`.")]
    return pages.layout(parts, [_after(shown.post, log_id, say)], GREEN)


def graded(shown: Shown, given: Graded, who: Student, log_id: int, say: Texts) -> ui.LayoutView:
    """Whether the choice was right, why, and when the card comes back to the member."""
    letter = next(name for name, choice in shown.lettered() if choice.id == given.choice.id)
    right = given.choice.correct
    verdict = (
        say("✅ **{letter}** is right.", letter=letter)
        if right
        else say("❌ **{letter}** is not it.", letter=letter)
    )
    comes_back = say("It comes back in {span}.", span=span(given.due - who.now, say))
    told = [f"{verdict} {comes_back}"]
    if not right:
        told += [_right_one(shown, say)]
        told += [f"-# {flowed(given.choice.feedback)}"] if given.choice.feedback else []
    parts = [*head_of(shown, say), "\n".join(told)]
    colour = GREEN if right else pages.RED
    row = _after(shown.post, log_id, say)
    row.add_item(_flag(shown.post, say))
    return pages.layout(parts, [row], colour, below=pages.answer(shown.card, say))


def answered_before(
    shown: Shown, given: Given, memory: Memory | None, who: Student, say: Texts
) -> ui.LayoutView:
    """How the member answered this card here before, and what the answer is."""
    told = say("You have answered this one: **{rating}**.", rating=rating_name(given.rating, say))
    if memory is not None:
        told += " " + say("It comes back in {span}.", span=span(memory.due - who.now, say))
    parts = [*head_of(shown, say), told]
    rows = [_after(shown.post, given.log_id, say)]
    return pages.layout(parts, rows, ICE, below=pages.answer(shown.card, say))


def taken_back(shown: Shown, say: Texts) -> ui.LayoutView:
    """That the member may choose anew."""
    parts = [*head_of(shown, say), say("↩️ Undone. Answer it again in the channel.")]
    return pages.layout(parts, [], ICE)


def line_of(card: Card) -> str:
    """The card's front on one line."""
    text = card.front if isinstance(card, RevealCard) else card.prompt
    return " ".join(plain(text).split())


def head_of(shown: Shown, say: Texts) -> list[str]:
    """Which card a private page is about."""
    return [heading(shown.deck, shown.card, say, new=False)]


def _right_one(shown: Shown, say: Texts) -> str:
    for letter, choice in shown.lettered():
        if choice.correct:
            return say("**{letter}** is: {text}", letter=letter, text=choice.text.strip())
    return ""


def _answer_rows(shown: Shown, say: Texts) -> list[Row]:
    choices = shown.lettered()
    if choices:
        return [ui.ActionRow(*(_pick(shown.post, *each) for each in choices))]
    show: Button = ui.Button(
        label=say("Show the answer"), emoji="👀", custom_id=links.show(shown.post)
    )
    if not isinstance(shown.card, ExplainCard):
        show.style = discord.ButtonStyle.primary
        return [ui.ActionRow(show)]
    explain: Button = ui.Button(
        label=say("Explain it"),
        emoji="✍️",
        style=discord.ButtonStyle.primary,
        custom_id=links.explain(shown.post),
    )
    return [ui.ActionRow(explain, show)]


def _pick(post: int, letter: str, choice: Choice) -> Button:
    return ui.Button(
        label=letter, style=discord.ButtonStyle.primary, custom_id=links.pick(post, choice)
    )


def _flag(post: int, say: Texts) -> Button:
    return ui.Button(label=say("Report"), emoji="🚩", custom_id=links.flag(post))


def _after(post: int, log_id: int, say: Texts) -> Row:
    return ui.ActionRow(
        ui.Button(
            label=say("Review"),
            emoji="🃏",
            style=discord.ButtonStyle.primary,
            custom_id=recall.next_(0),
        ),
        ui.Button(label=say("Undo"), emoji="↩️", custom_id=links.undo(post, log_id)),
    )
