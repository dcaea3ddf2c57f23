"""All that a session needs to know, in one look at the database."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.learning.recall import Memory, Phase
from bot.learning.recall.session import CardKey, Fresh, Today, Waiting
from bot.store.database import Connection, fetched
from bot.store.reviews.rows import NEW, CardState, state_of

#: More than a day's limit of reviews can be.
MOST_LOOKED_AT = 1000

DESK = """
    WITH mine AS (
        SELECT * FROM review_state
        WHERE member_id = %(member_id)s AND reps > 0 AND suspended_at IS NULL AND due < %(after)s
            AND (%(deck_ids)s::bigint[] IS NULL OR deck_id = ANY(%(deck_ids)s::bigint[]))
    ), waiting AS (
        SELECT * FROM mine
        WHERE (due <= %(now)s OR (state <> 2 AND due < %(tomorrow)s))
            AND (buried_until IS NULL OR buried_until <= %(now)s)
        ORDER BY due LIMIT %(most)s
    ), fresh AS (
        SELECT array_agg(c.place ORDER BY c.place) AS places,
               array_agg(coalesce(s.seq, 0) ORDER BY c.place) AS seqs
        FROM unnest(%(new_decks)s::bigint[], %(new_cards)s::text[])
            WITH ORDINALITY AS c (deck_id, card_id, place)
        LEFT JOIN review_state s ON s.member_id = %(member_id)s
            AND s.deck_id = c.deck_id AND s.card_id = c.card_id
        WHERE coalesce(s.reps, 0) = 0 AND s.suspended_at IS NULL
            AND (s.buried_until IS NULL OR s.buried_until <= %(now)s)
    ), asked AS (
        SELECT * FROM review_state WHERE member_id = %(member_id)s
            AND deck_id = %(asked_deck)s::bigint AND card_id = %(asked_card)s::text
    ), log AS (
        SELECT l.phase, s.siblings FROM review_log l
        LEFT JOIN review_state s ON s.member_id = l.member_id
            AND s.deck_id = l.deck_id AND s.card_id = l.card_id
        WHERE l.member_id = %(member_id)s AND l.at >= %(begun)s
            AND l.undone_at IS NULL AND l.kind = 'review'
    )
    SELECT 'waiting' AS what, deck_id, card_id, state, step, stability, difficulty, due,
           last_review, reps, lapses, seq, siblings, suspended_at, buried_until,
           NULL::bigint AS n, NULL::bigint[] AS places, NULL::bigint[] AS seqs
        FROM waiting
    UNION ALL
    SELECT 'asked', deck_id, card_id, state, step, stability, difficulty, due, last_review, reps,
           lapses, seq, siblings, suspended_at, buried_until, NULL, NULL, NULL FROM asked
    UNION ALL
    SELECT 'fresh', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL, NULL, places, seqs FROM fresh
    UNION ALL
    SELECT 'done', NULL, NULL, phase, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, siblings,
           NULL, NULL, count(*), NULL, NULL FROM log GROUP BY phase, siblings
    UNION ALL
    SELECT 'tomorrow', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL, NULL, count(*), NULL, NULL FROM mine
"""


@dataclass(frozen=True, slots=True)
class Moments:
    """Now, when today began, when tomorrow begins, and the day after."""

    now: datetime
    begun: datetime
    tomorrow: datetime
    after: datetime


@dataclass(slots=True)
class Desk:
    """What lies before a member.

    `waiting` are cards met before that are due or being learned today, `fresh` new ones in the
    order they were named, `states` how each of them stands, and the card that was asked about;
    `due_tomorrow` counts what is due before the day after tomorrow begins.
    """

    moments: Moments

    waiting: list[Waiting] = field(default_factory=list)
    fresh: list[Fresh] = field(default_factory=list)
    states: dict[CardKey, CardState] = field(default_factory=dict)
    today: Today = field(default_factory=Today)
    due_tomorrow: int = 0

    def state_of(self, card: CardKey) -> CardState:
        """How a card stands that lies here or was asked about; a new one has no row."""
        return self.states.get(card, NEW)

    def rated(self, card: CardKey, after: CardState, siblings: str | None) -> None:
        """Lay the desk as it is once this card's rating is kept, without another look."""
        before = self.state_of(card)
        self.waiting = [each for each in self.waiting if each.key != card]
        self.fresh = [each for each in self.fresh if each.key != card]
        self.states[card] = after
        if after.memory is not None and self._waits(after.memory):
            again = Waiting(card, after.memory.phase, after.memory.due, siblings)
            self.waiting = sorted([*self.waiting, again], key=lambda each: each.due)
        self.due_tomorrow += self._counts(after) - self._counts(before)
        phase = None if before.memory is None else before.memory.phase
        self.today = Today(
            new=self.today.new + (phase is None),
            reviews=self.today.reviews + (phase is Phase.REVIEW),
            seen=self.today.seen if siblings is None else self.today.seen | {siblings},
        )

    def _waits(self, memory: Memory) -> bool:
        learning = memory.phase is not Phase.REVIEW
        return memory.due <= self.moments.now or (learning and memory.due < self.moments.tomorrow)

    def _counts(self, state: CardState) -> bool:
        known = state.memory is not None and state.suspended_at is None
        return known and state.memory is not None and state.memory.due < self.moments.after


async def desk(
    conn: Connection,
    member_id: int,
    moments: Moments,
    new: Sequence[CardKey],
    *,
    deck_ids: Collection[int] | None = None,
    asked: CardKey | None = None,
) -> Desk:
    """What lies before the member, in these decks or in all; `new` may be asked as new cards.

    With `asked` it tells how that card stands, too.
    """
    found = await fetched(
        conn,
        DESK,
        {
            "member_id": member_id,
            "now": moments.now,
            "begun": moments.begun,
            "tomorrow": moments.tomorrow,
            "after": moments.after,
            "deck_ids": None if deck_ids is None else list(deck_ids),
            "new_decks": [key.deck_id for key in new],
            "new_cards": [key.card_id for key in new],
            "most": MOST_LOOKED_AT,
            "asked_deck": None if asked is None else asked.deck_id,
            "asked_card": None if asked is None else asked.card_id,
        },
    )
    laid = Desk(moments)
    done: list[tuple[int | None, str | None, int]] = []
    for row in found:
        match row["what"]:
            case "waiting":
                _lay(laid, row)
            case "asked":
                laid.states[CardKey(row["deck_id"], row["card_id"])] = state_of(row)
            case "fresh":
                for place, seq in zip(row["places"] or (), row["seqs"] or (), strict=True):
                    _offer(laid, new[place - 1], seq)
            case "done":
                done.append((row["state"], row["siblings"], row["n"]))
            case _:
                laid.due_tomorrow = row["n"]
    laid.waiting.sort(key=lambda card: card.due)
    laid.today = _today(done)
    return laid


def _offer(laid: Desk, key: CardKey, seq: int) -> None:
    laid.fresh.append(Fresh(key))
    laid.states[key] = replace(NEW, seq=seq) if seq else NEW


def _lay(laid: Desk, row: Any) -> None:
    key = CardKey(row["deck_id"], row["card_id"])
    laid.waiting.append(Waiting(key, Phase(row["state"]), row["due"], row["siblings"]))
    laid.states[key] = state_of(row)


def _today(done: list[tuple[int | None, str | None, int]]) -> Today:
    return Today(
        new=sum(count for phase, _, count in done if phase is None),
        reviews=sum(count for phase, _, count in done if phase == Phase.REVIEW),
        seen=frozenset(siblings for _, siblings, _ in done if siblings is not None),
    )
