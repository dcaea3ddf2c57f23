"""What Discord refuses when commands are registered, sent as raw HTTP."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


def command(name="ping", **changes):
    return {"name": name, "description": "d", "type": 1, **changes}


def option(name="o", **changes):
    return {"name": name, "description": "d", "type": 3, **changes}


BAD_COMMANDS = {
    "a name in capitals": (
        [command("Ping")],
        "0.name",
        "APPLICATION_COMMAND_INVALID_NAME",
    ),
    "a name with a space": (
        [command("ping pong")],
        "0.name",
        "APPLICATION_COMMAND_INVALID_NAME",
    ),
    "a name of 33": ([command("x" * 33)], "0.name", "BASE_TYPE_BAD_LENGTH"),
    "a description of 101": (
        [command(description="x" * 101)],
        "0.description",
        "BASE_TYPE_BAD_LENGTH",
    ),
    "no description": (
        [{"name": "ping", "type": 1}],
        "0.description",
        "BASE_TYPE_REQUIRED",
    ),
    "26 options": (
        [command(options=[option(f"o{n}") for n in range(26)])],
        "0.options",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "an option without a description": (
        [command(options=[{"name": "o", "type": 3}])],
        "0.options.0.description",
        "BASE_TYPE_REQUIRED",
    ),
    "26 choices": (
        [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])],
        "0.options.0.choices",
        "BASE_TYPE_MAX_LENGTH",
    ),
    "a required option after an optional one": (
        [command(options=[option("a"), option("b", required=True)])],
        "0.options.1",
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ),
    "two options of one name": (
        [command(options=[option("a"), option("a")])],
        "0.options.1",
        "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
    ),
    "a subcommand beside an option": (
        [command(options=[{"name": "sub", "description": "d", "type": 1}, option("a")])],
        "0.options",
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    ),
    "two commands of one name": (
        [command("ping"), command("ping")],
        "1",
        "APPLICATION_COMMANDS_DUPLICATE_NAME",
    ),
}


@pytest.mark.parametrize("mistake", BAD_COMMANDS)
async def test_a_malformed_command_is_refused_with_the_place_and_the_kind(rest, mistake):
    commands, path, sub_code = BAD_COMMANDS[mistake]
    reply = await rest.sync(*commands)
    assert reply.was_refused(400, 50035), reply.body
    assert sub_code in reply.errors_below(path), reply.body


async def test_the_101st_command_is_refused(rest):
    reply = await rest.sync(*(command(f"c{n}") for n in range(101)))
    assert reply.was_refused(400, 30032), reply.body


async def test_another_applications_commands_are_out_of_reach(rest):
    reply = await rest.call("PUT", "/applications/1/commands", [command()])
    assert reply.was_refused(403, 20012), reply.body


async def test_a_refused_sync_leaves_the_commands_as_they_were(rest):
    await rest.sync(command("kept"))
    await rest.sync(command("Bad"))
    path = f"/applications/{rest.ids['app']}/guilds/{rest.ids['Study Group']}/commands"
    reply = await rest.call("GET", path)
    assert [c["name"] for c in reply.body] == ["kept"]
