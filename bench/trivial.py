"""A bot that answers every press at once with a constant: what Discord's side alone costs."""

from __future__ import annotations

import asyncio
import os

import discord
import yarl
from discord import ui

CHOICES = 5


class Trivial(discord.Client):
    """Posts one message with buttons and says the same to everyone who presses one."""

    async def on_ready(self) -> None:
        channel = next(c for c in self.get_all_channels() if c.name == os.environ["CHANNEL"])
        view = ui.View(timeout=None)
        for number in range(CHOICES):
            view.add_item(ui.Button(label="ABCDE"[number], custom_id=f"answer:1:c{number}"))
        view.stop()
        await channel.send("trivial question", view=view)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("is right", ephemeral=True)


async def main() -> None:
    url = os.environ["THAW_DISCORD_URL"]
    discord.http.Route.BASE = f"{url}/api/v10"
    gateway = url.replace("http", "ws", 1) + "/gateway/"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    client = Trivial(intents=discord.Intents(guilds=True), max_messages=None)
    await client.start(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    asyncio.run(main())
