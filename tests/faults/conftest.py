"""What is killed, and the way to see what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.roles import worker_url
from tests.faults.rig import Sandbox, ended, removed, sandbox, short_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short path."""
    path = short_folder()
    yield path
    removed(path)


@pytest.fixture
async def beside(folder: Path) -> AsyncIterator[Sandbox]:
    """A real sandbox that runs."""
    process = sandbox(folder)
    async with ended(process):
        await process.start()
        yield process


@pytest.fixture
async def workers_url(database_url: str, folder: Path) -> str:
    """The database's address for workers."""
    return await asyncio.to_thread(worker_url, database_url, folder)
