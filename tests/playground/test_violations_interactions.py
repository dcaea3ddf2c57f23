"""What Discord refuses in answers to interactions, sent as raw HTTP."""

import asyncio

import pytest
import pytest_asyncio

pytestmark = pytest.mark.asyncio(loop_scope="module")

PING = {
    "name": "ping",
    "description": "d",
    "type": 1,
    "options": [{"name": "word", "description": "d", "type": 3, "autocomplete": True}],
}
HELLO = {"type": 4, "data": {"content": "hello"}}
PRIVATE = {"type": 4, "data": {"content": "hello", "flags": 64}}


def label(custom_id="code", **changes):
    field = {"type": 4, "style": 1, "custom_id": custom_id, **changes}
    return {"type": 18, "label": "Code", "component": field}


def modal(*components, title="Run"):
    shown = list(components) or [label()]
    return {"type": 9, "data": {"custom_id": "run", "title": title, "components": shown}}


def choices(count, name="c"):
    return {"type": 8, "data": {"choices": [{"name": name, "value": str(n)} for n in range(count)]}}


@pytest_asyncio.fixture(loop_scope="module")
async def slash(rest, waiting):
    """Makes a member use the command, and gives what the bot needs to answer."""
    await rest.sync(PING)

    async def used(name="ada"):
        held = await rest.playground.member(name).slash("ping", hold=True)
        return (await waiting(held)).interaction

    return used


@pytest_asyncio.fixture(loop_scope="module")
async def typing(rest, waiting):
    """Makes a member type an option, and gives what the bot needs to answer."""
    await rest.sync(PING)

    async def typed():
        ada = rest.playground.member("ada")
        held = await ada._act(
            "autocomplete", hold=True, command="ping", options={"word": "f"}, focused="word"
        )
        return (await waiting(held)).interaction

    return typed


async def follow_up(rest, interaction, body):
    path = f"/webhooks/{rest.ids['app']}/{interaction.token}"
    return await rest.call("POST", path, body, params={"wait": "true"})


async def original(rest, interaction, method, body=None):
    path = f"/webhooks/{rest.ids['app']}/{interaction.token}/messages/@original"
    return await rest.call(method, path, body)


async def test_an_acknowledgement_after_three_seconds_is_too_late(rest):
    await rest.sync(PING)
    held = await rest.playground.member("ada").slash("ping", hold=True)
    answer = await held.release()
    assert answer.failed
    assert answer.error == "The application did not respond"
    reply = await rest.callback(answer, HELLO)
    assert reply.was_refused(404, 10062), reply.body
    assert await rest.playground.member("ada").see() == []


async def test_a_second_acknowledgement_is_refused(rest, slash):
    interaction = await slash()
    assert (await rest.callback(interaction, HELLO)).status == 200
    reply = await rest.callback(interaction, HELLO)
    assert reply.was_refused(400, 40060), reply.body
    assert len(await rest.playground.member("ada").see()) == 1


async def test_of_two_simultaneous_acknowledgements_one_wins(rest, slash):
    interaction = await slash()
    replies = await asyncio.gather(*(rest.callback(interaction, HELLO) for _ in range(4)))
    assert sorted(reply.status for reply in replies) == [200, 400, 400, 400]


async def test_an_unknown_interaction_is_refused(rest, slash):
    interaction = await slash()
    path = f"/interactions/1/{interaction.token}/callback"
    reply = await rest.call("POST", path, HELLO)
    assert reply.was_refused(404, 10062), reply.body


async def test_a_follow_up_with_an_unknown_token_is_refused(rest):
    reply = await rest.call("POST", f"/webhooks/{rest.ids['app']}/nonsense", {"content": "x"})
    assert reply.was_refused(401, 50027), reply.body


async def test_after_fifteen_minutes_the_token_is_worth_nothing(rest, slash):
    interaction = await slash()
    await rest.callback(interaction, HELLO)
    await rest.playground.advance(15 * 60 + 1)
    late = [
        await follow_up(rest, interaction, {"content": "x"}),
        await original(rest, interaction, "PATCH", {"content": "x"}),
        await original(rest, interaction, "GET"),
        await original(rest, interaction, "DELETE"),
    ]
    assert all(reply.was_refused(401, 50027) for reply in late), late
    [message] = await rest.playground.member("ada").see()
    assert message.content == "hello"


async def test_within_fifteen_minutes_the_token_still_works(rest, slash):
    interaction = await slash()
    await rest.callback(interaction, HELLO)
    await rest.playground.advance(14 * 60)
    assert (await original(rest, interaction, "PATCH", {"content": "x"})).status == 200


async def test_nothing_follows_before_the_acknowledgement(rest, slash):
    interaction = await slash()
    early = [
        await follow_up(rest, interaction, {"content": "x"}),
        await original(rest, interaction, "PATCH", {"content": "x"}),
    ]
    assert all(reply.was_refused(404, 10015) for reply in early), early


async def test_a_deferred_answer_stays_as_private_as_it_was_deferred(rest, slash):
    interaction = await slash()
    await rest.callback(interaction, {"type": 5, "data": {"flags": 64}})
    await follow_up(rest, interaction, {"content": "open"})
    [message] = await rest.playground.member("ada").see()
    assert (message.content, message.ephemeral, message.loading) == ("open", True, False)
    assert await rest.playground.member("grace").see() == []


