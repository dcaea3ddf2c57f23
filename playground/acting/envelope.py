"""The INTERACTION_CREATE that carries what a member did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.interactions import Interaction, InteractionType, new_token
from playground.messages import message_json
from playground.payloads import channel_json, member_json, user_json
from playground.rest.body import FILE_LIMIT

if TYPE_CHECKING:
    from playground.acting.place import Place
    from playground.messages import Message
    from playground.state import State
    from playground.wire import JSON

GUILD_CONTEXT = 0
BOT_DM_CONTEXT = 1


def make(
    state: State,
    place: Place,
    kind: InteractionType,
    data: JSON,
    *,
    message: Message | None = None,
    trigger: Interaction | None = None,
) -> Interaction:
    """A new interaction of this moment, kept but not delivered."""
    interaction_id, token = state.new_id(), new_token()
    payload: JSON = {
        "id": str(interaction_id),
        "application_id": str(state.world.application_id),
        "type": int(kind),
        "data": data,
        "token": token,
        "version": 1,
        "entitlements": [],
        "attachment_size_limit": FILE_LIMIT,
        "locale": place.user.locale,
        **_where(state, place),
    }
    if message is not None:
        payload["message"] = message_json(message, state.messages, state.world, state.bot_id)
    interaction = Interaction(
        interaction_id,
        kind,
        place.user.id,
        place.channel.id,
        place.guild.id if place.guild else None,
        payload,
        token,
        message_id=message.id if message else None,
        trigger=trigger,
    )
    state.interactions.add(interaction)
    return interaction


def _where(state: State, place: Place) -> JSON:
    permissions = place.permissions(state)
    now = state.clock.now()
    for_app = state.world.permissions(state.bot_id, place.channel, now)
    where: JSON = {
        "channel_id": str(place.channel.id),
        "channel": channel_json(place.channel, state.world, permissions),
        "app_permissions": str(int(for_app)),
    }
    if place.guild is None:
        return where | {
            "user": user_json(place.user),
            "context": BOT_DM_CONTEXT,
            "authorizing_integration_owners": {"0": "0"},
        }
    member = member_json(place.guild.members[place.user.id], place.user)
    guild_id = str(place.guild.id)
    return where | {
        "guild_id": guild_id,
        "guild": {"id": guild_id, "locale": place.guild.locale, "features": []},
        "guild_locale": place.guild.locale,
        "member": {**member, "permissions": str(int(permissions))},
        "context": GUILD_CONTEXT,
        "authorizing_integration_owners": {"0": guild_id},
    }
