"""What a member did in a round, shown to that member only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.render.markdown import shorten
from bot.store import members, rounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.chat.client import ThawBot
    from bot.decks import ChallengeDeck
    from bot.store.rounds import AnsweredQuestion
    from bot.texts import Texts

# Discord: 2,000 characters in a message; a deck has up to ten problems with titles of up to 80.
ANSWER_SHOWN = 80


async def my_answers(interaction: discord.Interaction[ThawBot], round_id: int, say: Texts) -> str:
    """The member's attempts of every question of the round."""
    services = interaction.client.services
    user = interaction.user
    async with services.database.begin() as conn:
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        round_row = await rounds.find(conn, round_id)
        if round_row is None:
            return say("This round is no longer known here.")
        deck = await services.versions.challenge(conn, round_row.deck_version_id)
        answered = await rounds.answers_of(conn, round_id, member_id)
    return _lines(deck, answered, say)


def _lines(deck: ChallengeDeck, answered: Sequence[AnsweredQuestion], say: Texts) -> str:
    if not any(question.attempts for question in answered):
        return say("You did not answer in this round. Join the next one!")
    return "\n".join(_line(deck, question) for question in answered)


def _line(deck: ChallengeDeck, question: AnsweredQuestion) -> str:
    problem = deck.problem(question.problem_id)
    marks = "".join("✅" if attempt.correct else "❌" for attempt in question.attempts) or "▫️"
    hint = " 💡" if question.hint else ""
    earned = sum(attempt.points for attempt in question.attempts)
    points = f" +{earned}" if earned else ""
    right = shorten(problem.correct.text.strip(), ANSWER_SHOWN)
    return f"{marks}{hint} **{problem.title}**{points} · {right}"
