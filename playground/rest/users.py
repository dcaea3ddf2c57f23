"""The bot itself, its application, direct messages, and the gateway's address."""

from __future__ import annotations

from playground import changes
from playground.errors import InvalidRecipient
from playground.payloads import application_json, channel_json, own_user_json, user_json
from playground.permissions import in_guild
from playground.rest.access import own_guild
from playground.rest.call import Call, Reply


def me(call: Call) -> Reply:
    """The bot's own user."""
    return Reply(own_user_json(call.state.world.bot))


def user(call: Call) -> Reply:
    """A user by id."""
    return Reply(user_json(call.state.world.user(call.id("user_id"))))


def my_guilds(call: Call) -> Reply:
    """The guilds the bot is in, briefly."""
    world, bot_id = call.state.world, call.state.bot_id
    return Reply(
        [
            {
                "id": str(guild.id),
                "name": guild.name,
                "icon": None,
                "banner": None,
                "owner": False,
                "permissions": str(int(in_guild(guild, guild.members[bot_id]))),
                "features": [],
                "approximate_member_count": len(guild.members),
                "approximate_presence_count": len(guild.members),
            }
            for guild in world.guilds_of(bot_id)
        ]
    )


def leave_guild(call: Call) -> Reply:
    """Leave a guild."""
    changes.remove_bot(call.state, own_guild(call.state, call.id("guild_id")))
    return Reply()


def open_dm(call: Call) -> Reply:
    """Open the direct message with a user."""
    state = call.state
    recipient_id = int(call.form().get("recipient_id") or 0)
    if recipient_id not in state.world.users or recipient_id == state.bot_id:
        raise InvalidRecipient
    known = state.world.dm_of(recipient_id)
    channel = known or state.world.open_dm(recipient_id, state.new_id())
    return Reply(channel_json(channel, state.world))


def application(call: Call) -> Reply:
    """The bot's application."""
    privileged = call.state.options.privileged_intents
    return Reply(application_json(call.state.world, privileged_intents=privileged))


def application_emojis(_: Call) -> Reply:
    """The application's own emojis: none."""
    return Reply({"items": []})


def gateway(call: Call) -> Reply:
    """Where the gateway is."""
    return Reply({"url": call.state.gateway_url})


def gateway_bot(call: Call) -> Reply:
    """Where the gateway is, and how many shards to open."""
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return Reply({"url": call.state.gateway_url, "shards": 1, "session_start_limit": limit})
