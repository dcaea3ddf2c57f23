"""What a round taught: problems missed, or found only later, become cards of the member."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from bot.learning.recall import rate
from bot.learning.recall.derive import first_ratings
from bot.learning.recall.fuzz import drawn
from bot.learning.recall.session import CardKey
from bot.store import decks, guilds, reviews, rounds
from bot.store.finish import REMEMBER
from bot.store.reviews import Rated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.learning.recall import Memory, Rating
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.database import Connection, Database
    from bot.store.due import DueRow
    from bot.store.rounds import RoundRow

# Members in one transaction: a large round must not hold up clicks.
AT_ONCE = 20
# A card that the member has met before stays as it is.
NEVER_MET = 0


class Remembering:
    """Makes cards of what a finished round's members did not know. Repeatable."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of finished rounds."""
        dispatcher.register(REMEMBER, self.remember)

    async def remember(self, row: DueRow) -> None:
        """Make the cards of a round."""
        async with self._database.begin() as conn:
            played = await rounds.get(conn, int(row.payload["round_id"]))
            zone = (await guilds.settings(conn, played.guild_id or 0)).time_zone
            unknown = await _unknown(conn, played)
        members = iter(sorted(unknown))
        while batch := list(islice(members, AT_ONCE)):
            async with self._database.begin() as conn:
                for member_id in batch:
                    await _keep(conn, played, member_id, unknown[member_id], zone)


async def _unknown(conn: Connection, played: RoundRow) -> dict[int, dict[CardKey, Rating]]:
    """What each member did not know."""
    deck_id = await decks.deck_of(conn, played.deck_version_id)
    asked = {
        question_id: await rounds.question(conn, question_id) for question_id in played.question_ids
    }
    limits = {question.id: question.limit_seconds for question in asked.values()}
    found = first_ratings(await rounds.results(conn, played.id), limits)
    return {
        member_id: {
            CardKey(deck_id, asked[question_id].problem_id): rating
            for question_id, rating in ratings.items()
        }
        for member_id, ratings in found.items()
    }


async def _keep(
    conn: Connection,
    played: RoundRow,
    member_id: int,
    ratings: Mapping[CardKey, Rating],
    zone: str,
) -> None:
    chosen = await reviews.preferences(conn, member_id)
    if not chosen.from_challenges:
        return
    plan, at = chosen.plan(zone), played.finished_at or played.created_at
    for card, rating in ratings.items():
        given = Rated(
            member_id=member_id,
            card=card,
            seq=NEVER_MET,
            rating=rating,
            at=at,
            interaction_id=None,
            kind="challenge",
        )
        first = rate(None, rating, at, plan, partial(drawn, member_id, *card))
        await reviews.rate(conn, given, partial(_instead_of, first))


def _instead_of(first: Memory, _: Memory | None) -> Memory:
    return first
