"""All that moderators can choose, section by section. A new one is added here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError

from bot.chat.settings.setting import (
    ChannelSetting,
    Choice,
    RoleSetting,
    Section,
    Setting,
    ZoneSetting,
)
from bot.texts import locales

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.chat.settings.setting import AnySetting
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

ROUNDS, CHANNELS, ROLES, REWARDS = "rounds", "channels", "roles", "rewards"
LANGUAGE, ZONE, RUN = "language", "zone", "run"


def section(name: str, say: Texts) -> Section:
    """The section of this name; the first one for a name that is unknown (any more)."""
    return _SECTIONS.get(name, _rounds)(say)


def setting_of(column: str, say: Texts) -> AnySetting | None:
    """The setting of this column, in whichever section it stands."""
    found = (section(name, say).find(column) for name in NAMES)
    return next((setting for setting in found if setting is not None), None)


def _rounds(say: Texts) -> Section:
    return Section(
        ROUNDS,
        "🏁",
        say("Rounds"),
        (
            Setting(
                "round_starters",
                say("Who may start rounds"),
                say("With /challenge start, and the question of the day with /daily."),
                (
                    Choice("everyone", say("Everyone")),
                    Choice("moderators", say("Moderators")),
                ),
            ),
            RoleSetting(
                "announce_role_id",
                say("The role to ping"),
                say(
                    "When a round is announced. Discord pings it only if anyone may mention the"
                    " role, or Thaw may “Mention Everyone”; otherwise its name stands there."
                ),
                say("Nobody is pinged"),
            ),
            Setting(
                "reveal_seconds",
                say("Time to read an explanation"),
                say("How long a round waits after each answer before it asks the next question."),
                (
                    Choice(None, say("As whoever hosts Thaw chose")),
                    *(Choice(n, _seconds(n, say)) for n in (5, 10, 15, 20, 30, 45, 60, 90, 120)),
                ),
            ),
        ),
    )


def _channels(say: Texts) -> Section:
    return Section(
        CHANNELS,
        "📣",
        say("Channels"),
        (
            ChannelSetting(
                "moderator_channel_id",
                say("The moderators' channel"),
                say(
                    "Thaw tells you there what you should know: a schedule that was missed, a"
                    " report of a member. Without one it stands only in /audit."
                ),
                say("None: only in /audit"),
            ),
            ChannelSetting(
                "study_channel_id",
                say("The study channel"),
                say("Where schedules post unless you choose another channel for them."),
                say("None: chosen each time"),
            ),
        ),
    )


def _roles(say: Texts) -> Section:
    return Section(
        ROLES,
        "👥",
        say("Roles"),
        (
            RoleSetting(
                "moderator_role_id",
                say("The moderators' role"),
                say("Its members may do all that members with “Manage Server” may do in Thaw."),
                say("None: only “Manage Server”"),
            ),
            RoleSetting(
                "participant_role_id",
                say("The participants' role"),
                say("Only its members, and moderators, may learn here. Without one everyone may."),
                say("None: everyone takes part"),
            ),
        ),
    )


def _rewards(say: Texts) -> Section:
    return Section(REWARDS, "🎖️", say("Roles for badges"), ())


def _language(say: Texts) -> Section:
    return Section(
        LANGUAGE,
        "🌐",
        say("Language"),
        (
            Setting(
                "locale",
                say("Language of public posts"),
                say(
                    "What stands in channels for all to read. Private answers are in each"
                    " member's own language, where there is a translation."
                ),
                [Choice(locale, _language_name(locale)) for locale in locales()],
            ),
        ),
    )


def _zone(say: Texts) -> Section:
    return Section(
        ZONE,
        "🕰️",
        say("Time zone"),
        (
            ZoneSetting(
                "time_zone",
                say("This server's time zone"),
                say(
                    "Schedules and the question of the day go by it. Choose a region, then a"
                    " city; or type it: /settings time-zone."
                ),
            ),
        ),
    )


def _run(say: Texts) -> Section:
    return Section(RUN, "🧪", say("Running code"), (*_who_runs(say), *_how_much_runs(say)))


def _who_runs(say: Texts) -> tuple[AnySetting, ...]:
    return (
        Setting(
            "run_by",
            say("Who may run code"),
            say("Here, with /run and “Run this code”. In direct messages everyone may."),
            (
                Choice("everyone", say("Everyone")),
                Choice("role", say("Members with the role below, and moderators")),
                Choice("moderators", say("Moderators")),
                Choice("nobody", say("Nobody: it is switched off here")),
            ),
        ),
        RoleSetting(
            "run_role_id",
            say("The role that may run code"),
            say("Choosing one lets its members run code, and moderators."),
            say("No role"),
            _by_role,
        ),
        Setting(
            "run_private",
            say("Show results only to who ran the code"),
            say("Unless a member says otherwise with private: in /run."),
            (Choice(value=False, label=say("Off")), Choice(value=True, label=say("On"))),
        ),
    )


def _how_much_runs(say: Texts) -> tuple[AnySetting, ...]:
    return (
        Setting(
            "run_cooldown_seconds",
            say("Cooldown"),
            say("How long a member waits between two runs."),
            [Choice(n, _seconds(n, say)) for n in (0, 2, 5, 10, 30, 60, 300)],
        ),
        Setting(
            "run_share",
            say("Runs at once"),
            say("How many of this server's runs may wait or run at the same time."),
            [Choice(n, str(n)) for n in (1, 5, 10, 20, 50, 100)],
        ),
        Setting(
            "run_gpu_seconds",
            say("GPU time"),
            say("How long each member may use a GPU in a day, where a host has one."),
            [Choice(n, _seconds(n, say)) for n in (0, 60, 300, 600, 1800, 3600)],
        ),
    )


_SECTIONS: dict[str, Callable[[Texts], Section]] = {
    ROUNDS: _rounds,
    CHANNELS: _channels,
    ROLES: _roles,
    REWARDS: _rewards,
    LANGUAGE: _language,
    ZONE: _zone,
    RUN: _run,
}
NAMES = tuple(_SECTIONS)


def _by_role(chosen: GuildSettings) -> dict[str, Any]:
    return {"run_by": "role"} if chosen.run_role_id is not None else {}


def _seconds(count: int, say: Texts) -> str:
    if count == 0:
        return say("None")
    if count >= 60 and count % 60 == 0:  # noqa: PLR2004  # a minute
        return say.plural("{count} minute", "{count} minutes", count // 60)
    return say.plural("{count} second", "{count} seconds", count)


def _language_name(locale: str) -> str:
    try:
        return str(Locale.parse(locale, sep="-").get_display_name() or locale)
    except (UnknownLocaleError, ValueError):
        return locale
