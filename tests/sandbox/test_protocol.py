"""Whatever comes as a request, the answer takes bounded time and memory."""

from __future__ import annotations

import json
import time

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ANSWER_S = 15.0
MOST_MB = 150.0
LARGE = 7_500_000


def _resident_mb(service):
    return psutil.Process(service.pid).memory_info().rss / 2**20


@given(st.binary(max_size=3_000), st.sampled_from([b"", b'{"code": "', b'{"files": {"a": "', b"["]))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_get_an_answer_in_bounded_time(sandbox, body, start):
    began = time.monotonic()
    with sandbox.post(start + body) as response:
        assert response.status in (200, 400)
        assert response.read()
    assert time.monotonic() - began < ANSWER_S


@pytest.mark.parametrize(
    "body",
    [
        b"[" * LARGE,
        b'{"code": "' + b"x" * LARGE + b'"}',
        b'{"code": "1", "files": {"a": "' + b"A" * LARGE + b'"}}',
        b'{"code": "1", "files": {' + b",".join(b'"%d": ""' % i for i in range(400_000)) + b"}}",
        b'{"code": "1", "seed": ' + b"9" * LARGE + b"}",
        json.dumps({"code": "1", "limits": {"x" * 1000: 1}, "stdin": "y" * LARGE}).encode(),
    ],
    ids=["nested", "long code", "large file", "many files", "large number", "long input"],
)
def test_a_large_request_is_refused_in_bounded_time_and_memory(sandbox, body):
    before = _resident_mb(sandbox)
    for _ in range(3):
        began = time.monotonic()
        with sandbox.post(body) as response:
            assert response.status == 400
            assert len(response.read()) < 2_000
        assert time.monotonic() - began < ANSWER_S
    assert _resident_mb(sandbox) - before < MOST_MB
