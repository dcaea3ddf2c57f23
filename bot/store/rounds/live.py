"""What makes a round live: who joined, how far they are, and a moderator's hand on its pace."""

from datetime import datetime

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.challenge import QuestionState, resumed
from bot.store.database import Connection
from bot.store.models import AnswerWindow, Question, Round, RoundMember
from bot.store.rounds.questions import OUTAGE, add_window, load_questions
from bot.store.rounds.rows import PausedBy, Progress

PAUSE = "pause"

# Taking part: pressed Join, or answered any question of this round.
PROGRESS = text("""
    WITH asked AS (
        SELECT id, round_id, attempts_allowed FROM question WHERE id = :question_id
    ), joined AS (
        SELECT member_id FROM round_member WHERE round_id = (SELECT round_id FROM asked)
    ), part AS (
        SELECT member_id FROM joined
        UNION
        SELECT a.member_id FROM attempt a JOIN question q ON q.id = a.question_id
        WHERE q.round_id = (SELECT round_id FROM asked)
    ), theirs AS (
        SELECT member_id,
               bool_or(correct) OR count(*) >= (SELECT attempts_allowed FROM asked) AS done
        FROM attempt WHERE question_id = :question_id GROUP BY member_id
    )
    SELECT (SELECT count(*) FROM theirs) AS answered,
           (SELECT count(*) FROM joined) AS joined,
           (SELECT count(*) FROM part LEFT JOIN theirs USING (member_id)
            WHERE NOT coalesce(done, false)) AS awaited
""")

# Members with time of their own whom a reveal waits for: those who are not done, and take part as
# far as can be known: where nobody pressed Join, anybody may.
AWAITED_LONGER = text("""
    SELECT DISTINCT w.member_id
    FROM answer_window w
    JOIN question asked ON asked.id = w.question_id
    WHERE asked.id = :question_id AND w.member_id IS NOT NULL
      AND NOT EXISTS (
          SELECT FROM attempt a WHERE a.question_id = asked.id AND a.member_id = w.member_id
          HAVING bool_or(a.correct) OR count(*) >= asked.attempts_allowed)
      AND (NOT EXISTS (SELECT FROM round_member m WHERE m.round_id = asked.round_id)
           OR EXISTS (SELECT FROM round_member m
                      WHERE m.round_id = asked.round_id AND m.member_id = w.member_id)
           OR EXISTS (SELECT FROM attempt a JOIN question q ON q.id = a.question_id
                      WHERE q.round_id = asked.round_id AND a.member_id = w.member_id))
""")


async def join(conn: Connection, round_id: int, member_id: int, at: datetime) -> bool:
    """Note that the member will play; whether this was new."""
    joined = await conn.execute(
        insert(RoundMember)
        .values(round_id=round_id, member_id=member_id, joined_at=at)
        .on_conflict_do_nothing()
        .returning(RoundMember.member_id)
    )
    return joined.scalar_one_or_none() is not None


async def leave(conn: Connection, round_id: int, member_id: int) -> bool:
    """Take a member's Join back; whether they had joined."""
    left = await conn.execute(
        delete(RoundMember).where(
            RoundMember.round_id == round_id, RoundMember.member_id == member_id
        )
    )
    return left.rowcount == 1


async def joined(conn: Connection, round_id: int) -> list[int]:
    """The members who joined, in the order in which they did."""
    found = await conn.execute(
        select(RoundMember.member_id)
        .where(RoundMember.round_id == round_id)
        .order_by(RoundMember.joined_at, RoundMember.member_id)
    )
    return list(found.scalars())


async def progress(conn: Connection, question_id: int) -> Progress:
    """How far the members are with this question."""
    counted = (await conn.execute(PROGRESS, {"question_id": question_id})).one()
    return Progress(counted.answered, counted.joined, counted.awaited)


async def awaited_longer(conn: Connection, question_id: int) -> frozenset[int]:
    """The members whose own time a reveal of this question has to wait for."""
    found = await conn.execute(AWAITED_LONGER, {"question_id": question_id})
    return frozenset(found.scalars())


