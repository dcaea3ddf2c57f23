"""What a host asks of the service from outside: its health, its socket, its homes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sandbox import health
from sandbox.errors import SandboxError
from sandbox.identity import homes_in


def test_a_container_is_told_fit_while_its_sandbox_runs_code(start):
    service = start("--frameworks", "python")
    service.wait(status="ready")
    asked = [sys.executable, "-m", "sandbox.health", str(service.path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "ready\n")


def test_a_container_is_told_unfit_when_nobody_answers(tmp_path, capsys):
    assert health.main([str(tmp_path / "none.sock")]) == 1
    assert capsys.readouterr().out.startswith("no answer: ")


def test_a_container_is_told_unfit_when_code_is_refused_and_why(start, capsys):
    service = start("--frameworks", "python", "--without", "seccomp")
    service.wait(status="unsafe")
    assert health.main([str(service.path)]) == 1
    assert "unsafe: lacks a filter on system calls" in capsys.readouterr().out


def test_the_socket_is_the_services_own_unless_a_group_is_let_in(start):
    modes = [start("--frameworks", "python", *more).path.stat().st_mode & 0o777 for more in MODES]
    assert modes == [0o600, 0o660]


MODES = ([], ["--socket-mode", "660"])


def test_a_folder_that_is_no_mount_of_its_own_is_no_home(tmp_path):
    (tmp_path / "1").mkdir()
    with pytest.raises(SandboxError, match="has to be a mount of its own"):
        homes_in(tmp_path)
