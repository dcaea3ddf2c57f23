"""Discord's own marks within a line: mentions, timestamps, emoji, spoilers, bare links."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_ID = r"\d{1,20}"
_REFERENCE = re.compile(
    rf"<(?:@!?(?P<user>{_ID})|@&(?P<role>{_ID})|\#(?P<channel>{_ID})"
    rf"|/(?P<command>[-\w' ]{{1,100}}):(?P<command_id>{_ID})"
    rf"|(?P<moving>a?):(?P<emoji>\w{{2,32}}):(?P<emoji_id>{_ID})"
    r"|t:(?P<unix>-?\d{1,13})(?::(?P<style>[tTdDfFsSR]))?)>"
)
_EVERYONE = re.compile(r"@(?:everyone|here)\b")
_ADDRESS = re.compile(r"://[^\s<>\"|]+")
_SCHEME = re.compile(r"https?\Z")
_TRAILING = ".,:;!?'\"*_~"
_SPOILER = "||"


def marked_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """`<@id>`, `<@&id>`, `<#id>`, `</command:id>`, `<:emoji:id>` and `<t:unix:style>`."""
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        _push(state, _element(match))
    state.pos = match.end()
    return True


def to_everyone(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """`@everyone` and `@here`."""
    match = _EVERYONE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        _push(state, f'<span class="mention">{match[0]}</span>')
    state.pos = match.end()
    return True


def spoiler(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """`||hidden||`, with other marks inside."""
    start = state.pos
    if not state.src.startswith(_SPOILER, start):
        return False
    end = state.src.find(_SPOILER, start + 3, state.posMax)
    if end < 0:
        return False
    if not silent:
        _push(state, '<span class="spoiler" data-spoiler="">')
        outer, state.pos, state.posMax = state.posMax, start + 2, end
        state.md.inline.tokenize(state)
        state.posMax = outer
        _push(state, "</span>")
    state.pos = end + 2
    return True


def link_of_text(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - likewise
    """An http(s) address that stands in the text by itself."""
    scheme = _SCHEME.search(state.pending[-5:])
    match = _ADDRESS.match(state.src, state.pos, state.posMax)
    if scheme is None or match is None or state.linkLevel > 0:
        return False
    rest = _without_tail(match[0])
    if len(rest) <= len("://"):
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[0])]
        address = html.escape(scheme[0] + rest)
        rel = "noopener noreferrer nofollow"
        _push(state, f'<a href="{address}" target="_blank" rel="{rel}">{address}</a>')
    state.pos += len(rest)
    return True


def _without_tail(address: str) -> str:
    address = address.rstrip(_TRAILING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_TRAILING)
    return address


def _element(match: re.Match[str]) -> str:
    found = {name: html.escape(value) for name, value in match.groupdict().items() if value}
    if "unix" in found:
        style = found.get("style", "f")
        return (
            f'<time data-unix="{found["unix"]}" data-style="{style}">{html.escape(match[0])}</time>'
        )
    if "emoji" in found:
        name = found["emoji"]
        return f'<span class="emoji" data-emoji="{found["emoji_id"]}">:{name}:</span>'
    if "command" in found:
        name, command_id = found["command"], found["command_id"]
        return f'<span class="mention" data-command="{name}" data-id="{command_id}">/{name}</span>'
    kind = next(name for name in ("user", "role", "channel") if name in found)
    sign = "#" if kind == "channel" else "@"
    return f'<span class="mention" data-{kind}="{found[kind]}">{sign}{found[kind]}</span>'


def _push(state: StateInline, made: str) -> None:
    token = state.push("discord", "", 0)
    token.content = made
