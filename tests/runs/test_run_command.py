"""thaw run: what an author of content sees in a shell."""

from __future__ import annotations

import json
import os
import pty
import re
import secrets
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.keeping import Folder, safe_name
from bot.commands.showing import tamed

THAW = [sys.executable, "-m", "bot", "run"]
TRAINING = """
import torch
from torch import nn
model = nn.Sequential(nn.Linear(3, 3), nn.Linear(3, 1))
model[0].requires_grad_(False)
optimizer = torch.optim.SGD(model.parameters(), 0.1)
model(torch.ones(2, 3)).sum().backward()
optimizer.step()
"""


@pytest.fixture
def thaw(sandbox_socket: Path, tmp_path: Path):
    """Run `thaw run -` with this code and these options against the shared sandbox."""

    def thaw(code: str, *options: str, **more: Any) -> subprocess.CompletedProcess[str]:
        given = more.pop("env", {})
        environment = {**os.environ, "THAW_SANDBOX_SOCKET": str(sandbox_socket), **given}
        arguments: dict[str, Any] = {"capture_output": True, "text": True, "timeout": 60}
        arguments |= {"cwd": Path(__file__).parents[2], "env": environment, **more}
        return subprocess.run([*THAW, "-", *options], input=code, check=False, **arguments)

    return thaw


