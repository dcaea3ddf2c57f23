"""What Discord refuses in messages, sent as raw HTTP.

The statuses and codes are those of Discord's documentation ("Opcodes and Status Codes"); the
codes within `errors` are those that users report for the same mistake. Where Discord gives a
list or a text both a minimum and a maximum it says BASE_TYPE_BAD_LENGTH, with a maximum only
BASE_TYPE_MAX_LENGTH.
"""

import asyncio
import io

import aiohttp
import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

V2 = 1 << 15
UNKNOWN = "1"


def button(custom_id="a", **changes):
    return {"type": 2, "style": 1, "label": "A", "custom_id": custom_id, **changes}


def row(*components):
    return {"type": 1, "components": list(components)}


def rows(*components):
    return {"content": "x", "components": [row(*components)]}


def options(count):
    return [{"label": str(n), "value": str(n)} for n in range(count)]


def select(custom_id="s", count=2, **changes):
    return {"type": 3, "custom_id": custom_id, "options": options(count), **changes}


def text_display(content="x"):
    return {"type": 10, "content": content}


def embed(**parts):
    return {"embeds": [parts]}


def picture(url):
    return {"type": 12, "items": [{"media": {"url": url}}]}


FIELD = {"name": "n", "value": "v"}
FIRST = "components.0.components.0"

