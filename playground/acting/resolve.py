"""The `resolved` part of an interaction: the objects behind the ids in it."""

from __future__ import annotations

import base64
import binascii
import mimetypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playground.acting.place import find_channel, find_role, find_user
from playground.errors import NotAllowed
from playground.files import Upload
from playground.payloads import channel_json, member_json, role_json, user_json
from playground.rest.body import FILE_LIMIT

if TYPE_CHECKING:
    from playground.acting.place import Place
    from playground.state import State
    from playground.wire import JSON


@dataclass(slots=True)
class Resolver:
    """Turns what a caller named into ids, and collects the objects behind them."""

    state: State
    place: Place
    found: JSON = field(default_factory=dict)

    def user(self, name: str) -> str:
        """A user, with their member object in a guild."""
        user = find_user(self.state, name)
        self._put("users", user.id, user_json(user))
        guild = self.place.guild
        if guild is not None and (member := guild.members.get(user.id)) is not None:
            granted = self.state.world.permissions(
                user.id, self.place.channel, self.state.clock.now()
            )
            described = {**member_json(member, None), "permissions": str(int(granted))}
            self._put("members", user.id, described)
        return str(user.id)

    def role(self, name: str) -> str:
        """A role of the guild."""
        if self.place.guild is None:
            raise NotAllowed("There are no roles in a direct message.", "unknown_role")
        role = find_role(self.place.guild, name)
        self._put("roles", role.id, role_json(role))
        return str(role.id)

    def mentionable(self, name: str) -> str:
        """A user or, failing that, a role."""
        try:
            return self.user(name)
        except NotAllowed:
            return self.role(name)

    def channel(self, name: str) -> str:
        """A channel that the member sees."""
        if self.place.guild is not None and "/" not in name and not name.isdecimal():
            name = f"{self.place.guild.name}/{name}"
        channel = find_channel(self.state, name)
        granted = self.state.world.permissions(self.place.user.id, channel, self.state.clock.now())
        self._put("channels", channel.id, channel_json(channel, self.state.world, granted))
        return str(channel.id)

    def attachment(self, given: Any) -> str:
        """A file `{"filename", "content_b64"}`, uploaded for the bot's eyes."""
        attachment = self.state.files.add(
            self.state.base_url, self.state.new_id(), self.place.channel.id, upload_from(given)
        )
        attachment.ephemeral = True
        self._put("attachments", attachment.id, attachment.payload())
        return str(attachment.id)

    def message(self, message_id: int, payload: JSON) -> str:
        """The message a context menu was opened on."""
        self._put("messages", message_id, payload)
        return str(message_id)

    def _put(self, kind: str, snowflake: int, payload: JSON) -> None:
        self.found.setdefault(kind, {})[str(snowflake)] = payload


def upload_from(given: Any) -> Upload:
    """A file from the control API's JSON; raises NotAllowed."""
    try:
        name, data = str(given["filename"]), base64.b64decode(given["content_b64"], validate=True)
    except (TypeError, KeyError, binascii.Error):
        raise NotAllowed(
            'A file is {"filename": ..., "content_b64": ...}.', "bad_attachment", 400
        ) from None
    if len(data) > FILE_LIMIT:
        raise NotAllowed("Your files are too powerful: at most 10 MB each.", "too_large", 413)
    kind = given.get("content_type") or mimetypes.guess_type(name)[0]
    return Upload(name, kind or "application/octet-stream", data)
