"""A click on a question: recorded first, then put into words."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import discord

from bot.chat.errors import Refused
from bot.chat.render.markdown import flowed
from bot.chat.render.question import LETTERS
from bot.learning.challenge import Judgement, Outcome
from bot.schedule.rounds import Posted, opened
from bot.store import answers, members, rounds
from bot.store.errors import QuestionOver
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.store.rounds import QuestionRow
    from bot.texts import Texts


async def answer_question(
    interaction: discord.Interaction[ThawBot], question_id: int, choice_id: str
) -> str:
    """Judge and keep the attempt; the sentence that the member reads.

    The moment that counts is the interaction's snowflake: when the member clicked.
    """
    say = texts(str(interaction.locale))
    question = await _opened(interaction, question_id, say)
    member_id = await _member_id(interaction)
    judgement = await answers.record(
        interaction.client.services.database,
        question_id=question_id,
        member_id=member_id,
        choice_id=choice_id,
        at=interaction.created_at,
        interaction_id=interaction.id,
    )
    return answer_sentence(judgement, question, choice_id, say)


async def hint_text(interaction: discord.Interaction[ThawBot], question_id: int) -> str:
    """Note that the hint was taken; the hint."""
    say = texts(str(interaction.locale))
    services = interaction.client.services
    question = await _opened(interaction, question_id, say)
    member_id = await _member_id(interaction)
    async with services.database.begin() as conn:
        round_row = await rounds.get(conn, question.round_id)
        deck = await services.versions.challenge(conn, round_row.deck_version_id)
        if question.open_for(member_id, interaction.created_at):
            await answers.take_hint(
                conn, question_id, member_id, interaction.created_at, interaction.id
            )
    return "💡 " + flowed(deck.problem(question.problem_id).hint)


async def _opened(
    interaction: discord.Interaction[ThawBot], question_id: int, say: Texts
) -> QuestionRow:
    """The question, noted as open if this click was faster than its sender's note."""
    services = interaction.client.services
    async with services.database.begin() as conn:
        question = await rounds.find_question(conn, question_id)
        if question is None:
            raise Refused(say("This question is no longer known here."))
        if question.state == "planned" and interaction.message is not None:
            posted = Posted(interaction.message.id, interaction.message.created_at)
            with contextlib.suppress(QuestionOver):
                await opened(conn, question_id, posted, services.pace.grace)
            question = await rounds.question(conn, question_id)
    return question


async def _member_id(interaction: discord.Interaction[ThawBot]) -> int:
    user = interaction.user
    async with interaction.client.services.database.begin() as conn:
        return await members.member_id_for(conn, user.id, user.display_name)


def answer_sentence(judgement: Judgement, question: QuestionRow, choice_id: str, say: Texts) -> str:
    """What a member reads after a click."""
    if judgement.outcome is Outcome.UNKNOWN_CHOICE:
        return say("This choice is not part of the question any more.")
    letter = LETTERS[question.choice_ids.index(choice_id)]
    if judgement.is_new:
        return _new(judgement, letter, question, say)
    if judgement.attempt is not None:
        return _repeated(judgement, letter, say)
    return _refused(judgement.outcome, question, say)


def _new(judgement: Judgement, letter: str, question: QuestionRow, say: Texts) -> str:
    closes = _closes(question)
    if judgement.outcome is Outcome.RIGHT:
        return say(
            "✅ **{letter}** is right. The explanation comes {closes}.",
            letter=letter,
            closes=closes,
        )
    if judgement.attempts_left > 0:
        return say.plural(
            "❌ **{letter}** is not it. You have {count} attempt left. Look once more, or take"
            " the hint.",
            "❌ **{letter}** is not it. You have {count} attempts left.",
            judgement.attempts_left,
            letter=letter,
        )
    return say(
        "❌ **{letter}** is not it either, and that was your last attempt. The explanation"
        " comes {closes}.",
        letter=letter,
        closes=closes,
    )


def _repeated(judgement: Judgement, letter: str, say: Texts) -> str:
    if judgement.outcome is Outcome.REPEATED_RIGHT:
        return _already_right(say)
    return say.plural(
        "**{letter}** is still not it. Trying it again cost you nothing: {count} attempt left.",
        "**{letter}** is still not it. Trying it again cost you nothing: {count} attempts left.",
        judgement.attempts_left,
        letter=letter,
    )


def _refused(outcome: Outcome, question: QuestionRow, say: Texts) -> str:
    match outcome:
        case Outcome.ALREADY_RIGHT:
            return _already_right(say)
        case Outcome.NO_ATTEMPTS_LEFT:
            return say(
                "Your attempts are used up, so this click does not count. The explanation comes"
                " {closes}.",
                closes=_closes(question),
            )
        case Outcome.TOO_LATE | Outcome.CLOSED:
            return say("⌛ This question had closed when you clicked, so it does not count.")
        case _:
            return say("This question has not opened yet. Try again in a second.")


def _already_right(say: Texts) -> str:
    return say("✅ You already have this one right. Enjoy the wait!")


def _closes(question: QuestionRow) -> str:
    return discord.utils.format_dt(question.shown_closes_at, "R")
