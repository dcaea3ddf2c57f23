"""What a child tells is rebuilt and bounded, whatever a snippet made it say."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import FrameError
from sandbox.findings import MAX_NOTES, Findings

TOTALS = dict.fromkeys(
    ("parameters", "trainable", "changed", "unknown", "statistics", "statistics_changed"), 1
)
WEIGHT = {
    "name": "w",
    "shape": [1],
    "parameters": 1,
    "trainable": True,
    "statistic": False,
    "changed": None,
}
LAYER = {"name": "l", "kind": "Linear", **TOTALS, "weights": [WEIGHT]}
MODEL = {
    "name": "m",
    "framework": "torch",
    "kind": "Net",
    "note": None,
    **TOTALS,
    "layers": [LAYER],
    "layers_left_out": 0,
}
REPORT = {"type": "report", "models": [MODEL], "notes": ["n"]}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)


def a_file(name: str = "a.txt", data: bytes = b"x", media: str = "text/plain") -> dict[str, Any]:
    encoded = base64.b64encode(data).decode()
    return {"type": "file", "name": name, "media": media, "bytes": encoded}


def test_what_makes_sense_passes_and_nothing_more_than_is_known():
    findings = Findings()
    assert findings.checked({**REPORT, "more": 1}) == REPORT
    assert findings.checked({**a_file(), "mode": "0777"}) == a_file()
    assert findings.checked({"type": "note", "text": "a\x1b\n" + "b" * 5000})["text"] == (
        "a��" + "b" * 597
    )


@pytest.mark.parametrize(
    "event",
    [
        a_file("../a"),
        a_file("/etc/passwd"),
        a_file(data=bytes((1 << 20) + 1)),
        a_file(media="text/html"),
        {**a_file(), "bytes": "?"},
        {**a_file(), "bytes": 5},
        {**a_file(), "name": ["a"]},
        {"type": "note"},
        {"type": "note", "text": 5},
        {"type": "report"},
        {**REPORT, "models": {}},
        {**REPORT, "models": [{**MODEL, "parameters": -1}]},
        {**REPORT, "models": [{**MODEL, "parameters": 10**30}]},
        {**REPORT, "models": [{**MODEL, "layers": [{}]}]},
        {**REPORT, "models": [5]},
        {"type": "end", "verdict": "ok"},
        {"type": "started"},
        {"type": ["note"]},
        {},
    ],
)
def test_what_the_child_may_not_say_is_refused(event):
    with pytest.raises(FrameError):
        Findings().checked(event)


def test_every_kind_has_an_end():
    findings = Findings()
    for _ in range(MAX_NOTES):
        findings.checked({"type": "note", "text": "n"})
    for number in range(4):
        findings.checked(a_file(f"f{number}", bytes(1 << 20)))
    findings.checked(REPORT)
    for event in ({"type": "note", "text": "n"}, a_file("more"), REPORT):
        with pytest.raises(FrameError):
            findings.checked(event)


@given(st.dictionaries(st.sampled_from(["models", "notes", "text", "name", "media"]), JSON))
def test_no_object_at_all_upsets_it(event):
    for kind in ("note", "file", "report"):
        try:
            told = Findings().checked({**event, "type": kind})
        except FrameError:
            continue
        assert len(json.dumps(told)) < 100_000


@given(JSON, st.sampled_from(sorted(MODEL)), st.sampled_from(sorted(LAYER)))
def test_a_report_with_anything_in_it_is_refused_or_sane(value, in_model, in_layer):
    for model in ({**MODEL, in_model: value}, {**MODEL, "layers": [{**LAYER, in_layer: value}]}):
        try:
            told = Findings().checked({**REPORT, "models": [model]})
        except FrameError:
            continue
        assert told["models"][0].keys() == MODEL.keys()
