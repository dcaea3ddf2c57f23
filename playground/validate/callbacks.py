from __future__ import annotations
from typing import Any
from playground.interactions import CallbackType
from playground.wire import JSON


def check_callback(state: Any, interaction: Any, form: JSON, uploads: list[Any]) -> CallbackType:
    return CallbackType(form["type"])
