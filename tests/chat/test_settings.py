"""What moderators choose: every setting has a sentence, every change can be told."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from string import Formatter
from types import SimpleNamespace
from typing import Any

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.audit import links, words
from bot.chat.audit.listing import SHOWN, audit_page
from bot.chat.errors import Refused
from bot.chat.helping.offers import TOPICS, Offer
from bot.chat.helping.page import help_page
from bot.chat.render.settings import Shown, settings_panel
from bot.chat.settings import panel, zones
from bot.chat.settings.sections import NAMES, section, setting_of
from bot.store.audit import Entry
from bot.store.guilds import GuildSettings
from bot.texts import texts
from tests.chat.test_limits import check

SAY = texts("en-US")
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def test_every_column_of_the_settings_can_be_chosen_and_told():
    for column in fields(GuildSettings):
        if column.name == "guild_id":
            continue
        setting = setting_of(column.name, SAY)
        assert setting is not None, f"nobody can choose {column.name}"
        value = getattr(GuildSettings(1), column.name)
        assert setting.told(value, SAY)


def test_no_setting_stands_in_two_sections():
    columns = [setting.column for name in NAMES for setting in section(name, SAY).settings]
    assert len(columns) == len(set(columns))


def test_a_setting_is_told_by_its_title_and_its_values_by_their_labels():
    facts = {"setting": "run_by", "old": "everyone", "new": "nobody"}
    told = words.told("setting.changed", facts, SAY)
    assert told == "**Who may run code**: Everyone → **Nobody: it is switched off here**"
    facts = {"setting": "moderator_role_id", "old": None, "new": 42}
    assert "None: only “Manage Server” → **<@&42>**" in words.told("setting.changed", facts, SAY)


@pytest.mark.parametrize("action", [*words.SENTENCES])
def test_every_action_belongs_to_a_kind_that_the_list_can_show(action: str):
    assert action.partition(".")[0] in words.KINDS


@pytest.mark.parametrize("action", [*words.SENTENCES])
def test_an_action_is_told_whatever_its_facts_hold(action: str):
    names = {name for _, name, *_ in Formatter().parse(words.SENTENCES[action]) if name}
    ids = {name: 42 for name in names if name.endswith("_id")}
    moments = {name: NOW.isoformat() for name in names if name.endswith("_at")}
    hostile = dict.fromkeys(names, "@everyone **{bold}** \n# `x`")
    assert "@everyone" not in words.told(action, hostile | ids | moments, SAY)
    assert words.told(action, {}, SAY)
    assert words.told(action, dict.fromkeys(names), SAY)


async def test_a_full_page_of_the_list_fits():
    facts = {"setting": "x" * 5000, "old": "y" * 5000, "new": "z" * 5000}
    found = [
        Entry(n, "setting.changed", facts, NOW, by_member=True, user_id=42)
        for n in range(SHOWN + 1)
    ]
    check(audit_page(found, links.ALL, SAY, newest=False))
    check(audit_page([], "deck", SAY, newest=True))


async def test_every_topic_of_help_fits_and_nothing_is_left_out_of_it():
    offered = [
        Offer(topic, f"</{topic} {n}:{10**18 + n}>", "d" * 100)
        for topic in TOPICS
        for n in range(20)
    ]
    for topic in TOPICS:
        page = help_page(offered, topic, SAY)
        check(page)
        text = "".join(c.content for c in page.walk_children() if isinstance(c, ui.TextDisplay))
        assert all(f"</{topic} {n}:" in text for n in range(20))
    check(help_page(offered, "gone", SAY))
    check(help_page([], "learn", SAY))


def test_a_city_is_found_by_its_first_letters():
    assert zones.found("berl", 5) == ["Europe/Berlin"]
    assert zones.found("new york", 5) == ["America/New_York"]
    assert zones.found("Europe/Paris", 5) == ["Europe/Paris"]
    assert zones.found("", 25)[0] != ""
    assert zones.found("atlantis", 5) == []


@given(st.sampled_from(zones.REGIONS), st.integers(1, 25))
def test_every_city_of_a_region_is_in_one_list(region: str, size: int):
    cities = zones.cities(region)
    parts = zones.in_parts(cities, size)
    assert [name for part in parts for name in part] == cities
    assert all(len(part) <= size for part in parts)


@pytest.mark.parametrize("region", [*zones.REGIONS, zones.UTC])
async def test_a_region_with_all_its_cities_fits_a_message(region: str):
    panel = settings_panel(section("zone", SAY), GuildSettings(1), SAY, Shown(region=region))
    check(panel)


async def test_a_channel_of_another_server_cannot_be_chosen(monkeypatch: pytest.MonkeyPatch):
    kept: list[int | None] = []

    async def moderator(*_: object) -> GuildSettings:
        return GuildSettings(1)

    async def keep(*given: Any) -> None:
        kept.append(given[3].moderator_channel_id)

    monkeypatch.setattr(panel, "require_moderator", moderator)
    monkeypatch.setattr(panel, "keep", keep)
    guild = SimpleNamespace(get_channel_or_thread={10: object()}.get)
    press: Any = SimpleNamespace(locale="en-US", guild=guild)
    conn: Any = None
    for chosen in (["10"], []):
        await panel.change(press, conn, "moderator_channel_id", chosen)
    with pytest.raises(Refused):
        await panel.change(press, conn, "moderator_channel_id", ["11"])
    assert kept == [10, None]
