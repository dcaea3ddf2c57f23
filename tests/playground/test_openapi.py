import json
import os
from pathlib import Path

import pytest

from playground.openapi import SpecCheck

DESCRIPTION = os.environ.get("DISCORD_OPENAPI")
MESSAGES = "/api/v10/channels/123/messages"


def snowflake(name):
    schema = {"$ref": "#/components/schemas/SnowflakeType"}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def content(schema):
    return {"content": {"application/json": {"schema": schema}}}


THING = {"$ref": "#/components/schemas/Thing"}
SMALL = {
    "openapi": "3.1.0",
    "paths": {
        "/things/{thing_id}": {
            "parameters": [snowflake("thing_id")],
            "get": {
                "responses": {
                    "200": content(THING),
                    "4XX": {"$ref": "#/components/responses/Error"},
                }
            },
            "patch": {
                "requestBody": {**content(THING), "required": True},
                "responses": {"204": {}},
            },
        },
        "/things/@mine": {
            "get": {"responses": {"200": content({"type": "array", "items": THING})}},
        },
    },
    "components": {
        "schemas": {
            "SnowflakeType": {"type": "string", "pattern": "^(0|[1-9][0-9]*)$"},
            "Part": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Button"},
                    {"$ref": "#/components/schemas/Text"},
                ]
            },
            "Button": {
                "type": "object",
                "required": ["type", "custom_id"],
                "properties": {
                    "type": {"type": "integer", "enum": [2]},
                    "custom_id": {"type": "string", "maxLength": 5},
                },
            },
            "Text": {
                "type": "object",
                "required": ["type", "content"],
                "properties": {
                    "type": {"type": "integer", "enum": [10]},
                    "content": {"type": "string"},
                },
            },
            "Thing": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"$ref": "#/components/schemas/SnowflakeType"},
                    "at": {"type": "string", "format": "date-time"},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                },
            },
        },
        "responses": {
            "Error": content(
                {
                    "type": "object",
                    "required": ["code"],
                    "properties": {"code": {"type": "integer"}},
                }
            )
        },
    },
}


@pytest.fixture
def check(tmp_path: Path) -> SpecCheck:
    path = tmp_path / "small.json"
    path.write_text(json.dumps(SMALL))
    return SpecCheck(path)


def test_a_right_request_has_no_problem(check):
    body = {"id": "1", "at": "2026-11-20T16:47:44.123000+00:00"}
    assert check.request_problems("PATCH", "/api/v10/things/1", body) == []


def test_a_problem_names_its_place(check):
    [problem] = check.request_problems("PATCH", "/things/1", {"id": "one"})
    assert problem.startswith("id: 'one'")


def test_of_a_union_only_the_meant_branch_is_explained(check):
    body = {"id": "1", "parts": [{"type": 2, "custom_id": "too long"}]}
    [problem] = check.request_problems("PATCH", "/things/1", body)
    assert problem == "parts/0/custom_id: 'too long' is too long"


def test_a_time_that_is_none_is_a_problem(check):
    [problem] = check.request_problems("PATCH", "/things/1", {"id": "1", "at": "yesterday"})
    assert "at: " in problem
    assert "date-time" in problem


def test_a_long_value_does_not_hide_the_reason(check):
    body = {"id": "1", "parts": [{"type": 2, "custom_id": "x" * 9000}]}
    [problem] = check.request_problems("PATCH", "/things/1", body)
    assert problem.endswith("is too long")
    assert len(problem) < 300


def test_a_request_may_give_a_snowflake_as_a_number_and_an_answer_may_not(check):
    assert check.request_problems("PATCH", "/things/1", {"id": 1}) == []
    [problem] = check.response_problems("GET", "/things/1", 200, {"id": 1})
    assert problem.startswith("id: 1 is not")


def test_a_literal_route_wins_over_a_template(check):
    assert check.response_problems("GET", "/things/@mine", 200, [{"id": "1"}]) == []
    assert check.response_problems("GET", "/things/1", 200, [{"id": "1"}])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nothing"),
        ("DELETE", "/things/1"),
        ("PATCH", "/things/@mine"),
        ("GET", "/things/x"),
    ],
)
def test_a_route_that_is_not_described_is_a_problem(check, method, path):
    [problem] = check.request_problems(method, path, None)
    assert "no such route" in problem


