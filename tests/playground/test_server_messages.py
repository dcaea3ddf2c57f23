"""Messages as the unchanged discord.py sends, reads, edits and deletes them."""

import asyncio
import io
import struct
import zlib

import discord
import pytest
import pytest_asyncio

from tests.playground.in_process import Bot, http, logged_in, serving, until


@pytest_asyncio.fixture
async def place():
    """A logged-in bot at #study, and the control API."""
    async with (
        serving(rate_limits=False) as server,
        logged_in(server, Bot()) as bot,
        http(server) as call,
    ):
        yield Place(server, bot, call)


class Place:
    def __init__(self, server, bot, call):
        self.server, self.bot, self.call = server, bot, call

    def channel(self, name="study"):
        return discord.utils.get(self.bot.get_all_channels(), name=name)

    async def seen_by(self, name, channel="study"):
        reply = await self.call("GET", f"/_playground/messages?as={name}&channel={channel}")
        assert reply.status == 200, reply.body
        return reply.body

    async def say(self, content, name="ada", **more):
        body = {"as": name, "channel": "study", "content": content, **more}
        return (await self.call("POST", "/_playground/messages", body)).body


def png(width, height):
    """A valid grey picture."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def file(data=b"hello", name="a.txt"):
    return discord.File(io.BytesIO(data), name)


async def test_a_message_is_sent_edited_fetched_and_deleted(place):
    sent = await place.channel().send("first")
    await sent.edit(content="second")
    fetched = await place.channel().fetch_message(sent.id)
    assert fetched.content == "second"
    assert fetched.edited_at is not None
    await sent.delete()
    with pytest.raises(discord.NotFound) as gone:
        await place.channel().fetch_message(sent.id)
    assert gone.value.code == 10008
    assert await place.seen_by("ada") == []


async def test_history_is_read_before_after_and_around(place):
    sent = [await place.channel().send(str(number)) for number in range(9)]

    async def read(**where):
        return [message.content async for message in place.channel().history(**where)]

    assert await read() == [str(number) for number in reversed(range(9))]
    assert await read(limit=2, before=sent[5]) == ["4", "3"]
    assert await read(limit=2, after=sent[5]) == ["6", "7"]
    assert sorted(await read(limit=3, around=sent[5])) == ["4", "5", "6"]


async def test_a_file_is_stored_and_can_be_fetched(place):
    sent = await place.channel().send(file=file(png(3, 2), "my plot.png"))
    attachment = sent.attachments[0]
    assert attachment.filename == "my_plot.png"
    assert (attachment.width, attachment.height) == (3, 2)
    assert await attachment.read() == png(3, 2)
    reply = await place.call("GET", attachment.url)
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


async def test_an_uploaded_page_is_never_shown_as_one(place):
    page = discord.File(io.BytesIO(b"<script>alert(1)</script>"), "evil.html")
    sent = await place.channel().send(file=page)
    reply = await place.call("GET", sent.attachments[0].url)
    assert reply.headers["Content-Type"] == "application/octet-stream"
    assert reply.headers["Content-Disposition"] == "attachment"


async def test_a_picture_in_an_embed_is_shown_there_only(place):
    embed = discord.Embed(title="Loss").set_image(url="attachment://loss.png")
    sent = await place.channel().send(embed=embed, file=file(png(4, 4), "loss.png"))
    assert sent.attachments == []
    assert sent.embeds[0].image.url.endswith("/loss.png")
    assert sent.embeds[0].image.width == 4
    assert (await place.call("GET", sent.embeds[0].image.url)).status == 200


async def test_an_edit_keeps_replaces_and_removes_files(place):
    sent = await place.channel().send(files=[file(name="a.txt"), file(name="b.txt")])
    await sent.edit(content="still both")
    assert [a.filename for a in sent.attachments] == ["a.txt", "b.txt"]
    edited = await sent.edit(attachments=[sent.attachments[1], file(name="c.txt")])
    assert [a.filename for a in edited.attachments] == ["b.txt", "c.txt"]
    edited = await sent.edit(attachments=[])
    assert edited.attachments == []


async def test_components_v2_come_back_whole(place):
    view = discord.ui.LayoutView()
    button = discord.ui.Button(label="Reveal", custom_id="reveal")
    view.add_item(
        discord.ui.Container(
            discord.ui.TextDisplay("# Card"),
            discord.ui.Section(discord.ui.TextDisplay("hint"), accessory=button),
            discord.ui.MediaGallery(discord.MediaGalleryItem("attachment://p.png")),
            discord.ui.File("attachment://p.png"),
            discord.ui.Separator(),
            accent_colour=0x5865F2,
        )
    )
    sent = await place.channel().send(view=view, file=file(png(2, 2), "p.png"))
    assert sent.flags.components_v2
    again = discord.ui.LayoutView.from_message(await place.channel().fetch_message(sent.id))
    kinds = [type(item).__name__ for item in again.walk_children()]
    assert kinds == [
        "Container",
        "TextDisplay",
        "Section",
        "TextDisplay",
        "Button",
        "MediaGallery",
        "File",
        "Separator",
    ]
    assert again.to_components()[0]["accent_color"] == 0x5865F2


async def test_an_enforced_nonce_sends_a_message_once_for_a_few_minutes(place):
    channel = place.channel()
    path = f"/api/v10/channels/{channel.id}/messages"
    body = {"content": "only once", "nonce": "slot-1", "enforce_nonce": True}
    first = await place.call("POST", path, body)
    second = await place.call("POST", path, body)
    assert first.body["id"] == second.body["id"]
    assert first.body["nonce"] == "slot-1"
    assert len(await place.seen_by("ada")) == 1
    await place.call("POST", "/_playground/clock", {"advance": 301})
    third = await place.call("POST", path, body)
    assert third.body["id"] != first.body["id"]
    assert len(await place.seen_by("ada")) == 2


async def test_a_nonce_that_is_not_enforced_dedupes_nothing(place):
    path = f"/api/v10/channels/{place.channel().id}/messages"
    ids = {
        (await place.call("POST", path, {"content": "x", "nonce": 7})).body["id"] for _ in range(2)
    }
    assert len(ids) == 2


async def test_an_answer_that_was_lost_on_its_way_is_not_sent_twice(place):
    fault = {"method": "POST", "path_regex": "/messages$", "status": 502, "after": True}
    await place.call("POST", "/_playground/faults", fault)
    path = f"/api/v10/channels/{place.channel().id}/messages"
    body = {"content": "x", "nonce": "n", "enforce_nonce": True}
    lost = await place.call("POST", path, body)
    assert lost.status == 502
    assert (await place.call("POST", path, body)).status == 200
    assert len(await place.seen_by("ada")) == 1


async def test_a_reply_points_at_its_message_and_pings_its_author(place):
    asked = await place.say("how?")
    target = await place.channel().fetch_message(int(asked["id"]))
    answer = await target.reply("so")
    assert answer.reference.message_id == target.id
    assert [user.name for user in answer.mentions] == ["ada"]
    quiet = await target.reply("so", mention_author=False)
    assert quiet.mentions == []


MENTIONS = "<@{ada}> <@&{role}> @everyone"


async def test_only_allowed_mentions_ping(place):
    guild = place.channel().guild
    role = discord.utils.get(guild.roles, name="Moderators")
    ada = (await guild.query_members("ada"))[0]
    text = MENTIONS.format(ada=ada.id, role=role.id)
    none = await place.channel().send(text, allowed_mentions=discord.AllowedMentions.none())
    assert (none.mentions, none.role_mentions, none.mention_everyone) == ([], [], False)
    allowed = discord.AllowedMentions(users=True, roles=True, everyone=True)
    some = await place.channel().send(text, allowed_mentions=allowed)
    assert [user.id for user in some.mentions] == [ada.id]
    assert some.role_mentions == [], "the role is not mentionable, and the bot may not force it"
    assert not some.mention_everyone


async def test_pins_need_the_permission_and_are_listed_with_the_latest_first(place):
    sent = [await place.channel().send(str(number)) for number in range(2)]
    with pytest.raises(discord.Forbidden) as refused:
        await sent[0].pin()
    assert refused.value.code == 50013
    grant = {"channel": "study", "who": "Thaw", "allow": ["pin_messages"]}
    await place.call("POST", "/_playground/permissions", grant)
    for message in sent:
        await message.pin()
        await place.call("POST", "/_playground/clock", {"advance": 1})
    assert [message.content async for message in place.channel().pins()] == ["1", "0"]
    await sent[1].unpin()
    assert [message.content async for message in place.channel().pins()] == ["0"]
    seen = await place.seen_by("ada")
    assert [message["type"] for message in seen] == [0, 0, 6, 6]
    assert [message["pinned"] for message in seen] == [True, False, False, False]


async def test_reactions_are_added_counted_and_taken_back(place):
    sent = await place.channel().send("react")
    await sent.add_reaction("👍")
    await sent.add_reaction("👍")
    body = {"as": "ada", "channel": "study", "message_id": str(sent.id), "emoji": "👍"}
    await place.call("POST", "/_playground/reactions", body)
    fetched = await place.channel().fetch_message(sent.id)
    assert [(str(r.emoji), r.count, r.me) for r in fetched.reactions] == [("👍", 2, True)]
    users = [user.name async for user in fetched.reactions[0].users()]
    assert sorted(users) == ["Thaw", "ada"]
    await sent.remove_reaction("👍", place.bot.user)
    fetched = await place.channel().fetch_message(sent.id)
    assert [(r.count, r.me) for r in fetched.reactions] == [(1, False)]


async def test_a_thread_starts_at_a_message_and_members_write_in_it(place):
    sent = await place.channel().send("discuss")
    thread = await sent.create_thread(name="Why NaN?")
    assert thread.id == sent.id
    await thread.send("in here")
    assert [m["content"] for m in await place.seen_by("ada", "Why NaN?")] == ["in here"]
    fetched = await place.channel().fetch_message(sent.id)
    assert fetched.flags.has_thread
    with pytest.raises(discord.HTTPException) as twice:
        await sent.create_thread(name="again")
    assert twice.value.code == 160004
    await thread.edit(archived=True)
    await thread.send("wakes it up")
    assert not (await place.bot.fetch_channel(thread.id)).archived


async def test_a_private_thread_is_seen_by_its_members_only(place):
    grant = {"channel": "study", "who": "Thaw", "allow": ["create_private_threads"]}
    await place.call("POST", "/_playground/permissions", grant)
    thread = await place.channel().create_thread(name="secret")
    refused = await place.call("GET", f"/_playground/messages?as=ada&channel={thread.id}")
    assert refused.status == 403
    ada = (await place.channel().guild.query_members("ada"))[0]
    await thread.add_user(ada)
    assert await place.seen_by("ada", thread.id) == []


async def test_direct_messages_are_between_two(place):
    ada = (await place.channel().guild.query_members("ada"))[0]
    await ada.send("just you")
    assert [m["content"] for m in await place.seen_by("ada", "dm")] == ["just you"]
    assert await place.seen_by("grace", "dm") == []
    body = {"as": "ada", "channel": "dm", "content": "just me"}
    await place.call("POST", "/_playground/messages", body)
    await until(lambda: any(m.content == "just me" for m in place.bot.heard))
    assert isinstance(place.bot.heard[-1].channel, discord.DMChannel)


async def test_a_closed_direct_message_is_refused(place):
    await place.call("POST", "/_playground/members", {"name": "ada", "dms_open": False})
    ada = (await place.channel().guild.query_members("ada"))[0]
    with pytest.raises(discord.Forbidden) as refused:
        await ada.send("hello?")
    assert refused.value.code == 50007


async def test_typing_is_shown_to_members(place):
    async with place.call.session.get("/_playground/events", params={"as": "ada"}) as stream:
        await stream.content.readline()
        await place.channel().typing()
        async with asyncio.timeout(5):
            while b'"typing"' not in await stream.content.readline():
                pass


async def test_the_snowflake_of_a_message_is_the_playgrounds_time(place):
    await place.call("POST", "/_playground/clock", {"set": "2030-05-17T12:00:00+00:00"})
    sent = await place.channel().send("in the future")
    assert sent.created_at.strftime("%Y-%m-%d %H:%M") == "2030-05-17 12:00"
    assert discord.utils.snowflake_time(sent.id).strftime("%Y-%m-%d %H:%M") == "2030-05-17 12:00"


async def test_ids_are_given_once_and_in_order(place):
    ids = [place.server.state.new_id() for _ in range(20_000)]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids)


@pytest.mark.parametrize("where", ["before", "after", "around"])
async def test_a_page_around_nothing_is_refused(place, where):
    path = f"/api/v10/channels/{place.channel().id}/messages?{where}=yesterday"
    reply = await place.call("GET", path)
    assert (reply.status, reply.body["code"]) == (400, 50035)
    assert reply.body["errors"][where]["_errors"][0]["code"] == "NUMBER_TYPE_COERCE"
