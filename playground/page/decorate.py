"""Adds to Discord's objects what the page shows: text as HTML, and who said which command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playground.components import Kind
from playground.interactions import InteractionType
from playground.page.markdown import render, render_line

if TYPE_CHECKING:
    from playground.state import State
    from playground.wire import JSON

PREVIEW = 160
_GROUPS = {1, 2}
#: What begins a heading, a quote, a list or a fence: a preview shows the words alone.
_BLOCK_MARKS = "#>-` "


def with_html(state: State, message: JSON) -> JSON:
    """A message as a member sees it, with `html` beside every text that holds Markdown."""
    shown = {
        **message,
        "html": render(message["content"]),
        "embeds": [_embed(embed) for embed in message["embeds"]],
        "components": [component_with_html(each) for each in message["components"]],
    }
    answered = message.get("referenced_message")
    if answered is not None:
        shown["referenced_message"] = {**answered, "preview_html": preview(answered)}
    if "interaction_metadata" in message:
        shown["command"] = command_of(state, message["interaction_metadata"])
    return shown


def component_with_html(component: JSON) -> JSON:
    """A component and what is inside it; text displays get `html`."""
    shown = {**component}
    if component["type"] == Kind.TEXT_DISPLAY:
        shown["html"] = render(component["content"])
    for key in ("accessory", "component"):
        if isinstance(component.get(key), dict):
            shown[key] = component_with_html(component[key])
    if component.get("components"):
        shown["components"] = [component_with_html(each) for each in component["components"]]
    return shown


def preview(message: JSON) -> str:
    """The first words of a message as one line of HTML, for a reply to it."""
    text = message["content"] or _first_text(message["components"]) or _embed_text(message)
    lines = (line.lstrip(_BLOCK_MARKS).strip() for line in text.split("\n"))
    line = next(filter(None, lines), "")
    return render_line(line if len(line) <= PREVIEW else line[:PREVIEW] + "…")


def command_of(state: State, metadata: JSON) -> str | None:
    """The command as it was typed, `challenge start`; None if it was no command."""
    interaction = state.interactions.find(int(metadata["id"]))
    if interaction is None or interaction.type is not InteractionType.COMMAND:
        return None
    data = interaction.payload["data"]
    words = [data["name"]]
    options = data.get("options") or []
    while options and options[0]["type"] in _GROUPS:
        words.append(options[0]["name"])
        options = options[0].get("options") or []
    return " ".join(words)


def _embed(embed: JSON) -> JSON:
    shown = {**embed}
    for key, form in (("title", render_line), ("description", render)):
        if embed.get(key):
            shown[f"{key}_html"] = form(embed[key])
    if embed.get("fields"):
        shown["fields"] = [
            {
                **field,
                "name_html": render_line(field["name"]),
                "value_html": render(field["value"]),
            }
            for field in embed["fields"]
        ]
    return shown


def _first_text(components: list[JSON]) -> str:
    for component in components:
        if component["type"] == Kind.TEXT_DISPLAY:
            return str(component["content"])
        if inner := _first_text(component.get("components") or []):
            return inner
    return ""


def _embed_text(message: JSON) -> str:
    embed: JSON = next(iter(message["embeds"]), {})
    return str(embed.get("title") or embed.get("description") or "")
