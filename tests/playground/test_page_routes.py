"""The page's files, its policy, and what the playground tells it."""

import asyncio
import json

import pytest

from playground.page.csp import KEPT
from playground.page.routes import STATIC
from tests.playground.in_process import http, serving

STUDY = "Study Group/study"


def rules(response):
    """The Content-Security-Policy of an answer, by directive."""
    policy = response.headers["Content-Security-Policy"]
    return dict(rule.strip().split(" ", 1) for rule in policy.split(";"))


async def say(call, **message):
    body = {"as": "ada", "channel": STUDY, "content": "hello", **message}
    answer = await call("POST", "/_playground/messages", body)
    assert answer.status == 200, answer.body
    return answer.body


async def test_the_page_comes_with_a_strict_policy():
    async with serving() as server, http(server) as call:
        page = await call("GET", "/")
        assert page.status == 200
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        policy = rules(page)
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == policy["img-src"] == "'self'"
        assert policy["connect-src"] == f"'self' ws://127.0.0.1:{server.port}"
        assert policy["form-action"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert policy["require-trusted-types-for"] == "'script'"
        assert not any("unsafe" in value for value in policy.values())


def test_the_page_holds_no_script_and_no_style_of_its_own():
    page = (STATIC / "index.html").read_text()
    assert "<style" not in page
    assert " style=" not in page
    assert page.count("<script") == page.count('<script type="module" src=')
    assert " on" not in "".join(part.split(">")[0] for part in page.split("<script")[1:])


async def test_every_file_of_the_page_is_served_with_its_kind():
    kinds = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
    async with serving() as server, http(server) as call:
        for path in sorted(STATIC.rglob("*.*")):
            answer = await call("GET", f"/static/{path.relative_to(STATIC).as_posix()}")
            assert answer.status == 200, path
            kind = kinds.get(path.suffix, "image/svg+xml")
            assert answer.headers["Content-Type"] == f"{kind}; charset=utf-8"
            assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "../routes.py",
        "..%2froutes.py",
        "js/../../csp.py",
        "%2e%2e/%2e%2e/server.py",
        "..%5c..%5cserver.py",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "js",
        "js/",
        "nothing.js",
        "index.html%00.js",
        "",
    ],
)
async def test_nothing_outside_the_folder_is_served(path):
    async with serving() as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        host = f"127.0.0.1:{server.port}"
        request = f"GET /static/{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        writer.write(request.encode())
        answer = await reader.read()
        writer.close()
        assert answer.split(b" ", 2)[1] in {b"400", b"404"}
        assert b"import" not in answer
        assert b"root:" not in answer


async def test_a_link_out_of_the_folder_is_not_followed(tmp_path, monkeypatch):
    outside = tmp_path / "secret.js"
    outside.write_text("secret")
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "link.js").symlink_to(outside)
    monkeypatch.setattr("playground.page.routes.STATIC", folder)
    async with serving() as server, http(server) as call:
        assert (await call("GET", "/static/link.js")).status == 404


@pytest.mark.parametrize(
    "path",
    ["/", "/static/js/main.js", "/_playground/page/home?as=ada", "/_playground/page/live?as=ada"],
)
async def test_a_foreign_host_or_origin_gets_nothing(path):
    async with serving() as server, http(server) as call:
        for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
            assert (await call("GET", path, headers=headers)).status == 403


async def test_another_site_cannot_listen_in_by_websocket():
    async with serving() as server, http(server) as call:
        headers = {"Origin": "http://evil.example"}
        url = "/_playground/page/live?as=ada"
        with pytest.raises(Exception, match="403"):
            await call.session.ws_connect(url, headers=headers)


async def test_violations_that_browsers_report_are_kept():
    async with serving() as server, http(server) as call:
        url = "/_playground/csp-reports"
        assert (await call("GET", url)).body == []
        report = {"csp-report": {"violated-directive": "script-src", "blocked-uri": "inline"}}
        assert (await call("POST", url, report)).status == 204
        assert (await call("GET", url)).body == [report["csp-report"]]
        assert (await call("POST", url, ["no report"])).status == 400
        for number in range(KEPT + 5):
            await call("POST", url, {"csp-report": {"line-number": number}})
        kept = (await call("GET", url)).body
        assert len(kept) == KEPT
        assert kept[-1] == {"line-number": KEPT + 4}


