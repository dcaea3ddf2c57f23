"""A member in a private round: everything that a card shows, and what must be kept up."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.learning.modes import RULES, UNTIMED, Faced, Mode, Rules, comes_back, current
from bot.store import due, merits, plays, rounds
from bot.store.finish import finish_round

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.services import Services
    from bot.decks import ChallengeDeck, Problem
    from bot.store.plays import PlayRow
    from bot.store.rounds import Connection, NewQuestion, RoundRow

DUEL_OVER = "duel.over"
DUEL_SHOW = "duel.show"
# Discord lets a message be edited five times in five seconds or so.
PROGRESS_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Sitting:
    """A member's private round as it stands at `now`."""

    round: RoundRow
    play: PlayRow
    deck: ChallengeDeck
    faced: tuple[Faced, ...]
    now: datetime
    badges: tuple[str, ...] = ()
    predictions: Mapping[int, str] = field(default_factory=dict)

    @property
    def mode(self) -> Mode:
        """The way of learning."""
        return self.play.mode

    @property
    def rules(self) -> Rules:
        """What goes in this mode."""
        return RULES[self.mode]

    @property
    def ended(self) -> bool:
        """Whether the member is through."""
        return self.play.ended_at is not None

    @property
    def at(self) -> Faced | None:
        """The question that the member is at."""
        return current(self.faced, self.now)

    @property
    def points(self) -> int:
        """The points of all right answers so far."""
        return sum(self.points_of(one) for one in self.faced)

    @property
    def solved(self) -> int:
        """How many questions were answered right so far."""
        return sum(one.right for one in self.faced)

    @property
    def problems(self) -> dict[str, Problem]:
        """The problems of this round, in order, each once."""
        return {one.problem_id: self.problem(one) for one in self.faced}

    def problem(self, one: Faced) -> Problem:
        """The problem that this question asks."""
        return self.deck.problem(one.problem_id)

    def one(self, question_id: int) -> Faced:
        """The question with this id.

        Raises:
            KeyError: it is not of this round.
        """
        for one in self.faced:
            if one.question_id == question_id:
                return one
        raise KeyError(question_id)

    def points_of(self, one: Faced) -> int:
        """What a right answer was worth; 0 where there is no clock or none was right."""
        return sum(attempt.points for attempt in one.attempts) if self.rules.timed else 0


async def load(
    conn: Connection, services: Services, round_id: int, member_id: int, *, lock: bool = False
) -> Sitting | None:
    """The member's part in this round; None where they have none."""
    play = await plays.find(conn, round_id, member_id, lock=lock)
    if play is None:
        return None
    round_row = await rounds.get(conn, round_id)
    return Sitting(
        round=round_row,
        play=play,
        deck=await services.versions.challenge(conn, round_row.deck_version_id),
        faced=tuple(await plays.faced(conn, round_id, member_id)),
        now=services.clock.now(),
        badges=tuple(await merits.won_by(conn, round_id, member_id)),
        predictions=await plays.predictions(conn, round_id, member_id),
    )


async def settled(
    conn: Connection, services: Services, round_id: int, member_id: int
) -> Sitting | None:
    """The same, once what is over was closed, what comes back planned, and an end noted.

    Repeatable, and safe from several processes at once: the play's row is locked meanwhile.
    """
    sitting = await load(conn, services, round_id, member_id, lock=True)
    if sitting is None or sitting.ended:
        return sitting
    sitting = await _with_what_comes_back(conn, services, sitting)
    certain = services.clock.now() - services.pace.grace
    if any(not _is_certain(one, certain) for one in sitting.faced):
        return sitting
    await _end(conn, services, sitting)
    return await load(conn, services, round_id, member_id)


def _is_certain(one: Faced, certain: datetime) -> bool:
    """Whether no click made in time can still be on its way."""
    in_time = one.closes_at is not None and one.closes_at > certain
    return one.closed or one.spent or (one.closes_at is not None and not in_time)


async def _with_what_comes_back(conn: Connection, services: Services, sitting: Sitting) -> Sitting:
    again = [
        one
        for number, one in enumerate(sitting.faced, 1)
        if comes_back(sitting.mode, one, sitting.faced[number:], sitting.now)
    ]
    for one in again:
        new = new_question(services, sitting.deck, sitting.problem(one), sitting.mode)
        await plays.append(conn, sitting.round.id, sitting.round.channel_id, new)
    if not again:
        return sitting
    faced = await plays.faced(conn, sitting.round.id, sitting.play.member_id)
    return replace(sitting, faced=tuple(faced))


async def _end(conn: Connection, services: Services, sitting: Sitting) -> None:
    round_id, member_id, now = sitting.round.id, sitting.play.member_id, services.clock.now()
    await plays.end(conn, round_id, member_id, now)
    if sitting.mode is Mode.DUEL:
        # Both halves may end at the same moment: the row is looked at after this commit.
        key = f"duel:{round_id}:half:{member_id}"
        await due.put(conn, DUEL_OVER, key, now, {"round_id": round_id})
        return
    for one in sitting.faced:
        await rounds.close_question(conn, one.question_id, now)
    if sitting.rules.badge:
        await finish_round(conn, round_id, now)
    else:
        await rounds.finish(conn, round_id, now)
    await merits.award(
        conn,
        member_id,
        services.goals,
        at=now,
        guild_id=sitting.round.guild_id,
        round_id=round_id,
    )


def new_question(
    services: Services, deck: ChallengeDeck, problem: Problem, mode: Mode
) -> NewQuestion:
    """A question on this problem, its choices shuffled."""
    rules = RULES[mode]
    limit = problem.seconds if rules.timed else int(UNTIMED.total_seconds())
    return rounds.NewQuestion(
        problem_id=problem.id,
        choice_ids=tuple(
            choice.id for choice in services.rng.sample(problem.choices, len(problem.choices))
        ),
        correct_choice_id=problem.correct.id,
        attempts_allowed=rules.attempts or deck.attempts,
        limit_seconds=limit,
        level=problem.level,
    )


async def plan_duel_show(conn: Connection, round_id: int, at: datetime) -> None:
    """Have the duel's message in the channel brought up to date, at once."""
    key = f"duel:{round_id}:show:{at.isoformat()}"
    await due.put(conn, DUEL_SHOW, key, at, {"round_id": round_id})


async def plan_duel_progress(conn: Connection, round_id: int, at: datetime) -> None:
    """Have it brought up to date soon: taps come faster than Discord lets messages be edited.

    The row stands for all that happens until it is due, so nothing is shown twice or forgotten.
    """
    step = int(at.timestamp() // PROGRESS_SECONDS) + 1
    due_at = datetime.fromtimestamp(step * PROGRESS_SECONDS, UTC)
    key = f"duel:{round_id}:progress:{step}"
    await due.put(conn, DUEL_SHOW, key, due_at, {"round_id": round_id})
