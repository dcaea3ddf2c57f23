"""What Discord refuses because of who asks, and what it does not find, sent as raw HTTP."""

import io

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNKNOWN = "1"


@pytest.mark.parametrize("token", ["Bot wrong", "playground.bot.token", ""])
async def test_a_wrong_token_is_unauthorized(rest, token):
    reply = await rest.call("GET", "/users/@me", headers={"Authorization": token})
    assert reply.was_refused(401, 0), reply.body
    assert reply.body["message"] == "401: Unauthorized"


async def test_a_method_that_a_route_does_not_have_is_not_allowed(rest):
    reply = await rest.call("PUT", f"/channels/{rest.study}/messages", {"content": "x"})
    assert reply.was_refused(405, 0), reply.body
    assert reply.body["message"] == "405: Method Not Allowed"


async def test_a_route_that_does_not_exist_is_not_found(rest):
    reply = await rest.call("GET", "/no/such/route")
    assert reply.was_refused(404, 0), reply.body
    assert reply.body["message"] == "404: Not Found"
    noticed = (await rest.playground.violations())[-1]
    assert (noticed.side, noticed.path) == ("request", "/api/v10/no/such/route")


UNKNOWN_THINGS = {
    "channel": ("GET", "/channels/{unknown}", 10003, "Unknown Channel"),
    "channel to write to": ("POST", "/channels/{unknown}/messages", 10003, "Unknown Channel"),
    "guild": ("GET", "/guilds/{unknown}", 10004, "Unknown Guild"),
    "member": ("GET", "/guilds/{guild}/members/{unknown}", 10007, "Unknown Member"),
    "message": ("GET", "/channels/{study}/messages/{unknown}", 10008, "Unknown Message"),
    "message to edit": ("PATCH", "/channels/{study}/messages/{unknown}", 10008, "Unknown Message"),
    "message to delete": (
        "DELETE",
        "/channels/{study}/messages/{unknown}",
        10008,
        "Unknown Message",
    ),
    "message to react to": (
        "PUT",
        "/channels/{study}/messages/{unknown}/reactions/%F0%9F%91%8D/@me",
        10008,
        "Unknown Message",
    ),
    "user": ("GET", "/users/{unknown}", 10013, "Unknown User"),
    "command": (
        "GET",
        "/applications/{app}/commands/{unknown}",
        10063,
        "Unknown application command",
    ),
}


@pytest.mark.parametrize("thing", UNKNOWN_THINGS)
async def test_what_does_not_exist_is_unknown(rest, thing):
    method, template, code, message = UNKNOWN_THINGS[thing]
    path = template.format(
        unknown=UNKNOWN, study=rest.study, guild=rest.ids["Study Group"], app=rest.ids["app"]
    )
    body = {"content": "x"} if method in {"POST", "PATCH"} else None
    reply = await rest.call(method, path, body)
    assert reply.was_refused(404, code), reply.body
    assert reply.body["message"] == message


async def test_an_id_that_is_no_number_is_refused(rest):
    reply = await rest.call("GET", "/channels/study")
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("channel_id") == "NUMBER_TYPE_COERCE"


async def test_a_channel_that_the_bot_cannot_see_is_missing_access(rest):
    hidden = rest.ids["Study Group/moderators"]
    assert (await rest.send({"content": "x"}, hidden)).was_refused(403, 50001)
    reading = await rest.call("GET", f"/channels/{hidden}/messages")
    assert reading.was_refused(403, 50001), reading.body


async def test_without_the_permission_to_write_nothing_is_sent(rest):
    await rest.playground.set_permissions("lab", "Thaw", deny=["send_messages"])
    reply = await rest.send({"content": "x"}, rest.ids["Study Group/lab"])
    assert reply.was_refused(403, 50013), reply.body


