"""What others wrote stays inside our messages and looks as they meant it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.render.markdown import (
    fenced,
    fenced_within,
    flowed,
    inline,
    plain,
    shorten,
    shorten_middle,
)

TEXTS = st.text(alphabet=st.sampled_from("`ab \n\x1b[31m\u202e\\*_@<>#"), max_size=80)


@given(TEXTS)
def test_no_text_can_leave_its_code_block(text: str):
    block = fenced(text, "py")
    assert block.startswith("```py\n")
    assert block.endswith("\n```")
    assert "```" not in block[3:-3]


@given(TEXTS)
def test_a_code_block_shows_every_visible_character_in_order(text: str):
    inner = fenced(text)[4:-4]
    assert inner.replace("\u200b", "") == plain(text)


@given(TEXTS, st.integers(40, 120))
def test_a_code_block_fits_where_it_must(text: str, limit: int):
    block = fenced_within(limit, text * 20, "py", cut=shorten_middle)
    assert len(block) <= limit
    assert block.startswith("```py\n")
    assert block.endswith("\n```")


def test_terminal_colours_and_direction_marks_vanish():
    assert plain("\x1b[1;31mred\x1b[0m \u202eabc\u2066 \x00\x07done") == "red abc done"
    assert plain("\x1b]8;;http://x.invalid\x07link\x1b]8;;\x07") == "link"


def test_line_ends_are_those_of_unix_and_tabs_stay():
    assert plain("a\r\nb\rc\td") == "a\nb\nc\td"


@given(st.text(max_size=60))
def test_a_line_of_someone_else_pings_nobody(text: str):
    line = inline(text + " @everyone <@123456789012345678> @here")
    assert "@everyone" not in line
    assert "<@123456789012345678>" not in line
    assert "\n" not in line


@given(st.text(max_size=300), st.integers(20, 100))
def test_what_is_shortened_fits(text: str, limit: int):
    assert len(shorten(text, limit)) <= limit
    assert len(shorten_middle(text, limit)) <= limit


def test_an_authors_line_breaks_flow_into_paragraphs_and_blocks_stay():
    text = """One sentence that its
author wrapped, with `code`
and **bold** words. 1e-3 or
1e-5.

- a list
- stays
1. numbered
2. too
> quoted
### heading
`code` begins a line
*so* does emphasis
```py
a = 1
b = 2
```
after"""
    assert (
        flowed(text)
        == """One sentence that its author wrapped, with `code` and **bold** words. 1e-3 or 1e-5.

- a list
- stays
1. numbered
2. too
> quoted
### heading `code` begins a line *so* does emphasis
```py
a = 1
b = 2
```
after"""
    )


def test_the_end_of_a_long_output_is_kept_because_errors_stand_last():
    text = "start\n" + "x" * 5000 + "\nValueError: the reason"
    short = shorten_middle(text, 200)
    assert short.startswith("start")
    assert short.endswith("ValueError: the reason")
