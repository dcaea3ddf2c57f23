"""Rate limits, who may call at all, planned failures, and the clock."""

import asyncio
import time

import pytest

from playground.clock import ClockError, PlaygroundClock
from playground.permissions import EVERYTHING, NOTHING, Permission, in_channel
from playground.ratelimit import Limit, RateLimiter
from playground.world import Channel, ChannelType, Guild, Member, Overwrite, Role
from tests.playground.in_process import Bot, http, logged_in, serving


def study(server):
    return next(c.id for c in server.state.world.channels.values() if c.name == "study")


async def test_five_messages_in_five_seconds_pass_and_the_sixth_is_told_when_to_come_back():
    async with serving() as server, http(server) as call:
        path = f"/api/v10/channels/{study(server)}/messages"
        replies = [await call("POST", path, {"content": str(n)}) for n in range(6)]
        assert [reply.status for reply in replies] == [200] * 5 + [429]
        remaining = [int(reply.headers["X-RateLimit-Remaining"]) for reply in replies]
        assert remaining == [4, 3, 2, 1, 0, 0]
        limited = replies[-1]
        assert 0 < limited.body["retry_after"] <= 5
        assert limited.body["global"] is False
        assert "Via" in limited.headers, "discord.py takes a 429 without it for Cloudflare's"
        elsewhere = next(c.id for c in server.state.world.channels.values() if c.name == "lab")
        other = await call("POST", f"/api/v10/channels/{elsewhere}/messages", {"content": "x"})
        assert other.status == 200, "every channel has a bucket of its own"


async def test_discord_py_waits_its_turn_and_loses_nothing():
    async with serving() as server, logged_in(server, Bot()) as bot:
        channel = bot.get_channel(study(server))
        began = time.monotonic()
        await asyncio.gather(*(channel.send(str(n)) for n in range(7)))
        assert time.monotonic() - began > 3
        assert len(server.state.messages.of_channel(channel.id)) == 7


async def test_fifty_requests_a_second_are_the_global_limit():
    async with serving() as server, http(server) as call:
        paths = ["/api/v10/users/@me"] * 30 + ["/api/v10/applications/@me"] * 30
        replies = await asyncio.gather(*(call("GET", path) for path in paths))
        limited = [reply for reply in replies if reply.status == 429]
        assert len(limited) == 10
        assert limited[0].body["global"] is True
        assert limited[0].headers["X-RateLimit-Global"] == "true"
        assert limited[0].headers["X-RateLimit-Scope"] == "global"


async def test_limits_can_be_switched_off():
    async with serving(rate_limits=False) as server, http(server) as call:
        path = f"/api/v10/channels/{study(server)}/messages"
        replies = await asyncio.gather(*(call("POST", path, {"content": "x"}) for _ in range(60)))
        assert {reply.status for reply in replies} == {200}


def test_a_bucket_is_full_again_after_its_window():
    now = [100.0]
    limiter = RateLimiter(enabled=True, monotonic=lambda: now[0])

    def allowed(resource="1"):
        limit = Limit(2, 5.0)
        return limiter.count("POST /x", resource, limit, counts_globally=True).allowed

    assert [allowed(), allowed(), allowed()] == [True, True, False]
    assert allowed("2")
    now[0] += 5.0
    assert allowed()


@pytest.mark.parametrize(
    "path", ["/api/v10/gateway", "/_playground/world", "/gateway/", "/cdn/attachments/1/2/x"]
)
async def test_only_this_machine_is_answered(path):
    async with serving() as server, http(server) as call:
        reply = await call("GET", path, headers={"Host": f"evil.example:{server.port}"})
        assert reply.status == 403
        reply = await call("GET", path, headers={"Origin": "https://evil.example"})
        assert reply.status == 403


async def test_the_playgrounds_own_page_is_answered():
    async with serving() as server, http(server) as call:
        for name in ("127.0.0.1", "localhost"):
            origin = f"http://{name}:{server.port}"
            reply = await call("GET", "/_playground/clock", headers={"Origin": origin})
            assert reply.status == 200