def events(run: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_output_goes_where_the_code_wrote_it_and_the_verdict_to_standard_error(thaw):
    nonce = secrets.token_hex(8)
    run = thaw(f"import sys\nprint({nonce!r}[::-1])\nprint('oops', file=sys.stderr)\n6 * 7")
    assert run.stdout == f"{nonce[::-1]}\n42\n"
    oops, verdict = run.stderr.splitlines()
    assert oops == "oops"
    assert verdict.startswith("ok: It ran to the end.")
    assert "CPU" in verdict
    assert run.returncode == 0


@pytest.mark.parametrize(
    ("code", "options", "verdict"),
    [
        ("1 / 0", (), "error"),
        ("while True: pass", ("--timeout", "0.5"), "timeout"),
        ("import os; os.abort()", (), "signal"),
        ("x" * 200_000, (), "refused"),
    ],
)
def test_any_other_verdict_is_exit_status_1_and_the_last_event(thaw, code, options, verdict):
    run = thaw(code, "--json", *options)
    assert (run.returncode, events(run)[-1]["type"]) == (1, "end")
    assert events(run)[-1]["verdict"] == verdict
    assert events(run)[-1]["message"]


def test_a_gpu_that_is_not_there_is_told_and_the_code_runs_all_the_same(thaw):
    told = events(thaw("1", "--json", "--device", "gpu"))
    assert [event for event in told if event["type"] == "note" and "GPU" in event["text"]]
    assert (told[-1]["verdict"], told[-1]["device"]) == ("ok", "cpu")


HALF = "class Half:\n    def __repr__(self): return '\\ud800ü'\nHalf()"


def test_half_characters_and_a_poor_terminal_upset_nothing(thaw):
    assert thaw(HALF).stdout == "\\ud800ü\n"
    assert events(thaw(HALF, "--json"))[1]["repr"] == "\ud800ü"
    run = thaw("print('ü')", env={"PYTHONIOENCODING": "ascii"})
    assert run.stdout == "\\xfc\n"


def test_json_has_an_event_a_line_with_the_end_last(thaw):
    run = thaw("print('ü')\n[1]", "--json")
    assert [event["type"] for event in events(run)] == ["started", "out", "value", "end"]
    assert events(run)[1]["text"] == "ü\n"
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    "options",
    [
        ("--framework", "jax"),
        ("--seed", "-1"),
        ("--seed", "x"),
        ("--timeout", "0"),
        ("--stdin", "/no/such/file"),
        ("--out", "/proc/no/such"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_exit_status_2(thaw, options):
    run = thaw("1", *options)
    assert run.returncode == 2
    assert run.stdout == ""


def test_a_file_that_is_not_there_or_no_text_is_wrong_usage(tmp_path):
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    for path in (tmp_path / "missing.py", tmp_path, tmp_path / "binary"):
        run = subprocess.run([*THAW, str(path)], capture_output=True, check=False)
        assert run.returncode == 2


def test_seed_framework_and_input_travel(thaw, tmp_path):
    draw = "import numpy as np\nprint(np.random.rand())"
    assert thaw(draw, "--seed", "3").stdout == thaw(draw, "--seed", "3").stdout
    (tmp_path / "in.txt").write_text("given\n")
    run = thaw("print(input())", "--stdin", str(tmp_path / "in.txt"), "--framework", "torch")
    assert run.stdout == "given\n"
    assert "torch" in run.stderr


def test_the_report_says_whether_freezing_worked(thaw):
    run = thaw(TRAINING, "--report")
    assert "Freezing worked: 0 did not change." in run.stdout
    assert run.returncode == 0
    (report,) = [e for e in events(thaw(TRAINING, "--report", "--json")) if e["type"] == "report"]
    assert [layer["changed"] for layer in report["models"][0]["layers"]] == [0, 4]


def test_figures_and_files_are_kept_in_the_folder_named(thaw, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("precious")
    folder = tmp_path / "new" / "out"
    folder.mkdir(parents=True)
    (folder / "log.txt").symlink_to(outside)
    code = (
        "import os, matplotlib.pyplot as plt\nos.mkdir('d')\n"
        "open('log.txt', 'w').write('mine'); open('d/log.txt', 'w').write('deep')\n"
        "open('figure-1.png', 'w').write('a text'); plt.plot([1])"
    )
    run = thaw(code, "--out", str(folder))
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert kept.keys() == {"log.txt", "d_log.txt", "figure-1.png", "figure-1-2.png"}
    assert (kept["log.txt"], kept["d_log.txt"]) == (b"mine", b"deep")
    assert kept["figure-1.png"].startswith(b"\x89PNG")
    assert outside.read_text() == "precious"
    assert "figure-1.png → " in run.stderr
    again = thaw(code, "--out", str(folder), "--json")
    assert len(list(folder.iterdir())) == 4
    assert again.returncode == 0


def test_repaired_code_is_noted_without_mixing_with_its_output(thaw):
    run = thaw("print(“a”)")
    assert run.stdout == "a\n"
    assert run.stderr.startswith("note: This code had typographic characters")


def test_with_no_sandbox_one_is_started_for_the_time_and_leaves_nothing(tmp_path):
    environment = {
        **os.environ,
        "THAW_SANDBOX_SOCKET": str(tmp_path / "none.sock"),
        "TMPDIR": str(tmp_path),
        "DISCORD_TOKEN": "hidden-token-42",
    }
    command = [*THAW, "-", "--framework", "python"]
    run = subprocess.run(
        command, input="print(6 * 7)", capture_output=True, text=True, env=environment, check=False
    )
    assert (run.stdout, run.returncode) == ("42\n", 0)
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_cancels_the_run_and_stops_the_sandbox_started_for_it(tmp_path):
    environment = {
        **os.environ,
        "THAW_SANDBOX_SOCKET": str(tmp_path / "none.sock"),
        "TMPDIR": str(tmp_path),
    }
    (tmp_path / "sleep.py").write_text("import time\nprint('on')\ntime.sleep(60)")
    process = subprocess.Popen(
        [*THAW, str(tmp_path / "sleep.py"), "--json", "--framework", "python"],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        lines = [process.stdout.readline() for _ in range(2)]
        assert '"on' in lines[1]
        family = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert json.loads(rest.splitlines()[-1])["verdict"] == "cancelled"
        assert process.wait(15) == 1
        assert family
        _, alive = psutil.wait_procs(family, 5)
        assert not alive
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    assert [path.name for path in tmp_path.iterdir()] == ["sleep.py"]


def test_a_reader_who_leaves_early_is_no_accident(thaw, sandbox_socket):
    code = "for i in range(30000): print(i)"
    environment = {**os.environ, "THAW_SANDBOX_SOCKET": str(sandbox_socket)}
    process = subprocess.Popen(
        [*THAW, "-", "--timeout", "10"],
        **dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE),
        env=environment,
    )
    with process:
        process.stdin.write(code.encode())
        process.stdin.close()
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(30) == 1


def test_at_a_terminal_hostile_codes_are_spelled_out(sandbox_socket, tmp_path):
    (tmp_path / "hostile.py").write_text(r"print('\x1b]0;owned\x07 \x1b[31mred\x1b[0m')")
    environment = {**os.environ, "THAW_SANDBOX_SOCKET": str(sandbox_socket)}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*THAW, str(tmp_path / "hostile.py")], stdout=theirs, stderr=theirs, env=environment
    )
    try:
        assert process.wait(30) == 0
        time.sleep(0.1)
        shown = os.read(ours, 4096)
    finally:
        process.kill()
        os.close(ours)
        os.close(theirs)
    assert b"\\x1b]0;owned\\x07 \x1b[31mred\x1b[0m" in shown


@given(st.text(alphabet=st.characters() | st.sampled_from("\x1b[m;]\x07\x9b\u202e31")))
def test_tamed_text_holds_no_code_but_colours_and_layout(text):
    left = re.sub(r"\x1b\[[0-9;]*m", "", tamed(text))
    assert not re.search(r"[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", left)


@given(st.text())
def test_a_safe_name_is_one_plain_file_name(name):
    safe = safe_name(name)
    assert safe
    assert "/" not in safe
    assert not safe.startswith((".", "-"))
    assert len(safe) <= 100


def test_two_files_of_one_name_are_both_kept(tmp_path):
    folder = Folder(tmp_path)
    kept = [folder.keep(name, b"x").name for name in ("a/b.txt", "a_b.txt", "A_B.txt")]
    assert kept == ["a_b.txt", "a_b-2.txt", "A_B-3.txt"]
