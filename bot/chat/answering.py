"""A click on a question: recorded first, then put into words."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat import links
from bot.chat.errors import Refused
from bot.chat.render.markdown import flowed
from bot.chat.render.question import LETTERS
from bot.learning.challenge import (
    Judgement,
    OpenQuestion,
    Outcome,
    QuestionState,
    deadline,
)
from bot.schedule.plans import opened
from bot.store import answers, members, rounds
from bot.store.errors import NotFound, QuestionOver
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.store.rounds import QuestionRow
    from bot.texts import Texts


async def answer_question(
    interaction: discord.Interaction[ThawBot], question_id: int, choice_id: str
) -> tuple[str, ui.View | None]:
    """Judge and keep the attempt; what the member reads, and the question how sure they were.

    The moment that counts is the interaction's snowflake: when the member clicked.
    """
    say = texts(str(interaction.locale))
    try:
        recorded = await _record(interaction, question_id, choice_id)
        if recorded.question.state is QuestionState.PLANNED:
            await _opened(interaction, question_id, say)
            recorded = await _record(interaction, question_id, choice_id)
    except NotFound:
        raise Refused(say("This question is no longer known here.")) from None
    judgement = _as_first_told(recorded.judgement, interaction.id)
    sentence = answer_sentence(judgement, recorded.question, recorded.member_id, choice_id, say)
    if not judgement.is_new or judgement.attempt is None:
        return sentence, None
    asks = "\n-# " + say("Before you saw this: how sure were you?")
    return sentence + asks, how_sure(question_id, judgement.attempt.number, say)


def _as_first_told(judgement: Judgement, interaction_id: int) -> Judgement:
    """A click that is handled twice, perhaps by two processes, reads the same both times."""
    attempt = judgement.attempt
    if attempt is None or attempt.interaction_id != interaction_id:
        return judgement
    return replace(judgement, outcome=Outcome.RIGHT if attempt.correct else Outcome.WRONG)


async def noted_confidence(
    interaction: discord.Interaction[ThawBot], question_id: int, number: int, confidence: str
) -> str:
    """Keep how sure the member was of this attempt; the thanks."""
    member_id = await _member_id(interaction)
    async with interaction.client.services.database.begin() as conn:
        await answers.note_confidence(conn, question_id, member_id, number, confidence)
    say = texts(str(interaction.locale))
    return say("Noted: {confidence}.", confidence=say(CONFIDENCE[confidence]))


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


async def _record(
    interaction: discord.Interaction[ThawBot], question_id: int, choice_id: str
) -> answers.Recorded:
    return await answers.record_click(
        interaction.client.services.database,
        question_id=question_id,
        user_id=interaction.user.id,
        display_name=interaction.user.display_name,
        choice_id=choice_id,
        at=interaction.created_at,
        interaction_id=interaction.id,
    )


async def _opened(
    interaction: discord.Interaction[ThawBot], question_id: int, say: Texts
) -> QuestionRow:
    """The question, noted as open if this click was faster than its sender's note."""
    services = interaction.client.services
    async with services.database.begin() as conn:
        question = await rounds.find_question(conn, question_id)
        if question is None:
            raise Refused(say("This question is no longer known here."))
        message = interaction.message
        if question.state is QuestionState.PLANNED and message is not None:
            with contextlib.suppress(QuestionOver):
                grace = services.pace.grace
                await opened(conn, question_id, message.id, message.created_at, grace)
            question = await rounds.question(conn, question_id)
    return question


async def _member_id(interaction: discord.Interaction[ThawBot]) -> int:
    user = interaction.user
    async with interaction.client.services.database.begin() as conn:
        return await members.member_id_for(conn, user.id, user.display_name)


def how_sure(question_id: int, number: int, say: Texts) -> ui.View:
    """Three taps below a verdict; none of them is needed."""
    view = ui.View(timeout=None)
    for confidence, label in CONFIDENCE.items():
        view.add_item(
            ui.Button(label=say(label), custom_id=links.sure(question_id, number, confidence))
        )
    return view


def answer_sentence(
    judgement: Judgement, question: OpenQuestion, member_id: int, choice_id: str, say: Texts
) -> str:
    """What a member reads after a click."""
    if judgement.outcome is Outcome.UNKNOWN_CHOICE:
        return say("This choice is not part of the question any more.")
    letter = LETTERS[question.choice_ids.index(choice_id)]
    if judgement.is_new and judgement.attempt is not None:
        return _new(judgement, letter, question, member_id, say)
    if judgement.attempt is not None:
        return _repeated(judgement, letter, say)
    return _refused(judgement.outcome, question, say)


def _new(
    judgement: Judgement, letter: str, question: OpenQuestion, member_id: int, say: Texts
) -> str:
    if judgement.outcome is Outcome.RIGHT and judgement.attempt is not None:
        return say(
            "✅ **{letter}** is right: +{points} points. The explanation comes {closes}.",
            letter=letter,
            points=judgement.attempt.points,
            closes=_closes(question, say),
        )
    if judgement.attempts_left > 0:
        wrong = say.plural(
            "❌ **{letter}** is not it. You have {count} attempt left. Look once more, or take"
            " the hint.",
            "❌ **{letter}** is not it. You have {count} attempts left.",
            judgement.attempts_left,
            letter=letter,
        )
        return wrong + _own_time(question, member_id, say)
    return say(
        "❌ **{letter}** is not it either, and that was your last attempt. The explanation"
        " comes {closes}.",
        letter=letter,
        closes=_closes(question, say),
    )


def _own_time(question: OpenQuestion, member_id: int, say: Texts) -> str:
    """Until when this member may answer, where that is longer than for everyone."""
    own = [window for window in question.windows if window.member_id == member_id]
    closes_at = deadline(own)
    if closes_at is None:
        return ""
    return " " + say("You have until {closes}.", closes=discord.utils.format_dt(closes_at, "R"))


def _repeated(judgement: Judgement, letter: str, say: Texts) -> str:
    if judgement.outcome is Outcome.REPEATED_RIGHT:
        return _already_right(say)
    return say.plural(
        "**{letter}** is still not it. Trying it again cost you nothing: {count} attempt left.",
        "**{letter}** is still not it. Trying it again cost you nothing: {count} attempts left.",
        judgement.attempts_left,
        letter=letter,
    )


def _refused(outcome: Outcome, question: OpenQuestion, say: Texts) -> str:
    match outcome:
        case Outcome.ALREADY_RIGHT:
            return _already_right(say)
        case Outcome.NO_ATTEMPTS_LEFT:
            return say(
                "Your attempts are used up, so this click does not count. The explanation comes"
                " {closes}.",
                closes=_closes(question, say),
            )
        case Outcome.TOO_LATE | Outcome.CLOSED:
            return say("⌛ This question had closed when you clicked, so it does not count.")
        case Outcome.PAUSED:
            return say("⏸️ The round is paused, so this click does not count. Your time waits, too.")
        case _:
            return say("This question has not opened yet. Try again in a second.")


def _already_right(say: Texts) -> str:
    return say("✅ You already have this one right. Enjoy the wait!")


def _closes(question: OpenQuestion, say: Texts) -> str:
    everyones = (window for window in question.windows if window.member_id is None)
    closes_at = deadline(everyones) or deadline(question.windows)
    return say("soon") if closes_at is None else discord.utils.format_dt(closes_at, "R")


def _marked(sentence: str) -> str:
    """Mark a sentence for the catalogue without looking it up yet."""
    return sentence


CONFIDENCE = {
    "sure": _marked("sure"),
    "think": _marked("think so"),
    "guess": _marked("a guess"),
}
