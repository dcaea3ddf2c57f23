"""Interactions with the unchanged discord.py: what the bot is told, and how it may answer."""

import asyncio

import discord
import pytest
import pytest_asyncio
from discord import app_commands, ui

from tests.playground.in_process import Bot, http, logged_in, serving


class Form(ui.Modal, title="Everything"):
    name = ui.Label(
        text="Name", component=ui.TextInput(custom_id="name", max_length=20, required=False)
    )
    one = ui.Label(
        text="One",
        component=ui.RadioGroup(
            custom_id="one",
            options=[discord.RadioGroupOption(label=x, value=x) for x in ("a", "b")],
        ),
    )
    some = ui.Label(
        text="Some",
        component=ui.CheckboxGroup(
            custom_id="some",
            options=[discord.CheckboxGroupOption(label=x, value=x) for x in ("p", "q", "r")],
            required=False,
        ),
    )
    yes = ui.Label(text="Yes", component=ui.Checkbox(custom_id="yes"))
    upload = ui.Label(
        text="File", component=ui.FileUpload(custom_id="upload", required=False, max_values=2)
    )

    async def on_submit(self, interaction):
        files = [(a.filename, await a.read()) for a in self.upload.component.values]
        await interaction.response.send_message(
            repr(
                (
                    self.name.component.value,
                    self.one.component.value,
                    sorted(self.some.component.values),
                    self.yes.component.value,
                    files,
                )
            )
        )


class Pickers(ui.Modal, title="Pickers"):
    who = ui.Label(text="Who", component=ui.UserSelect(custom_id="who", max_values=2))
    where = ui.Label(text="Where", component=ui.ChannelSelect(custom_id="where"))
    role = ui.Label(text="Role", component=ui.RoleSelect(custom_id="role"))
    any_ = ui.Label(text="Any", component=ui.MentionableSelect(custom_id="any", max_values=2))

    async def on_submit(self, interaction):
        parts = (self.who, self.where, self.role, self.any_)
        names = [[value.name for value in part.component.values] for part in parts]
        await interaction.response.send_message(repr(names))


def teach_to_ask(bot):
    tree = bot.tree

    @tree.command(description="what the bot is told")
    async def told(interaction: discord.Interaction):
        bot.told = interaction
        await interaction.response.send_message("ok", ephemeral=True)

    @tree.command(description="every kind of option")
    async def options(  # noqa: PLR0917 - each is an option of the command
        interaction: discord.Interaction,
        text: str,
        number: int,
        exact: float,
        flag: bool,  # noqa: FBT001 - an option of the command
        who: discord.Member,
        where: discord.TextChannel,
        role: discord.Role,
        file: discord.Attachment,
    ):
        content = (await file.read()).decode()
        seen = (text, number, exact, flag, who.name, where.name, role.name, content)
        await interaction.response.send_message(repr(seen))

    @tree.command(description="a form")
    async def form(interaction: discord.Interaction):
        await interaction.response.send_modal(Form())

    @tree.command(description="a form of pickers")
    async def pickers(interaction: discord.Interaction):
        await interaction.response.send_modal(Pickers())


def teach_to_answer(bot):
    tree = bot.tree

    @tree.command(description="thinks first")
    @app_commands.describe(private="only for you")
    async def think(interaction: discord.Interaction, private: bool):  # noqa: FBT001 - an option
        await interaction.response.defer(thinking=True, ephemeral=private)
        await asyncio.sleep(0.05)
        await interaction.edit_original_response(content="thought")
        await interaction.followup.send("and more", ephemeral=True)

    @tree.command(description="a follow-up fills the deferred reply")
    async def fill(interaction: discord.Interaction):
        await interaction.response.defer(thinking=True)
        first = await interaction.followup.send("filled", wait=True)
        original = await interaction.original_response()
        bot.same = first.id == original.id

    @tree.command(description="is gone again")
    async def vanish(interaction: discord.Interaction):
        await interaction.response.send_message("poof")
        await interaction.delete_original_response()

    @tree.command(description="for moderators")
    @app_commands.default_permissions(manage_guild=True)
    async def rule(interaction: discord.Interaction):
        await interaction.response.send_message("ruled")

    @tree.command(description="in servers only")
    @app_commands.guild_only()
    async def here(interaction: discord.Interaction):
        await interaction.response.send_message("here")

    @tree.command(description="the channel's name, with a type")
    async def late(interaction: discord.Interaction):
        bot.late = interaction

    @tree.command(description="buttons")
    async def board(interaction: discord.Interaction):
        view = ui.View(timeout=None)
        view.add_item(ui.Button(label="Count", custom_id="count"))
        view.add_item(ui.Button(label="Later", custom_id="later"))
        view.add_item(ui.Button(label="Form", custom_id="form"))
        await interaction.response.send_message("0", view=view)


