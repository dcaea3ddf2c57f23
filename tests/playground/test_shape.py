"""Whatever JSON a bot sends, it is refused in Discord's words or accepted: nothing breaks."""

import copy
import string
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.errors import DiscordError, InvalidFormBody
from playground.validate.commands import check_commands
from playground.validate.messages import check_new
from playground.validate.shape import check_shape

MESSAGE = {
    "content": "x",
    "flags": 0,
    "embeds": [
        {
            "type": "rich",
            "title": "t",
            "color": 5,
            "fields": [{"name": "n", "value": "v"}],
            "footer": {"text": "f"},
            "image": {"url": "https://example.com/a.png"},
        }
    ],
    "components": [
        {
            "type": 1,
            "components": [
                {"type": 2, "style": 1, "label": "A", "custom_id": "a", "emoji": {"name": "👍"}}
            ],
        },
        {
            "type": 1,
            "components": [
                {"type": 3, "custom_id": "s", "options": [{"label": "A", "value": "a"}]}
            ],
        },
    ],
    "allowed_mentions": {"parse": ["users"], "roles": ["1"]},
    "message_reference": {"message_id": "1"},
    "nonce": "n",
}
LAYOUT = {
    "flags": 1 << 15,
    "components": [
        {
            "type": 17,
            "components": [
                {"type": 10, "content": "x"},
                {
                    "type": 9,
                    "components": [{"type": 10, "content": "x"}],
                    "accessory": {"type": 11, "media": {"url": "https://example.com/a.png"}},
                },
                {"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}}]},
                {"type": 14, "spacing": 1, "divider": True},
            ],
        }
    ],
}
COMMAND = {
    "name": "ping",
    "description": "d",
    "type": 1,
    "options": [
        {
            "name": "o",
            "description": "d",
            "type": 3,
            "choices": [{"name": "a", "value": "b"}],
            "name_localizations": {"de": "o"},
        }
    ],
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(string.printable, max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=4,
)


def places(node):
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in list(pairs):
        yield node, key
        if isinstance(value, dict | list):
            yield from places(value)


@st.composite
def spoilt(draw, right):
    body = copy.deepcopy(right)
    for _ in range(draw(st.integers(1, 3))):
        node, key = draw(st.sampled_from(list(places(body)) or [(body, "content")]))
        node[key] = draw(ANYTHING)
    return body


@given(body=spoilt(MESSAGE) | spoilt(LAYOUT) | st.dictionaries(st.text(), ANYTHING))
def test_no_message_breaks_the_playground(body):
    with suppress(DiscordError):
        check_shape(body)
        check_new(body, [])


@given(body=st.lists(spoilt(COMMAND), max_size=3) | ANYTHING)
def test_no_command_breaks_the_playground(body):
    with suppress(DiscordError):
        check_commands(body)


@pytest.mark.parametrize("body", [MESSAGE, LAYOUT, {}, {"unknown": [1, {"x": None}]}])
def test_what_has_the_right_types_passes(body):
    check_shape(body)


def test_every_wrong_type_is_told_at_once():
    with pytest.raises(InvalidFormBody) as raised:
        check_shape({"content": ["x"], "embeds": [5], "message_reference": {"message_id": "x"}})
    errors = raised.value.errors
    assert errors["content"]["_errors"][0]["code"] == "STRING_TYPE_CONVERT"
    assert errors["embeds"]["0"]["_errors"][0]["code"] == "DICT_TYPE_CONVERT"
    reference = errors["message_reference"]["message_id"]
    assert reference["_errors"][0]["code"] == "NUMBER_TYPE_COERCE"


def test_what_a_select_of_roles_begins_with_is_told_by_a_word():
    known = {"id": "1", "type": "role"}
    select = {"type": 6, "custom_id": "r", "default_values": [known]}
    check_shape({"components": [{"type": 1, "components": [select]}]})
    with pytest.raises(InvalidFormBody):
        check_shape({"components": [{"type": 6, "default_values": [known | {"type": 8}]}]})
