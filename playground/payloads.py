"""Users, members, roles, channels and guilds as Discord's API shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.wire import iso
from playground.world import ChannelType

if TYPE_CHECKING:
    from playground.permissions import Permission
    from playground.wire import JSON
    from playground.world import Channel, Guild, Member, Role, ThreadState, User, World

#: APPLICATION_COMMAND_BADGE; no privileged intent is switched on unless the playground is told so.
APPLICATION_FLAGS = 1 << 23
#: GATEWAY_PRESENCE, GATEWAY_GUILD_MEMBERS and GATEWAY_MESSAGE_CONTENT, in their "limited" form.
PRIVILEGED_FLAGS = 1 << 13 | 1 << 15 | 1 << 19


def user_json(user: User) -> JSON:
    """A user object."""
    payload: JSON = {
        "id": str(user.id),
        "username": user.username,
        "discriminator": "0",
        "global_name": user.global_name,
        "avatar": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "banner": None,
        "accent_color": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    if user.bot:
        payload["bot"] = True
        payload["discriminator"] = "0001"
    return payload


def own_user_json(user: User) -> JSON:
    """The bot's view of itself."""
    own = {
        "mfa_enabled": True,
        "locale": "en-US",
        "premium_type": 0,
        "email": None,
        "verified": True,
    }
    return {**user_json(user), **own}


def member_json(member: Member, user: User | None) -> JSON:
    """A member object, with its user unless that stands elsewhere."""
    payload: JSON = {
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in member.role_ids],
        "joined_at": iso(member.joined_at),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": iso(member.timeout_until) if member.timeout_until else None,
    }
    if user is not None:
        payload["user"] = user_json(user)
    return payload


