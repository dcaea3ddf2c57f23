"""The demo where code that nobody trusts cannot be jailed."""

from __future__ import annotations

from bot.demo import stack


async def test_without_linux_the_demo_goes_on_without_a_sandbox_and_says_how_to_have_it(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(stack.sys, "platform", "darwin")
    said = []
    await stack._sandbox(None, tmp_path, said.append)
    assert "docker compose --profile demo up" in said[0]
