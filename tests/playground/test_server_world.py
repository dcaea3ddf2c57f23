"""Guilds, channels, roles, threads and members through discord.py, with and without the right."""

import discord
import pytest
import pytest_asyncio

from tests.playground.in_process import Bot, http, logged_in, serving, until

RIGHTS = [
    "manage_channels",
    "manage_roles",
    "manage_messages",
    "manage_nicknames",
    "manage_threads",
    "moderate_members",
    "create_public_threads",
]


class World:
    def __init__(self, bot, call):
        self.bot, self.call = bot, call
        self.guild = discord.utils.get(bot.guilds, name="Study Group")

    def channel(self, name):
        return discord.utils.get(self.guild.text_channels, name=name)

    async def member(self, name):
        return (await self.guild.query_members(name))[0]

    async def empower(self):
        """Give the bot a high role with rights, as a moderator would."""
        role = {"name": "Assistants", "permissions": RIGHTS, "position": 5, "members": ["Thaw"]}
        reply = await self.call("POST", "/_playground/roles", role)
        assert reply.status == 200, reply.body
        await until(lambda: self.guild.me.guild_permissions.manage_roles)


@pytest_asyncio.fixture
async def world():
    async with (
        serving(rate_limits=False) as server,
        logged_in(server, Bot()) as bot,
        http(server) as call,
    ):
        yield World(bot, call)


async def test_the_guild_its_channels_roles_and_members_can_be_fetched(world):
    guild = await world.bot.fetch_guild(world.guild.id)
    assert guild.approximate_member_count == 6
    assert [g.name async for g in world.bot.fetch_guilds()] == ["Study Group", "Night School"]
    channels = await world.guild.fetch_channels()
    assert {c.name for c in channels} == {"welcome", "study", "lab", "moderators"}
    assert {r.name for r in await world.guild.fetch_roles()} == {"@everyone", "Thaw", "Moderators"}
    maria = await world.guild.fetch_member((await world.member("maria")).id)
    assert [role.name for role in maria.roles] == ["@everyone", "Moderators"]
    assert (await world.bot.fetch_user(maria.id)).global_name == "Maria"
    assert (await world.bot.application_info()).name == "Thaw"


async def test_without_rights_nothing_is_made_changed_or_removed(world):
    ada = await world.member("ada")
    role = discord.utils.get(world.guild.roles, name="Moderators")
    attempts = (
        lambda: world.guild.create_text_channel("mine"),
        lambda: world.guild.create_role(name="mine"),
        lambda: world.channel("lab").edit(name="labs"),
        lambda: world.channel("lab").delete(),
        lambda: world.channel("lab").set_permissions(ada, send_messages=False),
        lambda: ada.add_roles(role),
        lambda: ada.edit(nick="x"),
        lambda: ada.timeout(discord.utils.utcnow()),
        role.delete,
    )
    for attempt in attempts:
        with pytest.raises(discord.Forbidden) as refused:
            await attempt()
        assert refused.value.code == 50013


async def test_the_full_member_list_needs_the_privileged_intent(world):
    reply = await world.call("GET", f"/api/v10/guilds/{world.guild.id}/members?limit=10")
    assert (reply.status, reply.body["code"]) == (403, 50001)


async def test_channels_are_made_changed_and_removed(world):
    await world.empower()
    channel = await world.guild.create_text_channel("projects", topic="work", slowmode_delay=5)
    await until(lambda: world.guild.get_channel(channel.id))
    edited = await channel.edit(name="plans", topic="later")
    assert (edited.name, edited.topic, edited.slowmode_delay) == ("plans", "later", 5)
    await channel.set_permissions(world.guild.me, view_channel=True, manage_roles=True)
    await channel.set_permissions(world.guild.default_role, view_channel=False)
    hidden = await world.call("GET", "/_playground/messages?as=ada&channel=plans")
    assert hidden.status == 403
    await channel.set_permissions(world.guild.default_role, overwrite=None)
    seen = await world.call("GET", "/_playground/messages?as=ada&channel=plans")
    assert seen.status == 200
    await channel.delete()
    await until(lambda: world.guild.get_channel(channel.id) is None)


async def test_roles_are_made_given_and_taken_below_the_bots_own(world):
    await world.empower()
    role = await world.guild.create_role(name="Winners", mentionable=True)
    ada = await world.member("ada")
    await ada.add_roles(role)
    assert role.id in (await world.guild.fetch_member(ada.id))._roles
    await ada.remove_roles(role)
    assert role.id not in (await world.guild.fetch_member(ada.id))._roles
    await role.edit(name="Champions")
    assert (await world.guild.fetch_role(role.id)).name == "Champions"
    await role.delete()
    with pytest.raises(discord.Forbidden):
        await world.guild.create_role(permissions=discord.Permissions(administrator=True))
    own = discord.utils.get(world.guild.roles, name="Thaw")
    with pytest.raises(discord.Forbidden):
        await ada.add_roles(own)


