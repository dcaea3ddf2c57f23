"""Private rounds: one member's way through the questions, and what they have missed so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, text, update
from sqlalchemy.dialects import postgresql

from bot.learning.challenge import Attempt, QuestionState, Window
from bot.learning.modes import Faced, Mode
from bot.store import rounds
from bot.store.database import Connection
from bot.store.models import Deck, DeckVersion, Member, Play, Prediction, Question, Run
from bot.store.rounds import NewQuestion, NewRound, RoundRow

OWN = "own"
"""The reason of the window that a member opened for themselves."""


@dataclass(frozen=True, slots=True)
class PlayRow:
    """A member's way through a private round."""

    round_id: int
    member_id: int
    mode: Mode
    deck_slug: str
    ended_at: datetime | None


# Every question of a round as one member faces it, in one round trip.
FACED = text("""
    SELECT q.id, q.problem_id, q.attempts_allowed, q.choice_ids, q.state, w.*, a.*, EXISTS (
        SELECT FROM hint_use h WHERE h.question_id = q.id AND h.member_id = :member_id
    ) AS hint
    FROM question q
    CROSS JOIN LATERAL (
        SELECT array_agg(opens_at ORDER BY opens_at, id) AS opens,
               array_agg(closes_at ORDER BY opens_at, id) AS closes
        FROM answer_window
        WHERE question_id = q.id AND (member_id IS NULL OR member_id = :member_id)
    ) w
    CROSS JOIN LATERAL (
        SELECT array_agg(number ORDER BY number) AS numbers,
               array_agg(choice_id ORDER BY number) AS choices,
               array_agg(correct ORDER BY number) AS rights,
               array_agg(at ORDER BY number) AS moments,
               array_agg(interaction_id ORDER BY number) AS interactions,
               array_agg(points ORDER BY number) AS points
        FROM attempt
        WHERE question_id = q.id AND member_id = :member_id
    ) a
    WHERE q.round_id = :round_id
    ORDER BY q.position
""")

# Opening is idempotent: `since` is the same for every click, so the first one's window stands.
# A question that is closed already gets none.
OPEN = text("""
    WITH opened AS (
        UPDATE question SET state = 'open', opened_at = coalesce(opened_at, :opens_at)
        WHERE id = :question_id AND state <> 'closed'
        RETURNING id, round_id
    )
    INSERT INTO answer_window (question_id, member_id, reason, since, opens_at, closes_at)
    SELECT opened.id, :member_id, :reason, round.created_at, :opens_at, :closes_at
    FROM opened JOIN round ON round.id = opened.round_id
    ON CONFLICT DO NOTHING
""")

# What became of each question that the member ended, the latest last: answered until it was
# right or could not be any more, or opened in private and left until the time was up.
HISTORY = text("""
    WITH mine AS (
        SELECT question_id, bool_or(correct) AS right, count(*) AS attempts, max(at) AS at
        FROM attempt WHERE member_id = :member_id GROUP BY question_id
    ), left_open AS (
        SELECT question_id, max(closes_at) AS at FROM answer_window
        WHERE member_id = :member_id GROUP BY question_id
        HAVING max(closes_at) <= :now
    )
    SELECT v.deck_id, q.problem_id, coalesce(m.right, false) AS right
    FROM (SELECT question_id FROM mine UNION SELECT question_id FROM left_open) touched
    JOIN question q ON q.id = touched.question_id
    JOIN round r ON r.id = q.round_id
    JOIN deck_version v ON v.id = r.deck_version_id
    JOIN deck d ON d.id = v.deck_id
    LEFT JOIN mine m ON m.question_id = q.id
    LEFT JOIN left_open l ON l.question_id = q.id
    WHERE r.mode <> 'lab' AND (:private OR d.owner <> 'member') AND (
        m.right OR m.attempts >= q.attempts_allowed OR q.state = 'closed' OR l.at IS NOT NULL
    )
    ORDER BY coalesce(m.at, l.at), q.id
""")


