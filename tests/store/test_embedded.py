"""Thaw's own Postgres: started for whoever asks, and gone when nobody needs it."""

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import psycopg
import pytest
from sqlalchemy.engine import make_url

from bot.store.embedded import EmbeddedPostgres, processes
from bot.store.embedded.cluster import Cluster
from bot.store.errors import (
    EmbeddedDiskFull,
    EmbeddedFolderUnusable,
    EmbeddedPostgresFailed,
    EmbeddedVersionMismatch,
)
from tests.plugins.postgres import fastest_folder, libpq_url

USER = """
import sys
from pathlib import Path
import structlog
from bot.store.embedded import EmbeddedPostgres
structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
print(EmbeddedPostgres(Path(sys.argv[1])).start(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder():
    path = Path(tempfile.mkdtemp(prefix="thaw-pg-", dir=fastest_folder()))
    yield path
    for data in path.rglob("pgdata"):
        if (left := processes.find_postmaster(data)) is not None:
            processes.shut_down(left.process)
        processes.end_survivors(data)
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def user(folder):
    """Starts processes that use the server in the folder, and ends them all."""
    started: list[subprocess.Popen[str]] = []

    def start(where: Path = folder, **environment: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", USER, str(where)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | environment,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def address_of(process: subprocess.Popen[str]) -> str:
    return process.stdout.readline().strip()


def servers_over(folder: Path) -> list[psutil.Process]:
    """Every living process of Postgres that works in this folder; zombies are dead."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            dead = process.status() == psutil.STATUS_ZOMBIE
            if not dead and process.name().startswith("postgres"):
                found += [process] if Path(process.cwd()).is_relative_to(folder) else []
    return found


def ask(url: str, query: str) -> list[tuple]:
    with psycopg.connect(libpq_url(url)) as conn:
        cursor = conn.execute(query)
        return cursor.fetchall() if cursor.description else []


def remember(url: str) -> None:
    ask(url, "CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer")


def recalled(url: str) -> bool:
    return ask(url, "SELECT answer FROM kept") == [(42,)]


def test_data_outlive_a_stop_and_a_start(folder):
    server = EmbeddedPostgres(folder)
    remember(server.start())
    server.stop()
    assert servers_over(folder) == []
    assert recalled(server.start())
    server.stop()
    assert servers_over(folder) == []


def test_starting_and_stopping_twice_is_once(folder):
    server = EmbeddedPostgres(folder)
    assert server.start() == server.start()
    server.stop()
    server.stop()
    assert servers_over(folder) == []


def test_a_second_process_shares_the_server_and_the_last_one_stops_it(folder, user):
    first, second = user(), user()
    assert address_of(first) == address_of(second) != ""
    first.communicate()
    assert servers_over(folder) != []
    second.communicate()
    assert servers_over(folder) == []


def test_the_first_to_start_is_not_the_first_to_stop(folder, user):
    server = EmbeddedPostgres(folder)
    url = server.start()
    other = user()
    assert address_of(other) == url
    server.stop()
    remember(url)
    other.communicate()
    assert servers_over(folder) == []


def test_sigterm_leaves_no_server_behind(folder, user):
    process = user()
    remember(address_of(process))
    process.terminate()
    assert process.wait(30) == 128 + signal.SIGTERM
    assert servers_over(folder) == []


def test_after_kill_9_the_next_start_takes_the_server_over_and_stops_it(folder, user):
    killed = user()
    url = address_of(killed)
    remember(url)
    killed.kill()
    killed.wait()
    server = EmbeddedPostgres(folder)
    assert server.start() == url
    assert recalled(url)
    server.stop()
    assert servers_over(folder) == []


def test_after_kill_9_of_everything_the_next_start_recovers_the_data(folder, user):
    killed = user()
    remember(address_of(killed))
    for process in [*servers_over(folder), psutil.Process(killed.pid)]:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    killed.wait()
    wait_until(lambda: servers_over(folder) == [])
    server = EmbeddedPostgres(folder)
    assert recalled(server.start())
    server.stop()
    assert servers_over(folder) == []


@pytest.mark.slow
def test_a_query_that_outlives_its_killed_postmaster_does_not_write_under_a_new_one(folder):
    server = EmbeddedPostgres(folder)
    url = server.start()
    remember(url)
    with contextlib.closing(psycopg.connect(libpq_url(url))) as busy:
        busy.pgconn.send_query(b"SELECT sum(n) FROM generate_series(1, 10000000000) n")
        postmaster = processes.find_postmaster(folder / "pgdata").process
        postmaster.kill()
        wait_until(lambda: not processes.alive(postmaster))
        orphan = psutil.Process(busy.info.backend_pid)
        assert processes.alive(orphan)
        assert recalled(server.start())
        assert not processes.alive(orphan)
    server.stop()
    assert servers_over(folder) == []


@pytest.mark.slow
@pytest.mark.parametrize("after", [0.05, 0.2, 0.4, 0.7])
def test_kill_9_in_the_middle_of_the_first_start_does_no_harm(folder, user, after):
    killed = user()
    time.sleep(after)
    killed.kill()
    killed.wait()
    server = EmbeddedPostgres(folder)
    remember(server.start())
    server.stop()
    assert servers_over(folder) == []


