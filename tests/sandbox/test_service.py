"""The service itself: requests of any kind, cancelling, dying parts, and its own end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

BYTES_SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[]", "must be a JSON object"),
        (b"{}", "no code"),
        (b'{"code": 5}', "code must be text"),
        (b'{"code": null}', "no code"),
        (b'{"code": "1", "framework": "jax"}', "framework must be one of"),
        (b'{"code": "1", "framework": ["torch"]}', "framework must be one of"),
        (b'{"code": "1", "device": "tpu"}', "device must be one of"),
        (b'{"code": "1", "seed": -1}', "seed must be a whole number"),
        (b'{"code": "1", "seed": true}', "seed must be a whole number"),
        (b'{"code": "1", "limits": 5}', "limits must be an object"),
        (b'{"code": "1", "limits": {"wall_s": 0}}', "positive number"),
        (b'{"code": "1", "limits": {"wall_s": NaN}}', "positive number"),
        (b'{"code": "1", "limits": {"wall_s": "9"}}', "positive number"),
        (b'{"code": "1", "limits": {"speed": 9}}', "unknown limit 'speed'"),
        (b'{"code": "1", "colour": 9}', "unknown field 'colour'"),
        (b'{"code": "\\ud800"}', "lone surrogate"),
        (b'{"code": "%s"}' % (b"x" * 200_000), "at most"),
        (b"[" * 100_000, "not JSON"),
        (b'{"seed": %s}' % (b"9" * 10_000), "not JSON"),
    ],
)
def test_a_request_that_makes_no_sense_is_told_why(sandbox, body, sentence):
    with sandbox.post(body) as response:
        assert response.status == 400
        assert sentence in json.loads(response.read())["error"]


def test_a_request_that_is_far_too_large_is_refused(sandbox):
    with contextlib.suppress(BrokenPipeError), sandbox.post(b"x" * 9_000_000) as response:
        assert response.status == 413


def _raw(path: Path, data: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(20)
        connection.connect(str(path))
        with contextlib.suppress(OSError):
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        with contextlib.suppress(ConnectionError):
            while part := connection.recv(65536):
                answer += part
        return answer


@given(st.binary(max_size=2_000))
@BYTES_SETTINGS
def test_any_bytes_as_a_body_get_an_answer(sandbox, body):
    with sandbox.post(body) as response:
        assert response.status in (200, 400)
        assert response.read()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5) | st.sampled_from(["wall_s", "cpu_s"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {"code": _JSON},
        optional=dict.fromkeys(("framework", "seed", "limits", "stdin", "device", "other"), _JSON),
    )
)
@BYTES_SETTINGS
def test_any_json_gets_an_answer(sandbox, document):
    body = json.dumps(document).encode()
    with sandbox.post(body) as response:
        lines = [json.loads(line) for line in response]
    assert response.status in (200, 400)
    assert "error" in lines[0] or lines[-1]["type"] == "end"


@given(st.binary(min_size=1, max_size=500))
@BYTES_SETTINGS
def test_any_bytes_on_the_socket_leave_the_service_in_order(sandbox, data):
    _raw(sandbox.path, data)
    assert sandbox.health()["status"] == "ready"


def test_a_slow_request_keeps_nobody_waiting(sandbox):
    with socket.socket(socket.AF_UNIX) as slow:
        slow.connect(str(sandbox.path))
        slow.sendall(b"POST /run HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
        assert sandbox.run("print('meanwhile')").text == "meanwhile\n"


def test_the_socket_is_for_its_owner_only(sandbox):
    assert stat.S_IMODE(sandbox.path.stat().st_mode) == 0o600


def _zygotes(sandbox):
    return [zygote["pid"] for zygote in sandbox.health()["zygotes"].values()]


def _slow_run(sandbox, code="import time\nprint('on')\ntime.sleep(60)"):
    """Start a run, wait until it prints, and return its open connection."""
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(30)
    connection.connect(str(sandbox.path))
    body = json.dumps({"code": code}).encode()
    head = f"POST /run HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body)
    seen = b""
    while b'"on' not in seen:
        seen += connection.recv(4096)
    return connection


def test_closing_the_connection_ends_the_run_within_a_second(sandbox):
    connection = _slow_run(sandbox)
    assert sandbox.health()["running"] == 1
    children = {process.pid for process in sandbox.family()}
    connection.close()
    time.sleep(1)
    assert sandbox.health()["running"] == 0
    sandbox.settle()
    assert {process.pid for process in sandbox.family()} != children


def test_a_caller_who_does_not_read_does_not_stop_the_clock(sandbox):
    code = "print('on')\nwhile True: print('x' * 1000)"
    with _slow_run(sandbox, code):
        sandbox.wait(running=0)


def test_more_runs_than_slots_wait_for_their_turn(sandbox):
    slots = sandbox.health()["slots"]
    results = []
    code = "import time; time.sleep(0.5); print('done')"
    threads = [
        threading.Thread(target=lambda: results.append(sandbox.run(code)))
        for _ in range(slots * 2 + 1)
    ]
    most = 0
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        most = max(most, sandbox.health()["running"])
        time.sleep(0.05)
    assert [result.text for result in results] == ["done\n"] * len(threads)
    assert most == slots


def test_every_zygote_is_single_threaded_as_forking_needs_it(sandbox):
    assert {psutil.Process(pid).num_threads() for pid in _zygotes(sandbox)} == {1}


def test_twenty_runs_in_a_row_leave_no_process_descriptor_or_file(sandbox):
    def state():
        sandbox.settle()
        family = sandbox.family()
        service = (sandbox.process.pid, *_zygotes(sandbox))
        descriptors = [psutil.Process(pid).num_fds() for pid in service]
        folder = next(Path(tempfile.gettempdir()).glob(f"thaw-sandbox-{sandbox.process.pid}-*"))
        return len(family), descriptors, len(list(folder.iterdir()))

    sandbox.run("1")
    before = state()
    for number in range(20):
        framework = ("python", "torch", "tensorflow")[number % 3]
        assert sandbox.run(f"print({number})", framework=framework).text == f"{number}\n"
    deadline = time.monotonic() + 5  # the last connection is closed by and by
    while (after := state()) != before and time.monotonic() < deadline:
        time.sleep(0.1)
    assert after == before
    assert sandbox.strays() == []


def test_a_zygote_that_dies_is_replaced_and_health_says_so(start):
    service = start("--frameworks", "python")
    health = service.wait(status="ready", spares=1)
    old = health["zygotes"]["python"]
    os.kill(old["pid"], signal.SIGKILL)
    new = old
    while new["pid"] == old["pid"]:
        time.sleep(0.05)
        new = service.health()["zygotes"]["python"]
    service.wait(status="ready", spares=1)
    assert new["restarts"] == old["restarts"] + 1
    assert service.run("print('again')").text == "again\n"
    assert service.strays() == []


def test_a_run_whose_zygote_dies_is_lost_in_words_and_leaves_nothing(start):
    service = start("--frameworks", "python")
    health = service.wait(status="ready", spares=1)
    code = "import os, time\nos.fork()\nprint('on')\ntime.sleep(60)"
    with _slow_run(service, code) as connection:
        os.kill(health["zygotes"]["python"]["pid"], signal.SIGKILL)
        answer = b""
        while b'"end"' not in answer:
            answer += connection.recv(65536)
    assert b'"lost"' in answer
    assert b"not your code's fault" in answer
    service.wait(spares=1)
    assert service.strays() == []


def test_a_run_during_a_zygotes_death_is_served_by_its_successor(start):
    service = start("--frameworks", "python", "--spares", "0")
    health = service.wait(status="ready")
    os.kill(health["zygotes"]["python"]["pid"], signal.SIGSTOP)
    os.kill(health["zygotes"]["python"]["pid"], signal.SIGKILL)
    assert service.run("print('served')").text == "served\n"


def test_health_answers_while_frameworks_are_still_imported(start):
    service = start()
    began = time.monotonic()
    while not service.path.exists():
        assert time.monotonic() - began < 10
        time.sleep(0.02)
    health = service.health()
    assert health["status"] == "starting"
    assert service.run("print('waited')").text == "waited\n"


def _end_of(service, number):
    family = service.family()
    folder = next(Path(tempfile.gettempdir()).glob(f"thaw-sandbox-{service.process.pid}-*"))
    status = service.stop(number)
    _, alive = psutil.wait_procs(family, timeout=10)
    assert alive == []
    return status, folder


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_asked_to_stop_it_leaves_nothing_behind(start, number, busy):
    service = start("--frameworks", "python")
    service.wait(status="ready", spares=1)
    with _slow_run(service) if busy else contextlib.nullcontext():
        status, folder = _end_of(service, number)
    assert status == 0
    assert not folder.exists()
    assert not service.path.exists()


def test_stopped_while_it_starts_it_leaves_nothing_behind(start):
    service = start()
    while not service.path.exists():
        time.sleep(0.02)
    status, folder = _end_of(service, signal.SIGTERM)
    assert status == 0
    assert not folder.exists()


def test_killed_outright_it_leaves_no_process_and_its_folder_goes_with_the_next_start(start):
    service = start("--frameworks", "python")
    service.wait(status="ready", spares=1)
    code = (
        "import os, time, ctypes\n"
        "ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)\n"
        "os.fork()\nprint('on')\ntime.sleep(60)"
    )
    with _slow_run(service, code):
        _, folder = _end_of(service, signal.SIGKILL)
    start("--frameworks", "python").wait(status="ready")
    assert not folder.exists()


def test_it_stops_when_its_parent_is_killed(tmp_path):
    path = tmp_path / "s.sock"
    command = [sys.executable, "-m", "sandbox", "--socket", str(path)]
    command += ["--frameworks", "python", "--exit-with-parent"]
    script = f"import subprocess, time\nprint(subprocess.Popen({command!r}).pid, flush=True)\n"
    script += "time.sleep(60)"
    repo = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=repo
    ) as parent:
        service = psutil.Process(int(parent.stdout.readline()))
        while not path.exists():
            time.sleep(0.05)
        family = [service, *service.children(recursive=True)]
        parent.kill()
    _, alive = psutil.wait_procs(family, timeout=10)
    assert alive == []
    assert not path.exists()


def test_a_second_service_on_the_same_socket_refuses_and_the_first_goes_on(sandbox):
    command = [sys.executable, "-m", "sandbox", "--socket", str(sandbox.path)]
    second = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert second.returncode == 1
    assert "another sandbox listens" in second.stderr
    assert sandbox.run("print(1)").text == "1\n"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [("/nowhere/at/all/s.sock", "no folder"), (f"/tmp/{'x' * 120}", "too long")],
)
def test_a_socket_that_cannot_be_is_told_in_words(path, sentence):
    command = [sys.executable, "-m", "sandbox", "--socket", path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_stale_socket_is_taken_over(start, tmp_path):
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(tmp_path / "s.sock"))
    service = start("--frameworks", "python", path=tmp_path / "s.sock")
    service.wait(status="ready")


def test_a_framework_that_was_not_started_is_refused_in_words(start):
    service = start("--frameworks", "python")
    end = service.run("import torch").end
    assert end["verdict"] == "refused"
    assert end["message"] == "This sandbox was started without PyTorch."


def test_a_framework_that_is_not_installed_is_refused_in_words(start, tmp_path):
    (tmp_path / "torch.py").write_text("raise ImportError('no torch here')")
    code = (
        "import sys, pathlib\n"
        "import sandbox.environment as environment\n"
        "original = environment.for_zygote\n"
        "def patched(state):\n"
        "    return {**original(state), 'PYTHONPATH': "
        f"{str(tmp_path)!r} + ':' + original(state)['PYTHONPATH']}}\n"
        "import sandbox.zygotes\n"
        "sandbox.zygotes.for_zygote = patched\n"
        "from sandbox.__main__ import main\n"
        "sys.exit(main())"
    )
    service = start("--frameworks", "torch", command=[sys.executable, "-c", code])
    service.wait(status="degraded")
    end = service.run("import torch").end
    assert end["verdict"] == "refused"
    assert end["message"] == "This sandbox has no PyTorch."
