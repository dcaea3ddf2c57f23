"""How the journeys of the private modes tap their way through a card."""

from __future__ import annotations

from bot.decks import ChallengeDeck, Problem
from playground.driver import Answer, Member, Message
from tests.support import button, right, wrong

NEXT = ("Begin problem", "Next problem")


def problem_shown(deck: ChallengeDeck, card: Message) -> Problem:
    """The problem that a card asks."""
    (found,) = (problem for problem in deck.problems if f"### {problem.title}" in card.text)
    return found


def label(card: Message, *beginnings: str) -> str:
    """The custom id of the button whose label begins so."""
    (found,) = (b.custom_id for b in card.buttons if b.label.startswith(beginnings))
    assert found is not None
    return found


async def go_on(member: Member, card: Message) -> Message:
    """Open the next question."""
    return await shown(await member.click(card, label(card, *NEXT)))


async def answer(member: Member, card: Message, deck: ChallengeDeck, *, well: bool) -> Message:
    """Tap the right choice, or a wrong one that was not tried yet."""
    problem = problem_shown(deck, card)
    if well:
        return await shown(await member.click(card, button(card, right(problem))))
    tried = {b.custom_id for b in card.buttons if b.disabled}
    ids = (button(card, wrong(problem, n)) for n in range(len(problem.choices) - 1))
    return await shown(await member.click(card, next(each for each in ids if each not in tried)))


async def how_it_went(member: Member, card: Message) -> Message:
    """The summary after the last question."""
    return await shown(await member.click(card, label(card, "How it went")))


async def shown(reply: Answer) -> Message:
    """The card that the reply becomes: private, and not a failure."""
    assert not reply.failed, reply.error
    reply = await reply.final()
    assert reply.ephemeral
    assert reply.message is not None
    return reply.message
