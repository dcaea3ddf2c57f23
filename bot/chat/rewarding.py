"""Gives members the roles that go with their badges, whatever dies or is forbidden in between."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import discord
import structlog

from bot.chat.badge_cards import badges_here
from bot.chat.notices import note_for_moderators
from bot.chat.settings.badges import badge_name
from bot.chat.settings.reward_roles import hindrance
from bot.schedule.dispatcher import Later
from bot.store import members, rewards
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.chat.settings.reward_roles import Hindrance
    from bot.schedule.dispatcher import Dispatcher
    from bot.store.audit import Fact
    from bot.store.due import DueRow

log = structlog.get_logger(__name__)

# What a server's admins have not mended for so long they do not want.
KEPT_TRYING = timedelta(days=30)
AGAIN = timedelta(hours=1)
# Discord's JSON error code.
UNKNOWN_ROLE = 10011


class Rewarding:
    """Gives one role to one member for each due row. Repeatable: a role is had or not."""

    def __init__(self, client: ThawBot) -> None:
        self._client = client

    def register(self, dispatcher: Dispatcher) -> None:
        """Take on the due rows of rewards."""
        dispatcher.register(rewards.GIVE, self.give)

    async def give(self, row: DueRow) -> None:
        """Give the role; where Thaw may not, tell the moderators once and try again later."""
        facts = row.payload
        guild_id, badge_id = int(facts["guild_id"]), str(facts["badge_id"])
        async with self._client.services.database.begin() as conn:
            role_id = await rewards.role_of(conn, guild_id, badge_id)
            user_ids = await members.user_ids(conn, [int(facts["member_id"])])
        user_id = user_ids.get(int(facts["member_id"]))
        if role_id is None or user_id is None:
            return
        problem = self._hindrance(guild_id, role_id)
        problem = problem or await self._give(guild_id, user_id, role_id)
        if problem is None:
            return
        await self._tell(guild_id, badge_id, role_id, problem)
        now = self._client.services.clock.now()
        if now - datetime.fromisoformat(facts["since"]) < KEPT_TRYING:
            raise Later(now + AGAIN)

    def _hindrance(self, guild_id: int, role_id: int) -> Hindrance | None:
        guild = self._client.get_guild(guild_id)
        if guild is None:  # of another process' shards: Discord will tell
            return None
        return hindrance(guild.get_role(role_id))

    async def _give(self, guild_id: int, user_id: int, role_id: int) -> Hindrance | None:
        """What stood in the way; None where the member has the role now, or left the guild."""
        try:
            await self._client.http.add_role(
                guild_id, user_id, role_id, reason="The role for a badge, chosen in /settings"
            )
        except discord.NotFound as error:
            return "gone" if error.code == UNKNOWN_ROLE else None
        except discord.Forbidden:
            return "refused"
        return None

    async def _tell(self, guild_id: int, badge_id: str, role_id: int, problem: Hindrance) -> None:
        """Once a week, however many members wait for the role."""
        services = self._client.services
        now = services.clock.now()
        async with services.database.begin() as conn:
            known = await badges_here(conn, services, guild_id)
            facts: dict[str, Fact] = {"badge": badge_name(known, badge_id), "role_id": role_id}
            key = f"reward:{role_id}:{problem}:{now:%G-%V}"
            await note_for_moderators(conn, guild_id, key, f"reward.{problem}", facts, now)
        services.wake()


async def roles_changed(client: ThawBot, guild_id: int) -> None:
    """Try again what waited for a permission: somebody changed the roles."""
    services = client.services
    try:
        async with services.database.begin() as conn:
            waiting = await rewards.hurry(conn, guild_id, services.clock.now())
    except StoreError as error:
        log.warning("rewards not tried again", guild_id=guild_id, error=str(error))
        return
    if waiting:
        services.wake()
