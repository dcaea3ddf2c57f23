"""The page's part of the control API: what the others answer, with HTML beside the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground import pins
from playground.acting.place import find_place
from playground.announce import member_view
from playground.control import acting, watching
from playground.control.reply import text
from playground.errors import NotAllowed
from playground.page.decorate import with_html
from playground.page.live import form_with_html

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON


def messages(state: State, body: JSON) -> JSON:
    """A channel's messages, oldest first; `more` where older ones are left."""
    wanted = int(body.get("limit") or 50)
    found = watching.messages(state, {**body, "limit": str(wanted + 1)})
    shown = found[-wanted:]
    return {
        "messages": [with_html(state, message) for message in shown],
        "more": len(found) > len(shown),
        "channel_id": str(find_place(state, text(body, "as"), text(body, "channel")).channel.id),
    }


def pinned(state: State, body: JSON) -> list[JSON]:
    """A channel's pinned messages, the latest pin first."""
    place = find_place(state, text(body, "as"), text(body, "channel"))
    return [
        with_html(state, member_view(state, message, place.user.id))
        for message in pins.pinned(state, place.channel)
    ]


async def interact(state: State, body: JSON) -> JSON:
    """A member acts, as by `POST /interactions`."""
    outcome = await acting.act(state, body)
    response = outcome.get("response")
    if response and response.get("modal"):
        outcome["response"] = {**response, "modal": form_with_html(response["modal"])}
    return outcome


def classmates(state: State, _: JSON) -> JSON:
    """Whether simulated classmates take part, and who they are."""
    return state.classmates.as_json()


def switch_classmates(state: State, body: JSON) -> JSON:
    """Let classmates take part or not: `{"on": bool, "names"?: [...]}`."""
    if not isinstance(body.get("on"), bool):
        raise NotAllowed("'on' must be true or false.", "bad_field", 400)
    names = body.get("names")
    if names is not None and not _are_names(names):
        raise NotAllowed("'names' must be a list of user names.", "bad_field", 400)
    state.classmates.switch(on=body["on"], names=names)
    told = {"type": "classmates", **state.classmates.as_json()}
    state.bus.publish(lambda _viewer: told)
    return state.classmates.as_json()


def _are_names(names: object) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) for name in names)
