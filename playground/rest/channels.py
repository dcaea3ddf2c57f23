"""`/channels/{channel_id}` and its permission overwrites; `/guilds/{guild_id}/channels`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import changes
from playground.errors import UnknownOverwrite, WrongChannelType
from playground.payloads import channel_json
from playground.permissions import Permission
from playground.rest.access import need, need_in_guild, own_guild
from playground.rest.call import Call, Reply
from playground.validate.problems import Problems
from playground.world import THREADS, Channel, ChannelType, Overwrite

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON

NAME = 100
TOPIC = 1024
SLOWMODE_MAX = 21_600
_CREATABLE = {
    ChannelType.TEXT,
    ChannelType.VOICE,
    ChannelType.CATEGORY,
    ChannelType.ANNOUNCEMENT,
}


def get(call: Call) -> Reply:
    """One channel."""
    need(call.state, call.channel())
    return Reply(channel_json(call.channel(), call.state.world))


def listing(call: Call) -> Reply:
    """A guild's channels, threads aside."""
    guild = own_guild(call.state, call.id("guild_id"))
    world = call.state.world
    return Reply([channel_json(channel, world) for channel in world.guild_channels(guild.id)])


def create(call: Call) -> Reply:
    """Make a channel; needs MANAGE_CHANNELS."""
    guild = own_guild(call.state, call.id("guild_id"))
    need_in_guild(call.state, guild, Permission.MANAGE_CHANNELS)
    form = call.form()
    _check(form, new=True)
    kind = form.get("type") or 0
    if kind not in {int(each) for each in _CREATABLE}:
        raise WrongChannelType
    overwrites = [_overwrite(each) for each in form.get("permission_overwrites") or []]
    channel = changes.add_channel(call.state, guild, form["name"], overwrites, ChannelType(kind))
    _apply(channel, form)
    return Reply(channel_json(channel, call.state.world), 201)


def edit(call: Call) -> Reply:
    """Change a channel (MANAGE_CHANNELS) or a thread (MANAGE_THREADS, or one's own)."""
    state, channel, form = call.state, call.channel(), call.form()
    if channel.type is ChannelType.DM:
        raise WrongChannelType
    if channel.thread is None:
        need(state, channel, Permission.MANAGE_CHANNELS)
    elif channel.thread.owner_id != state.bot_id or channel.thread.locked:
        need(state, channel, Permission.MANAGE_THREADS)
    _check(form, new=False)
    _apply(channel, form)
    _apply_to_thread(state, channel, form)
    if "permission_overwrites" in form and channel.thread is None:
        given = [_overwrite(each) for each in form["permission_overwrites"] or []]
        channel.overwrites = {overwrite.target_id: overwrite for overwrite in given}
    changes.channel_changed(state, channel)
    return Reply(channel_json(channel, state.world))


def delete(call: Call) -> Reply:
    """Remove a channel or a thread; a direct message is only closed."""
    state, channel = call.state, call.channel()
    payload = channel_json(channel, state.world)
    if channel.type is not ChannelType.DM:
        thread = channel.type in THREADS
        manage = Permission.MANAGE_THREADS if thread else Permission.MANAGE_CHANNELS
        need(state, channel, manage)
        changes.remove_channel(state, channel)
    return Reply(payload)


def put_overwrite(call: Call) -> Reply:
    """Set what a role or a member may do in a channel; needs MANAGE_ROLES."""
    state, channel = call.state, call.channel()
    need(state, channel, Permission.MANAGE_ROLES)
    overwrite = _overwrite({**call.form(), "id": call.id("overwrite_id")})
    channel.overwrites[overwrite.target_id] = overwrite
    changes.channel_changed(state, channel)
    return Reply()


def delete_overwrite(call: Call) -> Reply:
    """Take such an overwrite away."""
    state, channel = call.state, call.channel()
    need(state, channel, Permission.MANAGE_ROLES)
    if channel.overwrites.pop(call.id("overwrite_id"), None) is None:
        raise UnknownOverwrite
    changes.channel_changed(state, channel)
    return Reply()


def _overwrite(given: JSON) -> Overwrite:
    return Overwrite(
        int(given["id"]),
        int(given.get("type") or 0),
        Permission(int(given.get("allow") or 0)),
        Permission(int(given.get("deny") or 0)),
    )


def _check(form: JSON, *, new: bool) -> None:
    problems = Problems()
    problems.text(form, "name", (), least=1, most=NAME, needed=new)
    problems.text(form, "topic", (), most=TOPIC)
    slowmode = form.get("rate_limit_per_user") or 0
    if not 0 <= slowmode <= SLOWMODE_MAX:
        message = f"int value should be less than or equal to {SLOWMODE_MAX}."
        problems.add(("rate_limit_per_user",), "NUMBER_TYPE_MAX", message)
    problems.raise_any()


def _apply(channel: Channel, form: JSON) -> None:
    channel.name = form.get("name") or channel.name
    channel.topic = form.get("topic", channel.topic)
    channel.nsfw = bool(form.get("nsfw", channel.nsfw))
    if form.get("position") is not None:
        channel.position = form["position"]
    if form.get("rate_limit_per_user") is not None:
        channel.slowmode_seconds = form["rate_limit_per_user"]
    if "parent_id" in form and channel.thread is None:
        channel.parent_id = int(form["parent_id"]) if form["parent_id"] else None


def _apply_to_thread(state: State, channel: Channel, form: JSON) -> None:
    thread = channel.thread
    if thread is None:
        return
    if form.get("archived") is not None and form["archived"] != thread.archived:
        thread.archived = form["archived"]
        thread.archive_changed_at = state.clock.now()
    thread.locked = bool(form.get("locked", thread.locked))
    thread.invitable = bool(form.get("invitable", thread.invitable))
    minutes = form.get("auto_archive_duration")
    thread.auto_archive_minutes = minutes or thread.auto_archive_minutes