async def test_the_world_is_told_as_a_member_sees_it():
    async with serving() as server, http(server) as call:
        ada = (await call("GET", "/_playground/page/home?as=ada")).body
        maria = (await call("GET", "/_playground/page/home?as=maria")).body
        channels = [[c["name"] for c in home["guilds"][0]["channels"]] for home in (ada, maria)]
        assert channels[0] == ["welcome", "study", "lab"]
        assert channels[1] == ["welcome", "study", "lab", "moderators"]
        assert [guild["name"] for guild in ada["guilds"]] == ["Study Group"]
        assert "token" not in json.dumps(ada)
        may = ada["guilds"][0]["channels"][0]["may"]
        assert may == {"write": True, "react": True, "attach": True, "manage_messages": False}
        nobody = await call("GET", "/_playground/page/home?as=nobody")
        assert nobody.status == 404


async def test_messages_carry_html_and_tell_whether_there_are_more():
    async with serving() as server, http(server) as call:
        for number in range(5):
            await say(call, content=f"**{number}** <script>")
        query = f"/_playground/page/messages?as=grace&channel={STUDY}&limit=3"
        latest = (await call("GET", query)).body
        assert [m["content"][2] for m in latest["messages"]] == ["2", "3", "4"]
        assert latest["messages"][-1]["html"] == "<p><strong>4</strong> &lt;script&gt;</p>"
        assert latest["more"]
        before = latest["messages"][0]["id"]
        older = (await call("GET", f"{query}&before={before}")).body
        assert [m["content"][2] for m in older["messages"]] == ["0", "1"]
        assert not older["more"]


async def test_a_reply_shows_the_first_words_of_what_it_answers():
    async with serving() as server, http(server) as call:
        asked = await say(call, content="## A *question*\nwith more below")
        await say(call, content="an answer", reply_to=asked["id"])
        query = f"/_playground/page/messages?as=ada&channel={STUDY}"
        answer = (await call("GET", query)).body["messages"][-1]
        assert answer["referenced_message"]["preview_html"] == "A <em>question</em>"


async def test_pins_are_listed_with_html():
    async with serving() as server, http(server) as call:
        message = await say(call, content="**read me**")
        pin = {"as": "maria", "channel": STUDY, "message_id": message["id"]}
        assert (await call("POST", "/_playground/pins", pin)).status == 200
        found = (await call("GET", f"/_playground/page/pins?as=ada&channel={STUDY}")).body
        assert [m["html"] for m in found] == ["<p><strong>read me</strong></p>"]


async def test_what_happens_arrives_live_with_html():
    async with serving() as server, http(server) as call:
        live = await call.session.ws_connect("/_playground/page/live?as=grace")
        assert json.loads((await live.receive(timeout=5)).data) == {"type": "clock", "offset": 0.0}
        await say(call, content="*now*")
        told = json.loads((await live.receive(timeout=5)).data)
        assert told["type"] == "message_create"
        assert told["message"]["html"] == "<p><em>now</em></p>"
        await call("POST", "/_playground/clock", {"advance": 60})
        told = json.loads((await live.receive(timeout=5)).data)
        assert told == {"type": "clock", "offset": 60.0}
        await live.close()


async def test_a_member_hears_nothing_of_a_channel_they_do_not_see():
    async with serving() as server, http(server) as call:
        live = await call.session.ws_connect("/_playground/page/live?as=ada")
        await live.receive(timeout=5)
        await say(call, **{"as": "maria", "channel": "Study Group/moderators"})
        await say(call, content="for all")
        told = json.loads((await live.receive(timeout=5)).data)
        assert told["message"]["content"] == "for all"
        await live.close()


async def test_classmates_are_switched_and_told_of():
    async with serving() as server, http(server) as call:
        url = "/_playground/classmates"
        assert (await call("GET", url)).body["on"] is False
        live = await call.session.ws_connect("/_playground/page/live?as=linus")
        await live.receive(timeout=5)
        assert (await call("GET", url)).body["visited"] == ["linus"]
        switched = (await call("POST", url, {"on": True, "names": ["grace"]})).body
        assert switched == {"on": True, "names": ["grace"], "visited": ["linus"]}
        told = json.loads((await live.receive(timeout=5)).data)
        assert told == {"type": "classmates", **switched}
        await live.close()
        async with asyncio.timeout(5):
            while (await call("GET", url)).body["visited"]:  # noqa: ASYNC110 - over HTTP
                await asyncio.sleep(0.01)
        for wrong in ({}, {"on": "yes"}, {"on": True, "names": "grace"}):
            assert (await call("POST", url, wrong)).status == 400


async def test_an_open_page_does_not_keep_the_playground_from_stopping():
    async with serving() as server, http(server) as call:
        await call.session.ws_connect("/_playground/page/live?as=ada")
        async with asyncio.timeout(3):
            await server.stop()
