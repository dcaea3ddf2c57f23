"""Finding code in messages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.runs.snippets import code_in, unwrapped


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("```py\nprint(1)\n```", "print(1)"),
        ("```\nprint(1)\n```", "print(1)"),
        ("```print(1)```", "print(1)"),
        ("```py\na = 1\n```\nthen\n```python\nprint(a)\n```", "a = 1\n\nprint(a)"),
        ("```json\n{}\n```\n```py\nprint(2)\n```", "print(2)"),
        ("```Python\n    indented = 1\n```", "    indented = 1"),
        ("````py\ns = '```'\n````", "s = '```'"),
        ("no code here, only `inline`", ""),
        ("```py\n\n```", ""),
        ("```py\nnever closed", ""),
    ],
)
def test_the_runnable_blocks_of_a_message_are_joined(message: str, code: str):
    assert code_in(message) == code


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("```py\nprint(x)\n```\nneeds\n```setup\nx = 1\n```", "x = 1\n\nprint(x)"),
        ("```py setup\nx = 1\n```\n```py\nprint(x)\n```", "x = 1\n\nprint(x)"),
        ("```py\nprint(x)\n```\n```python setup\nx = 1\n```", "x = 1\n\nprint(x)"),
    ],
)
def test_a_block_marked_setup_runs_before_the_others(message: str, code: str):
    assert code_in(message) == code


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("```py\nprint(1)\n```\nprints\n```\nthe number 1\n```", "print(1)"),
        ("```py\nx = 1\n```\n```\nprint(x)\n```", "x = 1\n\nprint(x)"),
        ("```\nx = 1\n```\n```\nprint(x)\n```", "x = 1\n\nprint(x)"),
        ("```py\n1/0\n```\n```pytb\nZeroDivisionError\n```", "1/0"),
        ("```text\nonly words\n```", ""),
    ],
)
def test_an_unmarked_block_beside_marked_ones_is_mostly_their_output(message: str, code: str):
    assert code_in(message) == code


@pytest.mark.parametrize(
    "message",
    [
        "print(1)",
        "import torch\nx = torch.ones(3)\nprint(x)",
        "for i in range(3):\n    print(i)",
        "x = {\n    'a': 1,\n}\nprint(x)",
        "x: int = 3\nw[:, 0] = 1\na, b = 1, 2\na += 1",
        "from torch import nn\n\nclass Net(nn.Module):\n    pass",
    ],
)
def test_a_message_that_is_nothing_but_code_runs_without_a_block(message: str):
    assert code_in(message) == message


@pytest.mark.parametrize(
    "message",
    [
        "just words",
        "why does it print nothing?",
        "I wrote x = 1 and it broke\nprint(x)",
        "if you see this: say so please",
        "import tensorflow takes so long!",
        "from what I know it is frozen",
        "",
    ],
)
def test_words_are_not_taken_for_code(message: str):
    assert code_in(message) == ""


def test_backticks_around_a_line_are_no_part_of_it():
    assert code_in("`print(1)`") == "print(1)"
    assert unwrapped("`print(1)`") == "print(1)"
    assert unwrapped("```py\nprint(1)\n```") == "print(1)"
    assert unwrapped("print('`')") == "print('`')"
    assert unwrapped("print(1)") == "print(1)"


@given(st.text(alphabet="`py setup\n=x(", max_size=300))
def test_whatever_stands_in_a_message_is_read(message: str):
    assert "never" not in code_in(message)


@pytest.mark.parametrize(
    "hostile", ["`" * 4000, "``` " * 1000, "a(" * 2000, "x" * 4000 + "=", "'," * 2000]
)
def test_a_hostile_message_is_read_in_no_time(hostile: str):
    started = time.process_time()
    code_in(hostile)
    assert time.process_time() - started < 0.5
