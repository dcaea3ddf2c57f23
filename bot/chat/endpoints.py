"""Points discord.py at another Discord, such as a playground on this machine."""

from __future__ import annotations

import discord.asset
import discord.gateway
import discord.http
from yarl import URL


def point_at(base: str) -> None:
    """Use the server at `base` for REST, gateway and assets, for this whole process."""
    url = URL(base)
    gateway = url.with_scheme("wss" if url.scheme == "https" else "ws") / "gateway/"
    discord.http.Route.BASE = str(url / "api/v10")
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = gateway
    discord.asset.Asset.BASE = str(url / "cdn")
