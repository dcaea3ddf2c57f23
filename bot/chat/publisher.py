"""A live round's moments, put into its channel."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat import links
from bot.chat.poster import answers, carries
from bot.chat.render import question as question_render
from bot.chat.render import reveal as reveal_render
from bot.chat.render import standings as standings_render
from bot.chat.standings import badge_winners, standing_rows
from bot.learning.challenge import QuestionState
from bot.store import members, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.poster import Poster
    from bot.chat.versions import DeckVersions
    from bot.clock import Clock
    from bot.schedule.rounds import Posted
    from bot.store.database import Database
    from bot.store.rounds import Connection, QuestionRow, RoundRow

# A deadline shown is at most this far from the one that counts.
SHOWN_WITHIN = timedelta(seconds=1)


class Publisher:
    """Implements bot.schedule.rounds.RoundPublisher on Discord."""

    def __init__(
        self, poster: Poster, database: Database, clock: Clock, versions: DeckVersions
    ) -> None:
        self._poster = poster
        self._database = database
        self._clock = clock
        self._versions = versions

    async def question(self, question_id: int) -> Posted:
        """Post the question; its window begins at the message's snowflake."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            limit = timedelta(seconds=row.limit_seconds)
            view = await self._view(conn, row, round_row, self._clock.now() + limit)
        say = texts(round_row.locale)
        posted = await self._poster.post(
            f"question:{question_id}",
            round_row.channel_id,
            lambda: question_render.open_question(view, say),
            carries(links.hint(question_id)),
        )
        if abs(posted.at + limit - view.closes_at) > SHOWN_WITHIN:
            view = question_render.with_deadline(view, posted.at + limit)
            shown = question_render.open_question(view, say)
            await self._poster.edit(round_row.channel_id, posted.message_id, shown)
        return posted

    async def deadline(self, question_id: int) -> None:
        """Show the deadline as it stands after a credit, unless the question is closed."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            if row.message_id is None or row.state is not QuestionState.OPEN:
                return
            closes_at = max(window.closes_at for window in row.everyone_windows)
            view = await self._view(conn, row, round_row, closes_at, credited=True)
        layout = question_render.open_question(view, texts(round_row.locale))
        await self._poster.edit(round_row.channel_id, row.message_id, layout)

    async def reveal(self, question_id: int) -> Posted:
        """Close the question's message and answer it with the explanation."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            view = await self._view(conn, row, round_row, self._clock.now())
            shown = await self._reveal_view(conn, row, view)
        if row.message_id is None:
            raise RuntimeError("a question is revealed after it was posted")
        say = texts(round_row.locale)
        closed = question_render.closed_question(view, say)
        await self._poster.edit(round_row.channel_id, row.message_id, closed)
        return await self._poster.post(
            f"reveal:{question_id}",
            round_row.channel_id,
            lambda: reveal_render.reveal(shown, say),
            answers(row.message_id),
            reply_to=row.message_id,
        )

    async def standings(self, round_id: int) -> None:
        """Post the round's result."""
        async with self._database.begin() as conn:
            round_row = await rounds.get(conn, round_id)
            deck = await self._versions.challenge(conn, round_row.deck_version_id)
            rows = await standing_rows(conn, round_id)
            winners = await badge_winners(conn, round_id)
        say = texts(round_row.locale)
        await self._poster.post(
            f"standings:{round_id}",
            round_row.channel_id,
            lambda: standings_render.standings(round_id, deck, rows, winners, say),
            carries(links.mine(round_id)),
        )

    async def stopped(self, round_id: int) -> None:
        """Close the buttons of the question that was open."""
        async with self._database.begin() as conn:
            asked = await rounds.latest_questions(conn, round_id, 1)
        for row in asked:
            if row.message_id is not None:
                await self.withdrawn(row.id, row.message_id)

    async def withdrawn(self, question_id: int, message_id: int) -> None:
        """Close the buttons of this message without telling the answer."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            view = await self._view(conn, row, round_row, self._clock.now())
        closed = question_render.closed_question(view, texts(round_row.locale), revealed=False)
        await self._poster.edit(round_row.channel_id, message_id, closed)

    async def _load(self, conn: Connection, question_id: int) -> tuple[QuestionRow, RoundRow]:
        row = await rounds.question(conn, question_id)
        return row, await rounds.get(conn, row.round_id)

    async def _view(
        self,
        conn: Connection,
        row: QuestionRow,
        round_row: RoundRow,
        closes_at: datetime,
        *,
        credited: bool = False,
    ) -> question_render.QuestionView:
        deck = await self._versions.challenge(conn, round_row.deck_version_id)
        return question_render.QuestionView(
            question_id=row.id,
            deck=deck,
            problem=deck.problem(row.problem_id),
            position=row.position,
            choice_ids=row.choice_ids,
            attempts_allowed=row.attempts_allowed,
            closes_at=closes_at,
            credited=credited,
        )

    async def _reveal_view(
        self, conn: Connection, row: QuestionRow, view: question_render.QuestionView
    ) -> reveal_render.RevealView:
        tally = await rounds.tally(conn, row.id)
        first = tally.first_right
        user_ids = await members.user_ids(conn, [first.member_id] if first else [])
        return reveal_render.RevealView(
            question=view,
            chosen=tally.chosen,
            answered=tally.answered,
            solved=tally.solved,
            first_right_user_id=user_ids.get(first.member_id) if first else None,
            first_right_seconds=first.seconds if first else None,
        )
