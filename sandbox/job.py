"""A run request, checked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import BadRequest
from sandbox.frameworks import FRAMEWORKS, wanted
from sandbox.given import given_files
from sandbox.limits import CEILING, Limits

MAX_CODE = 128 * 1024
MAX_STDIN = 256 * 1024
MAX_SEED = 2**32 - 1
DEVICES = ("auto", "cpu", "gpu")
KNOWN = {"code", "framework", "device", "seed", "limits", "stdin", "files", "report"}


@dataclass(frozen=True, slots=True)
class Job:
    """What a caller wants to have run."""

    code: str
    framework: str
    device: str = "auto"
    seed: int | None = None
    stdin: str = ""
    limits: Limits = field(default_factory=Limits)
    files: dict[str, str] = field(default_factory=dict)
    report: bool = False


def parse(body: bytes, ceiling: Limits = CEILING) -> Job:
    """Return the job in `body`, or raise BadRequest with a sentence for the caller."""
    document = _document(body)
    unknown = sorted(set(document) - KNOWN)
    if unknown:
        raise BadRequest(f"unknown field {unknown[0]!r}; known: {', '.join(sorted(KNOWN))}")
    code = _text(document, "code", MAX_CODE)
    if document.get("code") is None:
        raise BadRequest("there is no code to run")
    framework = _choice(document, "framework", ("auto", *FRAMEWORKS))
    return Job(
        code=code,
        framework=wanted(code) if framework == "auto" else framework,
        device=_choice(document, "device", DEVICES),
        seed=_seed(document.get("seed")),
        stdin=_text(document, "stdin", MAX_STDIN),
        limits=Limits.parse(_given(document, "limits", {}), ceiling),
        files=given_files(_given(document, "files", {})),
        report=_flag(document, "report"),
    )


def _document(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest("the request is not JSON") from error
    if not isinstance(document, dict):
        raise BadRequest("the request must be a JSON object")
    return document


def _given(document: dict[str, Any], name: str, default: Any) -> Any:
    value = document.get(name)
    return default if value is None else value


def _text(document: dict[str, Any], name: str, limit: int) -> str:
    value = _given(document, name, "")
    if not isinstance(value, str):
        raise BadRequest(f"{name} must be text")
    try:
        size = len(value.encode())
    except UnicodeEncodeError as error:
        raise BadRequest(f"{name} holds half a character (a lone surrogate)") from error
    if size > limit:
        raise BadRequest(f"{name} is {size} bytes long; at most {limit} are taken")
    return value


def _choice(document: dict[str, Any], name: str, choices: tuple[str, ...]) -> str:
    value = _given(document, name, choices[0])
    if value not in choices:
        raise BadRequest(f"{name} must be one of {', '.join(choices)}")
    return str(value)


def _flag(document: dict[str, Any], name: str) -> bool:
    value = _given(document, name, False)  # noqa: FBT003 - a default like any other
    if not isinstance(value, bool):
        raise BadRequest(f"{name} must be true or false")
    return value


def _seed(value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_SEED:
        raise BadRequest(f"seed must be a whole number from 0 to {MAX_SEED}")
    return value