BAD_MESSAGES = {
    "content of 2001 characters": (
        {"content": "x" * 2001},
        "content",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "eleven embeds": ({"embeds": [{"title": "x"}] * 11}, "embeds", "BASE_TYPE_MAX_LENGTH"),
    "an embed's title of 257": (
        embed(title="x" * 257),
        "embeds.0.title",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "an embed's description of 4097": (
        embed(description="x" * 4097),
        "embeds.0.description",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a field's name of 257": (
        embed(fields=[{"name": "x" * 257, "value": "v"}]),
        "embeds.0.fields.0.name",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a field's value of 1025": (
        embed(fields=[{"name": "n", "value": "x" * 1025}]),
        "embeds.0.fields.0.value",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a footer of 2049": (
        embed(title="x", footer={"text": "x" * 2049}),
        "embeds.0.footer.text",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "26 fields": (embed(fields=[FIELD] * 26), "embeds.0.fields", "BASE_TYPE_MAX_LENGTH"),
    "6001 characters over all embeds": (
        {"embeds": [{"description": "x" * 3000}, {"description": "x" * 3001}]},
        "embeds",
        "MAX_EMBED_SIZE_EXCEEDED",
    ),
    "an embed with nothing in it": (
        {"embeds": [{}]},
        "embeds.0.description",
        "BASE_TYPE_REQUIRED",
    ),
    "a field without a value": (
        embed(fields=[{"name": "n"}]),
        "embeds.0.fields.0.value",
        "BASE_TYPE_REQUIRED",
    ),
    "six rows": (
        {"content": "x", "components": [row(button(str(n))) for n in range(6)]},
        "components",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "six buttons in a row": (
        rows(*[button(str(n)) for n in range(6)]),
        "components.0.components",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "an empty row": (rows(), "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    "a label of 81": (
        rows(button(label="x" * 81)),
        f"{FIRST}.label",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a custom id of 101": (
        rows(button("x" * 101)),
        f"{FIRST}.custom_id",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "the same custom id twice": (
        rows(button("a"), button("a", disabled=True)),
        "components.0.components.1.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    "the same custom id in another row": (
        {"content": "x", "components": [row(button("a")), row(select("a"))]},
        "components.1.components.0.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    "a button without custom id": (
        rows({"type": 2, "style": 1, "label": "A"}),
        f"{FIRST}.custom_id",
        "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
    ),
    "a link with a custom id": (
        rows(button(style=5, url="https://example.com")),
        f"{FIRST}.custom_id",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    ),
    "26 options": (
        rows(select(count=26)),
        f"{FIRST}.options",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "no options": (rows(select(count=0)), f"{FIRST}.options", "BASE_TYPE_BAD_LENGTH"),
    "an option's label of 101": (
        rows({**select(), "options": [{"label": "x" * 101, "value": "v"}]}),
        f"{FIRST}.options.0.label",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "the same option value twice": (
        rows({**select(), "options": options(1) * 2}),
        f"{FIRST}.options.1",
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    "a placeholder of 151": (
        rows(select(placeholder="x" * 151)),
        f"{FIRST}.placeholder",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a select that is not alone in its row": (
        rows(select("s"), button("b")),
        "components.0.components.1",
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ),
    "a text display without the flag for it": (
        {"components": [text_display()]},
        "components.0",
        "UNION_TYPE_CHOICES",
    ),
    "content beside components v2": (
        {"flags": V2, "content": "x", "components": [text_display()]},
        "content",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    "embeds beside components v2": (
        {"flags": V2, "embeds": [{"title": "x"}], "components": [text_display()]},
        "embeds",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    "41 components": (
        {"flags": V2, "components": [{"type": 17, "components": [text_display()] * 40}]},
        "components",
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    "an attachment without its file": (
        {"content": "x", "attachments": [{"id": "0", "filename": "a.png"}]},
        "attachments.0",
        "ATTACHMENT_NOT_FOUND",
    ),
    "a nonce of 26": ({"content": "x", "nonce": "n" * 26}, "nonce", "NONCE_TYPE_TOO_LONG"),
    "a reply to an unknown message": (
        {"content": "x", "message_reference": {"message_id": UNKNOWN}},
        "message_reference",
        "REPLIES_UNKNOWN_MESSAGE",
    ),
    "mentions both parsed and listed": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["2"]}},
        "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
}


@pytest.mark.parametrize("mistake", BAD_MESSAGES)
async def test_a_malformed_message_is_refused_with_the_place_and_the_kind_of_mistake(rest, mistake):
    body, path, sub_code = BAD_MESSAGES[mistake]
    reply = await rest.send(body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.body["message"] == "Invalid Form Body"
    assert reply.error(path) == sub_code, reply.body


VAGUE_MESSAGES = {
    "more to choose at least than at most": (
        rows(select(min_values=2, max_values=1)),
        FIRST,
    ),
    "a link without a url": (rows({"type": 2, "style": 5, "label": "A"}), FIRST),
    "a button with neither label nor emoji": (rows(button(label=None)), FIRST),
    "4001 characters in text displays": (
        {"flags": V2, "components": [text_display("x" * 2001), text_display("x" * 2000)]},
        "components",
    ),
    "a picture that is not attached": (
        {"flags": V2, "components": [picture("attachment://missing.png")]},
        "components.0.items.0",
    ),
    "a section without an accessory": (
        {"flags": V2, "components": [{"type": 9, "components": [text_display()]}]},
        "components.0",
    ),
    "a text input outside a modal": (
        rows({"type": 4, "custom_id": "t", "style": 1, "label": "x"}),
        "components.0",
    ),
}


@pytest.mark.parametrize("mistake", VAGUE_MESSAGES)
async def test_a_malformed_component_is_refused_at_its_place(rest, mistake):
    body, path = VAGUE_MESSAGES[mistake]
    reply = await rest.send(body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.errors_below(path), reply.body


async def test_a_picture_that_is_not_attached_is_named_as_such(rest):
    reply = await rest.send({"flags": V2, "components": [picture("attachment://missing.png")]})
    missing = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
    assert missing in reply.errors_below("components"), reply.body


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"content": "  \n "}, {"embeds": []}])
async def test_an_empty_message_is_refused(rest, body):
    reply = await rest.send(body)
    assert reply.was_refused(400, 50006), reply.body


async def test_a_body_that_is_no_json_is_refused(rest):
    reply = await rest.call(
        "POST",
        f"/channels/{rest.study}/messages",
        data=b'{"content": ',
        headers={"Content-Type": "application/json"},
    )
    assert reply.was_refused(400, 50109), reply.body


async def test_a_file_above_ten_megabytes_is_refused(rest):
    form = aiohttp.FormData()
    form.add_field("payload_json", '{"content": "x"}', content_type="application/json")
    form.add_field("files[0]", io.BytesIO(b"\0" * (10 * 1024 * 1024 + 1)), filename="big.bin")
    reply = await rest.call("POST", f"/channels/{rest.study}/messages", data=form)
    assert reply.was_refused(413, 40005), reply.body


async def test_a_refused_message_is_seen_by_nobody(rest):
    await rest.send({"content": "x" * 2001})
    assert await rest.playground.member("ada").see() == []


async def test_what_a_component_leaves_out_is_filled_in(rest):
    sparse = {"type": 3, "custom_id": "s", "options": options(1), "placeholder": None}
    sent = await rest.send({"content": "x", "components": [row(sparse)]})
    [stored] = sent.body["components"][0]["components"]
    assert (stored["min_values"], stored["max_values"]) == (1, 1)
    assert stored["id"]


async def test_an_edit_cannot_empty_a_message(rest):
    sent = await rest.send({"content": "x"})
    reply = await rest.call(
        "PATCH", f"/channels/{rest.study}/messages/{sent.body['id']}", {"content": ""}
    )
    assert reply.was_refused(400, 50006), reply.body


async def test_an_edit_cannot_take_components_v2_away(rest):
    sent = await rest.send({"flags": V2, "components": [text_display()]})
    path = f"/channels/{rest.study}/messages/{sent.body['id']}"
    reply = await rest.call("PATCH", path, {"flags": 0, "content": "plain again", "components": []})
    assert reply.was_refused(400, 50035), reply.body
    legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    assert reply.error("content") == legacy, reply.body


async def test_too_many_messages_at_once_are_told_when_to_come_back(rest):
    replies = await asyncio.gather(*(rest.send({"content": str(n)}) for n in range(12)))
    limited = [reply for reply in replies if reply.status == 429]
    assert limited
    reply = limited[0]
    assert reply.body["message"] == "You are being rate limited."
    assert 0 < reply.body["retry_after"] <= 10
    assert reply.body["global"] is False
    assert float(reply.headers["Retry-After"]) > 0
    assert reply.headers["X-RateLimit-Remaining"] == "0"
    assert reply.headers["X-RateLimit-Scope"] in {"user", "shared"}
    assert {"X-RateLimit-Bucket", "X-RateLimit-Limit", "X-RateLimit-Reset"} <= set(reply.headers)
    assert float(reply.headers["X-RateLimit-Reset-After"]) > 0


@pytest.mark.slow  # five seconds of Discord's window
async def test_after_the_pause_the_next_message_passes(rest):
    replies = await asyncio.gather(*(rest.send({"content": str(n)}) for n in range(12)))
    pause = max(r.body["retry_after"] for r in replies if r.status == 429)
    await asyncio.sleep(pause)
    assert (await rest.send({"content": "later"})).status == 200