async def test_members_are_renamed_and_silenced(world):
    await world.empower()
    ada = await world.member("ada")
    await ada.edit(nick="Countess")
    await ada.timeout(discord.utils.utcnow().replace(year=2100))
    fetched = await world.guild.fetch_member(ada.id)
    assert fetched.nick == "Countess"
    assert fetched.is_timed_out()
    body = {"as": "ada", "channel": "study", "content": "hello?"}
    refused = await world.call("POST", "/_playground/messages", body)
    assert refused.status == 403
    await world.guild.me.edit(nick="Thawing")
    await until(lambda: world.guild.me.nick == "Thawing")


async def test_messages_are_removed_in_bulk(world):
    await world.empower()
    channel = world.channel("lab")
    sent = [await channel.send(str(number)) for number in range(4)]
    await channel.delete_messages(sent[:3])
    assert [message.content async for message in channel.history()] == ["3"]


async def test_threads_are_listed_joined_left_and_archived(world):
    await world.empower()
    lab = world.channel("lab")
    thread = await lab.create_thread(name="open", type=discord.ChannelType.public_thread)
    assert [each.name for each in await world.guild.active_threads()] == ["open"]
    ada = await world.member("ada")
    await thread.add_user(ada)
    assert {each.id for each in await thread.fetch_members()} == {ada.id, world.bot.user.id}
    await thread.remove_user(ada)
    await thread.leave()
    assert await thread.fetch_members() == []
    await thread.join()
    await thread.edit(archived=True, locked=True, name="closed")
    assert await world.guild.active_threads() == []
    archived = [each async for each in lab.archived_threads()]
    assert [(each.name, each.archived, each.locked) for each in archived] == [
        ("closed", True, True)
    ]
    await thread.delete()
    assert [each async for each in lab.archived_threads()] == []


async def test_a_locked_thread_is_closed_to_a_bot_without_rights(world):
    message = await world.channel("lab").send("start")
    thread = await message.create_thread(name="t")
    state = world.bot._connection
    await world.empower()
    await thread.edit(locked=True, archived=True)
    body = {"name": "Assistants", "permissions": []}
    await world.call("POST", "/_playground/roles", body)
    reply = await world.call(
        "POST", f"/api/v10/channels/{thread.id}/messages", {"content": "let me in"}
    )
    assert (reply.status, reply.body["code"]) == (400, 50083)
    assert state.user.name == "Thaw"


async def test_two_guilds_do_not_mix(world):
    night = discord.utils.get(world.bot.guilds, name="Night School")
    general = night.text_channels[0]
    await general.send("at night")
    body = await world.call("GET", "/_playground/messages?as=grace&channel=Night School/general")
    assert [message["content"] for message in body.body] == ["at night"]
    outside = await world.call("GET", "/_playground/messages?as=ada&channel=Night School/general")
    assert (outside.status, outside.body["code"]) == (403, "hidden_channel")


async def test_a_guild_without_the_bot_is_out_of_its_reach(world):
    body = {"name": "Elsewhere", "owner": "noor", "channels": ["general"], "bot": False}
    guild = (await world.call("POST", "/_playground/guilds", body)).body
    reply = await world.call("GET", f"/api/v10/guilds/{guild['id']}")
    assert (reply.status, reply.body["code"]) == (403, 50001)
    channel = guild["channels"][0]["id"]
    reply = await world.call("POST", f"/api/v10/channels/{channel}/messages", {"content": "x"})
    assert (reply.status, reply.body["code"]) == (403, 50001)


async def test_the_world_has_the_same_ids_at_every_start(world):
    async with serving() as another, http(another) as call:
        here = (await world.call("GET", "/_playground/world")).body
        there = (await call("GET", "/_playground/world")).body
    assert here == there


async def test_a_guild_tells_its_system_channel_until_that_is_gone(world):
    details = {"name": "Study Group", "owner": "maria", "system_channel": "welcome"}
    assert (await world.call("POST", "/_playground/guilds", details)).status == 200
    await until(lambda: world.guild.system_channel is not None)
    assert world.guild.system_channel == world.channel("welcome")
    fetched = await world.bot.http.get_guild(world.guild.id)
    assert fetched["system_channel_id"] == str(world.channel("welcome").id)
    gone = {"name": "welcome", "guild": "Study Group", "delete": True}
    assert (await world.call("POST", "/_playground/channels", gone)).status == 200
    await until(lambda: world.channel("welcome") is None)
    assert (await world.bot.http.get_guild(world.guild.id))["system_channel_id"] is None