class Taught(Bot):
    async def setup_hook(self):
        teach_to_ask(self)
        teach_to_answer(self)
        await self.tree.sync()

    async def on_interaction(self, interaction):
        if interaction.type is not discord.InteractionType.component:
            return
        if interaction.data["custom_id"] == "count":
            number = int(interaction.message.content) + 1
            await interaction.response.edit_message(content=str(number))
        elif interaction.data["custom_id"] == "later":
            await interaction.response.defer()
            await interaction.edit_original_response(content="later")
        elif interaction.data["custom_id"] == "form":
            await interaction.response.send_modal(Form())


class Member:
    """A member through the control API."""

    def __init__(self, call, name):
        self._call, self._name = call, name

    async def act(self, kind, channel="study", **details):
        body = {"as": self._name, "channel": channel, "type": kind, **details}
        return await self._call("POST", "/_playground/interactions", body)

    async def slash(self, command, channel="study", **options):
        reply = await self.act("slash", channel, command=command, options=options)
        assert reply.status == 200, reply.body
        return reply.body

    async def submit(self, opened, **fields):
        reply = await self.act("submit", modal_id=opened["interaction_id"], fields=fields)
        assert reply.status == 200, reply.body
        return reply.body

    async def click(self, message, custom_id):
        reply = await self.act("click", message_id=message["id"], custom_id=custom_id)
        assert reply.status == 200, reply.body
        return reply.body

    async def sees(self, channel="study"):
        path = f"/_playground/messages?as={self._name}&channel={channel}"
        return [message["content"] for message in (await self._call("GET", path)).body]


class Scene:
    def __init__(self, server, bot, call):
        self.server, self.bot, self.call = server, bot, call
        self.ada, self.grace, self.maria = (Member(call, n) for n in ("ada", "grace", "maria"))

    async def now(self, answer):
        path = f"/_playground/interactions/{answer['interaction_id']}"
        return (await self.call("GET", path)).body

    async def settled(self, answer):
        async with asyncio.timeout(5):
            while (state := await self.now(answer))["state"] != "answered":  # noqa: ASYNC110 - over HTTP
                await asyncio.sleep(0.01)
        return state


@pytest_asyncio.fixture
async def scene():
    async with (
        serving(rate_limits=False, ack_seconds=0.5) as server,
        logged_in(server, Taught()) as bot,
        http(server) as call,
    ):
        yield Scene(server, bot, call)


def shown(answer):
    return answer["response"]["message"]["content"]


async def test_the_bot_is_told_who_where_and_with_which_permissions(scene):
    await scene.call("POST", "/_playground/members", {"name": "ada", "locale": "de"})
    await scene.ada.slash("told")
    told = scene.bot.told
    assert (told.user.name, told.channel.name, told.guild.name) == ("ada", "study", "Study Group")
    assert told.locale is discord.Locale.german
    assert told.guild_locale is discord.Locale.american_english
    assert told.permissions.send_messages
    assert not told.permissions.manage_guild
    assert told.app_permissions.attach_files
    assert told.context.guild
    assert told.is_guild_integration()
    assert told.entitlements == []
    assert told.filesize_limit == 10 * 1024 * 1024
    await scene.maria.slash("told")
    assert scene.bot.told.permissions.manage_guild, "the owner may do everything"