async def test_a_click_that_is_deferred_silently_edits_its_own_message(rest, waiting):
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "A", "custom_id": "a"}]}
    sent = await rest.send({"content": "before", "components": [row]})
    ada = rest.playground.member("ada")
    held = await ada.click(int(sent.body["id"]), "A", hold=True)
    waited = await waiting(held)
    await rest.callback(waited.interaction, {"type": 6})
    assert (await waited.seen).state == "deferred"
    await original(rest, waited.interaction, "PATCH", {"content": "after"})
    answer = await waited.interaction.final()
    assert answer.text == "after"
    assert [m.content for m in await ada.see()] == ["after"]


async def test_a_deleted_reply_cannot_be_edited(rest, slash):
    interaction = await slash()
    await rest.callback(interaction, HELLO)
    assert (await original(rest, interaction, "DELETE")).status == 204
    reply = await original(rest, interaction, "PATCH", {"content": "x"})
    assert reply.was_refused(404, 10008), reply.body


BAD_ANSWERS = {
    "content of 2001 characters": (
        {"type": 4, "data": {"content": "x" * 2001}},
        "data.content",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a modal's title of 46": (
        modal(title="x" * 46),
        "data.title",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "a modal's label of 46": (
        modal({**label(), "label": "x" * 46}),
        "data.components.0.label",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "two fields of one custom id": (
        modal(label("a"), label("a")),
        "data.components.1.component.custom_id",
        "COMPONENT_CUSTOM_ID_DUPLICATED",
    ),
    "a prefilled text of 4001": (
        modal(label(value="x" * 4001)),
        "data.components.0.component.value",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a modal without a title": (
        {"type": 9, "data": {"custom_id": "m", "components": [label()]}},
        "data.title",
        "BASE_TYPE_REQUIRED",
    ),
    "a modal without a custom id": (
        {"type": 9, "data": {"title": "t", "components": [label()]}},
        "data.custom_id",
        "BASE_TYPE_REQUIRED",
    ),
    "suggestions for what is no autocomplete": (choices(1), "type", "BASE_TYPE_CHOICES"),
    "an update of a message that is not there": (
        {"type": 7, "data": {"content": "x"}},
        "type",
        "BASE_TYPE_CHOICES",
    ),
    "a type that does not exist": ({"type": 99}, "type", "BASE_TYPE_CHOICES"),
    "no type": ({"data": {"content": "x"}}, "type", "BASE_TYPE_REQUIRED"),
}


@pytest.mark.parametrize("mistake", BAD_ANSWERS)
async def test_a_malformed_answer_is_refused_with_the_place_and_the_kind(rest, slash, mistake):
    body, path, sub_code = BAD_ANSWERS[mistake]
    reply = await rest.callback(await slash(), body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error(path) == sub_code, reply.body


VAGUE_ANSWERS = {
    "six labels": (modal(*(label(str(n)) for n in range(6))), "data.components"),
    "a modal of nothing": (
        {"type": 9, "data": {"custom_id": "run", "title": "Run", "components": []}},
        "data.components",
    ),
    "a disabled field": (
        modal(label(disabled=True, type=3, options=[{"label": "a", "value": "a"}])),
        "",
    ),
}


@pytest.mark.parametrize("mistake", VAGUE_ANSWERS)
async def test_a_malformed_modal_is_refused(rest, slash, mistake):
    body, path = VAGUE_ANSWERS[mistake]
    reply = await rest.callback(await slash(), body)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.errors_below(path), reply.body


async def test_a_refused_answer_may_be_given_again_rightly(rest, slash):
    interaction = await slash()
    await rest.callback(interaction, {"type": 4, "data": {"content": "x" * 2001}})
    assert (await rest.callback(interaction, HELLO)).status == 200


async def test_an_empty_answer_is_refused(rest, slash):
    reply = await rest.callback(await slash(), {"type": 4, "data": {}})
    assert reply.was_refused(400, 50006), reply.body


async def test_a_modal_cannot_be_answered_with_a_modal(rest, slash, waiting):
    opener = await slash()
    await rest.callback(opener, modal())
    opened = await opener.refreshed()
    held = await rest.playground.member("ada").submit(opened, code="1", hold=True)
    submitted = (await waiting(held)).interaction
    reply = await rest.callback(submitted, modal())
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("type") == "BASE_TYPE_CHOICES"


async def test_26_suggestions_are_too_many(rest, typing):
    reply = await rest.callback(await typing(), choices(26))
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("data.choices") == "BASE_TYPE_MAX_LENGTH", reply.body


async def test_a_suggestion_of_101_characters_is_too_long(rest, typing):
    reply = await rest.callback(await typing(), choices(1, "x" * 101))
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("data.choices.0.name") == "BASE_TYPE_BAD_LENGTH", reply.body


async def test_typing_cannot_be_answered_with_a_message(rest, typing):
    reply = await rest.callback(await typing(), HELLO)
    assert reply.was_refused(400, 50035), reply.body
    assert reply.error("type") == "BASE_TYPE_CHOICES", reply.body


async def test_a_private_answer_is_seen_by_one_only(rest, slash):
    interaction = await slash("ada")
    await rest.callback(interaction, PRIVATE)
    assert [m.ephemeral for m in await rest.playground.member("ada").see()] == [True]
    assert await rest.playground.member("grace").see() == []
    assert await rest.playground.member("maria").see() == []


async def test_a_private_answer_cannot_be_reacted_to(rest, slash):
    interaction = await slash("ada")
    shown = await rest.callback(interaction, PRIVATE)
    message_id = shown.body["resource"]["message"]["id"]
    path = f"/channels/{rest.study}/messages/{message_id}"
    reply = await rest.call("PUT", f"{path}/reactions/%F0%9F%91%8D/@me")
    assert reply.was_refused(404, 10008), reply.body
    assert (await rest.call("GET", path)).was_refused(404, 10008)
