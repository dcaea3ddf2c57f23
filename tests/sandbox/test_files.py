"""Files that go into a run and come out of it."""

from __future__ import annotations

import base64
import json
import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import BadRequest
from sandbox.files import Folder
from sandbox.given import given_files
from sandbox.names import acceptable

PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.savefig('curve.png'); plt.close()"


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def files_of(events: list[dict[str, Any]]) -> dict[str, bytes]:
    files = (event for event in events if event["type"] == "file")
    return {event["name"]: base64.b64decode(event["bytes"]) for event in files}


def notes_of(events: list[dict[str, Any]]) -> list[str]:
    return [event["text"] for event in events if event["type"] == "note"]


def test_files_given_are_there_and_do_not_come_back_unless_changed(sandbox):
    code = (
        "from pathlib import Path\n"
        "print(Path('data/a.csv').read_text(), Path('b.bin').read_bytes())\n"
        "Path('c.txt').write_text(Path('c.txt').read_text().upper())"
    )
    files = {"data/a.csv": b"1,2", "b.bin": b"\xff\x00", "c.txt": b"loud"}
    result = sandbox.run(code, files={name: encoded(data) for name, data in files.items()})
    assert result.stream(1) == "1,2 b'\\xff\\x00'\n"
    assert files_of(result.events) == {"c.txt": b"LOUD"}


def test_text_and_images_written_come_back(sandbox):
    code = (
        "import os\nos.makedirs('out/deep')\n"
        "open('out/deep/log.txt', 'w').write('données')\n"
        "left_open = open('open.txt', 'w'); left_open.write('not closed')\n" + PLOT
    )
    result = sandbox.run(code)
    files = files_of(result.events)
    assert files["out/deep/log.txt"].decode() == "données"
    assert files["open.txt"] == b"not closed"
    assert files["curve.png"].startswith(b"\x89PNG")
    media = {event["name"]: event["media"] for event in result.events if event["type"] == "file"}
    assert media == {
        "out/deep/log.txt": "text/plain",
        "open.txt": "text/plain",
        "curve.png": "image/png",
    }
    assert notes_of(result.events) == []


def test_files_come_back_after_an_error_and_after_sys_exit(sandbox):
    for end in ("1 / 0", "import sys; sys.exit(3)"):
        assert files_of(sandbox.run(f"open('a', 'w').write('x')\n{end}").events) == {"a": b"x"}


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("import os; os.symlink('/etc/passwd', 'link.txt')", "link.txt"),
        ("import os; os.symlink('snippet.py', 'own.txt')", "own.txt"),
        ("open('model.bin', 'wb').write(b'\\x80\\x00' * 50)", "model.bin"),
        ("open('large.txt', 'w').write('x' * (1 << 20) + 'x')", "large.txt"),
        ("open('a\\nb', 'w').write('x')", "a"),
        ("open('\\x1b[31m', 'w').write('x')", "\\x1b[31m"),
        ("open(b'\\xff', 'w').write('x')", "\\udcff"),
        ("open('-rf', 'w').write('x')", "-rf"),
        ("open('n' * 120, 'w').write('x')", "nnn"),
        ("open('sparse', 'w').truncate(1 << 25)", "sparse"),
    ],
)
def test_what_is_no_plain_text_or_image_stays_behind_with_a_note(sandbox, code, named):
    result = sandbox.run(code)
    assert result.verdict == "ok", result.text
    assert files_of(result.events) == {}
    (note,) = notes_of(result.events)
    assert note.startswith("Not handed out: ")
    assert named in note