async def test_it_listens_on_the_loopback_only():
    async with serving() as server:
        assert server.state.base_url.startswith("http://127.0.0.1:")
        assert server.addresses() == [("127.0.0.1", server.port)]


async def test_a_planned_failure_strikes_as_often_as_planned():
    async with serving() as server, http(server) as call:
        plan = {"method": "GET", "path_regex": "^/users/@me$", "status": 503, "times": 2}
        await call("POST", "/_playground/faults", plan)
        seen = [(await call("GET", "/api/v10/users/@me")).status for _ in range(3)]
        assert seen == [503, 503, 200]


async def test_a_planned_delay_only_delays():
    async with serving() as server, http(server) as call:
        plan = {"method": "GET", "path_regex": "users", "delay_s": 0.2}
        await call("POST", "/_playground/faults", plan)
        began = time.monotonic()
        assert (await call("GET", "/api/v10/users/@me")).status == 200
        assert time.monotonic() - began >= 0.2


async def test_calls_are_logged_with_their_numbers_and_codes():
    async with serving() as server, http(server) as call:
        await call("GET", "/api/v10/users/@me")
        await call("GET", "/api/v10/users/1")
        log = (await call("GET", "/_playground/requests")).body
        assert [(entry["status"], entry.get("code")) for entry in log] == [
            (200, None),
            (404, 10013),
        ]
        later = (await call("GET", f"/_playground/requests?since={log[0]['n']}")).body
        assert later == log[1:]


async def test_the_clock_is_told_to_those_who_follow_it():
    async with (
        serving() as server,
        http(server) as call,
        call.session.get("/_playground/clock/stream") as stream,
    ):
        await stream.content.readline()
        assert await stream.content.readline() == b'{"offset":0.0}\n'
        await call("POST", "/_playground/clock", {"advance": 90})
        assert await stream.content.readline() == b'{"offset":90.0}\n'


@pytest.mark.parametrize(
    "wish",
    [{"advance": -1}, {"set": "2001-01-01T00:00:00+00:00"}, {"set": "noon"}, {"advance": "x"}],
)
async def test_time_that_cannot_be_is_refused_in_words(wish):
    async with serving() as server, http(server) as call:
        reply = await call("POST", "/_playground/clock", wish)
        assert reply.status == 400
        assert reply.body["error"]


def test_the_clock_moves_forward_only():
    clock = PlaygroundClock(wall=lambda: 1000.0)
    clock.advance(5)
    assert clock.now().timestamp() == 1005
    with pytest.raises(ClockError):
        clock.advance(-1)
    assert clock.offset == 5


VIEW, SEND = Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES
OVERWRITES = {
    "nobody is denied": ([], VIEW | SEND),
    "everyone is denied": ([(1, NOTHING, SEND)], VIEW),
    "a role allows again": ([(1, NOTHING, SEND), (2, SEND, NOTHING)], VIEW | SEND),
    "one role's allow beats another's deny": (
        [(2, SEND, NOTHING), (3, NOTHING, SEND)],
        VIEW | SEND,
    ),
    "the member's own overwrite is the last word": (
        [(2, SEND, NOTHING), (10, NOTHING, SEND)],
        VIEW,
    ),
    "who cannot see the channel can do nothing there": ([(1, NOTHING, VIEW)], NOTHING),
}


@pytest.mark.parametrize("case", OVERWRITES)
def test_overwrites_are_applied_in_discords_order(case, clock_now):
    given, expected = OVERWRITES[case]
    guild = Guild(1, "g", 99, clock_now)
    guild.roles = {n: Role(n, str(n), VIEW | SEND if n == 1 else NOTHING) for n in (1, 2, 3)}
    member = Member(10, clock_now, [2, 3])
    channel = Channel(5, ChannelType.TEXT, "c", guild_id=1)
    channel.overwrites = {
        target: Overwrite(target, int(target == 10), allow, deny) for target, allow, deny in given
    }
    assert in_channel(guild, channel, member, clock_now) == expected
    guild.owner_id = 10
    assert in_channel(guild, channel, member, clock_now) == EVERYTHING


@pytest.fixture
def clock_now():
    return PlaygroundClock(wall=lambda: 1000.0).now()
