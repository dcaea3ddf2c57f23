"""A small discord.py bot that uses what the real one uses."""

import asyncio
import io

import discord
from discord import app_commands, ui

FRUIT = ("apple", "apricot", "banana")


def option(kind, *values):
    return [kind(label=value.title(), value=value) for value in values]


class Form(ui.Modal, title="All fields"):
    text = ui.Label(text="Text", component=ui.TextInput(custom_id="text", max_length=20))
    long = ui.Label(
        text="Long",
        component=ui.TextInput(
            custom_id="long", style=discord.TextStyle.paragraph, required=False, default="prefilled"
        ),
    )
    fruit = ui.Label(
        text="Fruit",
        component=ui.Select(
            custom_id="fruit", options=option(discord.SelectOption, *FRUIT), max_values=2
        ),
    )
    size = ui.Label(
        text="Size",
        component=ui.RadioGroup(
            custom_id="size", options=option(discord.RadioGroupOption, "small", "large")
        ),
    )
    file = ui.Label(text="File", component=ui.FileUpload(custom_id="file", required=False))

    async def on_submit(self, interaction):
        files = [(await f.read()).decode() for f in self.file.component.values]
        told = [self.text.component.value, self.long.component.value, self.fruit.component.values]
        await interaction.response.send_message(
            repr([*told, self.size.component.value, files]), ephemeral=True
        )


class People(ui.Modal, title="People and places"):
    user = ui.Label(text="User", component=ui.UserSelect(custom_id="user"))
    role = ui.Label(text="Role", component=ui.RoleSelect(custom_id="role"))
    channel = ui.Label(text="Channel", component=ui.ChannelSelect(custom_id="channel"))
    toppings = ui.Label(
        text="Toppings",
        component=ui.CheckboxGroup(
            custom_id="toppings",
            options=option(discord.CheckboxGroupOption, "nuts", "cream"),
            required=False,
        ),
    )
    agree = ui.Label(text="Agree", component=ui.Checkbox(custom_id="agree"))

    async def on_submit(self, interaction):
        chosen = [*self.user.component.values, *self.role.component.values]
        names = [each.name for each in [*chosen, *self.channel.component.values]]
        told = [*names, self.toppings.component.values, self.agree.component.value]
        await interaction.response.send_message(repr(told), ephemeral=True)


class Panel(ui.View):
    def __init__(self):
        super().__init__(timeout=None)
        self.add_item(ui.Button(label="Docs", url="https://example.com/docs"))

    @ui.button(label="Private", custom_id="private", style=discord.ButtonStyle.success)
    async def private(self, interaction, _):
        await interaction.response.send_message(f"only for {interaction.user}", ephemeral=True)

    @ui.button(label="Lock", custom_id="lock")
    async def lock(self, interaction, button):
        button.disabled = True
        await interaction.response.edit_message(content="locked", view=self)

    @ui.select(custom_id="fruit", options=option(discord.SelectOption, *FRUIT), max_values=2)
    async def fruit(self, interaction, select):
        await interaction.response.send_message(f"chose {', '.join(select.values)}")


class Card(ui.LayoutView):
    box = ui.Container(
        ui.TextDisplay("# Front"),
        ui.Section(ui.TextDisplay("aside"), accessory=ui.Button(label="Flip", custom_id="flip")),
        ui.Separator(),
        ui.Section("small", accessory=ui.Thumbnail("attachment://plot.png")),
        ui.MediaGallery(discord.MediaGalleryItem("attachment://plot.png")),
        ui.File("attachment://plot.png"),
    )


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.1)
        self.tree = app_commands.CommandTree(self)
        for add in (add_say, add_messages, add_modals, add_slow_ones, add_menus):
            add(self.tree)

    async def setup_hook(self):
        await self.tree.sync()


def add_say(tree):
    say = app_commands.Group(name="say", description="d")
    tree.add_command(say)

    @say.command(description="d")
    async def hello(
        interaction: discord.Interaction, fruit: str, who: discord.Member | None = None
    ):
        await interaction.response.send_message(f"{fruit} for {who or interaction.user}")

    @hello.autocomplete("fruit")
    async def fruits(_, typed: str):
        return [app_commands.Choice(name=f.title(), value=f) for f in FRUIT if f.startswith(typed)]


def add_messages(tree):
    @tree.command(description="d")
    async def panel(interaction: discord.Interaction):
        embed = discord.Embed(title="Title", description="Description")
        embed.add_field(name="Name", value="Value").set_footer(text="Footer")
        await interaction.response.send_message("panel", embed=embed, view=Panel())

    @tree.command(description="d")
    async def card(interaction: discord.Interaction):
        plot = discord.File(io.BytesIO(b"\x89PNG"), "plot.png")
        await interaction.response.send_message(view=Card(), file=plot)


def add_modals(tree):
    @tree.command(description="d")
    async def form(interaction: discord.Interaction):
        await interaction.response.send_modal(Form())

    @tree.command(description="d")
    async def people(interaction: discord.Interaction):
        await interaction.response.send_modal(People())


def add_slow_ones(tree):
    @tree.command(description="d")
    async def slow(interaction: discord.Interaction, file: discord.Attachment | None = None):
        await interaction.response.defer(thinking=True)
        size = len(await file.read()) if file else 0
        await asyncio.sleep(0.2)
        await interaction.followup.send(f"half of {size}")
        await interaction.edit_original_response(content=f"all of {size}")

    @tree.command(description="d")
    async def when(interaction: discord.Interaction):
        await interaction.response.send_message(interaction.created_at.isoformat())

    @tree.command(description="d")
    async def silent(interaction: discord.Interaction):
        pass


def add_menus(tree):
    @tree.context_menu(name="Quote")
    async def quote(interaction: discord.Interaction, message: discord.Message):
        await interaction.response.send_message(f"{message.author}: {message.content}")

    @tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, member: discord.Member):
        await interaction.response.send_message(f"hello {member.display_name}", ephemeral=True)
