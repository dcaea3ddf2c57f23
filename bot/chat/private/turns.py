"""What a member's taps do in a private round, each with the card that follows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.private import cards
from bot.chat.private.sitting import load, new_question, plan_duel_progress, settled
from bot.chat.running import TOKEN_LIVES
from bot.chat.shelf import shelf_here
from bot.learning.challenge import Outcome, QuestionState, members_of
from bot.learning.modes import UNTIMED, Mode, Stage, unmended, window_for
from bot.store import answers, due, members, plays, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.chat.private.sitting import Sitting
    from bot.chat.shelf import Picked, Shelf
    from bot.decks import Problem
    from bot.learning.challenge import Judgement
    from bot.learning.modes import Faced
    from bot.store.rounds import Connection
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

TIME_UP = "play.time_up"


async def begin(press: Press, mode: Mode, picked: Picked) -> ui.LayoutView:
    """Begin a deck in this mode, or go on where the member is.

    Raises:
        Refused: there is nothing in the deck to learn in this way.
    """
    services, say = press.client.services, _say(press)
    member_id = await member_of(press)
    async with services.database.begin() as conn:
        round_id = await plays.in_deck(conn, member_id, mode, picked.row.row_id)
        if round_id is None:
            problems = await _problems(conn, press, mode, picked, member_id)
            new = await _new_round(conn, press, mode, picked, problems)
            round_row, _ = await plays.start(conn, new, mode, member_id)
            round_id = round_row.id
    return cards.card(await settled_for(press, round_id, member_id), say)


async def go_on(press: Press, mode: Mode, slug: str) -> ui.LayoutView | None:
    """Where the member is in a deck that cannot be begun here any more; None if in none."""
    member_id = await member_of(press)
    async with press.client.services.database.autocommit() as conn:
        mine = await plays.going_on(conn, member_id)
    for play in mine:
        if play.mode is mode and play.deck_slug == slug:
            return cards.card(await settled_for(press, play.round_id, member_id), _say(press))
    return None


async def mend(press: Press, picked: Picked | None) -> ui.LayoutView:
    """Begin or go on with what the member missed, in this deck or wherever there is most.

    Raises:
        Refused: nothing is missed.
    """
    return await begin(press, Mode.MISTAKES, picked or await _most_missed(press))


async def mistakes_by_deck(press: Press, member_id: int, shelf: Shelf) -> dict[int, list[str]]:
    """The problems that the member missed and has not mended, of those taught here.

    By the deck's row.
    """
    services = press.client.services
    async with services.database.autocommit() as conn:
        past = await plays.history(conn, member_id, services.clock.now())
    found: dict[int, list[str]] = {}
    for row_id, problem_id in unmended([((deck, problem), right) for deck, problem, right in past]):
        if problem_id in _taught(shelf.by_row.get(row_id)):
            found.setdefault(row_id, []).append(problem_id)
    return found


async def opened(press: Press, question_id: int) -> ui.LayoutView:
    """Begin the member's time for the question, at the moment of their tap, and show it."""
    services, say = press.client.services, _say(press)
    sitting = await sitting_of(press, question_id)
    one = sitting.one(question_id)
    if one.stage(sitting.now) is not Stage.WAITING:
        return cards.card(sitting, say, one)
    async with services.database.begin() as conn:
        await _open(conn, press, sitting, one)
        if sitting.mode is Mode.DUEL:
            await plan_duel_progress(conn, sitting.round.id, sitting.now)
        await _keep_token(conn, press, sitting)
        sitting = await _loaded(conn, press, sitting)
    return cards.card(sitting, say, sitting.one(question_id))


