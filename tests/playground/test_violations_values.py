"""Values of the wrong kind or range that Discord refuses, sent as raw HTTP."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

BUTTON = {"type": 2, "style": 1, "label": "A", "custom_id": "a"}


def button(**changes):
    return {"content": "x", "components": [{"type": 1, "components": [{**BUTTON, **changes}]}]}


def embed(**parts):
    return {"embeds": [{"title": "t", **parts}]}


FIRST = "components.0.components.0"
BAD_VALUES = {
    "a colour beyond white": (
        embed(color=0xFFFFFF + 1),
        "embeds.0.color",
        "NUMBER_TYPE_MAX",
    ),
    "a time that is none": (
        embed(timestamp="yesterday"),
        "embeds.0.timestamp",
        "DATE_TIME_TYPE_PARSE",
    ),
    "a picture by ftp": (
        embed(image={"url": "ftp://example.com/a.png"}),
        "embeds.0.image.url",
        "URL_TYPE_INVALID_SCHEME",
    ),
    "a link by steam": (
        {
            "content": "x",
            "components": [
                {
                    "type": 1,
                    "components": [{"type": 2, "style": 5, "label": "A", "url": "steam://run"}],
                }
            ],
        },
        f"{FIRST}.url",
        "URL_TYPE_INVALID_SCHEME",
    ),
    "an emoji that is none": (
        button(emoji={"name": ":tada:"}),
        f"{FIRST}.emoji.name",
        "COMPONENT_INVALID_EMOJI",
    ),
    "a style that does not exist": (button(style=9), f"{FIRST}.style", "BASE_TYPE_CHOICES"),
}


@pytest.mark.parametrize("mistake", BAD_VALUES)
async def test_a_wrong_value_is_refused_with_its_place_and_kind(rest, mistake):
    body, path, sub_code = BAD_VALUES[mistake]
    reply = await rest.send(body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error(path) == sub_code, reply.body


WRONG_TYPES = {
    "a list for content": ({"content": ["x"]}, "content"),
    "an object for embeds": ({"content": "x", "embeds": {"title": "t"}}, "embeds"),
    "a text for a component": ({"content": "x", "components": ["x"]}, "components"),
    "a text for flags": ({"content": "x", "flags": "many"}, "flags"),
    "a component without a type": ({"content": "x", "components": [{}]}, "components"),
    "a component type that does not exist": (
        {"content": "x", "components": [{"type": 99}]},
        "components",
    ),
    "a text for an embed": ({"embeds": ["x"]}, "embeds"),
    "a number for a title": (embed(title={"x": 1}), "embeds.0.title"),
}


@pytest.mark.parametrize("mistake", WRONG_TYPES)
async def test_a_value_of_the_wrong_type_is_refused_at_its_place(rest, mistake):
    body, path = WRONG_TYPES[mistake]
    reply = await rest.send(body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.errors_below(path), reply.body


@pytest.mark.parametrize("body", [["x"], "x", 5, True])
async def test_a_body_that_is_no_object_is_refused(rest, body):
    reply = await rest.send(body)
    assert reply.status == 400, reply.body
    assert reply.body["code"] in {50035, 50109, 50006}


@pytest.mark.parametrize(
    ("limit", "sub_code"),
    [("101", "NUMBER_TYPE_MAX"), ("0", "NUMBER_TYPE_MIN"), ("all", "NUMBER_TYPE_COERCE")],
)
async def test_a_page_has_1_to_100_messages(rest, limit, sub_code):
    reply = await rest.call("GET", f"/channels/{rest.study}/messages", params={"limit": limit})
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("limit") == sub_code, reply.body


BAD_THREADS = {
    "no name": ({}, "name", "BASE_TYPE_REQUIRED"),
    "a name of 101": ({"name": "x" * 101}, "name", "BASE_TYPE_BAD_LENGTH"),
    "a pause that does not exist": (
        {"name": "t", "auto_archive_duration": 61},
        "auto_archive_duration",
        "BASE_TYPE_CHOICES",
    ),
}


@pytest.mark.parametrize("mistake", BAD_THREADS)
async def test_a_malformed_thread_is_refused(rest, mistake):
    body, path, sub_code = BAD_THREADS[mistake]
    sent = await rest.send({"content": "x"})
    threads = f"/channels/{rest.study}/messages/{sent.body['id']}/threads"
    reply = await rest.call("POST", threads, body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error(path) == sub_code, reply.body


async def test_a_message_has_one_thread(rest):
    sent = await rest.send({"content": "x"})
    threads = f"/channels/{rest.study}/messages/{sent.body['id']}/threads"
    assert (await rest.call("POST", threads, {"name": "one"})).status == 201
    reply = await rest.call("POST", threads, {"name": "two"})
    assert reply.was_refused(400, 160004), reply.body


async def test_without_the_permission_for_threads_none_is_made(rest):
    await rest.playground.set_permissions("study", "Thaw", deny=["create_public_threads"])
    sent = await rest.send({"content": "x"})
    threads = f"/channels/{rest.study}/messages/{sent.body['id']}/threads"
    reply = await rest.call("POST", threads, {"name": "one"})
    assert reply.was_refused(403, 50013), reply.body


async def test_a_nonce_that_is_enforced_sends_once(rest):
    body = {"content": "once", "nonce": "n1", "enforce_nonce": True}
    first, second = await rest.send(body), await rest.send({**body, "content": "twice"})
    assert (first.status, second.status) == (200, 200)
    assert first.body["id"] == second.body["id"]
    assert [m.content for m in await rest.playground.member("ada").see()] == ["once"]
