"""Checks REST traffic against Discord's own OpenAPI description.

Needs the test extra (jsonschema-rs, jsonschema): import it only where a description is given.
Discord publishes it at https://github.com/discord/discord-api-spec. It says nothing of the
gateway, nor of most limits that Discord enforces: those are the server's own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import jsonschema
import jsonschema_rs
import referencing
import referencing.jsonschema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SENT: Final = "discord:sent"
"""The description as it binds requests."""
_ANSWERED: Final = "discord:answered"
"""The description as it binds responses."""
_VERSION_PREFIX: Final = re.compile(r"^/api/v\d+")
_TEMPLATE: Final = re.compile(r"\{([^}]+)\}")
_NOTHING: Final = (None, "", b"")


@dataclass(frozen=True, slots=True)
class _Route:
    template: str
    pattern: re.Pattern[str]
    item: Mapping[str, Any]


class SpecCheck:
    """Finds what in a request or a response contradicts the description at `path`.

    A problem reads `place/in/the/body: what is wrong`. Literal routes win over templates.
    Validators are compiled at their first use and kept.
    """

    def __init__(self, path: str | Path) -> None:
        spec = json.loads(Path(path).read_text(encoding="utf-8"))
        self._spec = spec
        self._routes = sorted(_routes(spec), key=lambda route: route.template.count("{"))
        documents = {_SENT: _as_sent(spec), _ANSWERED: _as_answered(spec)}
        self._quick = jsonschema_rs.Registry(
            [(uri, {"$schema": _DIALECT, **document}) for uri, document in documents.items()]
        )
        self._slow: referencing.Registry[Any] = referencing.Registry().with_resources(
            (uri, referencing.jsonschema.DRAFT202012.create_resource(document))
            for uri, document in documents.items()
        )
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def request_problems(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with a request; `body` is the JSON sent, of a multipart its payload_json.

        `body` is None where nothing was sent. `path` may carry `/api/v10` and a query, which is
        not checked.
        """
        route = self._find(method, path)
        if route is None:
            return [f"{method.upper()} {path}: Discord describes no such route"]
        described = route.item[method.lower()].get("requestBody")
        if described is None:
            return [] if body in _NOTHING else ["the body: this route takes none"]
        if body in _NOTHING:
            return ["the body: missing"] if described.get("required") else []
        place = (*_operation(route, method), "requestBody", "content", "application/json", "schema")
        return self._problems(_reference(_SENT, place), body)

    def response_problems(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """What is wrong with an answer; `body` is its JSON, None where it has none."""
        route = self._find(method, path)
        if route is None:
            refused = 400 <= status < 500  # noqa: PLR2004 - HTTP's own ranges
            return [] if refused else [f"{method} {path}: no such route to answer"]
        responses = route.item[method.lower()]["responses"]
        key = _status_key(responses, status)
        if key is None:
            return [f"the status: {status} is not among {', '.join(sorted(responses))}"]
        place = self._resolved((*_operation(route, method), "responses", key))
        content = self._at(place).get("content", {})
        if "application/json" not in content:
            return [] if body in _NOTHING else [f"the body: a {status} here has none"]
        if body in _NOTHING:
            return [f"the body: missing in a {status}"]
        reference = _reference(_ANSWERED, (*place, "content", "application/json", "schema"))
        return self._problems(reference, body)

    def _find(self, method: str, path: str) -> _Route | None:
        bare = _VERSION_PREFIX.sub("", path.partition("?")[0])
        wanted = method.lower()
        fitting = (r for r in self._routes if wanted in r.item and r.pattern.fullmatch(bare))
        return next(fitting, None)

    def _at(self, place: Iterable[str]) -> Any:
        node: Any = self._spec
        for key in place:
            node = node[key]
        return node

    def _resolved(self, place: tuple[str, ...]) -> tuple[str, ...]:
        """The place itself, or the one that its `$ref` names."""
        reference = self._at(place).get("$ref")
        return tuple(reference.removeprefix("#/").split("/")) if reference else place

    def _problems(self, reference: str, body: Any) -> list[str]:
        validator = self._validators.get(reference)
        if validator is None:
            validator = jsonschema_rs.Draft202012Validator(
                {"$ref": reference}, registry=self._quick, validate_formats=True
            )
            self._validators[reference] = validator
        if validator.is_valid(body):
            return []
        return self._explained(reference, body) or [
            f"{_place(error.instance_path)}: {_short(error.message)}"
            for error in validator.iter_errors(body)
        ]

    def _explained(self, reference: str, body: Any) -> list[str]:
        slow = jsonschema.Draft202012Validator({"$ref": reference}, registry=self._slow)
        leaves = (leaf for error in slow.iter_errors(body) for leaf in _leaves(error))
        return sorted({f"{_place(leaf.absolute_path)}: {_short(leaf.message)}" for leaf in leaves})


def _routes(spec: Mapping[str, Any]) -> Iterator[_Route]:
    for template, item in spec["paths"].items():
        parameters = list(item.get("parameters", []))
        for operation in item.values():
            if isinstance(operation, dict):
                parameters += operation.get("parameters", [])
        kinds = {p["name"]: p["schema"] for p in parameters if p["in"] == "path"}
        yield _Route(template, _pattern(template, kinds), item)


def _pattern(template: str, kinds: Mapping[str, Any]) -> re.Pattern[str]:
    parts = _TEMPLATE.split(template)
    literals, names = parts[::2], parts[1::2]
    values = [r"\d+" if _is_snowflake(kinds.get(name, {})) else r"[^/]+" for name in names]
    return re.compile(
        "".join(re.escape(a) + b for a, b in zip(literals, [*values, ""], strict=True))
    )


def _is_snowflake(schema: Mapping[str, Any]) -> bool:
    return bool(schema.get("$ref", "").endswith("/SnowflakeType"))


def _as_sent(spec: dict[str, Any]) -> dict[str, Any]:
    """discord.py sends some snowflakes as numbers, and Discord takes them."""
    text = spec["components"]["schemas"]["SnowflakeType"]
    return _with_schemas(spec, SnowflakeType={"anyOf": [text, {"type": "integer", "minimum": 0}]})


def _as_answered(spec: dict[str, Any]) -> dict[str, Any]:
    """Within `errors` Discord names the kind by a word, such as BASE_TYPE_MAX_LENGTH.

    Its description calls every code a number, its documentation shows the words:
    https://docs.discord.com/developers/reference#error-messages
    """
    properties = {"code": {"type": ["string", "integer"]}, "message": {"type": "string"}}
    error = {"type": "object", "properties": properties, "required": ["code", "message"]}
    errors = {"type": "array", "items": error}
    inner = {
        "type": "object",
        "properties": {"_errors": errors},
        "additionalProperties": False,
        "required": ["_errors"],
    }
    return _with_schemas(spec, InnerErrors=inner)


def _with_schemas(spec: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    components = spec["components"]
    changed = {**components, "schemas": {**components["schemas"], **schemas}}
    return {**spec, "components": changed}


def _operation(route: _Route, method: str) -> tuple[str, ...]:
    return ("paths", route.template, method.lower())


def _reference(document: str, place: Iterable[str]) -> str:
    steps = (quote(key.replace("~", "~0").replace("/", "~1"), safe="~@") for key in place)
    return f"{document}#/{'/'.join(steps)}"


def _status_key(responses: Mapping[str, Any], status: int) -> str | None:
    return next((k for k in (str(status), f"{status // 100}XX", "default") if k in responses), None)


def _leaves(error: jsonschema.ValidationError) -> Iterator[jsonschema.ValidationError]:
    """The errors at the bottom, within the branch of a union that the body seems to mean."""
    if not error.context:
        yield error
        return
    branches: dict[Any, list[jsonschema.ValidationError]] = {}
    for cause in error.context:
        branches.setdefault(cause.schema_path[0], []).append(cause)
    meant = [causes for causes in branches.values() if not any(map(_is_other_kind, causes))]
    for cause in min(meant or branches.values(), key=len):
        yield from _leaves(cause)


def _is_other_kind(cause: jsonschema.ValidationError) -> bool:
    """Whether this branch is for another `type` of component, option or callback, or for null."""
    if cause.validator == "type":
        return not cause.path
    return list(cause.path) == ["type"] and cause.validator in {"enum", "const"}


def _place(path: Iterable[str | int]) -> str:
    return "/".join(map(str, path)) or "the body"


def _short(message: str) -> str:
    """The message with its middle left out: values stand first in it, the reason last."""
    return message if len(message) <= 200 else f"{message[:100]} … {message[-100:]}"  # noqa: PLR2004 - a line of text
