"""The parts that need no process: choosing a framework, streams, requests, limits."""

from __future__ import annotations

import contextlib
import json
import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import job, verdicts, wire
from sandbox.errors import BadRequest, FrameError
from sandbox.frameworks import wanted
from sandbox.limits import CEILING, Limits
from sandbox.streams import ERR, EVENT, OUT, Splitter, new_mark


@pytest.mark.parametrize(
    ("code", "framework"),
    [
        ("print(1)", "python"),
        ("import torch", "torch"),
        ("import torch.nn as nn", "torch"),
        ("from torch import nn", "torch"),
        ("import numpy as np, torch", "torch"),
        ("x = 1; import torch", "torch"),
        ("    import torch", "torch"),
        ("import tensorflow as tf", "tensorflow"),
        ("from keras import layers", "tensorflow"),
        ("import torch\nimport tensorflow", "tensorflow"),
        ("import pandas as pd", "python"),
        ("# torch is nice", "python"),
        ("import torchlight", "python"),
        ("", "python"),
    ],
)
def test_the_framework_is_told_by_the_imports(code, framework):
    assert wanted(code) == framework


@pytest.mark.parametrize(
    "code", ["import " * 20_000, "import" + " " * 130_000, "import\n" * 20_000]
)
def test_choosing_a_framework_takes_no_time_for_any_code(code):
    began = time.monotonic()
    wanted(code)
    assert time.monotonic() - began < 0.5


MARK = new_mark()


def _wrapped(pieces):
    stream = b""
    for fd, text in pieces:
        data = text.encode()
        digit = str(fd).encode()
        if fd == OUT:
            stream += data
        elif fd == EVENT:
            stream += b"\x00" + MARK.encode() + digit
        else:
            stream += b"\x00" + MARK.encode() + digit + data + b"\x00" + MARK.encode() + b"1"
    return stream


def _joined(texts):
    joined = []
    for fd, text in texts:
        if joined and joined[-1][0] == fd != EVENT:
            joined[-1] = (fd, joined[-1][1] + text)
        elif text or fd == EVENT:
            joined.append((fd, text))
    return joined


@given(
    st.lists(
        st.tuples(st.sampled_from([OUT, ERR]), st.text(max_size=30)) | st.just((EVENT, "")),
        max_size=12,
    ),
    st.lists(st.integers(1, 40), min_size=1),
)
def test_streams_come_apart_as_they_went_together_however_the_pipe_cuts_them(pieces, cuts):
    stream = _wrapped(pieces)
    splitter = Splitter(MARK)
    texts, at, turn = [], 0, 0
    while at < len(stream):
        size = cuts[turn % len(cuts)]
        texts += splitter.feed(stream[at : at + size])
        at, turn = at + size, turn + 1
    texts += splitter.feed(b"", final=True)
    assert _joined(texts) == _joined(pieces)


@given(st.binary(max_size=400), st.integers(1, 50))
def test_any_bytes_come_through_as_text(data, size):
    splitter = Splitter(MARK)
    texts = []
    for at in range(0, len(data), size):
        texts += splitter.feed(data[at : at + size])
    texts += splitter.feed(b"", final=True)
    assert "".join(text for _, text in texts) == data.decode("utf-8", "replace")


@given(st.binary(max_size=300))
def test_a_frame_is_an_object_or_an_error(body):
    try:
        message = wire.decode(body)
    except FrameError:
        return
    assert isinstance(message, dict)


@given(st.binary(max_size=300))
def test_a_request_is_a_job_or_a_sentence(body):
    with contextlib.suppress(BadRequest):
        assert job.parse(body).framework in ("torch", "tensorflow", "python")


@given(
    st.dictionaries(
        st.sampled_from(["wall_s", "cpu_s", "memory_mb", "output_bytes", "processes", "file_mb"]),
        st.integers(1, 2**70) | st.floats(0.001, 1e300),
    )
)
def test_no_request_raises_a_limit_beyond_its_ceiling(asked):
    limits = Limits.parse(asked, CEILING)
    for name in asked:
        assert 0 < getattr(limits, name) <= getattr(CEILING, name)
    assert Limits.parse(json.loads(json.dumps(limits.document())), CEILING) == limits


def test_every_verdict_has_a_sentence():
    for verdict in verdicts.VERDICTS:
        sentence = verdicts.sentence(verdict, Limits(), used=12.3, number=9)
        assert sentence.endswith(".")
        assert "None" not in sentence


@pytest.mark.parametrize("number", range(1, 65))
def test_every_signal_has_a_verdict_and_a_sentence(number):
    verdict = verdicts.of_signal(number, much_memory=False)
    assert verdicts.sentence(verdict, Limits(), number=number).endswith(".")


def test_the_zygotes_environment_is_an_allowlist(tmp_path, monkeypatch):
    from sandbox.environment import for_zygote  # noqa: PLC0415

    for name in ("DISCORD_TOKEN", "DATABASE_URL", "PGPASSWORD", "AWS_SECRET_ACCESS_KEY", "THAW_X"):
        monkeypatch.setenv(name, "secret")
    assert "secret" not in "".join(for_zygote(tmp_path).values())
    assert os.environ["DISCORD_TOKEN"] == "secret"
