"""Who may open a session, and what a new one is told first."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from playground.gateway.codes import ALL_INTENTS, PRIVILEGED, Close, Intent
from playground.gateway.session import SHARD_SHIFT, Session
from playground.payloads import application_json, guild_create_json, own_user_json

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON

#: From this many guilds on Discord insists on shards.
SHARDING_REQUIRED_AT = 2500


class Refused(Exception):
    """This IDENTIFY opens no session."""

    def __init__(self, code: Close) -> None:
        super().__init__(code.name)
        self.code = code


def same_token(state: State, body: JSON) -> bool:
    """Whether the client knows the bot's token."""
    given = str(body.get("token") or "").removeprefix("Bot ")
    return hmac.compare_digest(given.encode(), state.world.token.encode())


def new_session(state: State, body: JSON) -> Session:
    """The session an IDENTIFY asks for; raises Refused with Discord's close code."""
    if not same_token(state, body):
        raise Refused(Close.AUTHENTICATION_FAILED)
    intents = body.get("intents")
    if not isinstance(intents, int) or intents < 0 or intents & ~ALL_INTENTS:
        raise Refused(Close.INVALID_INTENTS)
    if intents & PRIVILEGED and not state.options.privileged_intents:
        raise Refused(Close.DISALLOWED_INTENTS)
    return Session(intents=intents, shard=_shard(state, body.get("shard")))


def _shard(state: State, shard: list[int] | None) -> tuple[int, int]:
    if shard is None:
        shard = [0, 1]
    number, count = shard
    if not 0 <= number < count:
        raise Refused(Close.INVALID_SHARD)
    if len(state.world.guilds) > SHARDING_REQUIRED_AT * count:
        raise Refused(Close.SHARDING_REQUIRED)
    return number, count


def welcome(state: State, session: Session) -> None:
    """Send READY, then one GUILD_CREATE for each guild of the shard."""
    number, count = session.shard
    world = state.world
    guilds = [
        guild
        for guild in world.guilds_of(state.bot_id)
        if (guild.id >> SHARD_SHIFT) % count == number
    ]
    application = application_json(world, privileged_intents=state.options.privileged_intents)
    session.dispatch(
        "READY",
        {
            "v": 10,
            "user": own_user_json(world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": state.gateway_url,
            "application": {"id": application["id"], "flags": application["flags"]},
            "shard": [number, count],
            "private_channels": [],
            "_trace": [],
        },
    )
    if session.intents & Intent.GUILDS:
        everyone = bool(session.intents & Intent.GUILD_PRESENCES)
        for guild in guilds:
            session.dispatch("GUILD_CREATE", guild_create_json(guild, world, all_members=everyone))
