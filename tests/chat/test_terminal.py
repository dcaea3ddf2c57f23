"""What a program wrote is shown as a terminal would show it in the end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.render.blocks import Room, block, units
from bot.chat.render.terminal import screen

HOSTILE = st.lists(
    st.sampled_from(
        [
            *"`ab \n\r\x08\t\\*_@<>#|~\x1b\x00é",
            *("```", "@everyone", "\x1b[31m", "\x1b[A", "\x1b[2K", "\x1b]8;;x\x07"),
            *("\u202e", "\u200b", "\u2028", "\u0301", "\ufeff", "\U0001f9ca", "\ud800"),
        ]
    ),
    max_size=80,
).map("".join)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\r\nb", "a\nb"),
        ("50%\r100%", "100%"),
        ("abc\rX", "Xbc"),
        ("1/2 loss: 9\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\r2/2 loss: 1\n", "2/2 loss: 1\n"),
        ("\x1b[1m1/2\x1b[0m \x1b[32m━━━━\x1b[0m", "1/2 ━━━━"),
        ("loading\x1b[2K\rdone", "done"),
        ("one\ntwo\x1b[A\x1b[2K\rONE", "ONE\ntwo"),
        ("long line\rshort\x1b[K", "short"),
        ("\x1b]8;;http://x.invalid\x07link\x1b]8;;\x07", "link"),
        ("a\u202eb\u2066c\u200bd\u00ade", "abcde"),
        ("a\u2028b", "a\nb"),
        ("e" + "\u0301" * 50, "e" + "\u0301" * 3),
        ("👩‍🔬", "👩‍🔬"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_progress_bars_rewrite_their_line_and_colours_vanish(written: str, shown: str):
    assert screen(written) == shown


def test_a_keras_epoch_is_one_line():
    bar = "".join(
        f"\r\x1b[1m{n}/9\x1b[0m \x1b[32m{'━' * n}\x1b[0m loss: {n}" + "\x08" * 20 for n in range(10)
    )
    assert screen(bar + "\n").count("\n") == 1


@given(HOSTILE)
def test_nothing_that_moves_or_hides_is_left(text: str):
    shown = screen(text)
    assert not set(shown) & set("\x1b\r\x08\x00\u202e\u200b\ufeff\ud800")


@pytest.mark.parametrize(
    "hostile",
    [
        "\r" * 500_000,
        "a\r" * 250_000,
        "x" * 200_000 + "\r" * 100 + "\x1b[A" * 10_000,
        "\x1b[999A\n" * 60_000,
        ("a" * 2000 + "\n\x1b[A") * 200,
        "\x1b]" * 200_000,
        "\x1b[" + "0" * 400_000,
        "\u0301" * 500_000,
    ],
)
def test_a_hostile_screen_is_drawn_in_bounded_time_and_room(hostile: str):
    started = time.process_time()
    assert len(screen(hostile)) <= len(hostile) + 1000
    assert time.process_time() - started < 3


@given(HOSTILE, st.integers(60, 400), st.integers(1, 30), st.sampled_from([0, 1 / 3, 0.75]))
def test_a_block_stays_in_its_room_and_cannot_be_closed(
    text: str, characters: int, lines: int, head: float
):
    made = block(text * 5, Room(characters, lines), "py", head)
    assert units(made.markdown) <= characters
    assert made.markdown.count("\n") <= lines + 1
    assert made.markdown.startswith("```py\n")
    assert made.markdown.endswith("\n```")
    assert "```" not in made.markdown[3:-3]


def test_the_middle_is_cut_and_the_end_is_kept_because_errors_stand_last():
    text = "\n".join(f"line {n}" for n in range(100)) + "\nValueError: the reason"
    made = block(text, Room(1000, 9))
    assert made.cut
    assert "line 0\n" in made.markdown
    assert "… 93 lines" in made.markdown
    assert made.markdown.endswith("ValueError: the reason\n```")


def test_what_fits_is_not_cut():
    assert not block("a\nb", Room(100, 2)).cut
