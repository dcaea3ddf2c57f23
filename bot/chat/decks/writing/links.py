"""The ids that the components of a draft carry.

`key` is an item of the draft, 0 the deck itself; `digest` tells what it, or the whole draft, held
when the component was shown, so that an older one undoes nobody's work.
"""

from __future__ import annotations

DRAFT = r"write:{}:(?P<draft>\d{{1,19}})"
KEY = r":(?P<key>\d{1,6})"
DIGEST = r":(?P<digest>[0-9a-f]{8}|0)"
FORM = r":(?P<form>card|answer|wrong|more|about|badge|idea-\d)"
KIND = r":(?P<kind>reveal|choice|explain|problem|deck)"

BEGIN = r"write:begin:(?P<deck>\d{1,19})"
HOME = DRAFT.format("home") + r":(?P<page>\d{1,3})"
OPEN = DRAFT.format("open")
ADD = DRAFT.format("add") + KIND
EDIT = DRAFT.format("edit") + KEY + KIND + FORM
SHOW = DRAFT.format("show") + KEY
IDEA = DRAFT.format("idea") + KEY
FILLED = DRAFT.format("filled") + KEY + DIGEST + KIND + FORM
CHANGE = r"write:(?P<action>up|down|delete):(?P<draft>\d{1,19})" + KEY + DIGEST
FINISH = r"write:(?P<action>save|force|drop|dropped|restore):(?P<draft>\d{1,19})" + DIGEST


def begin(deck_id: int) -> str:
    """Open this deck as a draft."""
    return f"write:begin:{deck_id}"


def home(draft_id: int, page: int = 0) -> str:
    """Show me the whole draft, from this page of its list on."""
    return f"write:home:{draft_id}:{page}"


def open_(draft_id: int) -> str:
    """Show me the item that I choose."""
    return f"write:open:{draft_id}"


def show(draft_id: int, key: int) -> str:
    """Show me this item."""
    return f"write:show:{draft_id}:{key}"


def add(draft_id: int, kind: str) -> str:
    """Give me the form for a new item of this kind."""
    return f"write:add:{draft_id}:{kind}"


def edit(draft_id: int, key: int, kind: str, form: str) -> str:
    """Give me this form of this item."""
    return f"write:edit:{draft_id}:{key}:{kind}:{form}"


def idea(draft_id: int, key: int) -> str:
    """Give me the form of the idea that I choose."""
    return f"write:idea:{draft_id}:{key}"


def filled(draft_id: int, key: int, digest: str, kind: str, form: str) -> str:
    """The form itself."""
    return f"write:filled:{draft_id}:{key}:{digest}:{kind}:{form}"


def change(action: str, draft_id: int, key: int, digest: str) -> str:
    """Move this item up or down, or delete it."""
    return f"write:{action}:{draft_id}:{key}:{digest}"


def finish(action: str, draft_id: int, digest: str) -> str:
    """Save, save in spite of others' changes, drop (after asking), or restore what was deleted."""
    return f"write:{action}:{draft_id}:{digest}"
