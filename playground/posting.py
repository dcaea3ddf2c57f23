"""Makes, changes and removes messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playground import announce
from playground.components import ATTACHMENT_SCHEME, Kind, normalise, walk
from playground.messages import Message, MessageFlag, MessageType
from playground.permissions import Permission

if TYPE_CHECKING:
    from playground.files import Attachment, Upload
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
#: An attachment id below this is the index of a file in the same request.
FIRST_SNOWFLAKE = 1000
#: The flags that a sender may set on a new message.
SENDABLE = (
    MessageFlag.SUPPRESS_EMBEDS
    | MessageFlag.SUPPRESS_NOTIFICATIONS
    | MessageFlag.IS_COMPONENTS_V2
    | MessageFlag.EPHEMERAL
)


@dataclass(slots=True)
class Draft:
    """A checked message on its way into a channel."""

    channel: Channel
    author_id: int
    body: JSON
    uploads: list[Upload] = field(default_factory=list)
    type: MessageType = MessageType.DEFAULT
    flags: int = 0
    ephemeral_for: int | None = None
    interaction_metadata: JSON | None = None
    by_interaction: bool = False
    reference: JSON | None = None


def post(state: State, draft: Draft) -> Message:
    """Put a message into its channel and tell everyone."""
    body = draft.body
    message = Message(
        id=state.new_id(),
        channel_id=draft.channel.id,
        author_id=draft.author_id,
        sent_at=state.clock.now(),
        type=draft.type,
        flags=draft.flags,
        tts=bool(body.get("tts")),
        reference=draft.reference,
        interaction_metadata=draft.interaction_metadata,
        by_interaction=draft.by_interaction,
        nonce=body.get("nonce"),
        ephemeral_for=draft.ephemeral_for,
    )
    message.attachments = _store(state, message, body.get("attachments"), draft.uploads)
    _write(state, message, body)
    if draft.reference and _replied_user_pinged(body):
        _mention_author(state, message, draft.reference)
    state.messages.add(message)
    if not message.ephemeral:
        draft.channel.last_message_id = message.id
        if draft.channel.thread is not None:
            draft.channel.thread.message_count += 1
    announce.message_created(state, message)
    return message


def edit(
    state: State, message: Message, body: JSON, uploads: list[Upload], *, visibly: bool = True
) -> Message:
    """Change what `body` names, leave the rest, and tell everyone.

    A reply that was only "thinking" does not count as edited: `visibly` is false then.
    """
    kept = message.attachments
    if body.get("attachments") is not None:
        wanted = {str(a.get("id")) for a in body["attachments"]}
        kept = [attachment for attachment in kept if str(attachment.id) in wanted]
    elif "attachments" in body:
        kept = []
    described = [a for a in body.get("attachments") or [] if _is_upload(a)]
    message.attachments = kept + _store(state, message, described or None, uploads)
    if body.get("flags") is not None:
        editable = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.IS_COMPONENTS_V2
        message.flags = message.flags & ~MessageFlag.SUPPRESS_EMBEDS | body["flags"] & editable
    _write(state, message, body)
    if visibly:
        message.edited_at = state.clock.now()
    announce.message_updated(state, message)
    return message


def delete(state: State, message: Message) -> None:
    """Remove a message and tell everyone."""
    state.messages.remove(message)
    announce.message_deleted(state, message)


def _write(state: State, message: Message, body: JSON) -> None:
    if "content" in body:
        message.content = (body["content"] or "").strip()
    if "embeds" in body or "embed" in body:
        embeds = body.get("embeds") or ([body["embed"]] if body.get("embed") else [])
        message.embeds = [_embed(embed, message.attachments) for embed in embeds]
    if "components" in body:
        components = body["components"] or []
        message.components = normalise(components, message.attachments, state.new_id)
    if {"content", "components"} & body.keys():
        _mention(state, message, body.get("allowed_mentions"))


def _store(
    state: State, message: Message, described: list[JSON] | None, uploads: list[Upload]
) -> list[Attachment]:
    by_id = {str(entry.get("id")): entry for entry in described or []}
    stored = []
    for number, upload in enumerate(uploads):
        entry = by_id.get(upload.key or str(number), {})
        attachment = state.files.add(state.base_url, state.new_id(), message.channel_id, upload)
        attachment.description = entry.get("description")
        attachment.ephemeral = message.ephemeral
        stored.append(attachment)
    return stored


def _is_upload(entry: JSON) -> bool:
    return int(entry.get("id") or 0) < FIRST_SNOWFLAKE


def _embed(embed: JSON, attachments: list[Attachment]) -> JSON:
    by_name = {attachment.filename: attachment for attachment in attachments}
    stored = {"type": "rich", **{key: value for key, value in embed.items() if value is not None}}
    for key in ("image", "thumbnail"):
        if isinstance(stored.get(key), dict):
            stored[key] = _embed_media(stored[key], by_name)
    for key in ("footer", "author"):
        if isinstance(stored.get(key), dict) and stored[key].get("icon_url"):
            icon = _embed_media({"url": stored[key]["icon_url"]}, by_name)["url"]
            stored[key] = {**stored[key], "icon_url": icon, "proxy_icon_url": icon}
    if stored.get("fields"):
        stored["fields"] = [{"inline": False, **entry} for entry in stored["fields"]]
    return stored


def _embed_media(media: JSON, by_name: dict[str, Attachment]) -> JSON:
    url = media.get("url") or ""
    attachment = by_name.get(url.removeprefix(ATTACHMENT_SCHEME))
    if not url.startswith(ATTACHMENT_SCHEME) or attachment is None:
        return {**media, "proxy_url": media.get("proxy_url") or url}
    described = attachment.payload()
    size: JSON = {key: described[key] for key in ("width", "height") if key in described}
    return {
        "url": attachment.url,
        "proxy_url": attachment.url,
        "content_type": attachment.content_type,
        **size,
    }


def _mention(state: State, message: Message, allowed: JSON | None) -> None:
    text = "\n".join(
        [message.content]
        + [c["content"] for c in walk(message.components) if c["type"] == Kind.TEXT_DISPLAY]
    )
    channel = state.world.channel(message.channel_id)
    users = [int(found) for found in _USER.findall(text)]
    message.mentions = [
        user_id
        for user_id in dict.fromkeys(users)
        if user_id in state.world.users and _allows(allowed, "users", user_id)
    ]
    guild = state.world.guilds.get(channel.guild_id or 0)
    granted = state.world.permissions(message.author_id, channel, state.clock.now())
    loud = Permission.MENTION_EVERYONE in granted
    roles = [int(found) for found in _ROLE.findall(text)]
    message.mention_roles = [
        role_id
        for role_id in dict.fromkeys(roles)
        if guild is not None
        and role_id in guild.roles
        and (loud or guild.roles[role_id].mentionable)
        and _allows(allowed, "roles", role_id)
    ]
    shouted = "@everyone" in text or "@here" in text
    message.mention_everyone = shouted and loud and _allows(allowed, "everyone", 0)


def _allows(allowed: JSON | None, kind: str, snowflake: int) -> bool:
    if allowed is None:
        return True
    named = {str(one) for one in allowed.get(kind) or ()} if kind != "everyone" else set()
    return kind in (allowed.get("parse") or ()) or str(snowflake) in named


def _replied_user_pinged(body: JSON) -> bool:
    allowed = body.get("allowed_mentions")
    return allowed is None or bool(allowed.get("replied_user"))


def _mention_author(state: State, message: Message, reference: JSON) -> None:
    target = state.messages.find(int(reference.get("message_id") or 0))
    if target is not None and target.author_id not in message.mentions:
        message.mentions.append(target.author_id)
