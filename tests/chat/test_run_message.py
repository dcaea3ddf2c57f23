"""A run's message, whatever the run put out: it fits, and nothing gets out of its blocks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.render.run import run_message
from bot.chat.render.run_files import MOST_BYTES, safe_name
from bot.chat.render.run_report import report_text
from bot.chat.render.run_view import Ended, Running, RunView, Shown, Waiting
from bot.chat.transcript import Transcript
from bot.runs.protocol import Figure, File, Report, Verdict
from bot.runs.report import LayerReport, ModelReport, Weights
from bot.texts import texts
from tests.chat.test_limits import LONGEST_ID, check
from tests.chat.test_terminal import HOSTILE

SAY = texts("en-US")
NOW = datetime(2026, 11, 20, tzinfo=UTC)
VERDICTS = get_args(Verdict)
FACTS = {
    "message": "Stopped after 20 s: that is all the time a run has.",
    "versions": {"torch": "2.13.0+cpu", "python": "3.11.9", "numpy": "2.4"},
    "device": "cpu",
    "wall_ms": 1234,
    "peak_mb": 45.6,
}


def view(stage: Waiting | Running | Ended, code: str = "print(1)", **shown: Any) -> RunView:
    return RunView(LONGEST_ID, LONGEST_ID, code, stage, Shown(**shown))


def text_of(view: RunView) -> str:
    layout, _ = run_message(view, SAY)
    return "\n".join(c.content for c in layout.walk_children() if isinstance(c, ui.TextDisplay))


def labels(view: RunView) -> list[str | None]:
    layout, _ = run_message(view, SAY)
    return [c.label for c in layout.walk_children() if isinstance(c, ui.Button)]


def layer(name: str, **total: int) -> LayerReport:
    numbers = dict.fromkeys(Weights.__slots__, 0) | {"parameters": 10} | total
    return LayerReport(name, "Linear", Weights(**numbers))


def report(*layers: LayerReport, name: str = "net") -> Report:
    total = Weights(*(sum(getattr(la.total, f) for la in layers) for f in Weights.__slots__))
    return Report((ModelReport(name, "torch", "Net", total, layers),), ("a note",))


def outside_blocks(text: str) -> str:
    """What Discord reads as Markdown: the text without its code blocks."""
    return re.sub(r"```(?:\w*\n)?.+?```", "", text, flags=re.DOTALL)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(VERDICTS), st.integers(1, 2000))
async def test_whatever_is_printed_the_message_fits_and_its_blocks_hold(
    output: str, value: str, word: str, verdict: str, times: int
):
    hostile = report(layer(word * 9, trainable=10), name=word * 9)
    ended = Ended(
        verdict, FACTS | {"message": word * 50, "device": word, "versions": {"torch": word}}
    )
    files = [File(word or "x", "text/plain", b"x")] * 20
    shown = {"output": output * times, "value": value * 20, "notes": [word * 20] * 20}
    for stage in (ended, Running(NOW), Waiting()):
        made = view(stage, (output + word) * 50, files=files, report=hostile, **shown)
        layout, uploads = run_message(made, SAY)
        check(layout)
        assert len(uploads) <= 10
        for item in layout.walk_children():
            if isinstance(item, ui.TextDisplay):
                rest = outside_blocks(item.content)
                assert "```" not in rest
                assert "@everyone" not in rest
                assert not set(item.content) & set("\x1b\r\x08\x00\u202e\ud800")


async def test_the_fullest_run_fits():
    layers = [layer(f"layer.{'x' * 100}.{n}", trainable=10) for n in range(200)]
    made = view(
        Ended(
            "timeout", FACTS | {"allowed": 20, "used": 20, "limits_hit": {"memory": {"allowed": 1}}}
        ),
        "`" * 200_000,
        output="`\n" * 500_000,
        value="🧊" * 9000,
        figures=[Figure(n, b"png" * 1000, 1, 1) for n in range(30)],
        files=[File(f"file-{n}.txt", "text/plain", b"text") for n in range(16)],
        notes=["*" * 600] * 16,
        report=report(*layers, name="n" * 120),
    )
    layout, files = run_message(made, SAY)
    check(layout)
    assert len(files) == 10
    assert "files left out" in text_of(made)
    assert len(report_text(made.shown.report, SAY)) <= 3500


@pytest.mark.parametrize("verdict", VERDICTS)
async def test_every_verdict_is_told_in_words(verdict: str):
    told = text_of(view(Ended(verdict, FACTS)))
    assert ("It ran and printed nothing" in told) == (verdict == "ok")
    if verdict not in {"ok", "error", "cancelled", "device_memory"}:
        assert "all the time a run has" in told


@pytest.mark.parametrize(
    ("verdict", "facts", "sentence"),
    [
        ("timeout", {"allowed": 20.0, "used": 20.01}, "⏱️ Stopped after 20 s"),
        ("memory", {"allowed": 1024, "used": 1021.7}, "the 1024 MiB a run has. It had 1022 MiB."),
        (
            "output",
            {"allowed": 262144, "used": 300000},
            "may write 256 KiB of output. It wrote 293 KiB",
        ),
        ("processes", {"allowed": 128}, "more than 128 processes and threads"),
        ("signal", {"signal": 11}, "💥 It crashed: it touched memory that is not its own"),
        ("lost", {"reason": "worker_lost"}, "The machine that ran it stopped"),
        (
            "ok",
            {"limits_hit": {"memory": {"used": 1, "allowed": 800}}},
            "met a limit and went on: memory (1 of 800 MiB)",
        ),
    ],
)
async def test_a_limit_is_told_with_its_figures(verdict: str, facts: dict[str, Any], sentence: str):
    assert sentence in text_of(view(Ended(verdict, FACTS | facts)))


async def test_the_place_in_line_is_told():
    assert "Next in line" in text_of(view(Waiting(1)))
    assert "1 run comes first" in text_of(view(Waiting(2)))
    assert "4 runs come first" in text_of(view(Waiting(5)))
    assert "Your other run comes first" in text_of(view(Waiting(2, for_own=True)))
    assert "No sandbox is online" in text_of(view(Waiting(1, nobody=True)))


async def test_a_growing_run_shows_the_end_of_what_it_printed():
    growing = text_of(view(Running(NOW), output="".join(f"epoch {n}\n" for n in range(500))))
    assert "epoch 499" in growing
    assert "epoch 1\n" not in growing
    assert labels(view(Running(NOW))) == ["Cancel"]


async def test_a_result_offers_the_model_report_where_there_may_be_models():
    assert labels(view(Ended("ok"))) == ["Run again", "Edit and run", "Delete"]
    assert "Model report" in labels(view(Ended("ok"), "import keras"))
    assert "Model report" in labels(view(Ended("ok"), report=report(layer("fc"))))


async def test_cut_output_and_code_hang_on_the_message_in_full():
    made = view(Ended("ok", FACTS), "x = 1\n" * 1000, output="line\n" * 100)
    _, files = run_message(made, SAY)
    assert [file.filename for file in files] == ["output.txt", "snippet.py"]
    assert files[0].fp.read().count(b"line") == 100
    assert "more of the output in output.txt" in text_of(made)


async def test_blank_output_is_no_block():
    assert "```\n\n```" not in text_of(view(Ended("ok"), output="\n \n"))


async def test_pictures_that_the_code_wrote_stand_in_the_gallery():
    made = view(Ended("ok"), files=[File("plots/loss.png", "image/png", b"png")])
    layout, files = run_message(made, SAY)
    (gallery,) = [c for c in layout.walk_children() if isinstance(c, ui.MediaGallery)]
    assert gallery.items[0].media.url == "attachment://plots-loss.png"
    assert files[0].filename == "plots-loss.png"


async def test_files_beyond_a_messages_room_are_counted():
    made = view(
        Ended("ok"), files=[File(f"{n}.txt", "text/plain", b"x" * MOST_BYTES) for n in "ab"]
    )
    _, files = run_message(made, SAY)
    assert len(files) == 1
    assert "1 file left out" in text_of(made)


@pytest.mark.parametrize(
    ("name", "media", "safe"),
    [
        ("out.csv", "text/plain", "out.csv"),
        ("a/b.txt", "text/plain", "a-b.txt"),
        ("run.exe", "text/plain", "run.exe.txt"),
        ("page.html", "text/plain", "page.html.txt"),
        ("../../etc/passwd", "text/plain", "etc-passwd.txt"),
        ("photo.txt", "image/png", "photo.txt.png"),
        ("SPOILER_x.png", "image/png", "x.png"),
        ("\u202egnp.exe", "image/png", "gnp.exe.png"),
        ("", "text/plain", "file.txt"),
        (".", "text/plain", "file.txt"),
        ("😀", "text/plain", "file.txt"),
    ],
)
def test_a_file_named_by_a_snippet_gets_a_harmless_name(name: str, media: str, safe: str):
    assert safe_name(name, media) == safe


@given(st.text(max_size=300), st.sampled_from(["text/plain", "image/png", "image/jpeg"]))
def test_any_name_becomes_a_plain_short_one(name: str, media: str):
    assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}", safe_name(name, media))


async def test_two_files_of_one_name_get_two():
    made = view(
        Ended("ok"), files=[File(n, "text/plain", b"x") for n in ("A.txt", "a.txt", "é.txt")]
    )
    _, files = run_message(made, SAY)
    assert len({file.filename.lower() for file in files}) == 3


async def test_the_report_says_whether_freezing_worked():
    frozen, trained = layer("base"), layer("head", trainable=10, changed=10)
    told = text_of(view(Ended("ok"), report=report(frozen, trained)))
    assert "🧊 Freezing worked: `base` did not change." in told
    full = report_text(report(frozen, trained), SAY)
    assert "🧊 `base` Linear · 10 · frozen, did not change" in full
    assert "🔥 `head` Linear · 10 · trained" in full


@pytest.mark.parametrize(
    ("total", "words"),
    [
        ({"changed": 10}, "⚠️"),
        ({"trainable": 10}, "💤"),
        ({"trainable": 10, "changed": 4}, "trained (4)"),
        ({"unknown": 10}, "❔"),
        ({"parameters": 0, "statistics": 4, "statistics_changed": 4}, "📊"),
    ],
)
def test_each_state_of_a_layer_has_its_words(total: dict[str, int], words: str):
    assert words in report_text(report(layer("x", **total)), SAY)


def test_a_transcript_takes_what_is_stored_and_passes_over_nonsense():
    transcript = Transcript()
    transcript.add([{"type": "out", "fd": 1, "text": "a"}, {"type": "figure", "png": "cG5n"}])
    transcript.add(
        [{"type": "new"}, {"type": "figure", "png": "%"}, {"type": "value", "repr": "3"}]
    )
    transcript.add([{"type": "note", "text": "n"}, {"type": "out", "fd": 2, "text": "b"}])
    shown = transcript.shown()
    assert (shown.output, shown.value, shown.notes) == ("ab", "3", ("n",))
    assert [figure.png for figure in shown.figures] == [b"png"]
