"""REQUEST_GUILD_MEMBERS: members in chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.gateway.codes import Intent
from playground.payloads import member_json

if TYPE_CHECKING:
    from playground.gateway.session import Session
    from playground.state import State
    from playground.world import Guild, Member

CHUNK = 1000
ASKED_AT_MOST = 100


def answer(state: State, session: Session, body: Any) -> None:
    """Send the members asked for, in GUILD_MEMBERS_CHUNK events of up to 1,000.

    Without the member intent the full list stays empty
    (Discord docs, Gateway Events, Request Guild Members).
    """
    wished = body.get("guild_id")
    guild_id = int(wished[0] if isinstance(wished, list) else wished)
    guild = state.world.guilds.get(guild_id)
    if guild is None or state.bot_id not in guild.members:
        return
    found, missing = _search(state, session, guild, body)
    chunks = [found[i : i + CHUNK] for i in range(0, len(found), CHUNK)] or [[]]
    for index, chunk in enumerate(chunks):
        session.dispatch(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild_id),
                "members": [member_json(m, state.world.users[m.user_id]) for m in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks),
                "not_found": [str(user_id) for user_id in missing],
                "presences": [],
                "nonce": body.get("nonce"),
            },
        )


def _search(
    state: State, session: Session, guild: Guild, body: Any
) -> tuple[list[Member], list[int]]:
    if body.get("user_ids"):
        given = body["user_ids"] if isinstance(body["user_ids"], list) else [body["user_ids"]]
        asked = [int(user_id) for user_id in given][:ASKED_AT_MOST]
        found = [guild.members[user_id] for user_id in asked if user_id in guild.members]
        return found, [user_id for user_id in asked if user_id not in guild.members]
    query, limit = str(body.get("query") or "").lower(), int(body.get("limit") or 0)
    if not query:
        if not session.intents & Intent.GUILD_MEMBERS:
            return [], []
        everyone = list(guild.members.values())
        return everyone[:limit] if limit else everyone, []
    named = [member for member in guild.members.values() if _names(state, member).startswith(query)]
    return named[: min(limit or ASKED_AT_MOST, ASKED_AT_MOST)], []


def _names(state: State, member: Member) -> str:
    return (member.nick or state.world.users[member.user_id].username).lower()
