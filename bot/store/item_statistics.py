"""What members first answered to the problems of a deck, for item analysis."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from bot.learning.items import Response
from bot.store.database import Connection

# One version's problems against those of every version of the deck: answers count only where the
# problem read the same, by what is asked and what can be chosen. A better explanation, hint or
# feedback does not make another problem of it. Of the time only what is known is told: the window
# that the member had, their own one before that for everyone.
FIRST = text("""
    WITH item AS (
        SELECT v.id AS version_id, p.value->>'id' AS problem_id, jsonb_build_object(
            'prompt', p.value->'prompt', 'code', p.value->'code',
            'choices', (
                SELECT jsonb_object_agg(c.value->>'id', jsonb_build_array(
                    c.value->'text', coalesce(c.value->'correct', 'false'::jsonb)))
                FROM jsonb_array_elements(p.value->'choices') c)
        ) AS content
        FROM deck_version v
        CROSS JOIN jsonb_array_elements(v.document->'problems') p
        WHERE v.deck_id = (SELECT deck_id FROM deck_version WHERE id = :version_id)
    ), asked AS (
        SELECT q.id, q.problem_id
        FROM item now
        JOIN item other ON other.problem_id = now.problem_id AND other.content = now.content
        JOIN round r ON r.deck_version_id = other.version_id
        JOIN question q ON q.round_id = r.id AND q.problem_id = other.problem_id
        WHERE now.version_id = :version_id AND r.mode <> 'lab' AND q.skipped_at IS NULL
            AND r.guild_id = :guild_id
    )
    SELECT DISTINCT ON (asked.problem_id, a.member_id)
        a.member_id, asked.problem_id, a.choice_id, a.correct,
        EXISTS (
            SELECT FROM hint_use h
            WHERE h.question_id = a.question_id AND h.member_id = a.member_id AND h.at < a.at
        ) AS hint,
        extract(epoch FROM a.at - w.opens_at)::float AS seconds
    FROM asked
    JOIN attempt a ON a.question_id = asked.id AND a.number = 1
    LEFT JOIN LATERAL (
        SELECT opens_at FROM answer_window
        WHERE question_id = asked.id AND (member_id IS NULL OR member_id = a.member_id)
            AND opens_at <= a.at AND a.at <= closes_at
        ORDER BY member_id NULLS LAST, opens_at LIMIT 1
    ) w ON true
    ORDER BY asked.problem_id, a.member_id, a.at, a.question_id
""")

# A member's first review of a card tells how new it was, the later ones whether it stays.
CARDS = text("""
    SELECT card_id,
           count(*) FILTER (WHERE first) AS learners,
           count(*) FILTER (WHERE first AND rating = 1) AS failed,
           count(*) FILTER (WHERE NOT first) AS later,
           count(*) FILTER (WHERE NOT first AND rating = 1) AS forgotten
    FROM (
        SELECT card_id, rating,
               row_number() OVER (PARTITION BY member_id, card_id ORDER BY at, id) = 1 AS first
        FROM review_log
        WHERE deck_id = :deck_id AND undone_at IS NULL AND kind = 'review' AND (
            guild_id = :guild_id
            OR EXISTS (SELECT FROM deck d WHERE d.id = :deck_id AND d.guild_id = :guild_id)
        )
    ) rated
    GROUP BY card_id
""")


@dataclass(frozen=True, slots=True)
class CardFigures:
    """How a card goes: first reviews and later ones, and how many of each were Again."""

    learners: int
    failed: int
    later: int
    forgotten: int


async def responses(conn: Connection, version_id: int, guild_id: int) -> list[Response]:
    """Each member's first answer to each problem of this version, in this guild.

    From live and private rounds of every version of the deck in which the problem read the same;
    what was only tried out in the lab, or skipped for all, counts for nothing.
    """
    found = await conn.execute(FIRST, {"version_id": version_id, "guild_id": guild_id})
    return [Response(**row) for row in found.mappings()]


async def cards(conn: Connection, deck_id: int, guild_id: int) -> Mapping[str, CardFigures]:
    """How each card of a deck goes that was reviewed in this guild, by its id.

    Of the guild's own decks reviews in direct messages count, too.
    """
    found = await conn.execute(CARDS, {"deck_id": deck_id, "guild_id": guild_id})
    return {row.card_id: _figures(row) for row in found}


def _figures(row: Any) -> CardFigures:
    return CardFigures(row.learners, row.failed, row.later, row.forgotten)
