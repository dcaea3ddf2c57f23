"""One REST call, and the table entry that says how it is answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playground.ratelimit import GENEROUS, Limit
from playground.validate.problems import refuse
from playground.validate.shape import check_shape

if TYPE_CHECKING:
    from playground.files import Upload
    from playground.state import State
    from playground.wire import JSON
    from playground.world import Channel


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered: a body with 200, none with 204, unless the status says otherwise."""

    body: Any = None
    status: int = 200

    def __post_init__(self) -> None:
        """No body is no content."""
        if self.body is None:
            object.__setattr__(self, "status", 204)


@dataclass(slots=True)
class Call:
    """One REST call with its parsed body."""

    state: State
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    uploads: list[Upload] = field(default_factory=list)

    def id(self, name: str) -> int:
        """A snowflake of the path; raises InvalidFormBody for anything else."""
        value = self.path[name]
        if not value.isdecimal():
            refuse(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return int(value)

    def channel(self) -> Channel:
        """The channel of the path; raises UnknownChannel."""
        return self.state.world.channel(self.id("channel_id"))

    def form(self) -> JSON:
        """The body as an object of the right types; raises InvalidFormBody for anything else."""
        check_shape(self.body)
        body: JSON = self.body
        return body

    def query_id(self, name: str) -> int | None:
        """A snowflake of the query, None if absent; raises InvalidFormBody for anything else."""
        value = self.query.get(name)
        if value is not None and not value.isdecimal():
            refuse(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return None if value is None else int(value)

    def number(self, name: str, default: int, low: int, high: int) -> int:
        """A number of the query within [low, high]; raises InvalidFormBody otherwise."""
        value = self.query.get(name)
        if value is None:
            return default
        if not value.isdecimal():
            refuse(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        if not low <= int(value) <= high:
            code = "NUMBER_TYPE_MIN" if int(value) < low else "NUMBER_TYPE_MAX"
            message = (
                f"int value should be greater than or equal to {low}."
                if int(value) < low
                else f"int value should be less than or equal to {high}."
            )
            refuse(name, code, message)
        return int(value)


Handler = Callable[[Call], Reply | Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Route:
    """A REST route.

    Attributes:
        resource: The path parameter that has a rate limit bucket of its own.
        authorized: Whether it wants the bot's token.
        counts_globally: Whether it counts towards the global limit; interactions do not.
    """

    method: str
    path: str
    handler: Handler
    limit: Limit = GENEROUS
    resource: str = ""
    authorized: bool = True
    counts_globally: bool = True
