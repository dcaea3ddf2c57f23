"""The driver acting on an unchanged discord.py bot, over real sockets."""

import asyncio
import io
from datetime import timedelta

import discord
import pytest
import pytest_asyncio
import yarl
from discord import app_commands, ui

from playground.driver import File, NotAllowed, NotSeen, Playground, running_playground

pytestmark = pytest.mark.asyncio(loop_scope="module")

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
        super().__init__(intents=discord.Intents.default())
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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world():
    async with running_playground(rate_limits=False) as playground:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(discord.http.Route, "BASE", f"{playground.url}/api/v10")
            gateway = yarl.URL(playground.gateway)
            patch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", gateway)
            patch.setattr(discord.VoiceClient, "warn_nacl", False)
            patch.setattr(discord.VoiceClient, "warn_dave", False, raising=False)
            bot = Bot()
            running = asyncio.create_task(bot.start(playground.token))
            try:
                await playground.wait_for_bot()
                await asyncio.wait_for(bot.wait_until_ready(), 10)
                yield playground
            finally:
                await bot.close()
                await asyncio.gather(running, return_exceptions=True)
        assert [str(violation) for violation in await playground.violations()] == []


@pytest.fixture
def ada(world: Playground):
    return world.member("ada")


async def test_a_command_is_answered_and_everyone_in_the_channel_sees_it(world, ada):
    answer = await ada.slash("say hello", fruit="banana")
    assert answer.state == "answered"
    assert answer.text == "banana for ada"
    assert not answer.ephemeral
    seen = await world.member("grace").wait_for("banana for ada")
    assert seen.id == answer.message.id
    assert seen.author.bot
    assert str(seen.author) == "Thaw"


async def test_a_member_may_be_an_option(world, ada):
    answer = await ada.slash("say hello", fruit="apple", who=world.member("grace"))
    assert answer.text == "apple for grace"


async def test_typing_shows_the_bots_suggestions(ada):
    choices = await ada.complete("say hello", fruit="ap")
    assert [(c.name, c.value) for c in choices] == [("Apple", "apple"), ("Apricot", "apricot")]


async def test_a_private_answer_is_seen_by_its_member_only(world, ada):
    panel = (await ada.slash("panel")).message
    answer = await ada.click(panel, "Private")
    assert answer.ephemeral
    assert answer.text == "only for ada"
    assert (await ada.wait_for("only for ada")).ephemeral
    assert not any("only for ada" in m.text for m in await world.member("grace").see())


async def test_all_visible_text_of_a_message_is_in_reading_order(ada):
    panel = (await ada.slash("panel")).message
    assert panel.text == "panel\nTitle\nDescription\nName\nValue\nFooter"
    assert [(b.label, b.style, b.url) for b in panel.buttons] == [
        ("Private", "success", None),
        ("Lock", "secondary", None),
        ("Docs", "link", "https://example.com/docs"),
    ]
    [select] = panel.selects
    assert [o.value for o in select.options] == list(FRUIT)
    assert (select.min_values, select.max_values) == (1, 2)


async def test_a_layout_shows_its_text_buttons_and_files(ada):
    card = (await ada.slash("card")).message
    assert card.text == "# Front\naside\nsmall"
    assert [b.label for b in card.buttons] == ["Flip"]
    [plot] = card.attachments
    assert (plot.filename, plot.size) == ("plot.png", 4)
    assert await plot.read() == b"\x89PNG"


async def test_a_click_may_edit_the_message(world, ada):
    panel = (await ada.slash("panel")).message
    answer = await ada.click(panel, "lock")
    assert answer.message.id == panel.id
    seen = await world.member("grace").wait_until(panel, "locked")
    assert seen.button("Lock").disabled
    assert seen.edited_at is not None
    with pytest.raises(NotAllowed, match="disabled"):
        await ada.click(seen, "Lock")


async def test_a_select_sends_its_values(ada):
    panel = (await ada.slash("panel")).message
    assert (await ada.select(panel, 0, "apple", "banana")).text == "chose apple, banana"
    assert (await ada.select(panel.id, "fruit", "apricot")).text == "chose apricot"


async def test_a_modal_is_filled_in_by_custom_id_or_label(ada):
    opened = await ada.slash("form")
    assert opened.state == "modal"
    assert opened.modal.title == "All fields"
    assert [f.label for f in opened.modal.fields] == ["Text", "Long", "Fruit", "Size", "File"]
    fields = {"Fruit": ["apple", "banana"], "File": File("a.py", b"print(1)")}
    answer = await ada.submit(opened, fields, text="short", long="a\nb", size="large")
    told = ["short", "a\nb", ["apple", "banana"], "large", ["print(1)"]]
    assert answer.text == repr(told)