async def start(
    conn: Connection, new: NewRound, mode: Mode, member_id: int
) -> tuple[RoundRow, bool]:
    """Begin a private round, or find the one that this member is in the middle of; if it is new.

    A member plays one round of a deck and mode at a time, however fast they press.
    """
    await _lock(conn, member_id)
    deck_id = await _deck_of(conn, new.deck_version_id)
    going_on = await _going_on(conn, member_id, mode, deck_id)
    if going_on is not None:
        return await rounds.get(conn, going_on), False
    row = await rounds.start(conn, new)
    await join(conn, row.id, member_id, mode, deck_id)
    return row, True


async def join(
    conn: Connection, round_id: int, member_id: int, mode: Mode, deck_id: int | None = None
) -> None:
    """Let a member play a round privately."""
    if deck_id is None:
        deck_id = await _deck_of(conn, (await rounds.get(conn, round_id)).deck_version_id)
    await conn.execute(
        insert(Play).values(round_id=round_id, member_id=member_id, mode=mode, deck_id=deck_id)
    )


async def find(
    conn: Connection, round_id: int, member_id: int, *, lock: bool = False
) -> PlayRow | None:
    """A member's part in a private round; None where they have none. Locked if asked for."""
    query = _plays().where(Play.round_id == round_id, Play.member_id == member_id)
    if lock:
        query = query.with_for_update(of=Play.__table__)
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else _play(row)


async def going_on(conn: Connection, member_id: int) -> list[PlayRow]:
    """What the member is in the middle of, the latest first."""
    mine = _plays().where(Play.member_id == member_id, Play.ended_at.is_(None))
    return [_play(row) for row in await conn.execute(mine.order_by(Play.round_id.desc()))]


async def in_deck(conn: Connection, member_id: int, mode: Mode, deck_id: int) -> int | None:
    """The round of this deck (its row's id) and mode that the member is in the middle of."""
    found = await conn.execute(
        select(Play.round_id)
        .where(
            Play.member_id == member_id,
            Play.mode == mode,
            Play.ended_at.is_(None),
            Play.deck_id == deck_id,
        )
        .order_by(Play.round_id.desc())
        .limit(1)
    )
    return found.scalar_one_or_none()


async def faced(conn: Connection, round_id: int, member_id: int) -> list[Faced]:
    """The round's questions in their order, each as this member faces it."""
    keys = {"round_id": round_id, "member_id": member_id}
    return [_faced(row, member_id) for row in await conn.execute(FACED, keys)]


async def open_question(conn: Connection, question_id: int, window: Window) -> None:
    """Begin a member's time for a question, or everyone's; the first call counts."""
    await conn.execute(
        OPEN,
        {
            "question_id": question_id,
            "member_id": window.member_id,
            "reason": OWN,
            "opens_at": window.opens_at,
            "closes_at": window.closes_at,
        },
    )


async def append(conn: Connection, round_id: int, channel_id: int, new: NewQuestion) -> None:
    """Ask one more question at the end of the round. The play's row is to be locked."""
    last = await conn.execute(
        select(Question.position)
        .where(Question.round_id == round_id)
        .order_by(Question.position.desc())
        .limit(1)
    )
    await conn.execute(
        insert(Question).values(
            round_id=round_id,
            position=last.scalar_one() + 1,
            problem_id=new.problem_id,
            choice_ids=list(new.choice_ids),
            correct_choice_id=new.correct_choice_id,
            attempts_allowed=new.attempts_allowed,
            limit_seconds=new.limit_seconds,
            state=QuestionState.PLANNED,
            channel_id=channel_id,
        )
    )


async def end(conn: Connection, round_id: int, member_id: int, at: datetime) -> bool:
    """Note that the member is through; whether this call was the one to do so."""
    ended = await conn.execute(
        update(Play)
        .where(Play.round_id == round_id, Play.member_id == member_id, Play.ended_at.is_(None))
        .values(ended_at=at, token=None, token_expires_at=None)
    )
    return ended.rowcount == 1


async def keep_token(
    conn: Connection, round_id: int, member_id: int, token: str, expires_at: datetime
) -> None:
    """Keep the latest click's token, by which the private message can be changed."""
    await conn.execute(
        update(Play)
        .where(Play.round_id == round_id, Play.member_id == member_id, Play.ended_at.is_(None))
        .values(token=token, token_expires_at=expires_at)
    )


