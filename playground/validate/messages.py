"""New messages and edits, held against Discord's limits before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playground.errors import EmptyMessage, MissingPermissions
from playground.files import safe_filename
from playground.messages import MessageFlag
from playground.permissions import Permission
from playground.validate.embeds import check_embeds
from playground.validate.layout import check_components
from playground.validate.problems import Path, Problems

if TYPE_CHECKING:
    from playground.files import Upload
    from playground.messages import Message
    from playground.wire import JSON

CONTENT = 2000
NONCE = 25
FILES_AT_MOST = 10
FILE_DESCRIPTION = 1024
MENTIONS_AT_MOST = 100
_PARSEABLE = ("everyone", "roles", "users")
_LEGACY = ("content", "embeds", "sticker_ids", "poll")


def check_new(
    body: JSON,
    uploads: list[Upload],
    granted: Permission | None = None,
    prefix: Path = (),
) -> JSON:
    """A message's body, found good; `granted` is what its author may do, None for everything.

    Raises InvalidFormBody, EmptyMessage or MissingPermissions.
    """
    problems = Problems(prefix)
    v2 = bool(_flags(problems, body) & MessageFlag.IS_COMPONENTS_V2)
    filenames = _filenames(problems, body, uploads, None)
    _check_fields(problems, body, filenames, v2=v2)
    _check_nonce(problems, body.get("nonce"))
    problems.raise_any()
    _need(granted, body, uploads)
    shown = (_text(body), body.get("embeds"), body.get("components"), uploads)
    if not any((body.get("components"),) if v2 else shown):
        raise EmptyMessage
    return body


def check_edit(body: JSON, uploads: list[Upload], message: Message, prefix: Path = ()) -> JSON:
    """The changes to a message, found good. Raises InvalidFormBody or EmptyMessage.

    A message with components v2 stays one: Discord does not let the flag be taken away.
    """
    problems = Problems(prefix)
    was_v2 = bool(message.flags & MessageFlag.IS_COMPONENTS_V2)
    flagged = bool(_flags(problems, body) & MessageFlag.IS_COMPONENTS_V2)
    now_v2 = flagged if body.get("flags") is not None else was_v2
    filenames = _filenames(problems, body, uploads, message)
    _check_fields(problems, body, filenames, v2=now_v2)
    if was_v2 and not now_v2:
        _check_no_legacy_fields(problems, body)
    if flagged and not was_v2:
        kept = {"content": message.content, "embeds": message.embeds}
        _check_no_legacy_fields(problems, {**kept, **body})
    problems.raise_any()
    if not _shows_something(body, uploads, message, v2=was_v2 or now_v2):
        raise EmptyMessage
    return body


def _check_fields(problems: Problems, body: JSON, filenames: set[str], *, v2: bool) -> None:
    problems.text(body, "content", (), most=CONTENT)
    if body.get("embeds") is not None:
        check_embeds(problems, body["embeds"], filenames)
    if body.get("components") is not None:
        check_components(problems, body["components"], filenames, v2=v2)
    if v2:
        _check_no_legacy_fields(problems, body)
    if body.get("poll"):
        problems.bad_choice(("poll",), "{}")  # the playground has none
    _check_mentions(problems, body.get("allowed_mentions"))


def _check_no_legacy_fields(problems: Problems, body: JSON) -> None:
    for key in _LEGACY:
        if body.get(key):
            problems.add(
                (key,),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )


def _flags(problems: Problems, body: JSON) -> int:
    flags = body.get("flags")
    if flags is None:
        return 0
    if not isinstance(flags, int):
        problems.bad_type(("flags",), int)
        return 0
    return flags


def _check_nonce(problems: Problems, nonce: Any) -> None:
    if nonce is None:
        return
    if isinstance(nonce, bool) or not isinstance(nonce, str | int):
        message = "This field must be a string or integer."
        problems.add(("nonce",), "NONCE_TYPE_INVALID_TYPE", message)
    elif len(str(nonce)) > NONCE:
        message = f"Must be {NONCE} or fewer characters long."
        problems.add(("nonce",), "NONCE_TYPE_TOO_LONG", message)


def _check_mentions(problems: Problems, allowed: Any) -> None:
    if allowed is None:
        return
    if not isinstance(allowed, dict):
        problems.bad_type(("allowed_mentions",), dict)
        return
    parse = allowed.get("parse") or []
    for index, kind in enumerate(parse):
        if kind not in _PARSEABLE:
            problems.bad_choice(
                ("allowed_mentions", "parse", index), "('everyone', 'roles', 'users')"
            )
    for kind in ("users", "roles"):
        named = allowed.get(kind) or []
        problems.too_long(("allowed_mentions", kind), named, MENTIONS_AT_MOST)
        if named and kind in parse:
            problems.add(
                ("allowed_mentions",),
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )


def _filenames(
    problems: Problems, body: JSON, uploads: list[Upload], message: Message | None
) -> set[str]:
    """The names that `attachment://` can mean after this request."""
    described = body.get("attachments")
    kept = message.attachments if message else []
    names = {safe_filename(upload.filename) for upload in uploads}
    problems.too_long(("attachments",), uploads, FILES_AT_MOST)
    if described is None:
        if "attachments" in body:
            return names
        return names | {attachment.filename for attachment in kept}
    if problems.too_long(("attachments",), described, FILES_AT_MOST):
        return names
    keys = {upload.key for upload in uploads}
    known = {str(attachment.id): attachment.filename for attachment in kept}
    for index, entry in enumerate(described):
        wanted = str(entry.get("id"))
        problems.text(entry, "description", ("attachments", index), most=FILE_DESCRIPTION)
        if wanted in known:
            names.add(known[wanted])
        elif wanted not in keys:
            problems.add(
                ("attachments", index),
                "ATTACHMENT_NOT_FOUND",
                f"Attachment data {wanted} not found",
            )
    return names


def _need(granted: Permission | None, body: JSON, uploads: list[Upload]) -> None:
    if granted is None:
        return
    if body.get("embeds") and Permission.EMBED_LINKS not in granted:
        raise MissingPermissions
    if uploads and Permission.ATTACH_FILES not in granted:
        raise MissingPermissions


def _shows_something(body: JSON, uploads: list[Upload], message: Message, *, v2: bool) -> bool:
    components = body.get("components", message.components)
    if v2:
        return bool(components)
    content = _text(body) if "content" in body else message.content
    embeds = body.get("embeds", message.embeds)
    files = body.get("attachments", message.attachments)
    return bool(content or embeds or components or files or uploads)


def _text(body: JSON) -> str:
    return str(body.get("content") or "").strip()
