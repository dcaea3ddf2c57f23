"""What a host is told of the layers, and what it can require."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from sandbox import __main__ as command
from sandbox.errors import BelowFloor, UnknownLayer
from sandbox.lock import floors, reasons
from sandbox.lock.plan import Plan
from tests.sandbox.conftest import NOBODY, REPO, readable_python

BEST = Plan(
    own_uid=True, namespaces=True, user_namespace=False, landlock=7, seccomp=True, as_root=True
)
USER = dataclasses.replace(BEST, own_uid=False, as_root=False, user_namespace=True)
BARE_USER = dataclasses.replace(USER, namespaces=False, user_namespace=False)
UBUNTU = dataclasses.replace(BARE_USER, landlock=4)


@pytest.mark.parametrize(
    ("plan", "floor"),
    [
        (BEST, "separate"),
        (dataclasses.replace(BEST, namespaces=False), "fenced"),
        (dataclasses.replace(BEST, namespaces=False, landlock=1), "fenced"),
        (USER, "separate"),
        (BARE_USER, "fenced"),
        (UBUNTU, "minimal"),
        (dataclasses.replace(UBUNTU, landlock=3), "minimal"),
        (dataclasses.replace(USER, landlock=1), "minimal"),
        (dataclasses.replace(UBUNTU, landlock=2), None),
        (dataclasses.replace(BEST, seccomp=False), None),
        (dataclasses.replace(BEST, landlock=0), None),
        (dataclasses.replace(BEST, own_uid=False), None),
    ],
)
def test_the_floor_is_the_best_whose_layers_all_hold(plan, floor):
    found = floors.floor_of(plan)
    assert (found and found.name) == floor
    assert (floors.missing(plan) is None) is (floor is not None)


def test_every_layer_says_whether_it_holds_and_if_not_why_not():
    for plan in (BEST, USER, BARE_USER, UBUNTU, dataclasses.replace(UBUNTU, seccomp=False)):
        told = floors.report(plan)["layers"]
        assert tuple(told) == floors.LAYERS
        for layer in told.values():
            assert layer["about"]
            assert (layer["why"] is None) is layer["holds"]


def test_what_is_required_is_held_against_layers_and_floors():
    floors.hold_to(BEST, floors.required("separate, uid_per_run,seccomp,,"))
    floors.hold_to(UBUNTU, floors.required("minimal"))
    floors.hold_to(UBUNTU, floors.required(""))
    why = dataclasses.replace(UBUNTU, reasons={"namespaces": "AppArmor says no"})
    with pytest.raises(BelowFloor) as told:
        floors.hold_to(why, floors.required("namespaces,landlock,fenced"))
    assert "namespaces (a file tree" in str(told.value)
    assert "AppArmor says no" in str(told.value)
    assert "the floor 'fenced', but this machine stands on 'minimal'" in str(told.value)
    assert "landlock (" not in str(told.value)
    with pytest.raises(UnknownLayer, match="'firewall' is none of container, uid_per_run"):
        floors.required("landlock,firewall")


def test_reasons_name_the_switch_that_a_host_can_turn(tmp_path, monkeypatch):
    switch = tmp_path / "apparmor_restrict_unprivileged_userns"
    switch.write_text("1\n")
    sentence = "AppArmor keeps others from them"
    monkeypatch.setattr(reasons, "_SWITCHES", {str(switch): ("1", sentence)})
    monkeypatch.setattr(reasons.os, "geteuid", lambda: 1000)
    assert reasons.no_namespaces("unshare: Operation not permitted") == sentence
    switch.write_text("0\n")
    assert "unshare: Operation not permitted" in reasons.no_namespaces(
        "unshare: Operation not permitted"
    )


def _start(*options: str, require: str = "", as_user: bool = False) -> tuple[int, str, str]:
    """Run `python -m sandbox` with these options; return how it ended and what it said."""
    with tempfile.TemporaryDirectory(prefix="thaw-floor-") as folder:
        Path(folder).chmod(0o755)
        shell = ["unshare", "--mount", *readable_python(folder, NOBODY if as_user else 0)]
        done = subprocess.run(
            [*(shell if os.geteuid() == 0 else []), sys.executable, "-m", "sandbox", *options],
            env={**os.environ, "SANDBOX_REQUIRE": require},
            cwd=REPO,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    return done.returncode, done.stdout, done.stderr


def test_the_service_does_not_start_below_what_its_host_requires_and_says_why():
    socket = Path(tempfile.gettempdir()) / f"thaw-floor-{os.getpid()}.sock"
    options = ("--socket", str(socket), "--frameworks", "python")
    left_out = ("--without", "namespaces,landlock_signal_scope")
    code, _, said = _start(*options, *left_out, require="fenced", as_user=True)
    assert code == 1
    assert said == (
        "sandbox: SANDBOX_REQUIRE asks for the floor 'fenced', but this machine stands on "
        "'minimal': no uid_per_run: the service was not started as root, and only root can "
        "change to other users; no landlock_signal_scope: left out with --without\n"
    )
    code, _, said = _start(*options, "--without", "seccomp", require="minimal")
    assert code == 1
    assert "'minimal', but this machine is below them all: it lacks a filter on system" in said
    code, _, said = _start(*options, require="firewall")
    assert (code, "'firewall' is none of" in said) == (1, True)
    assert not socket.exists()


def test_a_service_that_has_what_is_required_starts_and_health_names_it(start):
    service = start("--frameworks", "python", env={**os.environ, "SANDBOX_REQUIRE": "minimal"})
    health = service.wait(status="ready")
    assert health["floor"]["required"] == ["minimal"]
    assert health["missing"] is None
    service.stop()


def test_the_layers_can_be_asked_for_without_a_service():
    code, said, _ = _start("--check")
    told = json.loads(said)
    assert (code, told["status"], told["missing"]) == (0, "ready", None)
    assert told["layers"]["seccomp"]["holds"] is True
    code, said, _ = _start("--check", "--without", "landlock")
    told = json.loads(said)
    assert (code, told["status"], told["floor"]) == (1, "unsafe", None)
    assert told["layers"]["landlock"]["why"] == "left out with --without"


def test_thaw_run_starts_no_sandbox_below_what_its_host_requires(tmp_path):
    code = tmp_path / "code.py"
    code.write_text("print(1)")
    asked = [str(Path(sys.executable).with_name("thaw")), "run", str(code)]
    nowhere = {"THAW_SANDBOX_SOCKET": str(tmp_path / "none.sock")}
    done = subprocess.run(
        [*asked, "--framework", "python"],
        env={**os.environ, **nowhere, "SANDBOX_REQUIRE": "firewall"},
        cwd=REPO,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "'firewall' is none of container" in " ".join(done.stderr.split())


def test_a_layer_that_there_is_not_cannot_be_left_out():
    code, _, said = _start("--check", "--without", "seccompp")
    assert code == 2
    assert "'seccompp' is none of namespaces" in said


def test_where_nothing_can_be_jailed_the_way_out_is_told(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(command.sys, "platform", "darwin")
    assert command.main(["--socket", str(tmp_path / "s.sock")]) == 1
    assert "docker compose --profile demo up" in capsys.readouterr().err


def test_below_the_lowest_floor_a_member_is_told_what_is_missing_and_the_way_out(start):
    service = start("--frameworks", "python", "--without", "landlock")
    service.wait(status="unsafe")
    end = service.run("print('x')").end
    assert end["verdict"] == "refused"
    assert "lacks Landlock" in end["message"]
    assert "docker compose --profile demo up" in end["message"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has a layer to lose here")
def test_below_the_floor_nothing_is_run_and_the_sentence_says_what_is_missing(start):
    service = start("--frameworks", "python", "--without", "seccomp")
    service.wait(status="unsafe")
    end = service.run("print('x')").end
    assert end["verdict"] == "refused"
    assert "this machine lacks a filter on system calls" in end["message"]
    assert sys.platform == "linux"
