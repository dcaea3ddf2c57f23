"""What a live round has planned: one due row for each thing that must happen, known by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store import due, rounds

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from bot.store.rounds import Connection

LOBBY = "round.lobby"
POST = "question.post"
COUNT = "question.count"
CLOSE = "question.close"
FINISH = "round.finish"
STOPPED = "round.stopped"


def post_key(question_id: int) -> str:
    """The row that posts this question."""
    return f"question:{question_id}:post"


def count_key(question_id: int) -> str:
    """The row that keeps what this question's message shows up to date."""
    return f"question:{question_id}:count"


def close_key(question_id: int) -> str:
    """The row that closes and reveals this question."""
    return f"question:{question_id}:close"


def lobby_key(round_id: int) -> str:
    """The row that posts this round's lobby and keeps it up to date."""
    return f"round:{round_id}:lobby"


def finish_key(round_id: int) -> str:
    """The row that ends this round."""
    return f"round:{round_id}:finish"


def reveal_key(question_id: int) -> str:
    """The post that reveals this question."""
    return f"reveal:{question_id}"


async def plan_next(conn: Connection, round_id: int, position: int, at: datetime) -> None:
    """Have the question after this position posted at `at`, or the round finished. Repeatable."""
    following = await rounds.question_at(conn, round_id, position + 1)
    if following is None:
        await plan_finish(conn, round_id, at)
    else:
        await plan_post(conn, following.id, at)


async def plan_start(
    conn: Connection, round_id: int, first_question_id: int, now: datetime, starts_at: datetime
) -> None:
    """Have the lobby posted now and the first question at `starts_at`."""
    await due.put(conn, LOBBY, lobby_key(round_id), now, {"round_id": round_id})
    await plan_post(conn, first_question_id, starts_at)


async def plan_post(conn: Connection, question_id: int, at: datetime) -> None:
    """Have the question posted at `at`."""
    await due.put(conn, POST, post_key(question_id), at, {"question_id": question_id})


async def plan_finish(conn: Connection, round_id: int, at: datetime) -> None:
    """Have the round finished at `at`."""
    await due.put(conn, FINISH, finish_key(round_id), at, {"round_id": round_id})


async def stop_round(conn: Connection, round_id: int, at: datetime) -> None:
    """End the round early, and have its buttons closed. Repeatable."""
    if await rounds.stop(conn, round_id, at):
        key = f"round:{round_id}:stopped"
        await due.put(conn, STOPPED, key, at, {"round_id": round_id})


async def plan_question(
    conn: Connection, question_id: int, opened_at: datetime, closes_at: datetime
) -> None:
    """Have an open question counted from now on, and closed. Repeatable."""
    payload = {"question_id": question_id}
    await due.put(conn, COUNT, count_key(question_id), opened_at, payload)
    await due.put(conn, CLOSE, close_key(question_id), closes_at, payload)


async def opened(
    conn: Connection, question_id: int, message_id: int, at: datetime, grace: timedelta
) -> None:
    """Note that the question stands in the channel, and plan its closing. Repeatable.

    Also called by a click that comes before the sender could note its own message.
    """
    window = await rounds.open_question(conn, question_id, message_id, at)
    await plan_question(conn, question_id, window.opens_at, window.closes_at + grace)
