"""What members wrote in their own words, and what they say it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import Explanation


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer: its text, what the grader found in it, and what counts."""

    id: int
    card: CardKey
    text: str
    graded: tuple[str, ...]
    counts: tuple[str, ...]


async def keep(
    conn: Connection,
    member_id: int,
    card: CardKey,
    text: str,
    graded: Sequence[str],
    *,
    guild_id: int | None,
    at: datetime,
    interaction_id: int,
) -> int:
    """Keep an answer with its grade; its id. A repeated interaction gives the first one's."""
    written = await conn.execute(
        insert(Explanation)
        .values(
            member_id=member_id,
            guild_id=guild_id,
            deck_id=card.deck_id,
            card_id=card.card_id,
            text=text,
            graded=list(graded),
            at=at,
            interaction_id=interaction_id,
        )
        .on_conflict_do_update(
            index_elements=["interaction_id"], set_={"interaction_id": interaction_id}
        )
        .returning(Explanation.id)
    )
    return written.scalar_one()


async def claim(
    conn: Connection, member_id: int, explanation_id: int, concepts: Sequence[str]
) -> Explained | None:
    """Count these concepts, as the member says; None where the answer is not theirs.

    Where they change their mind, the guild's moderators look at it again.
    """
    kept = await conn.execute(
        update(Explanation)
        .where(Explanation.id == explanation_id, Explanation.member_id == member_id)
        .values(claimed=list(concepts), handled_at=None)
        .returning(Explanation.deck_id, Explanation.card_id, Explanation.text, Explanation.graded)
    )
    row = kept.one_or_none()
    if row is None:
        return None
    card = CardKey(row.deck_id, row.card_id)
    return Explained(explanation_id, card, row.text, tuple(row.graded), tuple(concepts))
