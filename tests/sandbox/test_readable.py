"""Code as people paste it: from phones, notebooks and Windows."""
# ruff: noqa: RUF001 - such characters are what these tests are about

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.readable import readable

AS_TYPED = [
    ("print(“hello”)", 'print("hello")'),
    ("print(‘hello’)", "print('hello')"),
    ("print(“it’s – fine…”)", 'print("it’s – fine…")'),
    ("print(‘it’s’)", "print('it’s')"),
    ("print(“say 'x'”)", "print(\"say 'x'\")"),
    ('print("half”)', 'print("half")'),
    ("print(„unten“)", 'print("unten")'),
    ("x = 3 – 1 − 1", "x = 3 - 1 - 1"),
    ("if\u00a0True:\n\u00a0\u00a0\u00a0\u00a0x = 1", "if True:\n    x = 1"),
    ("x\u200b = 1\u200b", "x = 1"),
    ("x = 2 × 3", "x = 2 * 3"),
    ("print（1，2）", "print(1,2)"),
    ("“““docs”””\nx = 1", '"""docs"""\nx = 1'),
    ("f(“a”, ‘b’)  # “quoted”", "f(\"a\", 'b')  # “quoted”"),
    ("x = f“{1}”", 'x = f"{1}"'),
    ('s = "a “good” day"; t = “x”', 's = "a “good” day"; t = "x"'),
]


@pytest.mark.parametrize(("typed", "meant"), AS_TYPED)
def test_code_typed_on_a_phone_is_read_as_it_was_meant(typed, meant):
    told = readable(typed)
    assert told.code == meant
    (note,) = told.notes
    assert "typographic" in note


@pytest.mark.parametrize(
    "code",
    [
        'print("“curly” – inside…")',
        "x = 1  # don’t — touch",
        "naïve = 'é'",
        "x = (5\n% 3)",
        'text = """\n%matplotlib inline\n!pip\n"""',
        "",
        "\n\n",
        "await x",
    ],
)
def test_code_that_python_reads_stays_as_it_is(code):
    assert readable(code) == readable(code).__class__(code)


@pytest.mark.parametrize("code", ["print(", "x = = 1", "“", "x = “a", "(" * 300, "x = 1 if", "\0"])
def test_code_that_nothing_helps_stays_as_it_is(code):
    assert readable(code).code == code
    assert readable(code).notes == ()


def test_windows_line_ends_and_a_byte_order_mark_go_without_a_word():
    told = readable("\ufeffx = '''a\r\nb'''\r\ny = 1\r")
    assert (told.code, told.notes) == ("x = '''a\nb'''\ny = 1\n", ())


@pytest.mark.parametrize(
    ("code", "runs", "named"),
    [
        ("%matplotlib inline\nx = 1", "pass  # %matplotlib inline\nx = 1", "%matplotlib inline"),
        ("if 1:\n    !ls\nx = 1", "if 1:\n    pass  # !ls\nx = 1", "!ls"),
        ("%%time\nx = 1", "pass  # %%time\nx = 1", "%%time"),
        ("import os\nos.path?", "import os\npass  # os.path?", "os.path?"),
        ("!pip install x\nprint(“a”)", 'pass  # !pip install x\nprint("a")', "!pip install x"),
        ("pip install torch\nx = 1", "pass  # pip install torch\nx = 1", "pip install torch"),
    ],
)
def test_commands_of_notebooks_are_skipped_with_a_note_and_lines_keep_their_numbers(
    code, runs, named
):
    told = readable(code)
    assert told.code == runs
    assert any(named in note for note in told.notes)


def test_a_command_inside_a_string_is_kept_when_another_is_skipped():
    code = '%matplotlib inline\ntext = """\n%time\n"""'
    assert readable(code).code == "pass  # " + code


@pytest.mark.parametrize(
    "code",
    [
        "!pip install jax",
        "%pip install jax",
        "import os\nos.system('pip install jax')",
        "import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pip', 'install', 'jax'])",
    ],
)
def test_installing_is_answered_with_what_is_there(code):
    (note,) = readable(code).notes
    assert "nothing can be installed" in note
    assert "NumPy" in note


def test_naming_pip_in_a_comment_is_not_installing():
    assert readable("# first pip install torch\nx = 1").notes == ()


# A string such as '\=' parses with a warning, which is the student's to see.
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::SyntaxWarning")
@given(st.text(alphabet="“”‘’'\"–\u00a0…ab(),=+\n#%!\\ 1?"))
def test_whatever_is_typed_the_result_parses_or_is_what_came(code):
    told = readable(code)
    if told.code != code:
        ast.parse(told.code)
    assert told.code.count("\n") == code.count("\n")
    assert readable(told.code).code == told.code


@given(st.text())
def test_no_text_at_all_upsets_it(code):
    readable(code)


def test_a_student_is_told_before_the_output(sandbox):
    result = sandbox.run("%matplotlib inline\nprint(“it’s – fine”)\nx = 5 – 2\nx")
    assert [event["type"] for event in result.events] == [
        *("started", "note", "note", "out", "value", "end")
    ]
    assert (result.text, result.value) == ("it’s – fine\n", "3")


def test_errors_show_the_lines_that_ran(sandbox):
    error = sandbox.run("!ls\nprint(“a” + 1)").stream(2)
    assert 'File "snippet.py", line 2' in error
    assert 'print("a" + 1)' in error


def test_await_at_the_top_level_works_as_in_a_notebook(sandbox):
    code = (
        "import asyncio\n"
        "async def double(x):\n"
        "    await asyncio.sleep(0)\n"
        "    return 2 * x\n"
        "task = asyncio.create_task(double(1))\n"
        "print(await task)\n"
    )
    assert sandbox.run(code + "await double(21)").value == "42"
    assert sandbox.run(code + "1 + await double(1)").text == "2\n"
    assert "ZeroDivisionError" in sandbox.run("import asyncio\nawait asyncio.sleep(0)\n1/0").text


def test_asyncio_run_works_as_in_a_file(sandbox):
    code = "import asyncio\nasync def f():\n    return 3\nprint(asyncio.run(f()))\nasyncio.run(f())"
    result = sandbox.run(code)
    assert (result.text, result.value) == ("3\n", "3")


def test_code_runs_without_future_features_it_did_not_ask_for(sandbox):
    assert sandbox.run("def f(x: int): pass\nf.__annotations__['x'] is int").value == "True"
    asked = "from __future__ import annotations\ndef f(x: int): pass\nf.__annotations__['x']"
    assert sandbox.run(asked).value == "'int'"


@pytest.mark.parametrize("line", ["f = torch.compile(m)", "@torch.compile\ndef f(x): return m(x)"])
def test_compiling_is_left_out_with_a_friendly_sentence(sandbox, line):
    code = f"import torch\nm = torch.nn.Linear(1, 1)\n{line}\nf(torch.ones(1)).shape"
    result = sandbox.run(code)
    (note,) = [event["text"] for event in result.events if event["type"] == "note"]
    assert "compiler" in note
    assert result.value == "torch.Size([1])"


def test_pip_in_a_subprocess_gives_up_at_once(sandbox):
    code = "import subprocess, sys\nsubprocess.run([sys.executable, '-m', 'pip', 'install', 'jax'])"
    end = sandbox.run(code, limits={"wall_s": 15}).end
    assert end["verdict"] == "ok"
    assert end["wall_ms"] < 10_000
