from __future__ import annotations
from typing import Any
from playground.wire import JSON


def check_commands(body: Any) -> list[JSON]:
    return body


def check_command(body: JSON) -> JSON:
    return body
