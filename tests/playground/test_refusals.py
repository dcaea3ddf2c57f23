"""What Discord's own client would not let a member do is refused to a test as well."""

import re

import pytest
import pytest_asyncio

from playground.driver import File, NotAllowed

pytestmark = pytest.mark.asyncio(loop_scope="module")


def option(kind=3, **changes):
    return {"name": "value", "description": "d", "type": kind, **changes}


@pytest_asyncio.fixture(loop_scope="module")
async def ada(rest):
    return rest.playground.member("ada")


async def post(rest, *components):
    rows = [{"type": 1, "components": [component]} for component in components]
    sent = await rest.send({"content": "choose", "components": rows})
    assert sent.status == 200, sent.body
    return int(sent.body["id"])


async def test_a_command_that_was_never_synced_is_unknown(ada):
    with pytest.raises(NotAllowed, match="challenge"):
        await ada.slash("challenge start")


async def test_a_command_of_another_guild_is_unknown_here(rest):
    await rest.sync({"name": "ping", "description": "d", "type": 1})
    with pytest.raises(NotAllowed, match="ping"):
        await rest.playground.member("grace", "general", "Night School").slash("ping")


BAD_OPTIONS = {
    "a required option left out": (option(required=True), {}),
    "an option that does not exist": (option(), {"other": "x"}),
    "none of the choices": (option(choices=[{"name": "A", "value": "a"}]), {"value": "b"}),
    "a number above the maximum": (option(4, max_value=5), {"value": 6}),
    "a number below the minimum": (option(4, min_value=5), {"value": 4}),
    "a word for a number": (option(4), {"value": "six"}),
    "a text above the maximum": (option(max_length=3), {"value": "four"}),
    "a text below the minimum": (option(min_length=3), {"value": "x"}),
    "a member who does not exist": (option(6), {"value": "nobody"}),
    "a text for a file": (option(11), {"value": "x"}),
}


@pytest.mark.parametrize("mistake", BAD_OPTIONS)
async def test_the_client_sends_no_wrong_option(rest, ada, mistake):
    described, given = BAD_OPTIONS[mistake]
    await rest.sync({"name": "ping", "description": "d", "type": 1, "options": [described]})
    with pytest.raises(NotAllowed):
        await ada.slash("ping", **given)


async def test_a_command_for_moderators_is_hidden_from_others(rest, ada):
    manage_server = str(1 << 5)
    hidden = {"name": "ping", "description": "d", "default_member_permissions": manage_server}
    await rest.sync({**hidden, "type": 1})
    with pytest.raises(NotAllowed):
        await ada.slash("ping")
    held = await rest.playground.member("maria").slash("ping", hold=True)
    assert held.state == "held"


async def test_a_disabled_button_is_dead(rest, ada):
    button = {"type": 2, "style": 1, "label": "A", "custom_id": "a", "disabled": True}
    message_id = await post(rest, button)
    with pytest.raises(NotAllowed, match="disabled"):
        await ada.click(message_id, "A")


async def test_a_button_that_is_not_there_cannot_be_pressed(rest, ada):
    message_id = await post(rest, {"type": 2, "style": 1, "label": "A", "custom_id": "a"})
    with pytest.raises(NotAllowed):
        await ada.click(message_id, "b")


async def test_a_button_that_was_edited_away_cannot_be_pressed(rest, ada):
    message_id = await post(rest, {"type": 2, "style": 1, "label": "A", "custom_id": "a"})
    [before] = await ada.see()
    path = f"/channels/{rest.study}/messages/{message_id}"
    await rest.call("PATCH", path, {"components": []})
    with pytest.raises(NotAllowed):
        await ada.click(before, "A")


async def test_a_link_tells_the_bot_nothing(rest, ada):
    message_id = await post(rest, {"type": 2, "style": 5, "label": "Docs", "url": "https://e.com"})
    with pytest.raises(NotAllowed, match=re.escape("https://e.com")):
        await ada.click(message_id, "Docs")


SELECT = {
    "type": 3,
    "custom_id": "s",
    "min_values": 1,
    "max_values": 2,
    "options": [{"label": v, "value": v} for v in "abc"],
}


