"""What a member fills in, attaches, lists and sets, without a Discord."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.chat import links
from bot.chat.asked import Asked
from bot.chat.attached import decoded
from bot.chat.modals import code_modal, read_code_modal
from bot.chat.render.runs import PAGE, RunLine, runs_message, telling_line
from bot.chat.render.settings import settings_panel
from bot.chat.settings.sections import NAMES, section
from bot.chat.settings.setting import ChannelSetting, RoleSetting, ZoneSetting
from bot.store.guilds import GuildSettings
from bot.texts import texts
from tests.chat.test_limits import LONGEST_ID, check
from tests.chat.test_terminal import HOSTILE

SAY = texts("en-US")
NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"print(1)", "print(1)"),
        ("\ufeffprint('é')".encode(), "print('é')"),
        ("print('é')".encode("utf-16"), "print('é')"),
        (b"print('\xe9')", None),
        (b"\xff\xfe\x00", None),
    ],
)
def test_a_file_is_read_as_its_editor_saved_it(data: bytes, text: str | None):
    assert decoded(data) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes):
    assert decoded(data) is None or isinstance(decoded(data), str)


async def test_a_form_remembers_what_was_chosen_before_it_opened():
    asked = Asked("print(1)", "command", "torch", "gpu", 7, report=True, private=True)
    form = code_modal(SAY, asked)
    opened = re.fullmatch(links.RUN_MODAL, form.custom_id)
    assert opened is not None
    chosen = {"code": "print(2)", "framework": ["torch"], "options": ["seed", "report", "private"]}
    read = read_code_modal(opened, chosen)
    assert read == Asked("print(2)", "modal", "torch", "gpu", 7, report=True, private=True)
    bare = read_code_modal(opened, {"code": "print(2)", "framework": None, "options": []})
    assert bare == Asked("print(2)", "modal", "auto", "gpu", private=False)


def test_a_form_of_the_release_before_is_still_read():
    opened = re.fullmatch(links.RUN_MODAL, "run:code")
    assert opened is not None
    assert read_code_modal(opened, {"code": "x"}) == Asked("x", "modal", private=False)


async def test_a_form_of_the_longest_code_is_one_that_discord_takes():
    form = code_modal(SAY, Asked("x" * 9000, "modal", "tensorflow", "auto", 2**32 - 1))
    assert len(form.custom_id) <= 100
    (text,) = [c for c in form.walk_children() if isinstance(c, ui.TextInput)]
    assert len(text.default or "") == 4000


@given(HOSTILE)
def test_a_run_in_the_list_is_one_short_line_without_markdown(code: str):
    line = telling_line(code * 3)
    assert len(line) <= 90
    assert "\n" not in line
    assert line.count("`") == 2
    assert "@everyone" not in line


def test_the_list_names_what_tells_a_snippet_apart():
    code = "# my test\nimport torch\nfrom torch import nn\n\nnet = nn.Linear(1, 1)"
    assert telling_line(code) == "`net = nn.Linear(1, 1)`"
    assert telling_line("import torch") == "`import torch`"
    assert telling_line("") == "`…`"


async def test_a_full_page_of_the_list_fits():
    lines = [RunLine(LONGEST_ID, "`" * 5000, None, NOW, 1.0) for _ in range(PAGE)]
    check(runs_message(lines, SAY, newest=False, more=True))
    check(runs_message([], SAY, newest=True, more=False))


@pytest.mark.parametrize("name", NAMES)
async def test_every_section_of_the_settings_fits_and_says_what_each_is_for(name: str):
    shown = section(name, SAY)
    odd = GuildSettings(LONGEST_ID, LONGEST_ID, LONGEST_ID, run_cooldown_seconds=12345)
    for chosen in (GuildSettings(1), odd):
        panel = settings_panel(shown, chosen, SAY)
        check(panel)
        selects = [c for c in panel.walk_children() if isinstance(c, ui.Select)]
        assert all(len(select.options) <= 25 for select in selects)
        assert all(sum(o.default for o in select.options) <= 1 for select in selects)
    assert all(setting.sentence.endswith(".") for setting in shown.settings)


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_that_is_offered_is_taken_and_no_other(name: str):
    chosen = GuildSettings(1)
    for setting in section(name, SAY).settings:
        if isinstance(setting, RoleSetting | ChannelSetting):
            taken = setting.taken(chosen, ["42"])
            assert taken is not None
            assert setting.id_of(taken) == 42
            assert setting.taken(chosen, ["everyone"]) is None
            if isinstance(setting, RoleSetting):
                everyone = setting.taken(taken, [str(chosen.guild_id)])
                assert everyone is not None
                assert setting.id_of(everyone) is None
            continue
        if isinstance(setting, ZoneSetting):
            assert setting.taken(chosen, ["Europe/Berlin"]) is not None
            assert setting.taken(chosen, ["Europe/Atlantis"]) is None
            continue
        for choice in setting.choices:
            taken = setting.taken(chosen, [str(choice.value)])
            assert taken is not None
            assert getattr(taken, setting.column) == choice.value
        assert setting.taken(chosen, ["nonsense"]) is None
        assert setting.taken(chosen, []) is None


def test_choosing_a_role_lets_its_members_run_code():
    setting = section("run", SAY).find("run_role_id")
    assert setting is not None
    taken = setting.taken(GuildSettings(1), ["42"])
    assert taken is not None
    assert (taken.run_by, taken.run_role_id) == ("role", 42)
