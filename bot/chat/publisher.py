"""A live round's moments, put into its channel."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat import links
from bot.chat.after_reveal import after_reveal_row
from bot.chat.poster import answers, carries
from bot.chat.render import lobby as lobby_render
from bot.chat.render import question as question_render
from bot.chat.render import reveal as reveal_render
from bot.chat.render import standings as standings_render
from bot.chat.render.controls import control_row
from bot.chat.standings import badge_winners, standing_rows
from bot.learning.challenge import QuestionState
from bot.schedule.plans import reveal_key
from bot.schedule.rounds import Archived, MessageGone
from bot.store import members, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from datetime import datetime

    from discord import ui

    from bot.chat.poster import Poster
    from bot.chat.versions import DeckVersions
    from bot.clock import Clock
    from bot.schedule.rounds import Posted
    from bot.store.database import Database
    from bot.store.rounds import Connection, QuestionRow, RoundRow
    from bot.texts import Texts

# A deadline shown is at most this far from the one that counts.
SHOWN_WITHIN = timedelta(seconds=1)
NO_TIME = timedelta(0)


class Publisher:
    """Implements bot.schedule.rounds.RoundPublisher on Discord."""

    def __init__(
        self, poster: Poster, database: Database, clock: Clock, versions: DeckVersions
    ) -> None:
        self._poster = poster
        self._database = database
        self._clock = clock
        self._versions = versions

    async def lobby(self, round_id: int) -> None:
        """Post the lobby, or show in it what is true now."""
        async with self._database.begin() as conn:
            round_row = await rounds.get(conn, round_id)
            view = await self._lobby_view(conn, round_row)
        say = texts(round_row.locale)
        shown = lobby_render.shown(view)
        if round_row.shown == shown:
            return
        posted = await self._poster.post(
            f"lobby:{round_id}",
            round_row.channel_id,
            lambda: lobby_render.lobby(view, say),
            carries(links.join(round_id)),
            ping_role_id=round_row.pinged_role_id,
        )
        if posted.earlier:
            layout = lobby_render.lobby(view, say)
            await self._poster.edit(round_row.channel_id, posted.message_id, layout)
        async with self._database.begin() as conn:
            await rounds.note_lobby_shown(conn, round_id, shown)

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
        view = question_render.with_deadline(view, posted.at + limit)
        async with self._database.begin() as conn:
            await rounds.note_shown(conn, question_id, question_render.shown(view))
        return posted

    async def refresh(self, question_id: int) -> None:
        """Show the question as it stands now, unless it shows that already or is closed.

        Raises:
            MessageGone: somebody deleted its message.
        """
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            if row.message_id is None or row.state is not QuestionState.OPEN:
                return
            view = await self._open_view(conn, row, round_row)
        shown = question_render.shown(view)
        if shown == row.shown:
            return
        layout = question_render.open_question(view, texts(round_row.locale))
        if not await self._poster.edit(round_row.channel_id, row.message_id, layout):
            raise MessageGone
        async with self._database.begin() as conn:
            await rounds.note_shown(conn, question_id, shown)
            row = await rounds.question(conn, question_id)
        if row.state is QuestionState.CLOSED:  # meanwhile: the edit may have come after the close
            await self._close(row, round_row, view)

    async def check(self, question_id: int) -> None:
        """Look whether the question still stands in its channel.

        Raises:
            MessageGone: somebody deleted it.
        """
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
        message_id = row.message_id
        if message_id and not await self._poster.stands(round_row.channel_id, message_id):
            raise MessageGone

    async def again(self, question_id: int) -> Posted:
        """Post the question anew in place of its message, once for each message lost."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            view = replace(await self._open_view(conn, row, round_row), again=True)
        say = texts(round_row.locale)
        return await self._poster.post(
            f"question:{question_id}:instead-of:{row.message_id}",
            round_row.channel_id,
            lambda: question_render.open_question(view, say),
            carries(links.hint(question_id)),
        )

    async def reveal(self, question_id: int) -> Posted:
        """Close the question's message and answer it with the explanation."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            view = await self._view(conn, row, round_row, self._clock.now())
            shown = await self._reveal_view(conn, row, view)
        if row.message_id is None:
            raise RuntimeError("a question is revealed after it was posted")
        say = texts(round_row.locale)
        asleep = await self._close_or_asleep(row, round_row, view)
        posted = await self._poster.post(
            reveal_key(question_id),
            round_row.channel_id,
            lambda: reveal_render.reveal(shown, say, self._below(row, round_row, view, say)),
            answers(row.message_id),
            reply_to=row.message_id,
        )
        if asleep:  # the explanation has woken the thread
            await self._close(row, round_row, view)
        return posted

    async def standings(self, round_id: int) -> None:
        """Post the round's result."""
        async with self._database.begin() as conn:
            round_row = await rounds.get(conn, round_id)
            deck = await self._versions.challenge(conn, round_row.deck_version_id)
            rows = await standing_rows(conn, round_id)
            winners = await badge_winners(conn, round_id)
            skipped = await rounds.skipped(conn, round_id)
        say = texts(round_row.locale)
        await self._poster.post(
            f"standings:{round_id}",
            round_row.channel_id,
            lambda: standings_render.standings(round_id, deck, rows, winners, say, skipped=skipped),
            carries(links.mine(round_id)),
        )

    async def stopped(self, round_id: int) -> None:
        """Close the buttons of the lobby or of the question that was open."""
        async with self._database.begin() as conn:
            asked = await rounds.latest_questions(conn, round_id, 1)
        for row in asked:
            if row.message_id is not None:
                await self.withdrawn(row.id, row.message_id)
        if not asked:
            await self.lobby(round_id)

    async def withdrawn(self, question_id: int, message_id: int) -> None:
        """Close the buttons of this message without telling the answer."""
        async with self._database.begin() as conn:
            row, round_row = await self._load(conn, question_id)
            view = await self._view(conn, row, round_row, self._clock.now())
        closed = question_render.closed_question(view, texts(round_row.locale), revealed=False)
        await self._poster.edit(round_row.channel_id, message_id, closed)

    async def _close_or_asleep(
        self, row: QuestionRow, round_row: RoundRow, view: question_render.QuestionView
    ) -> bool:
        """Close the question's message; whether that has to wait since its thread is archived."""
        try:
            await self._close(row, round_row, view)
        except Archived:
            return True
        return False

    async def _close(
        self, row: QuestionRow, round_row: RoundRow, view: question_render.QuestionView
    ) -> None:
        if row.message_id is not None:
            closed = question_render.closed_question(view, texts(round_row.locale))
            await self._poster.edit(round_row.channel_id, row.message_id, closed)

    def _below(
        self,
        row: QuestionRow,
        round_row: RoundRow,
        view: question_render.QuestionView,
        say: Texts,
    ) -> list[ui.ActionRow[ui.LayoutView]]:
        has_code = bool(view.problem.code)
        return [
            after_reveal_row(row.id, has_code, say),
            control_row(round_row.id, ("next", "pause"), say),
        ]

    async def _load(self, conn: Connection, question_id: int) -> tuple[QuestionRow, RoundRow]:
        row = await rounds.question(conn, question_id)
        return row, await rounds.get(conn, row.round_id)

    async def _view(
        self,
        conn: Connection,
        row: QuestionRow,
        round_row: RoundRow,
        closes_at: datetime,
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
        )

    async def _open_view(
        self, conn: Connection, row: QuestionRow, round_row: RoundRow
    ) -> question_render.QuestionView:
        now, closes_at = self._clock.now(), row.shown_closes_at
        paused_at = round_row.paused_at
        return replace(
            await self._view(conn, row, round_row, closes_at),
            credited=row.credited,
            again=row.again,
            answered=(await rounds.progress(conn, row.id)).answered,
            time_up=closes_at <= now,
            paused_left=None if paused_at is None else max(closes_at - paused_at, NO_TIME),
        )

    async def _lobby_view(self, conn: Connection, round_row: RoundRow) -> lobby_render.LobbyView:
        joined = await rounds.joined(conn, round_row.id)
        user_ids = await members.user_ids(conn, joined)
        first = await rounds.question(conn, round_row.question_ids[0])
        return lobby_render.LobbyView(
            round_id=round_row.id,
            deck=await self._versions.challenge(conn, round_row.deck_version_id),
            starts_at=round_row.starts_at or round_row.created_at,
            state=_lobby_state(round_row, first),
            joined=len(joined),
            user_ids=[user_ids[each] for each in joined if each in user_ids],
            ping_role_id=round_row.pinged_role_id,
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
            skipped=row.skipped_at is not None,
        )


def _lobby_state(round_row: RoundRow, first: QuestionRow) -> str:
    if round_row.state == "stopped":
        return "stopped"
    if first.state is not QuestionState.PLANNED:
        return "begun"
    return "open" if round_row.paused_at is None else "paused"
