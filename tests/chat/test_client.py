"""Whether clicks reach the bot, told shard by shard."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.chat.client import ThawBot
from bot.clock import SystemClock
from bot.store.errors import DatabaseUnavailable


class Away:
    """A database that nobody can reach: what servers missed is compared another time."""

    def begin(self) -> None:
        raise DatabaseUnavailable


@pytest.fixture
async def bot() -> ThawBot:
    thaw = ThawBot()
    thaw.services = SimpleNamespace(database=Away(), clock=SystemClock())
    return thaw


async def test_before_discord_is_ready_no_click_arrives(bot: ThawBot):
    assert not bot.able()
    await bot.on_ready()
    assert bot.able()


async def test_a_shard_that_is_away_is_missed_until_it_is_back_itself(bot: ThawBot):
    await bot.on_ready()
    await bot.on_shard_disconnect(0)
    await bot.on_shard_disconnect(1)
    await bot.on_shard_resumed(0)
    assert not bot.able()
    # One shard of several: discord.py calls no on_ready for its new session.
    await bot.on_shard_ready(1)
    assert bot.able()


async def test_the_bot_asks_for_no_privileged_intent_and_pings_nobody(bot: ThawBot):
    assert not bot.intents.message_content
    assert not bot.intents.members
    assert not bot.intents.presences
    assert bot.allowed_mentions is not None
    assert bot.allowed_mentions.to_dict() == {"parse": []}
