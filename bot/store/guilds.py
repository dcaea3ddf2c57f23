"""What a guild's moderators chose."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.store import models
from bot.store.database import Connection


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """A guild's settings. `time_zone` is a name of the IANA database.

    `run_share` is the most unfinished runs of the guild at once, `run_gpu_seconds` what a member
    may use of a GPU in a day. `participant_role_id` None: everyone may take part;
    `reveal_seconds` None: as the host chose.
    """

    guild_id: int
    moderator_role_id: int | None = None
    announce_role_id: int | None = None
    locale: str = "en-US"
    time_zone: str = "UTC"
    round_starters: Literal["everyone", "moderators"] = "everyone"
    run_by: Literal["everyone", "role", "moderators", "nobody"] = "everyone"
    run_role_id: int | None = None
    run_cooldown_seconds: int = 2
    run_share: int = 100
    run_gpu_seconds: int = 600
    run_private: bool = False
    moderator_channel_id: int | None = None
    study_channel_id: int | None = None
    participant_role_id: int | None = None
    reveal_seconds: int | None = None


async def settings(conn: Connection, guild_id: int) -> GuildSettings:
    """The guild's settings, or the defaults where nobody has chosen yet."""
    table = models.GuildSettings.__table__
    found = await conn.execute(select(table).where(models.GuildSettings.guild_id == guild_id))
    row = found.mappings().one_or_none()
    return GuildSettings(guild_id) if row is None else GuildSettings(**row)


async def chosen(conn: Connection, guild_id: int) -> bool:
    """Whether anybody has chosen anything for the guild yet."""
    table = models.GuildSettings
    found = await conn.execute(select(table.guild_id).where(table.guild_id == guild_id))
    return found.scalar_one_or_none() is not None


async def save(conn: Connection, chosen: GuildSettings) -> None:
    """Keep the guild's settings in place of those before."""
    values = asdict(chosen)
    await conn.execute(
        insert(models.GuildSettings)
        .values(values)
        .on_conflict_do_update(index_elements=["guild_id"], set_=values)
    )


async def change(conn: Connection, chosen: GuildSettings, names: Sequence[str]) -> None:
    """Keep these columns of the guild's settings; what others changed meanwhile stays."""
    values = asdict(chosen)
    put = insert(models.GuildSettings).values(values)
    changed = {name: values[name] for name in names}
    await conn.execute(
        put.on_conflict_do_update(index_elements=["guild_id"], set_=changed)
        if changed
        else put.on_conflict_do_nothing()
    )