async def answered(press: Press, question_id: int, choice_id: str) -> ui.LayoutView:
    """Judge and keep the attempt; the question again, or what it was all about."""
    sitting = await sitting_of(press, question_id)
    judgement = await answers.record(
        press.client.services.database,
        question_id=question_id,
        member_id=sitting.play.member_id,
        choice_id=choice_id,
        at=press.created_at,
        interaction_id=press.id,
    )
    if judgement.outcome is Outcome.UNKNOWN_CHOICE:
        raise Refused(_say(press)("This choice is not part of the question any more."))
    sitting = await settled_for(press, sitting.round.id, sitting.play.member_id)
    one = sitting.one(question_id)
    if sitting.rules.timed and judgement.is_new and one.stage(sitting.now) is Stage.OVER:
        async with press.client.services.database.begin() as conn:
            await due.remove(conn, _time_up_key(question_id, sitting.play.member_id))
            if sitting.mode is Mode.DUEL:
                await plan_duel_progress(conn, sitting.round.id, sitting.now)
    return cards.card(sitting, _say(press), one, note=_note(sitting, one, judgement, _say(press)))


async def hinted(press: Press, question_id: int) -> ui.LayoutView:
    """Note that the hint was taken, and show it in the card."""
    services, say = press.client.services, _say(press)
    sitting = await sitting_of(press, question_id)
    one = sitting.one(question_id)
    if one.stage(press.created_at) is Stage.OPEN:
        async with services.database.begin() as conn:
            await answers.take_hint(
                conn, question_id, sitting.play.member_id, press.created_at, press.id
            )
            await _keep_token(conn, press, sitting)
            sitting = await _loaded(conn, press, sitting)
    return cards.card(sitting, say, sitting.one(question_id))


async def result(press: Press, round_id: int) -> ui.LayoutView:
    """How the round went; a click that is still on its way is waited for."""
    services, member_id = press.client.services, await member_of(press)
    sitting = await settled_for(press, round_id, member_id)
    if not sitting.ended and sitting.at is None:
        await services.clock.sleep_until(sitting.now + services.pace.grace)
        sitting = await settled_for(press, round_id, member_id)
    return cards.card(sitting, _say(press))


async def member_of(press: Press) -> int:
    """The id of who pressed."""
    async with press.client.services.database.autocommit() as conn:
        return await members.member_id_for(conn, press.user.id, press.user.display_name)


async def sitting_of(press: Press, question_id: int) -> Sitting:
    """The round that the question belongs to, as this member plays it.

    Raises:
        Refused: it is not theirs, or not known any more.
    """
    services, member_id = press.client.services, await member_of(press)
    async with services.database.begin() as conn:
        question = await rounds.find_question(conn, question_id)
        sitting = question and await load(conn, services, question.round_id, member_id)
    if not sitting:
        raise Refused(_say(press)("This is not yours to play, or no longer known here."))
    return sitting


async def settled_for(press: Press, round_id: int, member_id: int) -> Sitting:
    """The round as this member plays it, kept up to date.

    Raises:
        Refused: it is not theirs.
    """
    services = press.client.services
    async with services.database.begin() as conn:
        sitting = await settled(conn, services, round_id, member_id)
        if sitting is None:
            raise Refused(_say(press)("This is not yours to play, or no longer known here."))
        await _keep_token(conn, press, sitting)
    return sitting


async def _loaded(conn: Connection, press: Press, sitting: Sitting) -> Sitting:
    found = await load(conn, press.client.services, sitting.round.id, sitting.play.member_id)
    return found or sitting


async def _open(conn: Connection, press: Press, sitting: Sitting, one: Faced) -> None:
    services, member_id = press.client.services, sitting.play.member_id
    limit, extra = UNTIMED, 0
    if sitting.rules.timed:
        limit = timedelta(seconds=sitting.problem(one).seconds)
        extra = await members.extra_time(conn, sitting.round.guild_id or 0, member_id)
    window = window_for(press.created_at, limit, extra, member_id)
    await plays.open_question(conn, one.question_id, window)
    if sitting.rules.timed:
        key = _time_up_key(one.question_id, member_id)
        payload = {"question_id": one.question_id, "member_id": member_id}
        await due.put(conn, TIME_UP, key, window.closes_at + services.pace.grace, payload)


