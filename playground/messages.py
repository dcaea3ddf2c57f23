"""Messages, and where they are kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING, Any

from playground.errors import UnknownMessage
from playground.payloads import channel_json, user_json
from playground.wire import JSON, iso

if TYPE_CHECKING:
    from datetime import datetime

    from playground.files import Attachment
    from playground.world import World


class MessageType(IntEnum):
    """The kinds of message the playground makes."""

    DEFAULT = 0
    PINNED = 6
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER = 21
    CONTEXT_MENU_COMMAND = 23


class MessageFlag(IntFlag):
    """Discord's message flags that matter here."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_COMPONENTS_V2 = 1 << 15


@dataclass(slots=True)
class Message:
    """A message; `ephemeral_for` names the only member who sees it, if it is private."""

    id: int
    channel_id: int
    author_id: int
    sent_at: datetime
    type: MessageType = MessageType.DEFAULT
    content: str = ""
    flags: int = 0
    tts: bool = False
    embeds: list[JSON] = field(default_factory=list)
    components: list[JSON] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    edited_at: datetime | None = None
    pinned_at: datetime | None = None
    reference: JSON | None = None
    interaction_metadata: JSON | None = None
    by_interaction: bool = False
    nonce: str | int | None = None
    reactions: dict[str, list[int]] = field(default_factory=dict)
    ephemeral_for: int | None = None
    thread_id: int | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether only one member sees it."""
        return self.ephemeral_for is not None

    @property
    def loading(self) -> bool:
        """Whether it says "… is thinking"."""
        return bool(self.flags & MessageFlag.LOADING)


class MessageStore:
    """All messages by channel, in the order of their ids."""

    def __init__(self) -> None:
        self._messages: dict[int, Message] = {}
        self._order: dict[int, list[int]] = {}

    def add(self, message: Message) -> None:
        """Keep a new message."""
        self._messages[message.id] = message
        order = self._order.setdefault(message.channel_id, [])
        order.insert(bisect_right(order, message.id), message.id)

    def remove(self, message: Message) -> None:
        """Forget a message."""
        del self._messages[message.id]
        self._order[message.channel_id].remove(message.id)

    def find(self, message_id: int) -> Message | None:
        """A message by id alone."""
        return self._messages.get(message_id)

    def get(self, channel_id: int, message_id: int) -> Message:
        """A message of a channel; raises UnknownMessage."""
        message = self._messages.get(message_id)
        if message is None or message.channel_id != channel_id:
            raise UnknownMessage
        return message

    def of_channel(self, channel_id: int) -> list[Message]:
        """A channel's messages, oldest first."""
        return [self._messages[message_id] for message_id in self._order.get(channel_id, ())]

    def between(self, channel_id: int, after: int = 0, before: int | None = None) -> list[Message]:
        """A channel's messages with after < id < before, oldest first."""
        order = self._order.get(channel_id, [])
        start = bisect_right(order, after)
        stop = len(order) if before is None else bisect_left(order, before)
        return [self._messages[message_id] for message_id in order[start:stop]]


def message_json(
    message: Message, store: MessageStore, world: World, viewer_id: int, *, nested: bool = False
) -> JSON:
    """A message object as `viewer_id` gets it."""
    payload: JSON = {
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "type": int(message.type),
        "author": user_json(world.users[message.author_id]),
        "content": message.content,
        "timestamp": iso(message.sent_at),
        "edited_timestamp": iso(message.edited_at) if message.edited_at else None,
        "tts": message.tts,
        "mention_everyone": message.mention_everyone,
        "mentions": [user_json(world.users[user_id]) for user_id in message.mentions],
        "mention_roles": [str(role_id) for role_id in message.mention_roles],
        "attachments": [a.payload() for a in listed_attachments(message)],
        "embeds": message.embeds,
        "components": message.components,
        "pinned": message.pinned_at is not None,
        "flags": message.flags,
    }
    if message.reactions:
        payload["reactions"] = [
            _reaction_json(emoji, users, viewer_id) for emoji, users in message.reactions.items()
        ]
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    if message.by_interaction:
        payload["webhook_id"] = payload["application_id"] = str(world.application_id)
    if message.interaction_metadata is not None:
        payload["interaction_metadata"] = message.interaction_metadata
    if message.thread_id is not None and message.thread_id in world.channels:
        payload["thread"] = channel_json(world.channels[message.thread_id], world)
    if message.reference is not None:
        payload["message_reference"] = message.reference
        if not nested:
            payload["referenced_message"] = _referenced(message.reference, store, world, viewer_id)
    return payload


def listed_attachments(message: Message) -> list[Attachment]:
    """The attachments shown on their own: one that an embed uses is shown there only."""
    used = {
        (embed.get(part) or {}).get("url")
        for embed in message.embeds
        for part in ("image", "thumbnail")
    }
    return [attachment for attachment in message.attachments if attachment.url not in used]


def emoji_json(emoji: str) -> JSON:
    """A reaction's emoji: unicode, or `name:id` for a custom one."""
    name, _, emoji_id = emoji.partition(":")
    return {"id": emoji_id or None, "name": name}


def _reaction_json(emoji: str, users: list[int], viewer_id: int) -> JSON:
    return {
        "emoji": emoji_json(emoji),
        "count": len(users),
        "count_details": {"burst": 0, "normal": len(users)},
        "burst_colors": [],
        "me_burst": False,
        "me": viewer_id in users,
    }


def _referenced(
    reference: JSON, store: MessageStore, world: World, viewer_id: int
) -> dict[str, Any] | None:
    target = store.find(int(reference["message_id"])) if "message_id" in reference else None
    if target is None or target.ephemeral:
        return None
    return message_json(target, store, world, viewer_id, nested=True)