def test_a_query_is_no_part_of_the_route(check):
    assert check.request_problems("GET", "/api/v10/things/1?with_parts=1", None) == []


def test_a_missing_body_is_a_problem(check):
    assert check.request_problems("PATCH", "/things/1", None) == ["the body: missing"]
    assert check.response_problems("GET", "/things/1", 200, None) == ["the body: missing in a 200"]


def test_a_body_where_none_belongs_is_a_problem(check):
    assert check.request_problems("GET", "/things/1", {"id": "1"})
    assert check.response_problems("PATCH", "/things/1", 204, {"id": "1"})
    assert check.response_problems("PATCH", "/things/1", 204, None) == []


def test_a_status_that_is_not_described_is_a_problem(check):
    [problem] = check.response_problems("GET", "/things/1", 201, {"id": "1"})
    assert problem == "the status: 201 is not among 200, 4XX"


def test_an_error_has_its_own_form(check):
    assert check.response_problems("GET", "/things/1", 404, {"code": 10008}) == []
    assert check.response_problems("GET", "/things/1", 404, {"message": "?"})


def test_refusing_an_unknown_route_is_right(check):
    assert check.response_problems("GET", "/nothing", 404, {"code": 0}) == []
    assert check.response_problems("GET", "/nothing", 200, {})


def sub_error(code):
    return {"errors": {"content": {"_errors": [{"code": code, "message": "m"}]}}}


needs_description = pytest.mark.skipif(
    not DESCRIPTION, reason="DISCORD_OPENAPI names no description of Discord's API"
)


@pytest.fixture(scope="module")
def discord_check() -> SpecCheck:
    assert DESCRIPTION
    return SpecCheck(DESCRIPTION)


@needs_description
def test_discords_own_description_takes_a_message(discord_check):
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "A", "custom_id": "a"}]}
    body = {"content": "x", "components": [row], "embeds": [{"title": "t"}]}
    assert discord_check.request_problems("POST", MESSAGES, body) == []


@needs_description
def test_discords_own_description_refuses_a_long_custom_id_deep_inside(discord_check):
    button = {"type": 2, "style": 1, "label": "A", "custom_id": "x" * 101}
    body = {"content": "x", "components": [{"type": 1, "components": [button]}]}
    [problem] = discord_check.request_problems("POST", MESSAGES, body)
    assert problem.startswith("components/0/components/0/custom_id: ")


@needs_description
def test_discords_own_description_tells_a_modal_from_a_message(discord_check):
    path = "/api/v10/interactions/1/token/callback?with_response=1"
    body = {"type": 9, "data": {"custom_id": "m", "title": "t", "components": []}}
    [problem] = discord_check.request_problems("POST", path, body)
    assert problem.startswith("data/components: ")


@needs_description
def test_discords_own_description_knows_the_original_reply_from_a_message(discord_check):
    path = "/api/v10/webhooks/1/token/messages/@original"
    assert discord_check.request_problems("PATCH", path, {"content": "x"}) == []
    assert discord_check.response_problems("DELETE", path, 204, None) == []


@needs_description
def test_discords_own_description_asks_when_to_come_back_of_a_429(discord_check):
    body = {"message": "You are being rate limited.", "code": 0, "global": False}
    assert discord_check.response_problems("POST", MESSAGES, 429, body)
    assert discord_check.response_problems("POST", MESSAGES, 429, {**body, "retry_after": 1}) == []


@needs_description
def test_the_kind_of_a_mistake_is_a_word_in_answers(discord_check):
    body = {"message": "Invalid Form Body", "code": 50035, **sub_error("BASE_TYPE_MAX_LENGTH")}
    assert discord_check.response_problems("POST", MESSAGES, 400, body) == []
    assert discord_check.response_problems("POST", MESSAGES, 400, {**body, **sub_error(None)})
