"""Finding code in messages."""

from __future__ import annotations

import pytest

from bot.runs.snippets import code_in


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