def role_json(role: Role) -> JSON:
    """A role object."""
    payload: JSON = {
        "id": str(role.id),
        "name": role.name,
        "description": None,
        "permissions": str(int(role.permissions)),
        "position": role.position,
        "color": role.color,
        "colors": {
            "primary_color": role.color,
            "secondary_color": None,
            "tertiary_color": None,
        },
        "hoist": role.hoist,
        "managed": role.bot_id is not None,
        "mentionable": role.mentionable,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    if role.bot_id is not None:
        payload["tags"] = {"bot_id": str(role.bot_id)}
    return payload


def channel_json(channel: Channel, world: World, permissions: Permission | None = None) -> JSON:
    """A channel object; `permissions` are those of the one who looks at it."""
    if channel.type is ChannelType.DM:
        return _dm_json(channel, world)
    payload: JSON = {
        "id": str(channel.id),
        "type": int(channel.type),
        "guild_id": str(channel.guild_id),
        "name": channel.name,
        "parent_id": str(channel.parent_id) if channel.parent_id else None,
        "last_message_id": _id_or_none(channel.last_message_id),
        "rate_limit_per_user": channel.slowmode_seconds,
        "flags": 0,
    }
    if permissions is not None:
        payload["permissions"] = str(int(permissions))
    if channel.last_pin_at is not None:
        payload["last_pin_timestamp"] = iso(channel.last_pin_at)
    if channel.thread is None:
        return payload | _guild_part(channel)
    payload |= _thread_part(channel.thread)
    return payload


def guild_json(guild: Guild, world: World) -> JSON:
    """A guild object as REST answers it."""
    return {
        **_GUILD_CONSTANTS,
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "preferred_locale": guild.locale,
        "system_channel_id": _id_or_none(guild.system_channel_id),
        "roles": [role_json(role) for role in guild.roles.values()],
        "application_id": None,
        "region": "deprecated",
        "approximate_member_count": len(guild.members),
        "approximate_presence_count": len(guild.members),
        "embed_enabled": False,
        "embed_channel_id": None,
        "owner": guild.owner_id == world.bot.id,
    }


def guild_create_json(guild: Guild, world: World, *, all_members: bool) -> JSON:
    """The GUILD_CREATE event.

    Without the presence intent Discord names no member but the bot itself
    (Discord docs, Gateway Events, Guild Create).
    """
    members = guild.members.values() if all_members else [guild.members[world.bot.id]]
    return {
        **guild_json(guild, world),
        "joined_at": iso(guild.members[world.bot.id].joined_at),
        "large": False,
        "unavailable": False,
        "member_count": len(guild.members),
        "members": [member_json(m, world.users[m.user_id]) for m in members],
        "channels": [channel_json(c, world) for c in world.guild_channels(guild.id)],
        "threads": [channel_json(c, world) for c in world.guild_channels(guild.id, threads=True)],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application_json(world: World, *, privileged_intents: bool) -> JSON:
    """The application behind the bot, as `/applications/@me` answers it."""
    flags = APPLICATION_FLAGS | (PRIVILEGED_FLAGS if privileged_intents else 0)
    owner = next(user for user in world.users.values() if not user.bot)
    return {
        "id": str(world.application_id),
        "name": world.bot.username,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": user_json(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": flags,
        "flags_new": str(flags),
        "owner": user_json(owner),
        "team": None,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "event_webhooks_url": None,
        "event_webhooks_status": 1,
        "event_webhooks_types": [],
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
        "integration_types_config": {"0": {}},
    }


def thread_member_json(channel: Channel, user_id: int) -> JSON:
    """A thread member object."""
    thread = channel.thread
    return {
        "id": str(channel.id),
        "user_id": str(user_id),
        "join_timestamp": iso(thread.created_at) if thread else None,
        "flags": 0,
    }


def _dm_json(channel: Channel, world: World) -> JSON:
    recipients = [] if channel.recipient_id is None else [world.users[channel.recipient_id]]
    return {
        "id": str(channel.id),
        "type": int(ChannelType.DM),
        "last_message_id": _id_or_none(channel.last_message_id),
        "flags": 0,
        "recipients": [user_json(user) for user in recipients],
    }


def _guild_part(channel: Channel) -> JSON:
    return {
        "position": channel.position,
        "topic": channel.topic,
        "nsfw": channel.nsfw,
        "permission_overwrites": [
            {
                "id": str(overwrite.target_id),
                "type": overwrite.kind,
                "allow": str(int(overwrite.allow)),
                "deny": str(int(overwrite.deny)),
            }
            for overwrite in channel.overwrites.values()
        ],
    }


def _thread_part(thread: ThreadState) -> JSON:
    changed = thread.archive_changed_at or thread.created_at
    return {
        "owner_id": str(thread.owner_id),
        "thread_metadata": {
            "archived": thread.archived,
            "locked": thread.locked,
            "auto_archive_duration": thread.auto_archive_minutes,
            "archive_timestamp": iso(changed),
            "create_timestamp": iso(thread.created_at),
            "invitable": thread.invitable,
        },
        "message_count": thread.message_count,
        "total_message_sent": thread.message_count,
        "member_count": len(thread.member_ids),
    }


def _id_or_none(snowflake: int | None) -> str | None:
    return None if snowflake is None else str(snowflake)


_GUILD_CONSTANTS: JSON = {
    "icon": None,
    "home_header": None,
    "description": None,
    "splash": None,
    "discovery_splash": None,
    "banner": None,
    "emojis": [],
    "stickers": [],
    "features": [],
    "verification_level": 0,
    "default_message_notifications": 0,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw": False,
    "nsfw_level": 0,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "premium_progress_bar_enabled_user_updated_at": None,
    "system_channel_flags": 0,
    "afk_timeout": 300,
    "afk_channel_id": None,
    "vanity_url_code": None,
    "rules_channel_id": None,
    "public_updates_channel_id": None,
    "safety_alerts_channel_id": None,
    "incidents_data": None,
    "widget_enabled": False,
    "widget_channel_id": None,
    "max_members": 500_000,
    "max_presences": None,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "hub_type": None,
    "latest_onboarding_question_id": None,
}
