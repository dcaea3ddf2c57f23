"""All that moderators can choose, section by section. A new one is added here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.settings.setting import Choice, RoleSetting, Section, Setting

if TYPE_CHECKING:
    from bot.store.guilds import GuildSettings
    from bot.texts import Texts

RUN, ROUNDS = "run", "rounds"
NAMES = (RUN, ROUNDS)


def section(name: str, say: Texts) -> Section:
    """The section of this name; the first one for a name that is unknown (any more)."""
    return _rounds(say) if name == ROUNDS else _run(say)


def _run(say: Texts) -> Section:
    return Section(
        RUN,
        say("Running code"),
        (
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
                _by_role,
            ),
            Setting(
                "run_private",
                say("Who sees a result"),
                say("Unless a member says otherwise with private: in /run."),
                (
                    Choice(value=False, label=say("The whole channel")),
                    Choice(value=True, label=say("Only who ran it")),
                ),
            ),
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
        ),
    )


def _rounds(say: Texts) -> Section:
    return Section(
        ROUNDS,
        say("Rounds"),
        (
            Setting(
                "round_starters",
                say("Who may start rounds"),
                say("With /challenge start."),
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
            ),
            RoleSetting(
                "moderator_role_id",
                say("The moderators' role"),
                say("Its members may do what members with Manage Server may."),
            ),
        ),
    )


def _by_role(chosen: GuildSettings) -> dict[str, Any]:
    return {"run_by": "role"} if chosen.run_role_id is not None else {}


def _seconds(count: int, say: Texts) -> str:
    if count == 0:
        return say("None")
    if count >= 60 and count % 60 == 0:  # noqa: PLR2004  # a minute
        return say.plural("{count} minute", "{count} minutes", count // 60)
    return say.plural("{count} second", "{count} seconds", count)
