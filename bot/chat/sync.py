"""Offers the commands to Discord, only when they differ from what it knows.

Discord allows 200 command creations a day and bot; a bot that syncs at every start in a crash
loop would lock itself out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import structlog

if TYPE_CHECKING:
    from discord import app_commands

log = structlog.get_logger(__name__)

# Discord adds these to its answer; they do not make the command another one.
_DISCORDS_OWN = frozenset(
    {
        "id",
        "application_id",
        "guild_id",
        "version",
        "handler",
        "default_permission",
        "name_localized",
        "description_localized",
    }
)
_DEFAULTS: dict[str, Any] = {"integration_types": [0], "dm_permission": True}


async def sync_if_changed(tree: app_commands.CommandTree[Any]) -> dict[str, int]:
    """Sync the global commands if Discord's differ from ours; the ids of those it knows, by name.

    Where Discord does not take them, the bot goes on with those it knows.
    """
    try:
        return await _sync_if_changed(tree)
    except discord.HTTPException:
        log.exception("commands not synced")
        return {}


async def _sync_if_changed(tree: app_commands.CommandTree[Any]) -> dict[str, int]:
    client = tree.client
    if client.application_id is None:
        raise RuntimeError("commands can be synced after the login only")
    known = await client.http.get_global_commands(client.application_id)
    ours = await _payload(tree)
    if _essences(known) == _essences(ours):
        log.info("commands unchanged", count=len(ours))
        return {command["name"]: int(command["id"]) for command in known}
    synced = await tree.sync()
    log.info("commands synced", count=len(ours))
    return {command.name: command.id for command in synced}


async def _payload(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    commands = tree._get_all_commands(guild=None)  # noqa: SLF001  # what tree.sync() sends
    if tree.translator is None:
        return [command.to_dict(tree) for command in commands]
    return [await command.get_translated_payload(tree, tree.translator) for command in commands]


def _essences(commands: Any) -> list[Any]:
    return sorted((_essence(command) for command in commands), key=repr)


def _essence(value: Any) -> Any:
    if isinstance(value, dict):
        items = {key: _essence(value[key]) for key in sorted(value)}
        return {key: item for key, item in items.items() if _matters(key, item)}
    if isinstance(value, list | tuple):
        return [_essence(item) for item in value]
    return value


def _matters(key: str, value: Any) -> bool:
    if key in _DISCORDS_OWN or value is None:
        return False
    empty = value is False or value in ("", [], {})
    return value != _DEFAULTS[key] if key in _DEFAULTS else not empty
