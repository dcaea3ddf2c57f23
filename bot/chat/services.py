"""What the cogs work with: handed in by the composition root, found on the client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from bot.chat.versions import DeckVersions
    from bot.clock import Clock
    from bot.decks import Library
    from bot.runs.runner import Runner
    from bot.schedule.rounds import Pace
    from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Services:
    """The bot's collaborators.

    `wake` stirs the dispatcher; `runner` is None while `/run` is off.
    """

    database: Database
    clock: Clock
    library: Library
    versions: DeckVersions
    pace: Pace
    rng: random.Random
    wake: Callable[[], None]
    runner: Runner | None