async def test_what_is_prefilled_stays_unless_it_is_changed(ada):
    opened = await ada.slash("form")
    answer = await ada.submit(opened, text="short", fruit=["apple"], size="small")
    assert answer.text == repr(["short", "prefilled", ["apple"], "small", []])


async def test_a_modal_takes_people_places_and_ticks(world, ada):
    opened = await ada.slash("people")
    answer = await ada.submit(
        opened,
        user=world.member("grace"),
        role="Moderators",
        channel="lab",
        toppings=["cream"],
        agree=True,
    )
    assert answer.text == repr(["grace", "Moderators", "lab", ["cream"], True])


async def test_a_message_menu_gets_the_message(world, ada):
    message = await world.member("grace").say("what she said")
    answer = await ada.menu("Quote", message)
    assert answer.text == "grace: what she said"


async def test_a_member_menu_gets_the_member(world, ada):
    answer = await ada.menu("Greet", world.member("linus"))
    assert (answer.text, answer.ephemeral) == ("hello Linus", True)


async def test_a_deferred_answer_is_waited_for(ada):
    answer = await ada.slash("slow", file=File("a.txt", b"12345"))
    assert answer.state == "deferred"
    assert answer.message is None or answer.message.loading
    assert (await answer.final()).text.endswith("of 5")
    assert (await answer.final("all of 5")).text == "all of 5"


async def test_what_never_comes_is_not_seen_and_what_did_is_listed(ada):
    await ada.slash("say hello", fruit="kiwi")
    with pytest.raises(NotSeen) as raised:
        await ada.wait_for("a pineapple", timeout=0.2)
    assert "'a pineapple'" in str(raised.value)
    assert "Thaw: kiwi for ada" in str(raised.value)


async def test_a_bot_that_says_nothing_fails_after_three_seconds(ada):
    answer = await ada.slash("silent")
    assert answer.failed
    assert answer.error == "The application did not respond"


async def test_a_held_click_keeps_its_moment(world, ada):
    before = await world.now()
    held = await ada.slash("when", hold=True)
    assert held.state == "held"
    await world.advance(600)
    answer = await held.release()
    told = discord.utils.parse_time(answer.text)
    assert abs(told - before) < timedelta(seconds=5)
    assert await world.now() - told > timedelta(seconds=590)


async def test_a_replayed_interaction_is_the_same_interaction(world, ada):
    answer = await ada.slash("say hello", fruit="once")
    await answer.replay()
    await asyncio.sleep(0.3)
    again = [r for r in await world.requests() if str(answer.interaction_id) in r.path]
    assert [r.code for r in again] == [None, 40060]
    assert len([m for m in await ada.see() if m.text == "once for ada"]) == 1


async def test_a_dropped_bot_comes_back_and_hears_what_it_missed(world, ada):
    before = await world.gateway_state()
    await world.drop_gateway()
    answer = await ada.slash("say hello", fruit="missed")
    assert answer.text == "missed for ada"
    after = await world.gateway_state()
    assert after["resumes"] == before["resumes"] + 1
    assert after["identifies"] == before["identifies"]


async def test_members_talk_reply_and_react(world, ada):
    said = await world.member("grace").say("a question", File("a.py", b"print(1)"))
    reply = await ada.say("an answer", reply_to=said)
    await ada.react(said, "👍")
    seen = {m.id: m for m in await world.member("linus").see()}
    assert seen[reply.id].reference_id == said.id
    assert await seen[said.id].attachments[0].read() == b"print(1)"
    assert seen[said.id].raw["reactions"][0]["emoji"]["name"] == "👍"


async def test_the_same_member_acts_elsewhere(world, ada):
    await ada.at("lab").slash("say hello", fruit="lab")
    assert "lab for ada" in [m.text for m in await world.member("linus", "lab").see()]
    assert "lab for ada" not in [m.text for m in await ada.see()]
    night = world.member("grace", "general", "Night School")
    assert (await night.slash("say hello", fruit="moon")).text == "moon for grace"


async def test_a_member_who_joins_takes_part(world):
    newcomer = await world.add_member("barbara")
    assert (await newcomer.slash("say hello", fruit="fig")).text == "fig for barbara"


async def test_a_call_that_shall_fail_fails_once(world, ada):
    await world.fail("POST", r"/callback$", status=500)
    answer = await ada.slash("say hello", fruit="retried")
    assert answer.text == "retried for ada"
    mine = [r.status for r in await world.requests() if str(answer.interaction_id) in r.path]
    assert mine == [500, 200]


async def test_live_events_reach_a_member(ada):
    async def first_message():
        async for event in ada.events():
            if event.get("type") == "message_create":
                return event
        return None

    listening = asyncio.create_task(first_message())
    await asyncio.sleep(0.2)
    await ada.say("live")
    event = await asyncio.wait_for(listening, 5)
    assert event["message"]["content"] == "live"
