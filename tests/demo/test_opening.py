"""When the demo opens a browser, and when it leaves the terminal alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bot.demo.browser import may_open, open_page


@pytest.mark.parametrize(
    ("platform", "environment", "opens"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"BROWSER": "w3m"}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0", "CI": "true"}, False),
        ("darwin", {}, True),
        ("darwin", {"CI": "1"}, False),
    ],
)
def test_a_browser_is_opened_only_where_someone_can_see_it(platform, environment, opens):
    assert may_open(environment, platform) is opens


@pytest.fixture
def browser_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`BROWSER` names a command that writes down what it was asked to open."""
    opened, command = tmp_path / "opened", tmp_path / "browser"
    command.write_text(f'#!/bin/sh\necho "$1" >> {opened}\n')
    command.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(command))
    monkeypatch.setattr("webbrowser._tryorder", None)  # asked for anew in this environment
    return opened


def test_the_page_opens_in_the_browser_that_the_host_named(browser_command: Path):
    assert open_page("http://127.0.0.1:1/?as=ada", os.environ)
    assert browser_command.read_text() == "http://127.0.0.1:1/?as=ada\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is one")
def test_without_any_browser_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("webbrowser._tryorder", None)
    assert not open_page("http://127.0.0.1:1/", os.environ)
