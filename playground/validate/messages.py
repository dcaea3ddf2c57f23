from __future__ import annotations
from typing import Any
from playground.errors import EmptyMessage
from playground.wire import JSON


def check_new(body: JSON, uploads: list[Any], granted: Any = None) -> JSON:
    if not (body.get("content") or body.get("embeds") or body.get("components") or uploads):
        raise EmptyMessage
    return body


def check_edit(body: JSON, uploads: list[Any], message: Any) -> JSON:
    return body
