"""The gateway, spoken to payload by payload and by the unchanged discord.py."""

import asyncio
import sys

import discord
import pytest

from playground.gateway import session as sessions
from tests.playground.in_process import (
    Bot,
    http,
    identify,
    logged_in,
    raw_gateway,
    serving,
    until,
)

HEARTBEAT, IDENTIFY, RESUME, RECONNECT, MEMBERS, INVALID, HELLO, ACK = 1, 2, 6, 7, 8, 9, 10, 11


async def say(call, content, channel="study", name="ada"):
    reply = await call(
        "POST",
        "/_playground/messages",
        {"as": name, "channel": channel, "content": content},
    )
    assert reply.status == 200, reply.body
    return reply.body


@pytest.mark.parametrize("compress", [None, "zlib-stream", "zstd-stream"])
async def test_a_session_opens_under_every_compression(compress):
    async with serving() as server, raw_gateway(server, compress) as gateway:
        assert gateway.hello["op"] == HELLO
        assert gateway.hello["d"]["heartbeat_interval"] == 41250
        await gateway.send(IDENTIFY, identify(server))
        ready = await gateway.event("READY")
        assert ready["user"]["username"] == "Thaw"
        assert len(ready["guilds"]) == 2
        assert all(guild["unavailable"] for guild in ready["guilds"])
        assert ready["resume_gateway_url"] == server.state.gateway_url
        names = {(await gateway.event("GUILD_CREATE"))["name"] for _ in range(2)}
        assert names == {"Study Group", "Night School"}
        await gateway.send(HEARTBEAT, 3)
        assert (await gateway.receive())["op"] == ACK


LOG_IN = """
import asyncio, sys, warnings
warnings.simplefilter("ignore")
if sys.argv[4] == "zlib-stream":
    sys.modules["zstandard"] = None  # then discord.py asks for zlib
import discord, yarl
discord.http.Route.BASE, gateway, token = sys.argv[1] + "/api/v10", sys.argv[2], sys.argv[3]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
class Bot(discord.Client):
    async def on_ready(self):
        kind = discord.utils._ActiveDecompressionContext.COMPRESSION_TYPE
        print(kind, *sorted(guild.name for guild in self.guilds), sep="|")
        await self.close()
asyncio.run(Bot(intents=discord.Intents.default(), guild_ready_timeout=0.05).start(token))
"""


@pytest.mark.parametrize("compress", ["zlib-stream", "zstd-stream"])
async def test_discord_py_logs_in_under_both_of_its_compressions(compress):
    async with serving() as server:
        state = server.state
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-c", LOG_IN, state.base_url, state.gateway_url, state.world.token, compress),
            stdout=asyncio.subprocess.PIPE,
        )
        try:
            said, _ = await asyncio.wait_for(process.communicate(), 20)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        assert said.decode().strip() == f"{compress}|Night School|Study Group"


async def test_without_privileged_intents_a_guild_names_no_member_but_the_bot():
    async with serving() as server, logged_in(server, Bot()) as bot:
        for guild in bot.guilds:
            assert [member.id for member in guild.members] == [bot.user.id]
        assert {guild.name: guild.member_count for guild in bot.guilds}["Study Group"] == 6


async def test_a_member_is_found_by_name_and_by_id_without_privileged_intents():
    async with serving() as server, logged_in(server, Bot()) as bot:
        guild = next(guild for guild in bot.guilds if guild.name == "Study Group")
        by_name = await guild.query_members("grac")
        assert [member.name for member in by_name] == ["grace"]
        by_id = await guild.query_members(user_ids=[by_name[0].id])
        assert [member.display_name for member in by_id] == ["Grace"]


REFUSED = {
    "a wrong token": ({"token": "no"}, 4004),
    "no known intents": ({"intents": 1 << 40}, 4013),
    "the privileged member intent": ({"intents": 3}, 4014),
    "the privileged content intent": ({"intents": 1 | 1 << 15}, 4014),
    "a shard that cannot be": ({"shard": [2, 2]}, 4010),
}


@pytest.mark.parametrize("reason", REFUSED)
async def test_an_identify_is_refused_with_discords_close_code(reason):
    changes, code = REFUSED[reason]
    async with serving() as server, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server, **changes))
        assert await gateway.receive() == code


