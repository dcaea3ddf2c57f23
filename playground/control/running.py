"""The clock, the gateway, planned failures, and starting afresh."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from playground.clock import ClockError
from playground.errors import NotAllowed

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON


def clock(state: State, _: JSON) -> JSON:
    """The playground's time."""
    return {"now": state.clock.now().isoformat(), "offset": state.clock.offset}


def move_clock(state: State, body: JSON) -> JSON:
    """Let time pass: `advance` by seconds, or `set` to a moment with its UTC offset."""
    try:
        if "advance" in body:
            state.clock.advance(float(body["advance"]))
        elif "set" in body:
            moment = datetime.fromisoformat(str(body["set"]))
            if moment.tzinfo is None:
                raise NotAllowed("The moment needs its UTC offset.", "bad_clock", 400)
            state.clock.set(moment)
    except ClockError as error:
        raise NotAllowed(str(error), "bad_clock", 400) from None
    except (TypeError, ValueError):
        raise NotAllowed(
            'Give {"advance": seconds} or {"set": ISO 8601}.', "bad_clock", 400
        ) from None
    return clock(state, body)


def gateway(state: State, _: JSON) -> JSON:
    """The bot's connections."""
    return state.hub.describe()


def disturb_gateway(state: State, body: JSON) -> JSON:
    """Disturb the bot's connections: `drop`, `reconnect` (opcode 7) or `invalidate`."""
    if body.get("drop"):
        state.hub.drop()
    if body.get("reconnect"):
        state.hub.ask_to_reconnect()
    if body.get("invalidate"):
        state.hub.invalidate()
    return state.hub.describe()


def plan_fault(state: State, body: JSON) -> JSON:
    """Let REST calls fail or hang; `{"clear": true}` takes all plans back."""
    if body.get("clear"):
        state.faults.clear()
        return {}
    try:
        state.faults.add(body)
    except (re.error, TypeError, ValueError) as error:
        raise NotAllowed(f"No failure can be made of that: {error}", "bad_fault", 400) from None
    return {}


def reset(state: State, _: JSON) -> JSON:
    """The default world again."""
    state.reset()
    state.bus.publish(lambda _viewer: {"type": "reset"})
    return {}
