"""Concepts on which members and the grader differ, and what moderators said to them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall.session import CardKey
from bot.store.database import Connection
from bot.store.models import ConceptPhrase, ConceptRuling, Deck, Explanation, Member

Outcome = Literal["accepted", "refused", "seen"]

# A concept is contested that the member counts and the grader did not, or the other way round,
# and on which no moderator has ruled. It goes to the guild whose deck it is, or where the member
# was; what members write in decks of their own is nobody else's business.
WAITING = """
    FROM explanation e
    JOIN deck d ON d.id = e.deck_id AND d.owner <> 'member'
    JOIN member m ON m.id = e.member_id
    CROSS JOIN LATERAL (
        (SELECT false AS credited, unnest(e.claimed) AS concept_id
         EXCEPT SELECT false, unnest(e.graded))
        UNION ALL
        (SELECT true, unnest(e.graded) EXCEPT SELECT true, unnest(e.claimed))
    ) differs
    WHERE coalesce(d.guild_id, e.guild_id) = :guild_id
        AND e.claimed IS NOT NULL AND e.handled_at IS NULL
        AND NOT EXISTS (
            SELECT FROM concept_ruling r
            WHERE r.explanation_id = e.id AND r.concept_id = differs.concept_id
        )
"""
COUNT = text(f"SELECT count(*) {WAITING}")
OLDEST = text(f"""
    SELECT e.id AS explanation_id, differs.concept_id, e.deck_id, e.card_id, e.text, m.user_id,
           e.at, differs.credited
    {WAITING} ORDER BY e.at, e.id, differs.credited, differs.concept_id LIMIT :limit
""")
CLOSE = text("""
    UPDATE explanation SET handled_at = :at
    WHERE id = :explanation_id AND NOT EXISTS (
        (SELECT unnest(claimed || graded) EXCEPT (
            SELECT unnest(claimed) INTERSECT SELECT unnest(graded)))
        EXCEPT SELECT concept_id FROM concept_ruling WHERE explanation_id = :explanation_id
    )
""")


@dataclass(frozen=True, slots=True)
class Contested:
    """A concept that the member says their answer has, and the grader did not find.

    `credited`: the other way round. `user_id` is None for an erased member.
    """

    explanation_id: int
    concept_id: str
    deck_id: int
    card_id: str
    text: str
    user_id: int | None
    at: datetime
    credited: bool = False


async def waiting(conn: Connection, guild_id: int, limit: int) -> tuple[int, list[Contested]]:
    """How many contested concepts wait for this guild's moderators, and the oldest `limit`."""
    count = await conn.execute(COUNT, {"guild_id": guild_id})
    found = await conn.execute(OLDEST, {"guild_id": guild_id, "limit": limit})
    return count.scalar_one(), [Contested(**row) for row in found.mappings()]


async def find(
    conn: Connection, guild_id: int, explanation_id: int, concept_id: str
) -> Contested | None:
    """A concept on which a member of this guild and the grader differ, even if it was ruled on."""
    found = await conn.execute(
        select(Explanation.deck_id, Explanation.card_id, Explanation.text, Member.user_id,
               Explanation.at, Explanation.graded.any_() == concept_id)
        .join(Deck, Deck.id == Explanation.deck_id)
        .join(Member, Member.id == Explanation.member_id)
        .where(
            Explanation.id == explanation_id,
            Deck.owner != "member",
            func.coalesce(Deck.guild_id, Explanation.guild_id) == guild_id,
            (Explanation.claimed.any_() == concept_id) != (Explanation.graded.any_() == concept_id),
        )
    )  # fmt: skip
    row = found.one_or_none()
    return None if row is None else Contested(explanation_id, concept_id, *row)


async def rule(
    conn: Connection,
    explanation_id: int,
    concept_id: str,
    outcome: Outcome,
    *,
    phrase: str | None,
    by_member_id: int,
    at: datetime,
) -> bool:
    """Keep what a moderator says; False where another one was faster, whose word stands."""
    ruled = await conn.execute(
        insert(ConceptRuling)
        .values(
            explanation_id=explanation_id,
            concept_id=concept_id,
            outcome=outcome,
            phrase=phrase,
            by_member_id=by_member_id,
            at=at,
        )
        .on_conflict_do_nothing()
        .returning(ConceptRuling.concept_id)
    )
    if ruled.scalar_one_or_none() is None:
        return False
    await _close(conn, explanation_id, at)
    return True


async def ruling(conn: Connection, explanation_id: int, concept_id: str) -> tuple[str, int] | None:
    """How it was ruled and by which member."""
    found = await conn.execute(
        select(ConceptRuling.outcome, ConceptRuling.by_member_id).where(
            ConceptRuling.explanation_id == explanation_id, ConceptRuling.concept_id == concept_id
        )
    )
    row = found.one_or_none()
    return None if row is None else (row.outcome, row.by_member_id)


async def add_phrase(
    conn: Connection,
    guild_id: int,
    card: CardKey,
    concept_id: str,
    phrase: str,
    *,
    by_member_id: int,
    at: datetime,
) -> None:
    """Let this wording earn the concept in this guild from now on. Repeatable."""
    await conn.execute(
        insert(ConceptPhrase)
        .values(
            guild_id=guild_id,
            deck_id=card.deck_id,
            card_id=card.card_id,
            concept_id=concept_id,
            phrase=phrase,
            by_member_id=by_member_id,
            at=at,
        )
        .on_conflict_do_nothing()
    )


async def phrases(
    conn: Connection, guild_id: int | None, card: CardKey
) -> Mapping[str, tuple[str, ...]]:
    """The wordings that moderators accepted here for a card, by concept.

    In a direct message those of the guild whose deck it is.
    """
    deck = select(Deck.guild_id).where(Deck.id == card.deck_id).scalar_subquery()
    found = await conn.execute(
        select(ConceptPhrase.concept_id, ConceptPhrase.phrase)
        .where(
            ConceptPhrase.guild_id == func.coalesce(guild_id, deck),
            ConceptPhrase.deck_id == card.deck_id,
            ConceptPhrase.card_id == card.card_id,
        )
        .order_by(ConceptPhrase.at, ConceptPhrase.phrase)
    )
    by_concept: dict[str, list[str]] = defaultdict(list)
    for concept_id, phrase in found:
        by_concept[concept_id].append(phrase)
    return {concept_id: tuple(each) for concept_id, each in by_concept.items()}


async def _close(conn: Connection, explanation_id: int, at: datetime) -> None:
    """Note that nothing of an answer waits any more, once all was ruled on."""
    await conn.execute(CLOSE, {"explanation_id": explanation_id, "at": at})