async def test_privileged_intents_can_be_switched_on():
    async with (
        serving(privileged_intents=True) as server,
        logged_in(server, Bot(intents=discord.Intents.all())) as bot,
        http(server) as call,
    ):
        guild = next(guild for guild in bot.guilds if guild.name == "Study Group")
        assert len(guild.members) == 6
        await say(call, "everyone hears this")
        await until(lambda: bot.heard)
        assert bot.heard[0].content == "everyone hears this"


async def test_the_content_of_members_is_hidden_unless_it_names_the_bot():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        await say(call, "private thoughts")
        await say(call, f"hello <@{bot.user.id}>")
        await until(lambda: len(bot.heard) == 2)
        assert [message.content for message in bot.heard] == ["", f"hello <@{bot.user.id}>"]


BROKEN = {
    "no json": ("{", 4002),
    "no opcode": ("{}", 4002),
    "an unknown opcode": ('{"op": 99}', 4001),
    "an opcode that is no number": ('{"op": "two"}', 4001),
    "an opcode that is a list": ('{"op": []}', 4001),
    "a list": ("[1]", 4002),
    "an identify without data": ('{"op": 2, "d": null}', 4002),
    "a resume that is a text": ('{"op": 6, "d": "again"}', 4004),
    "a request before identifying": ('{"op": 8, "d": {}}', 4003),
}


@pytest.mark.parametrize("what", BROKEN)
async def test_a_broken_payload_closes_the_connection(what):
    text, code = BROKEN[what]
    async with serving() as server, raw_gateway(server) as gateway:
        await gateway.send_text(text)
        assert await gateway.receive() == code


async def test_a_request_for_members_of_nothing_closes_the_connection():
    async with serving() as server, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server))
        await gateway.event("READY")
        await gateway.send(MEMBERS, {"guild_id": "all of them"})
        while isinstance(received := await gateway.receive(), dict):
            pass
        assert received == 4002


async def test_identifying_twice_closes_the_connection():
    async with serving() as server, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server))
        await gateway.event("READY")
        await gateway.send(IDENTIFY, identify(server))
        while isinstance(received := await gateway.receive(), dict):
            pass
        assert received == 4005


async def test_too_many_payloads_close_the_connection():
    async with serving() as server, raw_gateway(server) as gateway:
        for _ in range(121):
            await gateway.send(HEARTBEAT, None)
        while isinstance(received := await gateway.receive(), dict):
            assert received["op"] == ACK
        assert received == 4008


async def test_an_old_version_of_the_api_is_refused():
    async with serving() as server, raw_gateway(server, v="6") as gateway:
        assert gateway.hello == 4012


async def test_a_silent_client_is_dropped():
    async with serving(heartbeat_ms=50) as server, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server))
        while isinstance(received := await gateway.receive(), dict):
            pass
        assert received == 4009


async def test_a_resume_replays_what_was_missed_in_order_and_nothing_twice():
    async with serving() as server, http(server) as call:
        async with raw_gateway(server) as gateway:
            await gateway.send(IDENTIFY, identify(server))
            session_id = (await gateway.event("READY"))["session_id"]
            await gateway.event("GUILD_CREATE")
            last = await gateway.receive()
            await gateway.close(4000)
        for number in range(3):
            await say(call, str(number))
        async with raw_gateway(server) as gateway:
            data = {
                "token": server.state.world.token,
                "session_id": session_id,
                "seq": last["s"],
            }
            await gateway.send(RESUME, data)
            replayed = [await gateway.receive() for _ in range(4)]
        assert [p["t"] for p in replayed] == ["MESSAGE_CREATE"] * 3 + ["RESUMED"]
        assert [p["s"] for p in replayed] == [last["s"] + n for n in range(1, 5)]


async def test_a_session_that_is_unknown_or_said_goodbye_cannot_be_resumed():
    async with serving() as server:
        async with raw_gateway(server) as gateway:
            await gateway.send(IDENTIFY, identify(server))
            ended = (await gateway.event("READY"))["session_id"]
            await gateway.close(1000)
        await until(lambda: not server.state.hub.sessions)
        for session_id in (ended, "never"):
            async with raw_gateway(server) as gateway:
                data = {"token": server.state.world.token, "session_id": session_id, "seq": 1}
                await gateway.send(RESUME, data)
                answer = await gateway.receive()
                assert (answer["op"], answer["d"]) == (INVALID, False)


