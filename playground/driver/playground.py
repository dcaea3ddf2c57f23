"""The playground as a whole: its world, its clock, and what it has noticed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Self

from playground.driver.errors import DriverError, NotSeen
from playground.driver.member import Member, place
from playground.driver.wire import Control

if TYPE_CHECKING:
    from collections.abc import Sequence

_POLL_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True)
class Request:
    """One REST call of the bot; `code` is Discord's error code where it was refused."""

    n: int
    method: str
    path: str
    status: int
    code: int | None


@dataclass(frozen=True, slots=True)
class Violation:
    """Traffic that contradicts Discord's description; `side` tells whose it was."""

    side: str
    method: str
    path: str
    status: int | None
    problems: tuple[str, ...]

    def __str__(self) -> str:
        status = f" {self.status}" if self.status else ""
        return f"{self.side} {self.method} {self.path}{status}: {'; '.join(self.problems)}"


class Playground:
    """A running playground, in whatever process.

    Use it as an async context manager, or close it at the end: it keeps connections. The token
    is learnt on entering, unless it is given.
    """

    def __init__(self, url: str, *, token: str = "") -> None:
        self._control = Control(url)
        self._token = token

    async def __aenter__(self) -> Self:
        if not self._token:
            self._token = (await self.world())["token"]
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Give the connections back."""
        await self._control.close()

    @property
    def url(self) -> str:
        """Where it answers."""
        return self._control.url

    @property
    def gateway(self) -> str:
        """The gateway's address."""
        return f"{self.url.replace('http', 'ws', 1)}/gateway/"

    @property
    def token(self) -> str:
        """The bot's token."""
        if not self._token:
            raise DriverError("The token is learnt on entering: async with Playground(url) as pg")
        return self._token

    def bot_environment(self) -> dict[str, str]:
        """What a bot's process needs in its environment to live here."""
        return {
            "THAW_DISCORD_URL": self.url,
            "DISCORD_TOKEN": self.token,
            "THAW_CLOCK_URL": f"{self.url}/_playground/clock/stream",
        }

    def member(self, name: str, channel: str = "study", guild: str | None = None) -> Member:
        """This member at this channel; the guild is needed only beyond the first."""
        return Member(name, place(channel, guild), self._control)

    async def world(self) -> dict[str, Any]:
        """Guilds with their channels, members and roles; the bot; its token."""
        world: dict[str, Any] = await self._control.get("/world")
        return world

    async def reset(self) -> None:
        """The default world again, at the present time; the bot must connect anew."""
        await self._control.post("/reset")

    async def classmates(self) -> dict[str, Any]:
        """`on`: whether classmates shall play along; `visited`: as whom the page is open."""
        state: dict[str, Any] = await self._control.get("/classmates")
        return state

    async def switch_classmates(self, *, on: bool) -> None:
        """Switch them on or off; whoever plays them hears of it on the event stream."""
        await self._control.post("/classmates", {"on": on})

    # -- the clock ---------------------------------------------------------------------------

    async def now(self) -> datetime:
        """The playground's time, in UTC."""
        return datetime.fromisoformat((await self._control.get("/clock"))["now"])

    async def advance(self, seconds: float = 0.0, *, by: timedelta = timedelta()) -> datetime:
        """Let that much time pass at once; returns the new time."""
        amount = seconds + by.total_seconds()
        answer = await self._control.post("/clock", {"advance": amount})
        return datetime.fromisoformat(answer["now"])

    async def set_clock(self, when: datetime) -> datetime:
        """Make it this moment (aware)."""
        answer = await self._control.post("/clock", {"set": when.isoformat()})
        return datetime.fromisoformat(answer["now"])

    # -- the world ---------------------------------------------------------------------------

    async def add_guild(self, name: str, **details: Any) -> Any:
        """Make a guild, or change one; `owner`, `members`, `channels`, `system_channel` by name.

        `bot` false keeps the bot out, or puts it out.
        """
        return await self._control.post("/guilds", {"name": name, **details})

    async def add_member(
        self,
        name: str,
        *,
        guild: str | None = None,
        roles: Sequence[str] = (),
        channel: str = "study",
        **details: Any,
    ) -> Member:
        """Let someone join, or change who is there; returns them at `channel`."""
        body = {"name": name, "roles": list(roles), **_in(guild), **details}
        await self._control.post("/members", body)
        return self.member(name, channel, guild)

    async def add_channel(self, name: str, *, guild: str | None = None, **details: Any) -> Any:
        """Make a channel; `visible_to` names the roles and members that may see it."""
        return await self._control.post("/channels", {"name": name, **_in(guild), **details})

    async def add_role(self, name: str, *, guild: str | None = None, **details: Any) -> Any:
        """Make a role with `permissions`; `members` get it."""
        return await self._control.post("/roles", {"name": name, **_in(guild), **details})

    async def set_permissions(
        self,
        channel: str,
        who: str,
        *,
        allow: Sequence[str] = (),
        deny: Sequence[str] = (),
        guild: str | None = None,
    ) -> None:
        """Change in this channel what a role or a member (the bot too) may do."""
        where = {"channel": place(channel, guild), "who": who}
        await self._control.post("/permissions", {**where, "allow": [*allow], "deny": [*deny]})

    # -- the bot's connection ----------------------------------------------------------------

    async def gateway_state(self) -> dict[str, Any]:
        """How often the bot identified and resumed, and its sessions."""
        state: dict[str, Any] = await self._control.get("/gateway")
        return state

    async def wait_for_bot(
        self,
        timeout: float = 20.0,  # noqa: ASYNC109 - the error says what was seen instead
    ) -> None:
        """Return once a bot is connected.

        Raises:
            NotSeen: none was within `timeout` seconds of real time.
        """
        clock = asyncio.get_running_loop()
        end = clock.time() + timeout
        while True:
            state = await self.gateway_state()
            if any(session.get("connected") for session in state["sessions"]):
                return
            if clock.time() >= end:
                raise NotSeen(f"No bot connected within {timeout:g} s; the gateway says {state}")
            await asyncio.sleep(_POLL_SECONDS)

    async def drop_gateway(self) -> None:
        """Close the bot's sockets; it may resume."""
        await self._control.post("/gateway", {"drop": True})

    async def reconnect_gateway(self) -> None:
        """Ask the bot to reconnect and resume (opcode 7)."""
        await self._control.post("/gateway", {"reconnect": True})

    async def invalidate_gateway(self) -> None:
        """Forget the bot's sessions; it must identify again."""
        await self._control.post("/gateway", {"invalidate": True})

    # -- what it noticed, and what it shall do -------------------------------------------------

    async def requests(self, since: int = 0) -> list[Request]:
        """The bot's REST calls after number `since`, in order."""
        found = await self._control.get("/requests", since=since)
        return [Request(r["n"], r["method"], r["path"], r["status"], r.get("code")) for r in found]

    async def violations(self) -> list[Violation]:
        """All that contradicted Discord's description so far; empty without a description."""
        found = await self._control.get("/violations")
        return [
            Violation(v["side"], v["method"], v["path"], v.get("status"), tuple(v["problems"]))
            for v in found
        ]

    async def fail(
        self,
        method: str,
        path_regex: str,
        *,
        status: int | None = 500,
        code: int | None = None,
        times: int = 1,
        delay: float = 0.0,
        after: bool = False,
    ) -> None:
        """Let the next `times` fitting REST calls go wrong.

        Args:
            method: `*` is any.
            path_regex: searched for in the path below `/api/v10`.
            status: what they are answered with; None lets them pass after the delay.
            code: Discord's JSON code for it.
            times: how many.
            delay: real seconds that they hang first.
            after: fail once the call was carried out, as when an answer is lost on its way.
        """
        fault = {"method": method, "path_regex": path_regex, "status": status, "code": code}
        await self._control.post(
            "/faults", {**fault, "times": times, "delay_s": delay, "after": after}
        )

    async def clear_faults(self) -> None:
        """Let nothing go wrong any more."""
        await self._control.post("/faults", {"clear": True})


def _in(guild: str | None) -> dict[str, str]:
    return {"guild": guild} if guild else {}
