"""Acting as a member, and seeing what this member sees."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from playground.driver.errors import DriverError, NotAllowed, NotSeen
from playground.driver.seen import Choice, Message, Modal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Sequence

    from playground.driver.wire import Control

Predicate = Callable[[Message], object]
_POLL_SECONDS: Final = 0.05
_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class File:
    """A file that a member attaches to an option or a modal."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Member:
    """One member at one channel.

    Every action returns once the bot has given its first answer, at the latest after the three
    seconds that Discord waits. With `hold=True` the interaction is made now, with now's
    snowflake, but reaches the bot only when `release()` is called on what is returned.

    Every action raises NotAllowed where Discord's client would not let the member do it.
    """

    name: str
    channel: str
    _control: Control = field(repr=False)

    def at(self, channel: str, guild: str | None = None) -> Member:
        """The same member at another channel."""
        return replace(self, channel=place(channel, guild))

    def dm(self) -> Member:
        """The same member in the direct messages with the bot."""
        return replace(self, channel="dm")

    async def slash(self, command: str, /, *, hold: bool = False, **options: Any) -> Answer:
        """Send a command such as `challenge start`; a `File` or a `Member` may be an option."""
        return await self._act("slash", hold=hold, command=command, options=_values(options))

    async def complete(self, command: str, /, **options: Any) -> list[Choice]:
        """What the bot suggests for the last of the options, as typed so far."""
        if not options:
            raise DriverError("Name the option to complete, with what is typed so far")
        answer = await self._act(
            "autocomplete", command=command, options=_values(options), focused=list(options)[-1]
        )
        return answer.choices

    async def click(self, message: Message | int, button: str, *, hold: bool = False) -> Answer:
        """Press a button, named by its custom_id or its label."""
        known = await self._message(message)
        found = known.button(button)
        if found is not None and found.custom_id is None:
            raise NotAllowed(f'"{button}" is a link: it opens {found.url}, the bot never hears')
        custom_id = found.custom_id if found else button
        return await self._act("click", hold=hold, message_id=str(known.id), custom_id=custom_id)

    async def select(
        self, message: Message | int, select: str | int, *values: str, hold: bool = False
    ) -> Answer:
        """Choose these values in a select, named by its custom_id or its index."""
        known = await self._message(message)
        custom_id = select if isinstance(select, str) else known.selects[select].custom_id
        return await self._act(
            "select",
            hold=hold,
            message_id=str(known.id),
            custom_id=custom_id,
            values=list(values),
        )

    async def menu(
        self, command: str, target: Message | Member | int | str, *, hold: bool = False
    ) -> Answer:
        """Use a context menu: of a message (or its id), or of a member (or their name)."""
        if isinstance(target, Message | int):
            message_id = target.id if isinstance(target, Message) else target
            return await self._act("menu", hold=hold, command=command, message_id=str(message_id))
        user = target.name if isinstance(target, Member) else target
        return await self._act("menu", hold=hold, command=command, user=user)

    async def submit(
        self,
        answer: Answer,
        fields: Mapping[str, Any] | None = None,
        /,
        *,
        hold: bool = False,
        **more: Any,
    ) -> Answer:
        """Fill in the modal that `answer` opened and send it.

        A field is named by its custom_id or its label. A text field takes a string, a select or
        checkboxes a list of values, a radio group one value, a checkbox a bool, an upload a
        `File` or a list of them.
        """
        modal = answer.modal
        if modal is None:
            raise DriverError(f"There is no modal to fill in: {answer}")
        values = _values({**(fields or {}), **more})
        named = {f.custom_id if (f := modal.field(key)) else key: v for key, v in values.items()}
        return await self._act(
            "submit", hold=hold, modal_id=str(answer.interaction_id), fields=named
        )

    async def say(
        self, content: str = "", *files: File, reply_to: Message | int | None = None
    ) -> Message:
        """Write a message."""
        body = {"as": self.name, "channel": self.channel, "content": content}
        answered = {} if reply_to is None else {"reply_to": str(_id(reply_to))}
        attached = {"attachments": [_value(file) for file in files]} if files else {}
        return self._read(await self._control.post("/messages", {**body, **attached, **answered}))

    async def react(self, message: Message | int, emoji: str, *, remove: bool = False) -> None:
        """Add a reaction, or take it back."""
        body = {"as": self.name, "channel": self.channel, "message_id": str(_id(message))}
        await self._control.post("/reactions", {**body, "emoji": emoji, "remove": remove})

    async def delete(self, message: Message | int) -> None:
        """Delete a message: one's own, or as a moderator another's."""
        body = {"as": self.name, "channel": self.channel}
        await self._control.delete(f"/messages/{_id(message)}", body)

    async def pin(self, message: Message | int) -> None:
        """Pin a message, as a moderator may."""
        body = {"as": self.name, "channel": self.channel, "message_id": str(_id(message))}
        await self._control.post("/pins", body)

    async def see(self, limit: int = 50) -> list[Message]:
        """What stands in the channel for this member's eyes, oldest first."""
        found = await self._control.get(
            "/messages", **{"as": self.name}, channel=self.channel, limit=limit
        )
        return [self._read(raw) for raw in found]

    async def wait_for(
        self,
        wanted: str | Predicate,
        timeout: float = 10.0,  # noqa: ASYNC109 - the error says what was seen instead
        *,
        after: Message | int = 0,
    ) -> Message:
        """The newest message that holds this text, or of which the predicate is true.

        Messages up to `after` do not count.

        Raises:
            NotSeen: there was none within `timeout` seconds of real time.
        """
        fits = _predicate(wanted)
        oldest = _id(after)

        def found(seen: Sequence[Message]) -> Message | None:
            return next((m for m in reversed(seen) if m.id > oldest and fits(m)), None)

        return await self._watch(found, timeout, f"{wanted!r}")

    async def wait_until(
        self,
        message: Message | int,
        wanted: str | Predicate,
        timeout: float = 10.0,  # noqa: ASYNC109 - the error says what was seen instead
    ) -> Message:
        """This message, as soon as it holds the text or the predicate is true of it.

        Raises:
            NotSeen: that did not happen within `timeout` seconds of real time.
        """
        fits = _predicate(wanted)
        wanted_id = _id(message)

        def found(seen: Sequence[Message]) -> Message | None:
            return next((m for m in seen if m.id == wanted_id and fits(m)), None)

        return await self._watch(found, timeout, f"{wanted!r} in message {wanted_id}")

    async def events(self) -> AsyncIterator[Any]:
        """What this member's client would be told live, without end."""
        async for event in self._control.lines("/events", **{"as": self.name}):
            yield event

    async def _watch(
        self, found: Callable[[Sequence[Message]], Message | None], seconds: float, what: str
    ) -> Message:
        clock = asyncio.get_running_loop()
        end = clock.time() + seconds
        while True:
            seen = await self.see()
            message = found(seen)
            if message is not None:
                return message
            if clock.time() >= end:
                raise NotSeen(_not_seen(self, what, seconds, seen))
            await asyncio.sleep(_POLL_SECONDS)

    async def _message(self, message: Message | int) -> Message:
        if isinstance(message, Message):
            return message
        seen = await self.see()
        found = next((m for m in seen if m.id == message), None)
        if found is None:
            raise NotAllowed(f"{self.name} sees no message {message} in {self.channel}")
        return found

    async def _act(self, kind: str, *, hold: bool = False, **details: Any) -> Answer:
        body = {"as": self.name, "channel": self.channel, "type": kind, "hold": hold, **details}
        return Answer(await self._control.post("/interactions", body), self)

    def _read(self, raw: Mapping[str, Any]) -> Message:
        return Message(raw, self._control.fetch)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an interaction, as it stood when it was asked for.

    `state` is answered, deferred, modal, autocomplete, failed or held.
    """

    raw: Mapping[str, Any]
    by: Member

    @property
    def interaction_id(self) -> int:
        """The snowflake of the member's action."""
        return int(self.raw["interaction_id"])

    @property
    def token(self) -> str:
        """With which the bot may answer; only tests of the playground need it."""
        return str(self.raw["token"])

    @property
    def state(self) -> str:
        """How far the answer is."""
        return str(self.raw["state"])

    @property
    def failed(self) -> bool:
        """Whether the member was told that the interaction failed."""
        return self.state == "failed"

    @property
    def error(self) -> str:
        """What the member was told when it failed."""
        return str(self.raw.get("error") or "")

    @property
    def response(self) -> Mapping[str, Any]:
        """The bot's answer: its type, and a message, a modal or choices."""
        return self.raw.get("response") or {}

    @property
    def message(self) -> Message | None:
        """The reply, or the message that was edited in place of one."""
        raw = self.response.get("message")
        return self.by._read(raw) if raw else None  # noqa: SLF001 - of the same module

    @property
    def text(self) -> str:
        """All that can be read of the reply; empty without one."""
        message = self.message
        return message.text if message else ""

    @property
    def ephemeral(self) -> bool:
        """Whether only the acting member sees the reply."""
        message = self.message
        return message is not None and message.ephemeral

    @property
    def modal(self) -> Modal | None:
        """The dialog that opened."""
        raw = self.response.get("modal")
        return Modal(raw) if raw else None

    @property
    def choices(self) -> list[Choice]:
        """The suggestions of an autocomplete."""
        return [Choice(c["name"], c["value"]) for c in self.response.get("choices") or []]

    async def release(self) -> Answer:
        """Let a held interaction reach the bot, and wait for the answer."""
        return await self._command("release")

    async def replay(self) -> Answer:
        """Let the very same interaction reach the bot once more."""
        return await self._command("replay")

    async def refreshed(self) -> Answer:
        """The answer as it stands at this moment."""
        control = self.by._control  # noqa: SLF001 - of the same module
        return replace(self, raw=await control.get(f"/interactions/{self.interaction_id}"))

    async def final(
        self,
        wanted: str | Predicate | None = None,
        timeout: float = 10.0,  # noqa: ASYNC109 - the error says what was seen instead
    ) -> Answer:
        """The answer once the reply is there, and once it holds `wanted`, if that is given.

        Raises:
            NotSeen: that did not happen within `timeout` seconds of real time.
        """
        fits = _predicate(wanted) if wanted is not None else _is_there
        clock = asyncio.get_running_loop()
        end = clock.time() + timeout
        answer = self
        while not answer._settled(fits):
            if clock.time() >= end:
                raise NotSeen(
                    f"No final answer{f' with {wanted!r}' if wanted else ''} "
                    f"within {timeout:g} s; it stands at: {answer}"
                )
            await asyncio.sleep(_POLL_SECONDS)
            answer = await self.refreshed()
        return answer

    def _settled(self, fits: Predicate) -> bool:
        if self.state in {"deferred", "held"}:
            return False
        message = self.message
        return message is None or (not message.loading and bool(fits(message)))

    async def _command(self, verb: str) -> Answer:
        control = self.by._control  # noqa: SLF001 - of the same module
        return replace(self, raw=await control.post(f"/interactions/{self.interaction_id}/{verb}"))

    def __str__(self) -> str:
        modal = self.modal
        shown = f"modal {modal.title!r}" if modal else self.error or str(self.message or "")
        return f"{self.state}: {shown}" if shown else self.state


