"""thaw doctor: it finds what is missing, says what to do, and never a secret."""

from __future__ import annotations

import asyncio
import io
import json
import os
import subprocess
import sys

import pytest

from bot import paths
from bot.commands.doctor import sandbox
from bot.commands.doctor.command import examine
from bot.commands.doctor.findings import State, absent, holds, missing
from bot.commands.doctor.show import show
from bot.store import run_workers
from bot.store.roles import worker_url

AWAY = "postgresql://thaw:hidden-password-42@127.0.0.1:1/thaw"
TOKEN = "hidden-token-42"


def asked(tmp_path, *arguments, **environment):
    given = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given |= {"THAW_DATA_DIR": str(tmp_path), "PYTHONPATH": str(paths.ROOT), **environment}
    command = [sys.executable, "-m", "bot", "doctor", *arguments]
    return subprocess.run(
        command, cwd=tmp_path, env=given, capture_output=True, text=True, check=False, timeout=90
    )


@pytest.fixture
def settings(monkeypatch, tmp_path):
    """Sets what the doctor in this process sees."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("THAW_", "DISCORD_TOKEN"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("THAW_DATA_DIR", str(tmp_path))
    return monkeypatch.setenv


def said(examined, state=None):
    findings = (f for f in examined.findings if state in {None, f.state})
    return "\n".join(f"{finding.says} {finding.todo}" for finding in findings)


def test_with_everything_down_it_says_what_to_do_and_fails(tmp_path):
    done = asked(tmp_path, DATABASE_URL=AWAY, THAW_RUN="on", PYTHONIOENCODING="utf-8")
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    text = " ".join(done.stdout.split())
    assert "DISCORD_TOKEN is not set" in text
    assert "The database cannot be reached right now" in text
    assert "The database cannot tell which workers run" in text
    assert "3 things are missing." in text
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_neither_token_nor_password_is_ever_shown(tmp_path):
    for how in ((), ("--json",)):
        done = asked(tmp_path, *how, DATABASE_URL=AWAY, DISCORD_TOKEN=TOKEN)
        assert "hidden" not in done.stdout + done.stderr
        assert "DISCORD_TOKEN is set" in done.stdout


def test_it_is_content_with_a_token_where_run_is_off(tmp_path):
    done = asked(tmp_path, "--json", DISCORD_TOKEN=TOKEN, PYTHONIOENCODING="ascii")
    document = json.loads(done.stdout)
    assert (done.returncode, document["well"]) == (0, True), document["findings"]
    assert {finding["state"] for finding in document["findings"]} == {"holds", "absent"}
    assert not list(tmp_path.iterdir()), "looking leaves nothing behind"


def test_a_wrong_setting_is_named_without_its_value(tmp_path):
    done = asked(tmp_path, "--json", THAW_RUN="hidden-perhaps")
    assert done.returncode == 1
    assert "THAW_RUN" in done.stdout
    assert "hidden" not in done.stdout


async def test_a_database_that_answers_is_up_to_date_and_tells_its_workers(
    settings, database_url, database
):
    settings("DATABASE_URL", database_url)
    settings("THAW_RUN", "on")
    settings("DISCORD_TOKEN", TOKEN)
    assert "No worker is ready" in said(await examine(), State.MISSING)
    async with database.begin() as conn:
        await run_workers.beat(conn, "desk", ["cpu"], 4, ready=True)
    examined = await examine()
    assert "Its tables are up to date" in said(examined, State.HOLDS)
    assert "desk: cpu, 4 at once" in said(examined, State.HOLDS)
    assert said(examined, State.MISSING) == ""


async def test_on_a_workers_machine_it_asks_for_a_sandbox_not_for_a_token(
    settings, database_url, tmp_path
):
    settings("DATABASE_URL", worker_url(database_url, tmp_path))
    examined = await examine()
    assert "No sandbox listens" in said(examined, State.MISSING)
    assert "thaw worker" in said(examined, State.MISSING)
    assert "TOKEN" not in said(examined)


async def test_an_empty_database_is_no_fault(settings, empty_database_url):
    settings("DATABASE_URL", empty_database_url)
    examined = await examine()
    assert "It is empty: the first start fills it." in said(examined, State.ABSENT)
    assert "database" not in said(examined, State.MISSING)


@pytest.mark.slow
async def test_a_sandbox_that_listens_tells_layers_versions_and_devices(settings, sandbox_socket):
    settings("THAW_SANDBOX_SOCKET", str(sandbox_socket))
    while (await sandbox.health(sandbox_socket) or {}).get("status") == "starting":  # noqa: ASYNC110 - it tells nobody
        await asyncio.sleep(0.1)
    examined = await examine()
    good = said(examined, State.HOLDS)
    assert f"It listens at {sandbox_socket}" in good
    assert "An allowlist of system calls" in good
    assert "Devices: cpu" in good
    assert "torch" in good


async def test_something_else_at_the_sockets_place_is_not_taken_for_a_sandbox(settings, tmp_path):
    path = tmp_path / "other.sock"

    async def talk(reader, writer):
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n[1, 2, 3]")
        writer.close()

    server = await asyncio.start_unix_server(talk, path)
    async with server:
        assert await sandbox.health(path) is None


def test_a_layer_that_does_not_hold_says_why():
    layers = {
        "seccomp": {"holds": True, "about": "an allowlist", "detail": "277 steps", "why": None},
        "namespaces": {"holds": False, "about": "a file tree", "why": "AppArmor forbids them"},
        "odd": "yes",
    }
    found = list(sandbox.layers({"layers": layers, "missing": None}))
    assert [(finding.state, finding.says) for finding in found] == [
        (State.HOLDS, "An allowlist: 277 steps"),
        (State.ABSENT, "A file tree: not here. AppArmor forbids them."),
        (State.HOLDS, "Odd"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_it_is_readable_in_any_terminal(encoding, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding)
    show([holds("A", "word " * 40), absent("A", "[bold]x"), missing("B", "y", "do " * 40)], out)
    out.flush()
    text = raw.getvalue().decode(encoding)
    assert max(map(len, text.splitlines())) <= 80
    assert "[bold]x" in text
    assert "One thing is missing." in text
