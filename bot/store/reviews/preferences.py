"""How members want to be asked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fsrs.scheduler import DEFAULT_PARAMETERS
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.learning.recall import Plan, StudyDays
from bot.learning.recall.memory import ALGORITHM
from bot.learning.recall.session import Limits
from bot.store.database import Connection, fetched
from bot.store.decks.shelves import KIND, OFFERED, ShelvedRow
from bot.store.members import PUT_ID, PUT_MEMBER
from bot.store.models import ReviewPreferences


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a member wants to be asked.

    `time_zone` is a name of the IANA database, None for the guild's. `parameters` were fitted to
    the member; `loss` and `standing_loss` tell how they and those before them predicted the
    reviews held back. They are used while `own_parameters`, and only by the algorithm they are of.
    """

    retention: float = 0.9
    new_per_day: int = 10
    reviews_per_day: int = 200
    time_zone: str | None = None
    from_challenges: bool = True
    parameters: tuple[float, ...] | None = None
    algorithm: str | None = None
    fitted_at: datetime | None = None
    fitted_reviews: int | None = None
    loss: float | None = None
    standing_loss: float | None = None
    own_parameters: bool = True

    @property
    def limits(self) -> Limits:
        """The most cards a day."""
        return Limits(new=self.new_per_day, reviews=self.reviews_per_day)

    def days(self, default_zone: str = "UTC") -> StudyDays:
        """The member's days of study."""
        return StudyDays(ZoneInfo(self.time_zone or default_zone))

    def plan(self, default_zone: str = "UTC", *, fuzz: bool = True) -> Plan:
        """By what the member's cards are scheduled."""
        own = self.own_parameters and self.algorithm == ALGORITHM and self.parameters
        return Plan(
            days=self.days(default_zone),
            retention=self.retention,
            parameters=own or DEFAULT_PARAMETERS,
            fuzz=fuzz,
        )


@dataclass(frozen=True, slots=True)
class Remind:
    """At what hour a member is reminded; `closed`: Discord refuses the messages."""

    hour: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """Who a member is, in one look.

    `studied` are the decks (their rows' ids) in the order they were begun; `met_of_studied` tells
    how many cards of each have a row. `time_zone` is the guild's, or in a direct message the one
    of the member's reminder. `shelved` is what the guild and the member offer beside Thaw's own
    decks, `met` those decks of guilds and members of which the member has cards, `only_met` those
    of them that are not offered here: of other guilds, or retired.
    """

    member_id: int
    preferences: Preferences
    studied: tuple[int, ...]
    time_zone: str
    shelved: tuple[ShelvedRow, ...] = ()
    met: frozenset[int] = frozenset()
    only_met: tuple[ShelvedRow, ...] = ()
    reminder: Remind | None = None
    met_of_studied: Mapping[int, int] = field(default_factory=dict)


ROW = f"jsonb_build_array(d.id, d.owner, d.published_version_id, d.slug, {KIND})"

# One step of the index for each deck, however many cards the member has met.
MET = f"""
    WITH RECURSIVE met AS (
        (SELECT deck_id FROM review_state WHERE member_id = me.id ORDER BY deck_id LIMIT 1)
        UNION ALL
        SELECT (SELECT s.deck_id FROM review_state s
                WHERE s.member_id = me.id AND s.deck_id > met.deck_id ORDER BY s.deck_id LIMIT 1)
        FROM met WHERE met.deck_id IS NOT NULL
    )
    SELECT {ROW} FROM met JOIN deck d ON d.id = met.deck_id
    WHERE d.published_version_id IS NOT NULL AND (d.owner = 'guild' OR d.member_id = me.id)
    ORDER BY d.id
"""  # noqa: S608  # no value of anyone's stands in it

FACTS = f"""
    WITH {PUT_MEMBER}, me AS ({PUT_ID})
    SELECT me.id, to_jsonb(p) - 'member_id' AS preferences,
           ARRAY(SELECT jsonb_build_array(deck_id,
                     (SELECT count(*) FROM review_state r
                      WHERE r.member_id = me.id AND r.deck_id = s.deck_id))
                 FROM studied_deck s WHERE s.member_id = me.id
                 ORDER BY since, deck_id) AS studied,
           coalesce((SELECT time_zone FROM guild_settings WHERE guild_id = %(guild_id)s),
                    (SELECT time_zone FROM reminder r WHERE r.member_id = me.id)) AS time_zone,
           ARRAY(SELECT {ROW} FROM deck d
                 WHERE {OFFERED} AND (d.guild_id = %(guild_id)s OR d.member_id = me.id)
                 ORDER BY d.id) AS shelved,
           ARRAY({MET}) AS met,
           (SELECT ARRAY[hour, (closed_at IS NOT NULL)::int] FROM reminder r
            WHERE r.member_id = me.id) AS reminder
    FROM me LEFT JOIN review_preferences p ON p.member_id = me.id
"""  # noqa: S608  # no value of anyone's stands in it


async def facts(conn: Connection, user_id: int, display_name: str, guild_id: int | None) -> Facts:
    """What a session begins with; the member is made or renamed where need be."""
    values = {"user_id": user_id, "display_name": display_name, "guild_id": guild_id or 0}
    (row,) = await fetched(conn, FACTS, values)
    chosen, reminder = row["preferences"], row["reminder"]
    shelved = tuple(ShelvedRow._make(each) for each in row["shelved"])
    met = [ShelvedRow._make(each) for each in row["met"]]
    return Facts(
        row["id"],
        Preferences() if chosen is None else _read(chosen),
        tuple(deck_id for deck_id, _ in row["studied"]),
        row["time_zone"] or "UTC",
        shelved,
        frozenset(each.row_id for each in met),
        tuple(each for each in met if each not in shelved),
        None if reminder is None else Remind(reminder[0], bool(reminder[1])),
        dict(row["studied"]),
    )


async def preferences(conn: Connection, member_id: int) -> Preferences:
    """What the member chose, or the defaults."""
    table = ReviewPreferences.__table__
    found = await conn.execute(select(table).where(ReviewPreferences.member_id == member_id))
    row = found.mappings().one_or_none()
    if row is None:
        return Preferences()
    return _read({name: value for name, value in row.items() if name != "member_id"})


async def prefer(conn: Connection, member_id: int, chosen: Preferences) -> None:
    """Keep what the member chose in place of what was before."""
    values = asdict(chosen)
    if chosen.parameters is not None:
        values["parameters"] = list(chosen.parameters)
    await conn.execute(
        insert(ReviewPreferences)
        .values(member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["member_id"], set_=values)
    )


def _read(values: Mapping[str, Any]) -> Preferences:
    read = dict(values)
    if read["parameters"] is not None:
        read["parameters"] = tuple(read["parameters"])
    if isinstance(read["fitted_at"], str):
        read["fitted_at"] = datetime.fromisoformat(read["fitted_at"])
    return Preferences(**read)