async def test_a_resume_past_what_is_kept_is_refused(monkeypatch):
    session = sessions.Session(intents=1)
    for number in range(sessions.REPLAY_LIMIT + 2):
        session.dispatch("TYPING_START", {"n": number})
    assert session.can_resume(session.sequence)
    assert session.can_resume(2)
    assert not session.can_resume(1)
    assert not session.can_resume(session.sequence + 1)


async def test_discord_py_resumes_after_a_drop_and_hears_what_it_missed():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        await call("POST", "/_playground/gateway", {"drop": True})
        await say(call, "while you were away")
        await until(lambda: bot.heard, 15)
        state = (await call("GET", "/_playground/gateway")).body
        assert (state["identifies"], state["resumes"]) == (1, 1)
        assert len(bot.heard) == 1


async def test_discord_py_resumes_when_it_is_asked_to_reconnect():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        await call("POST", "/_playground/gateway", {"reconnect": True})
        await until(lambda: server.state.hub.resumes == 1, 15)
        await say(call, "still there?")
        await until(lambda: bot.heard)
        assert server.state.hub.identifies == 1


async def test_discord_py_begins_anew_after_its_session_was_forgotten():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        await call("POST", "/_playground/gateway", {"invalidate": True})
        await until(lambda: server.state.hub.identifies == 2, 20)
        await say(call, "hello again")
        await until(lambda: bot.heard)


async def test_each_shard_hears_of_its_own_guilds_only():
    async with serving() as server:
        seen = []
        for number in range(2):
            async with raw_gateway(server) as gateway:
                await gateway.send(IDENTIFY, identify(server, shard=[number, 2]))
                ready = await gateway.event("READY")
                assert ready["shard"] == [number, 2]
                for guild in ready["guilds"]:
                    assert (int(guild["id"]) >> 22) % 2 == number
                    seen.append(guild["id"])
        assert sorted(seen) == sorted(str(guild) for guild in server.state.world.guilds)


async def test_discord_pys_sharded_client_gets_every_guild():
    class Sharded(discord.AutoShardedClient):
        before_identify_hook = Bot.before_identify_hook

    async with serving() as server:
        bot = Sharded(intents=discord.Intents.default(), shard_count=2, guild_ready_timeout=0.05)
        async with logged_in(server, bot):
            await until(lambda: len(bot.guilds) == 2)
            assert server.state.hub.identifies == 2


async def test_what_a_session_has_no_intent_for_it_does_not_hear():
    async with serving() as server, http(server) as call, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server, intents=1))
        await gateway.event("READY")
        await say(call, "not for you")
        await call("POST", "/_playground/channels", {"name": "new-one"})
        while (payload := await gateway.receive())["t"] == "GUILD_CREATE":
            pass
        assert payload["t"] == "CHANNEL_CREATE"


async def test_a_channel_that_the_bot_cannot_see_is_silent_to_it():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        await say(call, "among us", channel="moderators", name="maria")
        await say(call, "to all")
        await until(lambda: bot.heard)
        await asyncio.sleep(0.05)
        assert [message.channel.name for message in bot.heard] == ["study"]


async def test_a_guild_that_is_made_or_left_later_is_announced():
    async with serving() as server, logged_in(server, Bot()) as bot, http(server) as call:
        body = {"name": "Reading Club", "owner": "noor", "channels": ["general"]}
        await call("POST", "/_playground/guilds", body)
        await until(lambda: len(bot.guilds) == 3)
        club = next(guild for guild in bot.guilds if guild.name == "Reading Club")
        await until(lambda: club.text_channels)
        await club.leave()
        await until(lambda: len(bot.guilds) == 2)


async def test_reset_ends_every_session_and_restores_the_world():
    async with serving() as server, http(server) as call, raw_gateway(server) as gateway:
        await gateway.send(IDENTIFY, identify(server))
        await gateway.event("READY")
        await call("POST", "/_playground/clock", {"advance": 3600})
        await say(call, "soon forgotten")
        await call("POST", "/_playground/reset")
        while (payload := await gateway.receive())["op"] != INVALID:
            pass
        assert payload["d"] is False
        assert (await call("GET", "/_playground/clock")).body["offset"] == 0
        assert (await call("GET", "/_playground/messages?as=ada&channel=study")).body == []
        await gateway.send(IDENTIFY, identify(server))
        await gateway.event("READY")