def test_pipes_and_links_are_neither_opened_nor_followed(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "s.txt").write_text("s")
    home = tmp_path / "home"
    home.mkdir()
    os.mkfifo(home / "pipe.txt")
    (home / "link.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (home / "folder").symlink_to(tmp_path / "secret")
    (home / "plain.txt").write_text("plain")
    notes: list[str] = []
    assert [file.name for file in Folder(str(home)).left(notes.append)] == ["plain.txt"]
    assert len(notes) == 1
    assert all(name in notes[0] for name in ("folder", "link.txt", "pipe.txt"))


def test_hidden_temporary_and_deep_files_are_left_out(sandbox):
    code = (
        "import os, tempfile\n"
        "tempfile.mkstemp(); open('.hidden', 'w').write('x')\n"
        "os.makedirs('a/b/c/d'); open('a/b/c/d/e.txt', 'w').write('x')\n"
        "open('a/b/ok.txt', 'w').write('x')"
    )
    assert list(files_of(sandbox.run(code).events)) == ["a/b/ok.txt"]


def test_no_more_files_come_back_than_may(sandbox):
    many = sandbox.run("for i in range(40): open(f'f{i:02}', 'w').write('x')")
    assert len(files_of(many.events)) == 16
    assert len(notes_of(many.events)) == 1
    large = sandbox.run("for i in range(9): open(f'f{i}', 'w').write('x' * (1 << 20))")
    assert len(files_of(large.events)) == 4
    swarm = sandbox.run("for i in range(3900): open(f'f{i}', 'w').close()")
    assert len(files_of(swarm.events)) == 16


def test_folders_nested_without_end_cost_no_time(sandbox):
    code = (
        "import os\n"
        "for _ in range(1000):\n    os.mkdir('d'); os.chdir('d')\n"
        "open('x.txt', 'w').write('x')"
    )
    result = sandbox.run(code)
    assert result.verdict == "ok"
    assert files_of(result.events) == {}


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "../a", "/etc/passwd", "a/../b", "a//b", "a/", ".hidden", "-rf", "a\n"),
        *("a\0b", "a\\b", "~", "a" * 101, "a/b/c/d", "snippet.py", "a:b", "x\u202egnp.exe", "a "),
    ],
)
def test_names_that_climb_hide_or_deceive_are_refused(sandbox, name):
    assert not acceptable(name)
    with sandbox.post({"code": "1", "files": {name: ""}}) as response:
        assert response.status == 400
        assert "file name" in json.loads(response.read())["error"]


@pytest.mark.parametrize("name", ["a.csv", "data/train set (1).txt", "größe.txt", "数据.csv", "_x"])
def test_plain_names_of_any_script_are_taken(name):
    assert acceptable(name)


@given(st.text(max_size=120))
def test_an_acceptable_name_is_a_relative_path_without_surprises(name):
    if acceptable(name):
        parts = name.split("/")
        assert all(part and part.strip(". ") and not part.startswith("-") for part in parts)
        assert name.isprintable()
        assert "\\" not in name


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ([], "object"),
        ({"a": 5}, "base64"),
        ({"a": "%%%"}, "base64"),
        ({"a": "é"}, "base64"),
        ({f"f{i}": "" for i in range(17)}, "too many"),
        ({"a": encoded(bytes(5 << 20))}, "at most"),
        ({"a": "", "a/b": ""}, "file and a folder"),
    ],
)
def test_files_that_cannot_be_taken_are_refused_in_words(files, sentence):
    with pytest.raises(BadRequest, match=sentence):
        given_files(files)


def test_the_largest_files_allowed_do_arrive(sandbox):
    code = "import os; print([os.path.getsize(n) for n in ('a', 'b')])"
    half = encoded(bytes(2 << 20))
    result = sandbox.run(code, files={"a": half, "b": half})
    assert result.text == "[2097152, 2097152]\n"


def test_files_go_in_and_out_in_each_situation_the_sandbox_is_made_for(jail):
    code = (
        "import os\nprint(open('in/a.txt').read())\n"
        "open('out.txt', 'w').write('out'); os.symlink('/etc/passwd', 'link')"
    )
    result = jail.run(code, files={"in/a.txt": encoded(b"given")})
    assert result.stream(1) == "given\n"
    assert files_of(result.events) == {"out.txt": b"out"}


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.scandir = None; os.lstat = None",
        "import gc; gc.get_objects = lambda: 1 / 0",
        "import builtins; builtins.sorted = builtins.open = builtins.len = None",
        "import base64, hashlib; base64.b64encode = hashlib.sha256 = None",
    ],
)
def test_poisoned_functions_cost_a_snippet_its_own_files_only(sandbox, code):
    result = sandbox.run(f"open('a', 'w').write('x')\nprint('on')\n{code}")
    assert result.text == "on\n"
    assert result.verdict in ("ok", "error")
    assert files_of(sandbox.run("open('a', 'w').write('x')").events) == {"a": b"x"}
