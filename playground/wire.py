"""JSON as it goes over the wire."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import orjson

JSON = dict[str, Any]


def dumps(value: Any) -> bytes:
    """Compact UTF-8 JSON."""
    return orjson.dumps(value)


def loads(data: bytes | str) -> Any:
    """Parse JSON; raises ValueError."""
    return orjson.loads(data)


def iso(moment: datetime) -> str:
    """Discord's ISO 8601 form, always in UTC with an explicit offset."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
