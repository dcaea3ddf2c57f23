"""The driver acting on an unchanged discord.py bot, over real sockets."""

import asyncio
from datetime import timedelta

import discord
import pytest
import pytest_asyncio
import yarl

from playground.driver import File, NotAllowed, NotSeen, Playground, running_playground
from tests.playground.sample_bot import FRUIT, Bot

pytestmark = pytest.mark.asyncio(loop_scope="module")


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
    await ada.react(said, "👍", remove=True)
    [again] = [m for m in await ada.see() if m.id == said.id]
    assert not again.raw.get("reactions")


async def test_the_same_member_acts_elsewhere(world, ada):
    await ada.at("lab").slash("say hello", fruit="lab")
    assert "lab for ada" in [m.text for m in await world.member("linus", "lab").see()]
    assert "lab for ada" not in [m.text for m in await ada.see()]
    night = world.member("grace", "general", "Night School")
    assert (await night.slash("say hello", fruit="moon")).text == "moon for grace"


@pytest.mark.slow  # discord.py waits five seconds before it identifies again
async def test_a_dropped_session_that_is_forgotten_begins_anew(world, ada):
    before = await world.gateway_state()
    await world.invalidate_gateway()
    while (await world.gateway_state())["identifies"] == before["identifies"]:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    await world.wait_for_bot()
    assert (await ada.slash("say hello", fruit="anew")).text == "anew for ada"


async def test_direct_messages_are_between_two(world, ada):
    answer = await ada.dm().slash("say hello", fruit="secret")
    assert answer.text == "secret for ada"
    assert [m.text for m in await ada.dm().see()] == ["secret for ada"]
    assert await world.member("grace").dm().see() == []
    assert "secret for ada" not in [m.text for m in await ada.see()]


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