async def pause(conn: Connection, round_id: int, at: datetime, by: PausedBy) -> bool:
    """Let nothing count and nothing be posted from `at` on; whether this call paused the round."""
    paused = await conn.execute(
        update(Round)
        .where(Round.id == round_id, Round.state == "running", Round.paused_at.is_(None))
        .values(paused_at=at, paused_by=by)
    )
    return paused.rowcount == 1


async def resume(conn: Connection, round_id: int, at: datetime) -> bool:
    """Let the round go on; whether it was paused.

    An open question's windows end at the pause, and what was left of each is opened anew.
    """
    found = await conn.execute(
        select(Round.paused_at, Round.paused_by)
        .where(Round.id == round_id, Round.state == "running", Round.paused_at.is_not(None))
        .with_for_update()
    )
    paused = found.one_or_none()
    if paused is None:
        return False
    reason = OUTAGE if paused.paused_by == "absence" else PAUSE
    await _reopen(conn, round_id, paused.paused_at, max(at, paused.paused_at), reason)
    await conn.execute(
        update(Round).where(Round.id == round_id).values(paused_at=None, paused_by=None)
    )
    return True


async def _reopen(
    conn: Connection, round_id: int, paused_at: datetime, resumed_at: datetime, reason: str
) -> None:
    open_now = (Question.round_id == round_id, Question.state == QuestionState.OPEN)
    for question in await load_questions(conn, *open_now):
        follow = resumed(question.windows, paused_at, resumed_at)
        await end_windows(conn, question.id, paused_at)
        for window in follow:
            await add_window(conn, question.id, window, reason, paused_at)


async def end_windows(conn: Connection, question_id: int, at: datetime) -> None:
    """Let no answer count that is made at `at` or later, whoever gives it."""
    of_question = AnswerWindow.question_id == question_id
    await conn.execute(delete(AnswerWindow).where(of_question, AnswerWindow.opens_at >= at))
    await conn.execute(
        update(AnswerWindow).where(of_question, AnswerWindow.closes_at > at).values(closes_at=at)
    )


async def skip(conn: Connection, question_id: int, at: datetime) -> bool:
    """End an open question that shall count for nobody; whether this call did."""
    skipped = await conn.execute(
        update(Question)
        .where(
            Question.id == question_id,
            Question.state == QuestionState.OPEN,
            Question.skipped_at.is_(None),
        )
        .values(skipped_at=at)
    )
    if skipped.rowcount == 0:
        return False
    await end_windows(conn, question_id, at)
    return True


async def skipped(conn: Connection, round_id: int) -> int:
    """How many questions of this round were skipped."""
    counted = await conn.execute(
        select(func.count()).where(Question.round_id == round_id, Question.skipped_at.is_not(None))
    )
    return counted.scalar_one()


async def note_shown(conn: Connection, question_id: int, shown: str) -> None:
    """Keep in a few words what the question's message shows."""
    await conn.execute(update(Question).where(Question.id == question_id).values(shown=shown))


async def note_lobby_shown(conn: Connection, round_id: int, shown: str) -> None:
    """Keep in a few words what the round's lobby shows."""
    await conn.execute(update(Round).where(Round.id == round_id).values(shown=shown))


async def note_start(conn: Connection, round_id: int, at: datetime) -> None:
    """Move the moment at which the lobby closes."""
    await conn.execute(update(Round).where(Round.id == round_id).values(starts_at=at))


async def note_unreachable(conn: Connection, round_id: int, since: datetime | None) -> None:
    """Keep since when the round's channel cannot be written to; None: it can."""
    await conn.execute(update(Round).where(Round.id == round_id).values(unreachable_since=since))


async def last_ping(conn: Connection, guild_id: int) -> datetime | None:
    """When a round of this guild last pinged a role."""
    found = await conn.execute(
        select(Round.created_at)
        .where(Round.guild_id == guild_id, Round.pinged_role_id.is_not(None))
        .order_by(Round.id.desc())
        .limit(1)
    )
    return found.scalar_one_or_none()