async def test_in_direct_messages_there_is_a_user_and_no_guild(scene):
    await scene.ada.slash("told", channel="dm")
    told = scene.bot.told
    assert isinstance(told.user, discord.User)
    assert isinstance(told.channel, discord.DMChannel)
    assert told.guild is None
    assert told.context.dm_channel


async def test_every_kind_of_option_arrives_resolved(scene):
    answer = await scene.ada.slash(
        "options",
        text="x",
        number=3,
        exact=0.5,
        flag=True,
        who="grace",
        where="lab",
        role="Moderators",
        file={"filename": "a.txt", "content_b64": "aGVsbG8="},
    )
    expected = ("x", 3, 0.5, True, "grace", "lab", "Moderators", "hello")
    assert shown(answer) == repr(expected)


async def test_a_form_with_every_new_field_is_read_by_discord_py(scene):
    opened = await scene.ada.slash("form")
    assert opened["state"] == "modal"
    upload = {"filename": "a.txt", "content_b64": "aGVsbG8="}
    answer = await scene.ada.submit(
        opened, name="Ada", one="b", some=["r", "p"], yes=True, upload=[upload]
    )
    assert shown(answer) == repr(("Ada", "b", ["p", "r"], True, [("a.txt", b"hello")]))


async def test_what_is_left_out_of_a_form_is_empty(scene):
    opened = await scene.ada.slash("form")
    answer = await scene.ada.submit(opened, one="a")
    assert shown(answer) == repr(("", "a", [], False, []))


async def test_a_form_of_pickers_arrives_resolved(scene):
    opened = await scene.ada.slash("pickers")
    answer = await scene.ada.submit(
        opened,
        who=["grace", "ada"],
        where="lab",
        role="Moderators",
        any=["linus", "Moderators"],
    )
    expected = [["grace", "ada"], ["lab"], ["Moderators"], ["linus", "Moderators"]]
    assert shown(answer) == repr(expected)


async def test_a_form_opened_by_a_button_knows_its_message(scene):
    board = (await scene.ada.slash("board"))["response"]["message"]
    opened = await scene.ada.click(board, "form")
    answer = await scene.ada.submit(opened, one="a")
    metadata = answer["response"]["message"]["interaction_metadata"]
    trigger = metadata["triggering_interaction_metadata"]
    assert trigger["interacted_message_id"] == board["id"]


async def test_a_deferred_reply_is_filled_and_a_follow_up_follows(scene):
    answer = await scene.ada.slash("think", private=False)
    assert answer["state"] == "deferred"
    assert answer["response"]["message"]["flags"] & 128
    filled = await scene.settled(answer)
    assert shown(filled) == "thought"
    assert filled["response"]["message"]["edited_timestamp"] is None
    await asyncio.sleep(0.1)
    assert await scene.ada.sees() == ["thought", "and more"]
    assert await scene.grace.sees() == ["thought"]


async def test_a_private_deferral_stays_private(scene):
    answer = await scene.ada.slash("think", private=True)
    filled = await scene.settled(answer)
    assert filled["response"]["message"]["ephemeral"]
    assert await scene.grace.sees() == []


async def test_the_first_follow_up_takes_the_deferred_replys_place(scene):
    await scene.settled(await scene.ada.slash("fill"))
    await asyncio.sleep(0.05)
    assert scene.bot.same
    assert await scene.grace.sees() == ["filled"]


async def test_a_deleted_reply_is_seen_by_nobody(scene):
    await scene.ada.slash("vanish")
    await asyncio.sleep(0.05)
    assert await scene.ada.sees() == []


async def test_a_click_may_edit_its_message_at_once_or_later(scene):
    board = (await scene.ada.slash("board"))["response"]["message"]
    answer = await scene.grace.click(board, "count")
    assert (answer["state"], shown(answer)) == ("answered", "1")
    answer = await scene.grace.click(board, "later")
    assert shown(await scene.settled(answer)) == "later"
    assert await scene.ada.sees() == ["later"]


async def test_an_answer_after_the_time_for_it_is_refused(scene):
    answer = await scene.ada.slash("late")
    assert answer["state"] == "failed"
    assert answer["error"] == "The application did not respond"
    with pytest.raises(discord.NotFound) as refused:
        await scene.bot.late.response.send_message("sorry")
    assert refused.value.code == 10062