async def token(conn: Connection, round_id: int, member_id: int, now: datetime) -> str | None:
    """The token by which the member's private message can still be changed."""
    found = await conn.execute(
        select(Play.token).where(
            Play.round_id == round_id, Play.member_id == member_id, Play.token_expires_at > now
        )
    )
    return found.scalar_one_or_none()


async def predict(
    conn: Connection,
    question_id: int,
    member_id: int,
    predicted: str,
    *,
    at: datetime,
    interaction_id: int,
) -> None:
    """Keep what the member expects a problem's code to print, in place of what they said before.

    The same interaction again changes nothing.
    """
    said = {"predicted": predicted, "at": at, "interaction_id": interaction_id}
    await conn.execute(
        postgresql.insert(Prediction)
        .values(question_id=question_id, member_id=member_id, **said)
        .on_conflict_do_update(
            index_elements=["question_id", "member_id"],
            set_=said,
            where=Prediction.interaction_id < interaction_id,
        )
    )


async def predictions(conn: Connection, round_id: int, member_id: int) -> dict[int, str]:
    """What the member expected, by question."""
    found = await conn.execute(
        select(Prediction.question_id, Prediction.predicted)
        .join(Question, Question.id == Prediction.question_id)
        .where(Question.round_id == round_id, Prediction.member_id == member_id)
    )
    return dict(found.all())


async def latest_run(conn: Connection, member_id: int, code: str) -> tuple[int, int, str] | None:
    """(id, attempt, state) of the latest run of exactly this code by this member."""
    found = await conn.execute(
        select(Run.id, Run.attempt, Run.state)
        .where(Run.member_id == member_id, func.btrim(Run.code, " \n") == code.strip(" \n"))
        .order_by(Run.id.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return None if row is None else (row.id, row.attempt, row.state)


async def history(
    conn: Connection, member_id: int, now: datetime, *, private: bool = True
) -> list[tuple[int, str, bool]]:
    """(deck's row, problem, right) of every question that the member ended, the oldest first.

    Without `private`, questions of private decks are left out.
    """
    values = {"member_id": member_id, "now": now, "private": private}
    rows = await conn.execute(HISTORY, values)
    return [(row.deck_id, row.problem_id, row.right) for row in rows]


async def _lock(conn: Connection, member_id: int) -> None:
    await conn.execute(
        select(Member.id).where(Member.id == member_id).with_for_update(key_share=True)
    )


async def _deck_of(conn: Connection, version_id: int) -> int:
    found = await conn.execute(select(DeckVersion.deck_id).where(DeckVersion.id == version_id))
    return found.scalar_one()


async def _going_on(conn: Connection, member_id: int, mode: Mode, deck_id: int) -> int | None:
    found = await conn.execute(
        select(Play.round_id).where(
            Play.member_id == member_id,
            Play.mode == mode,
            Play.deck_id == deck_id,
            Play.ended_at.is_(None),
        )
    )
    return found.scalar_one_or_none()


def _plays() -> Select[int, int, str, str, datetime | None]:
    columns = (Play.round_id, Play.member_id, Play.mode, Deck.slug, Play.ended_at)
    return select(*columns).join(Deck, Deck.id == Play.deck_id)


def _play(row: Row[int, int, str, str, datetime | None]) -> PlayRow:
    return PlayRow(row.round_id, row.member_id, Mode(row.mode), row.slug, row.ended_at)


def _faced(row: Row[Any], member_id: int) -> Faced:
    spans = zip(row.opens or (), row.closes or (), strict=True)
    return Faced(
        question_id=row.id,
        problem_id=row.problem_id,
        attempts_allowed=row.attempts_allowed,
        windows=tuple(Window(opens_at, closes_at, member_id) for opens_at, closes_at in spans),
        attempts=tuple(_attempts(row)),
        hint=row.hint,
        choice_ids=tuple(row.choice_ids),
        closed=row.state == QuestionState.CLOSED,
    )


def _attempts(row: Row[Any]) -> Sequence[Attempt]:
    columns = (row.numbers, row.choices, row.rights, row.moments, row.interactions, row.points)
    return [Attempt(*each) for each in zip(*(column or () for column in columns), strict=True)]