def test_a_stranger_with_the_number_of_a_dead_server_is_never_signalled(folder):
    server = EmbeddedPostgres(folder)
    remember(server.start())
    left_behind = (folder / "pgdata" / "postmaster.pid").read_text().splitlines()
    server.stop()
    stranger = subprocess.Popen(["sleep", "60"])
    try:
        pid_file = "\n".join([str(stranger.pid), *left_behind[1:]])
        (folder / "pgdata" / "postmaster.pid").write_text(pid_file)
        Cluster(folder).stop()
        assert stranger.poll() is None
        assert recalled(server.start())
        server.stop()
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


@pytest.mark.slow
def test_a_server_that_does_not_react_is_killed(folder, monkeypatch):
    monkeypatch.setattr(processes, "STOP_SECONDS", 0.5)
    monkeypatch.setattr(processes, "KILL_SECONDS", 0.5)
    server = EmbeddedPostgres(folder)
    server.start()
    for process in servers_over(folder):
        process.suspend()
    server.stop()
    wait_until(lambda: servers_over(folder) == [])


def test_two_first_starts_at_once_make_one_server(folder, user):
    addresses = {address_of(process) for process in [user(), user(), user()]}
    assert len(addresses) == 1
    postmasters = {process.ppid() for process in servers_over(folder)}
    assert len(postmasters) == 2  # the postmaster's parent, and the postmaster


def test_only_who_has_the_password_gets_in(folder):
    server = EmbeddedPostgres(folder)
    url = make_url(server.start()).set(drivername="postgresql")
    try:
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(url.set(password=None).render_as_string())
        assert stat.S_IMODE((folder / "pgdata").stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "password").stat().st_mode) == 0o600
    finally:
        server.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_server_is_told_no_secret_of_thaw_s(folder, user):
    address_of(user(DISCORD_TOKEN="a-secret-token", PGPORT="1"))
    server = processes.find_postmaster(folder / "pgdata").process
    assert b"a-secret-token" not in Path(f"/proc/{server.pid}/environ").read_bytes()


@pytest.mark.parametrize("name", ["x" * 120, "a folder, 'quoted' \"twice\" $HOME %41"])
def test_a_folder_may_have_a_long_or_an_odd_name(folder, name):
    server = EmbeddedPostgres(folder / name)
    url = server.start()
    socket_folder = Path(str(make_url(url).query["host"]))
    remember(url)
    server.stop()
    assert servers_over(folder) == []
    assert not (socket_folder / ".s.PGSQL.5432").exists()
    assert recalled(server.start())
    server.stop()


def test_stopping_after_the_folder_was_deleted_is_no_error(folder):
    server = EmbeddedPostgres(folder / "data")
    server.start()
    shutil.rmtree(folder / "data")
    server.stop()
    assert servers_over(folder) == []


def test_a_folder_that_cannot_be_made_is_named_with_the_reason(folder):
    (folder / "file").write_text("in the way")
    with pytest.raises(EmbeddedFolderUnusable, match=r"(?s)Choose another.*file/data: Not a dir"):
        EmbeddedPostgres(folder / "file" / "data").start()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named_with_the_reason(folder):
    folder.chmod(0o500)
    with pytest.raises(EmbeddedFolderUnusable, match="Permission denied"):
        EmbeddedPostgres(folder / "data").start()


def test_data_of_another_version_of_postgres_are_left_alone(folder):
    server = EmbeddedPostgres(folder)
    server.start()
    server.stop()
    (folder / "pgdata" / "PG_VERSION").write_text("16\n")
    with pytest.raises(EmbeddedVersionMismatch, match="Postgres 16, and this is 18"):
        server.start()
    assert servers_over(folder) == []


def test_a_broken_server_says_why_it_does_not_start(folder):
    server = EmbeddedPostgres(folder)
    server.start()
    server.stop()
    with (folder / "pgdata" / "postgresql.conf").open("a") as config:
        config.write("no_such_setting = on\n")
    with pytest.raises(EmbeddedPostgresFailed, match=r"(?s)set DATABASE_URL.*no_such_setting"):
        server.start()
    assert servers_over(folder) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_full_disk_is_called_a_full_disk(folder):
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "thaw-test", str(folder)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode != 0:
        pytest.skip("mounting is not allowed here")
    try:
        with pytest.raises(EmbeddedDiskFull, match="the disk is full"):
            EmbeddedPostgres(folder).start()
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root needs another user for Postgres")
def test_for_root_the_server_runs_as_a_user_of_its_own_that_may_pass_but_not_list(folder):
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    server = EmbeddedPostgres(closed / "data")
    remember(server.start())
    assert 0 not in owners(servers_over(folder))
    server.stop()
    assert stat.S_IMODE(closed.stat().st_mode) == 0o701


def owners(processes: list[psutil.Process]) -> set[int]:
    """The users of those processes that have not ended meanwhile, as Postgres' helpers may."""
    found = set()
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            found.add(process.uids().effective)
    assert found
    return found


def wait_until(holds, seconds: float = 10.0) -> None:
    give_up_at = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < give_up_at
        time.sleep(0.02)