async def test_a_held_interaction_keeps_its_moment_and_is_answered_in_time(scene):
    held = (await scene.ada.act("slash", command="told", hold=True)).body
    assert held["state"] == "held"
    await scene.call("POST", "/_playground/clock", {"advance": 600})
    path = f"/_playground/interactions/{held['interaction_id']}/release"
    released = (await scene.call("POST", path)).body
    assert released["state"] == "answered"
    age = discord.utils.utcnow() - scene.bot.told.created_at
    assert age.total_seconds() < 60, "the id still carries the moment of the click"


async def test_the_token_dies_fifteen_minutes_after_the_click(scene):
    answer = await scene.ada.slash("told")
    await scene.call("POST", "/_playground/clock", {"advance": 890})
    await scene.bot.told.followup.send("in time", ephemeral=True)
    await scene.call("POST", "/_playground/clock", {"advance": 20})
    with pytest.raises(discord.HTTPException) as refused:
        await scene.bot.told.followup.send("too late", ephemeral=True)
    assert (refused.value.status, refused.value.code) == (401, 50027)
    assert len((await scene.now(answer))["followups"]) == 1


async def test_commands_are_offered_only_where_they_can_be_used(scene):
    async def offered(name, channel="study"):
        reply = await scene.call("GET", f"/_playground/commands?as={name}&channel={channel}")
        return {command["name"] for command in reply.body}

    assert "rule" in await offered("maria")
    assert "rule" not in await offered("ada")
    assert "here" not in await offered("ada", "dm")
    refused = await scene.ada.act("slash", command="rule")
    assert (refused.status, refused.body["code"]) == (403, "missing_permission")


async def test_who_may_not_use_commands_here_is_told_so(scene):
    body = {"channel": "study", "who": "ada", "deny": ["use_application_commands"]}
    await scene.call("POST", "/_playground/permissions", body)
    refused = await scene.ada.act("slash", command="told")
    assert refused.status == 403


async def test_a_member_in_time_out_can_press_nothing(scene):
    board = (await scene.ada.slash("board"))["response"]["message"]
    until = "2100-01-01T00:00:00+00:00"
    await scene.call("POST", "/_playground/members", {"name": "ada", "timeout_until": until})
    refused = await scene.ada.act("click", message_id=board["id"], custom_id="count")
    assert (refused.status, refused.body["code"]) == (403, "timed_out")


async def test_commands_keep_their_ids_when_they_are_synced_again(scene):
    before = {command.name: command.id for command in await scene.bot.tree.fetch_commands()}
    await scene.bot.tree.sync()
    after = {command.name: command.id for command in await scene.bot.tree.fetch_commands()}
    assert before == after


async def test_a_guilds_own_command_is_known_in_that_guild_only(scene):
    guild = discord.utils.get(scene.bot.guilds, name="Night School")

    @scene.bot.tree.command(guild=guild, description="by night")
    async def moon(interaction: discord.Interaction):
        await interaction.response.send_message("🌕")

    await scene.bot.tree.sync(guild=guild)
    assert shown(await scene.grace.slash("moon", channel="Night School/general")) == "🌕"
    refused = await scene.grace.act("slash", command="moon")
    assert refused.status == 404


async def test_members_hear_live_what_they_may_and_nothing_else(scene):
    events = {}
    async with (
        scene.call.session.get("/_playground/events", params={"as": "ada"}) as ada,
        scene.call.session.get("/_playground/events", params={"as": "grace"}) as grace,
    ):
        for stream in (ada, grace):
            await stream.content.readline()
        await scene.ada.slash("told")
        board = (await scene.ada.slash("board"))["response"]["message"]
        for name, stream in (("ada", ada), ("grace", grace)):
            seen = b""
            async with asyncio.timeout(5):
                while board["id"].encode() not in seen:
                    seen += await stream.content.readline()
            events[name] = seen
    assert b'"content":"ok"' in events["ada"]
    assert b'"interaction"' in events["ada"]
    assert b'"content":"ok"' not in events["grace"]
    assert b'"interaction"' not in events["grace"]