async def show_clocks(conn: Connection, round_id: int, at: datetime) -> None:
    """Have the cards show at once that the time of this round's open questions has moved."""
    for question_id in (await rounds.get(conn, round_id)).question_ids:
        question = await rounds.question(conn, question_id)
        if question.state is QuestionState.OPEN:
            for member_id in members_of(question.windows):
                await due.reschedule(conn, _time_up_key(question_id, member_id), at)


def _time_up_key(question_id: int, member_id: int) -> str:
    return f"play:{question_id}:{member_id}:time-up"


async def _keep_token(conn: Connection, press: Press, sitting: Sitting) -> None:
    """Only a clock that runs out changes a card by itself."""
    if sitting.rules.timed and not sitting.ended:
        await plays.keep_token(
            conn,
            sitting.round.id,
            sitting.play.member_id,
            press.token,
            press.created_at + TOKEN_LIVES,
        )


async def _problems(
    conn: Connection, press: Press, mode: Mode, picked: Picked, member_id: int
) -> Sequence[Problem]:
    say, deck = _say(press), picked.deck
    if mode is Mode.LAB:
        found = [problem for problem in deck.problems if problem.code]
        if not found:
            raise Refused(say("There is no code in this deck. Pick another one for the lab."))
        return found
    if mode is not Mode.MISTAKES:
        return deck.problems
    past = await plays.history(conn, member_id, press.client.services.clock.now())
    mine = picked.row.row_id
    missed = unmended([(problem, right) for row, problem, right in past if row == mine])
    found = [deck.problem(problem) for problem in missed if problem in _taught(deck)]
    if not found:
        raise Refused(say("Nothing is missed in **{deck}** any more.", deck=deck.title))
    return found


async def _new_round(
    conn: Connection, press: Press, mode: Mode, picked: Picked, problems: Sequence[Problem]
) -> rounds.NewRound:
    services = press.client.services
    now = services.clock.now()
    return rounds.NewRound(
        deck_version_id=picked.row.version_id,
        guild_id=press.guild_id,
        channel_id=press.channel_id or 0,
        started_by=await members.member_id_for(conn, press.user.id, press.user.display_name),
        locale=str(press.locale),
        at=now,
        questions=[new_question(services, picked.deck, problem, mode) for problem in problems],
        mode=mode.value,
    )


async def _most_missed(press: Press) -> Picked:
    say, shelf = _say(press), await shelf_here(press, "challenge")
    by_deck = await mistakes_by_deck(press, await member_of(press), shelf)
    most = max(by_deck, key=lambda row: len(by_deck[row]), default=0)
    picked = shelf.challenge(shelf.slug_of(most) or "")
    if picked is None:
        raise Refused(
            say(
                "There is nothing to mend: every problem you ended was right in the end. Try"
                " something new with `/solo` or `/practice`."
            )
        )
    return picked


def _taught(deck: object) -> frozenset[str]:
    problems = getattr(deck, "problems", ())
    return frozenset(problem.id for problem in problems)


def _note(sitting: Sitting, one: Faced, judgement: Judgement, say: Texts) -> str:
    """A word on the tap itself, where the card does not say it all."""
    letter = cards.letter(one, judgement.attempt.choice_id) if judgement.attempt else ""
    if judgement.outcome is Outcome.WRONG and judgement.attempts_left:
        if one.hint:
            return say("❌ **{letter}** is not it. Look once more.", letter=letter)
        return say("❌ **{letter}** is not it. Look once more, or take the hint.", letter=letter)
    if judgement.outcome is Outcome.REPEATED_WRONG and one.stage(sitting.now) is Stage.OPEN:
        return say("**{letter}** is still not it. That tap cost you nothing.", letter=letter)
    return ""


def _say(press: Press) -> Texts:
    return texts(str(press.locale))
