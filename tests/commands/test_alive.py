"""How a container's health check knows that the bot is well."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time

from bot import alive, paths


async def test_the_file_is_touched_only_while_all_is_well(tmp_path, monkeypatch):
    monkeypatch.setattr(alive, "BEAT_SECONDS", 0.01)
    path, well = tmp_path / "alive", [False]
    path.touch()  # of an earlier process
    beating = asyncio.create_task(alive.beat(path, lambda: well[0]))
    await asyncio.sleep(0.05)
    assert alive.main([str(path)]) == 1
    well[0] = True
    await asyncio.sleep(0.05)
    assert alive.main([str(path)]) == 0
    beating.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await beating
    os.utime(path, (time.time() - 60,) * 2)
    assert alive.main([str(path)]) == 1


def test_a_bot_without_a_token_waits_where_it_was_told_to(tmp_path):
    command = [sys.executable, "-m", "bot", "bot", "--idle-without-token"]
    given = {"PATH": os.environ["PATH"], "PYTHONPATH": str(paths.ROOT), "PYTHONUNBUFFERED": "1"}
    given |= {"THAW_DATA_DIR": str(tmp_path), "THAW_HEARTBEAT": str(tmp_path / "alive")}
    with subprocess.Popen(
        command, cwd=tmp_path, env=given, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert "No DISCORD_TOKEN in .env" in process.stdout.readline()
            while not (tmp_path / "alive").exists():
                time.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0
        finally:
            process.kill()
