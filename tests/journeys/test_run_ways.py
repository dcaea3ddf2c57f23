"""The ways into /run: an option, a form, a file, a message; also in a direct message."""

from __future__ import annotations

import secrets

import pytest

from playground.driver import Answer, File, Member
from tests.support import Classroom, is_result

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECONDS = 40


async def result(answer: Answer) -> Answer:
    return await answer.final(is_result, timeout=SECONDS)


async def test_one_line_runs_without_a_form(open_lab: Classroom):
    done = await result(await open_lab.member("ada").slash("run", code="print(6 * 7)"))
    assert "**Output** ```\n42\n```" in done.text
    assert not done.ephemeral


async def test_backticks_around_the_line_are_taken_off(open_lab: Classroom):
    done = await result(await open_lab.member("ada").slash("run", code="`print(6 * 7)`"))
    assert "```\n42\n```" in done.text


async def test_the_form_opens_with_the_members_last_snippet(open_lab: Classroom):
    linus = open_lab.member("linus")
    empty = await linus.slash("run")
    assert empty.modal is not None
    field = empty.modal.field("code")
    assert field is not None
    assert field.value == ""
    nonce = secrets.token_hex(8)
    await result(await linus.submit(empty, code=f"x = '{nonce}'"))
    again = await linus.slash("run")
    assert again.modal is not None
    field = again.modal.field("code")
    assert field is not None
    assert nonce in field.value


async def test_the_forms_boxes_make_it_private_repeatable_and_reported(open_lab: Classroom):
    ada = open_lab.member("ada")
    form = await ada.slash("run", device="cpu")
    code = "import torch\nnet = torch.nn.Linear(2, 1)\nprint(torch.rand(1).item())"
    sent = await ada.submit(form, code=code, options=["private", "seed", "report"])
    done = await result(sent)
    assert done.ephemeral
    assert "`net` · Linear · PyTorch" in done.text
    row = open_lab.facts.rows("SELECT * FROM run ORDER BY id DESC LIMIT 1")[0]
    assert (row["device"], row["seed"], row["report"]) == ("cpu", 0, True)
    again = await result(await ada.click(done.message, "Run again"))
    assert again.ephemeral
    assert number(again) == number(done)


def number(answer: Answer) -> str:
    return answer.text.split("**Output** ```\n")[1].split("\n")[0]


async def test_options_of_the_command_go_with_the_run(open_lab: Classroom):
    ada = open_lab.member("ada")
    options = {"framework": "python", "device": "cpu", "seed": 7, "private": True}
    done = await result(await ada.slash("run", code="print(1)", **options))
    assert done.ephemeral
    row = open_lab.facts.rows("SELECT * FROM run ORDER BY id DESC LIMIT 1")[0]
    assert (row["framework"], row["device"], row["seed"]) == ("python", "cpu", 7)
    assert not any(done.message.id == m.id for m in await open_lab.member("grace").see())


async def test_an_attached_file_runs(open_lab: Classroom):
    file = File("Träin me!.PY", b"\xef\xbb\xbfprint('from a file')\r\n")
    done = await result(await open_lab.member("ada").slash("run", file=file))
    assert "from a file\n```" in done.text


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (File("a.py", b"\x80\x81"), "is not text in UTF-8"),
        (File("a.py", b"print(1)\x00"), "is not text in UTF-8"),
        (File("a.py", b"#" * 140_000), "is too large: code may have up to 128 KiB"),
        (File("a.exe", b"print(1)"), "is no Python file"),
        (File("`@everyone`.exe", b"print(1)"), "is no Python file"),
        (File("a.ipynb", b"{}"), "That is a notebook"),
        (File("a.py", b" \n"), "There was no code in it"),
    ],
)
async def test_a_file_that_cannot_run_is_refused_in_words(
    open_lab: Classroom, file: File, sentence: str
):
    before = open_lab.facts.one("SELECT count(*) FROM run")
    answer = await open_lab.member("ada").slash("run", file=file)
    assert answer.ephemeral
    assert sentence in answer.text
    assert "@everyone" not in answer.text
    assert open_lab.facts.one("SELECT count(*) FROM run") == before


async def test_setup_blocks_of_a_message_run_first_and_output_blocks_do_not(open_lab: Classroom):
    message = await open_lab.member("ada").say(
        "```py\nprint(x + 1)\n```\nprints\n```\nthe answer\n```\nwith\n```setup\nx = 41\n```"
    )
    done = await result(await open_lab.member("grace").menu("Run this code", message))
    assert "```\n42\n```" in done.text
    assert "the answer" not in done.text


async def test_a_message_that_is_nothing_but_code_runs(open_lab: Classroom):
    message = await open_lab.member("ada").say("import math\nprint(math.floor(42.5))")
    done = await result(await open_lab.member("grace").menu("Run this code", message))
    assert "```\n42\n```" in done.text


async def test_discords_own_file_of_a_long_paste_runs(open_lab: Classroom):
    file = File("message.txt", b"print(40 + 2)")
    message = await open_lab.member("ada").say("too long", file)
    done = await result(await open_lab.member("grace").menu("Run this code", message))
    assert "```\n42\n```" in done.text


async def test_it_works_in_a_direct_message_too(open_lab: Classroom):
    here: Member = open_lab.member("katherine").dm()
    done = await result(await here.slash("run", code="print(6 * 7)"))
    assert "```\n42\n```" in done.text
    row = open_lab.facts.rows("SELECT * FROM run ORDER BY id DESC LIMIT 1")[0]
    assert row["guild_id"] is None
    listed = await here.slash("runs")
    assert "print(6 * 7)" in listed.text


async def test_plots_and_files_hang_on_the_result(open_lab: Classroom):
    code = (
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\n"
        "open('notes.csv', 'w').write('a,b')\nopen('page.html', 'w').write('<b>')\n1 + 1"
    )
    ada = open_lab.member("ada")
    done = await result(await ada.submit(await ada.slash("run"), code=code))
    assert done.message is not None
    names = sorted(a.filename for a in done.message.attachments)
    assert names == ["figure-1.png", "notes.csv", "page.html.txt"]
    assert "**Value** ```py\n2\n```" in done.text


async def test_a_limit_is_told_with_its_figures(open_lab: Classroom):
    ada = open_lab.member("ada")
    done = await result(await ada.slash("run", code="while True: print('x' * 1000)"))
    assert "📜 Stopped" in done.text
    assert "256 KiB" in done.text
