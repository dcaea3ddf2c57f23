"""What a member sees: messages, modals and their parts, read from Discord's JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Fetch = Callable[[str], Awaitable[bytes]]

_EPHEMERAL: Final = 1 << 6
_LOADING: Final = 1 << 7
_BUTTON: Final = 2
_SELECTS: Final = frozenset({3, 5, 6, 7, 8})
_TEXT_DISPLAY: Final = 10
_LABEL: Final = 18
_STYLES: Final = {
    1: "primary",
    2: "secondary",
    3: "success",
    4: "danger",
    5: "link",
    6: "premium",
}


@dataclass(frozen=True, slots=True)
class User:
    """Who wrote a message."""

    id: int
    name: str
    display_name: str
    bot: bool

    def __str__(self) -> str:
        return self.display_name


@dataclass(frozen=True, slots=True)
class Button:
    """A button; `style` is primary, secondary, success, danger, link or premium.

    `label` is the emoji where the button shows nothing else; a link has a url, no custom_id.
    """

    label: str
    custom_id: str | None
    disabled: bool
    url: str | None
    style: str


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a select, a radio group or a group of checkboxes."""

    label: str
    value: str
    description: str
    default: bool


@dataclass(frozen=True, slots=True)
class Select:
    """A select menu; `options` is empty where Discord itself fills it (users, roles, channels)."""

    custom_id: str
    placeholder: str
    options: tuple[Option, ...]
    disabled: bool
    min_values: int
    max_values: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file below a message."""

    filename: str
    url: str
    size: int
    content_type: str
    _fetch: Fetch = field(repr=False, compare=False)

    async def read(self) -> bytes:
        """Download it."""
        return await self._fetch(self.url)


@dataclass(frozen=True, slots=True)
class Choice:
    """One suggestion of an autocomplete."""

    name: str
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Message:
    """A message as one member sees it at one moment; later edits show in a later `see()`."""

    raw: Mapping[str, Any] = field(repr=False)
    _fetch: Fetch = field(repr=False, compare=False)

    @property
    def id(self) -> int:
        """Its snowflake."""
        return int(self.raw["id"])

    @property
    def channel_id(self) -> int:
        """Where it stands."""
        return int(self.raw["channel_id"])

    @property
    def author(self) -> User:
        """Who wrote it."""
        user = self.raw["author"]
        name = user["username"]
        return User(int(user["id"]), name, user.get("global_name") or name, user.get("bot", False))

    @property
    def content(self) -> str:
        """The plain part of its text."""
        return str(self.raw.get("content") or "")

    @property
    def text(self) -> str:
        """All that can be read: content, embeds, text displays; one line between each."""
        parts = [self.content, *map(_embed_text, self.embeds)]
        parts += [c["content"] for c in walk(self.components) if c["type"] == _TEXT_DISPLAY]
        return "\n".join(part for part in parts if part)

    @property
    def embeds(self) -> list[Mapping[str, Any]]:
        """Discord's embed objects."""
        return list(self.raw.get("embeds") or [])

    @property
    def components(self) -> list[Mapping[str, Any]]:
        """Discord's component objects, the outermost ones."""
        return list(self.raw.get("components") or [])

    @property
    def buttons(self) -> list[Button]:
        """All buttons, in reading order."""
        return [_button(c) for c in walk(self.components) if c["type"] == _BUTTON]

    @property
    def selects(self) -> list[Select]:
        """All selects, in reading order."""
        return [_select(c) for c in walk(self.components) if c["type"] in _SELECTS]

    @property
    def attachments(self) -> list[Attachment]:
        """Its files."""
        return [_attachment(a, self._fetch) for a in self.raw.get("attachments") or []]

    @property
    def ephemeral(self) -> bool:
        """Whether only this member sees it."""
        return bool(self.raw.get("ephemeral") or self._flags & _EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says that the bot is thinking."""
        return bool(self._flags & _LOADING)

    @property
    def pinned(self) -> bool:
        """Whether it is pinned."""
        return bool(self.raw.get("pinned"))

    @property
    def reference_id(self) -> int | None:
        """The message that this one replies to."""
        reference = (self.raw.get("message_reference") or {}).get("message_id")
        return int(reference) if reference else None

    @property
    def created_at(self) -> datetime:
        """When it was sent, by the playground's clock."""
        return datetime.fromisoformat(self.raw["timestamp"])

    @property
    def edited_at(self) -> datetime | None:
        """When it was last edited, if ever."""
        edited = self.raw.get("edited_timestamp")
        return datetime.fromisoformat(edited) if edited else None

    @property
    def _flags(self) -> int:
        return int(self.raw.get("flags") or 0)

    def button(self, which: str) -> Button | None:
        """The button with this custom_id or, failing that, this label."""
        by_id = (b for b in self.buttons if b.custom_id == which)
        by_label = (b for b in self.buttons if b.label == which)
        return next(by_id, None) or next(by_label, None)

    def __str__(self) -> str:
        private = " (private)" if self.ephemeral else ""
        buttons = "".join(f" [{b.label}{'✗' if b.disabled else ''}]" for b in self.buttons)
        files = "".join(f" <{a.filename}>" for a in self.attachments)
        return f"{self.author}{private}: {' '.join(self.text.split())}{buttons}{files}"


@dataclass(frozen=True, slots=True)
class ModalField:
    """One field of a modal; `kind` is Discord's component type.

    4 text, 3 select, 5 to 8 users, roles, mentionables, channels, 19 file upload,
    21 radio group, 22 checkbox group, 23 checkbox.
    """

    label: str
    custom_id: str
    kind: int
    required: bool
    value: str
    options: tuple[Option, ...]
    raw: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Modal:
    """An open dialog."""

    raw: Mapping[str, Any] = field(repr=False)

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self.raw["title"])

    @property
    def custom_id(self) -> str:
        """The bot's own id for it."""
        return str(self.raw["custom_id"])

    @property
    def text(self) -> str:
        """Its title, text displays, labels and descriptions, a line each."""
        parts = [self.title]
        for component in walk(self.raw.get("components") or []):
            keys = ("content",) if component["type"] == _TEXT_DISPLAY else ("label", "description")
            parts += [str(component[key]) for key in keys if component.get(key)]
        return "\n".join(parts)

    @property
    def fields(self) -> list[ModalField]:
        """What can be filled in, from top to bottom."""
        return list(_fields(self.raw.get("components") or [], ""))

    def field(self, which: str) -> ModalField | None:
        """The field with this custom_id or, failing that, this label."""
        by_id = (f for f in self.fields if f.custom_id == which)
        by_label = (f for f in self.fields if f.label == which)
        return next(by_id, None) or next(by_label, None)


