"""Fixtures that every room's tests may use, and how the tests are shared out."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.plugins.postgres", "tests.plugins.sandbox", "tests.plugins.browser"]

ROOT = Path(__file__).parent


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep what belongs together on one worker.

    The tests of a file share servers; those of the sandbox count what is left of processes and
    files on the whole machine, so no other of them may run beside them.
    """
    parts = item.path.relative_to(ROOT).parts
    item.add_marker(
        pytest.mark.xdist_group("sandbox" if parts[0] == "sandbox" else "/".join(parts))
    )