async def test_without_the_permission_to_attach_no_file_is_sent(rest):
    await rest.playground.set_permissions("lab", "Thaw", deny=["attach_files"])
    lab = rest.ids["Study Group/lab"]
    parts = {"payload_json": '{"content": "x"}', "files[0]": io.BytesIO(b"x")}
    reply = await rest.call("POST", f"/channels/{lab}/messages", data=parts)
    assert reply.was_refused(403, 50013), reply.body


async def test_without_the_permission_to_react_no_reaction_is_added(rest):
    await rest.playground.set_permissions("lab", "Thaw", deny=["add_reactions"])
    lab = rest.ids["Study Group/lab"]
    sent = await rest.send({"content": "x"}, lab)
    path = f"/channels/{lab}/messages/{sent.body['id']}/reactions/%F0%9F%91%8D/@me"
    reply = await rest.call("PUT", path)
    assert reply.was_refused(403, 50013), reply.body


async def test_an_unknown_emoji_is_refused(rest):
    sent = await rest.send({"content": "x"})
    path = f"/channels/{rest.study}/messages/{sent.body['id']}/reactions/thumbsup/@me"
    reply = await rest.call("PUT", path)
    assert reply.was_refused(400, 10014), reply.body


async def test_nobody_edits_anothers_message(rest):
    message = await rest.playground.member("ada").say("mine")
    path = f"/channels/{rest.study}/messages/{message.id}"
    reply = await rest.call("PATCH", path, {"content": "changed"})
    assert reply.was_refused(403, 50005), reply.body


async def test_without_manage_messages_anothers_message_stays(rest):
    message = await rest.playground.member("ada").say("mine")
    reply = await rest.call("DELETE", f"/channels/{rest.study}/messages/{message.id}")
    assert reply.was_refused(403, 50013), reply.body
    assert [m.id for m in await rest.playground.member("ada").see()] == [message.id]


async def test_without_the_permission_to_pin_nothing_is_pinned(rest):
    sent = await rest.send({"content": "x"})
    path = f"/channels/{rest.study}/messages/pins/{sent.body['id']}"
    reply = await rest.call("PUT", path)
    assert reply.was_refused(403, 50013), reply.body


async def test_without_manage_messages_nothing_is_deleted_in_bulk(rest):
    sent = [(await rest.send({"content": "x"})).body["id"] for _ in range(2)]
    path = f"/channels/{rest.study}/messages/bulk-delete"
    reply = await rest.call("POST", path, {"messages": sent})
    assert reply.was_refused(403, 50013), reply.body


async def test_one_message_is_too_few_for_a_bulk(rest):
    await rest.playground.set_permissions("study", "Thaw", allow=["manage_messages"])
    sent = await rest.send({"content": "x"})
    path = f"/channels/{rest.study}/messages/bulk-delete"
    reply = await rest.call("POST", path, {"messages": [sent.body["id"]]})
    assert reply.was_refused(400, 50016), reply.body


async def test_a_member_who_closed_direct_messages_gets_none(rest):
    await rest.playground.add_member("ada", dms_open=False)
    opened = await rest.call("POST", "/users/@me/channels", {"recipient_id": rest.ids["ada"]})
    reply = await rest.send({"content": "x"}, opened.body["id"])
    assert reply.was_refused(403, 50007), reply.body


async def test_a_direct_message_channel_needs_someone_to_talk_to(rest):
    reply = await rest.call("POST", "/users/@me/channels", {"recipient_id": UNKNOWN})
    assert reply.was_refused(400, 50033), reply.body


async def test_a_guild_without_the_bot_is_missing_access(rest):
    await rest.playground.add_guild("Elsewhere", owner="noor", members=["noor"], bot=False)
    world = await rest.playground.world()
    guild_id = next(g["id"] for g in world["guilds"] if g["name"] == "Elsewhere")
    reply = await rest.call("GET", f"/guilds/{guild_id}")
    assert reply.status in {403, 404}, reply.body
    assert reply.body["code"] in {50001, 10004}