def walk(components: Any) -> Iterator[Mapping[str, Any]]:
    """Every component, parents first, in reading order; an accessory comes after its text."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        inner = (component.get(key) for key in ("component", "accessory"))
        yield from walk([part for part in inner if part])


def _embed_text(embed: Mapping[str, Any]) -> str:
    parts = [(embed.get("author") or {}).get("name"), embed.get("title"), embed.get("description")]
    for entry in embed.get("fields") or []:
        parts += [entry.get("name"), entry.get("value")]
    parts.append((embed.get("footer") or {}).get("text"))
    return "\n".join(str(part) for part in parts if part)


def _button(component: Mapping[str, Any]) -> Button:
    emoji = (component.get("emoji") or {}).get("name") or ""
    return Button(
        label=component.get("label") or emoji,
        custom_id=component.get("custom_id"),
        disabled=bool(component.get("disabled")),
        url=component.get("url"),
        style=_STYLES.get(component.get("style", 0), "unknown"),
    )


def _select(component: Mapping[str, Any]) -> Select:
    return Select(
        custom_id=component["custom_id"],
        placeholder=component.get("placeholder") or "",
        options=_options(component),
        disabled=bool(component.get("disabled")),
        min_values=component.get("min_values", 1),
        max_values=component.get("max_values", 1),
    )


def _options(component: Mapping[str, Any]) -> tuple[Option, ...]:
    return tuple(
        Option(o["label"], o["value"], o.get("description") or "", bool(o.get("default")))
        for o in component.get("options") or []
    )


def _attachment(raw: Mapping[str, Any], fetch: Fetch) -> Attachment:
    kind = raw.get("content_type") or ""
    return Attachment(raw["filename"], raw["url"], int(raw["size"]), kind, fetch)


def _fields(components: Any, label: str) -> Iterator[ModalField]:
    for component in components:
        if component["type"] == _LABEL:
            yield from _fields([component["component"]], component.get("label") or "")
        elif "components" in component:
            yield from _fields(component["components"], label)
        elif "custom_id" in component:
            yield ModalField(
                label=label or component.get("label") or "",
                custom_id=component["custom_id"],
                kind=component["type"],
                required=component.get("required", True),
                value=str(component.get("value") or ""),
                options=_options(component),
                raw=component,
            )