def place(channel: str, guild: str | None) -> str:
    """The control API's name of a channel: alone it is looked for in the first guild."""
    return f"{guild}/{channel}" if guild else channel


def _id(message: Message | int) -> int:
    return message.id if isinstance(message, Message) else message


def _predicate(wanted: str | Predicate) -> Predicate:
    if callable(wanted):
        return wanted
    return lambda message: wanted in message.text


def _is_there(_: Message) -> bool:
    return True


def _values(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in options.items()}


def _value(value: Any) -> Any:
    if isinstance(value, File):
        encoded = base64.b64encode(value.content).decode()
        return {"filename": value.filename, "content_b64": encoded}
    if isinstance(value, Member):
        return value.name
    if isinstance(value, list | tuple):
        return [_value(each) for each in value]
    return value


def _not_seen(member: Member, what: str, seconds: float, seen: Iterable[Message]) -> str:
    lines = [f"  {message.id} {_shortened(str(message))}" for message in seen]
    hidden = len(lines) - _SHOWN
    listed = [f"  ({hidden} earlier ones)"] if hidden > 0 else []
    listed += lines[-_SHOWN:] or ["  nothing"]
    where = f"{member.name} in {member.channel}"
    return f"{where} did not see {what} within {seconds:g} s, but:\n" + "\n".join(listed)


def _shortened(text: str, limit: int = 160) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