@pytest.mark.parametrize("values", [(), ("a", "b", "c"), ("d",), ("a", "a")])
async def test_a_select_takes_only_what_it_offers(rest, ada, values):
    message_id = await post(rest, SELECT)
    with pytest.raises(NotAllowed):
        await ada.select(message_id, 0, *values)


async def test_a_button_is_no_select(rest, ada):
    message_id = await post(rest, {"type": 2, "style": 1, "label": "A", "custom_id": "a"})
    with pytest.raises(NotAllowed):
        await ada.select(message_id, "a", "x")


async def test_a_hidden_channel_is_hidden(rest, ada):
    there = ada.at("moderators")
    with pytest.raises(NotAllowed):
        await there.see()
    with pytest.raises(NotAllowed):
        await there.say("let me in")
    assert await rest.playground.member("maria", "moderators").see() == []


async def test_a_member_deletes_their_own_messages_and_a_moderator_anyones(rest, ada):
    mine, hers = await ada.say("mine"), await rest.playground.member("grace").say("hers")
    with pytest.raises(NotAllowed):
        await ada.delete(hers)
    await ada.delete(mine)
    assert [m.content for m in await ada.see()] == ["hers"]
    await rest.playground.member("maria").delete(hers)
    assert await ada.see() == []


async def test_a_guild_without_you_is_hidden(ada):
    with pytest.raises(NotAllowed):
        await ada.at("general", "Night School").see()


async def test_an_unknown_member_can_do_nothing(rest):
    with pytest.raises(NotAllowed, match="nobody"):
        await rest.playground.member("nobody").see()


async def test_a_private_message_offers_nothing_to_others(rest, ada, waiting):
    await rest.sync({"name": "ping", "description": "d", "type": 1})
    interaction = (await waiting(await ada.slash("ping", hold=True))).interaction
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "A", "custom_id": "a"}]}
    data = {"content": "private", "flags": 64, "components": [row]}
    await rest.callback(interaction, {"type": 4, "data": data})
    [message] = await ada.see()
    with pytest.raises(NotAllowed):
        await rest.playground.member("grace").click(message, "A")


def field(**changes):
    text = {"type": 4, "style": 1, "custom_id": "code", **changes}
    return {"type": 18, "label": "Code", "component": text}


UPLOAD = {"type": 18, "label": "Code", "component": {"type": 19, "custom_id": "code"}}
BAD_FIELDS = {
    "a required field left out": (field(), {}),
    "a text above the maximum": (field(max_length=3), {"code": "four"}),
    "a text above Discord's 4000": (field(), {"code": "x" * 4001}),
    "a text below the minimum": (field(min_length=3), {"code": "x"}),
    "a field that does not exist": (field(required=False), {"other": "x"}),
    "a text for a file": (UPLOAD, {"code": "x"}),
    "two files where one is asked for": (
        UPLOAD,
        {"code": [File("a.py", b"1"), File("b.py", b"2")]},
    ),
}


@pytest_asyncio.fixture(loop_scope="module")
async def modal(rest, ada, waiting):
    """Opens a modal with one field for ada."""
    await rest.sync({"name": "run", "description": "d", "type": 1})

    async def opened(component):
        interaction = (await waiting(await ada.slash("run", hold=True))).interaction
        data = {"custom_id": "run", "title": "Run", "components": [component]}
        reply = await rest.callback(interaction, {"type": 9, "data": data})
        assert reply.status == 200, reply.body
        return await interaction.refreshed()

    return opened


@pytest.mark.parametrize("mistake", BAD_FIELDS)
async def test_a_modal_is_not_sent_with_a_wrong_field(ada, modal, mistake):
    component, values = BAD_FIELDS[mistake]
    with pytest.raises(NotAllowed):
        await ada.submit(await modal(component), values)


async def test_nobody_submits_anothers_modal(rest, modal):
    opened = await modal(field())
    with pytest.raises(NotAllowed):
        await rest.playground.member("grace").submit(opened, code="1")
