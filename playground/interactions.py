"""Interactions: what a member did, and how the bot answered it."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playground.wire import JSON


class InteractionType(IntEnum):
    """Discord's interaction types."""

    PING = 1
    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class CallbackType(IntEnum):
    """Discord's interaction callback types."""

    PONG = 1
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    AUTOCOMPLETE = 8
    MODAL = 9
    PREMIUM_REQUIRED = 10
    LAUNCH_ACTIVITY = 12


class State(IntEnum):
    """How far an interaction has come, from the member's side."""

    HELD = 0
    PENDING = 1
    FAILED = 2
    DEFERRED = 3
    ANSWERED = 4
    MODAL = 5
    AUTOCOMPLETE = 6


@dataclass(eq=False, slots=True)
class Interaction:
    """One interaction with its token. `delivered_at` is monotonic, in seconds."""

    id: int
    type: InteractionType
    user_id: int
    channel_id: int
    guild_id: int | None
    payload: JSON
    token: str
    message_id: int | None = None
    trigger: Interaction | None = None
    state: State = State.HELD
    delivered_at: float | None = None
    callback: CallbackType | None = None
    original_id: int | None = None
    response: JSON | None = None
    modal: JSON | None = None
    modal_submitted: bool = False
    followup_ids: list[int] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def acknowledged(self) -> bool:
        """Whether the bot has answered it in one way or another."""
        return self.callback is not None


def new_token() -> str:
    """An unguessable interaction token."""
    return secrets.token_urlsafe(60)


#: Older interactions are forgotten; a load test makes hundreds of thousands.
KEPT = 20_000


class InteractionStore:
    """The latest interactions, by id and by token."""

    def __init__(self) -> None:
        self._by_id: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def add(self, interaction: Interaction) -> None:
        """Keep a new interaction."""
        self._by_id[interaction.id] = interaction
        self._by_token[interaction.token] = interaction
        if len(self._by_id) > KEPT:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            del self._by_token[oldest.token]

    def find(self, interaction_id: int) -> Interaction | None:
        """An interaction by id."""
        return self._by_id.get(interaction_id)

    def by_token(self, token: str) -> Interaction | None:
        """An interaction by its token."""
        return self._by_token.get(token)
