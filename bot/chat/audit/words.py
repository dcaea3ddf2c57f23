"""One sentence for each action of the audit list. A new action is added here and nowhere else.

`{name}` is the fact of this name. By its ending it is shown as Discord shows it: `_role_id`,
`_channel_id`, `_user_id`, and `_at` for a moment (ISO 8601).
"""

from __future__ import annotations

from datetime import datetime
from string import Formatter
from typing import TYPE_CHECKING

import discord

from bot.chat.render.markdown import inline, shorten
from bot.chat.settings import sections

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.texts import Texts

    Fact = str | int | bool | None
    Facts = Mapping[str, Fact]

LONGEST_FACT = 200


def _marked(sentence: str) -> str:
    """Collected for the catalogue, translated where it is said."""
    return sentence


SENTENCES = {
    "setting.changed": _marked("**{setting}**: {old} → **{new}**"),
    "reward.set": _marked("Role for the badge **{badge}**: {new_role_id} (was {old_role_id})"),
    "reward.permission": _marked(
        "⚠️ The role {role_id} for the badge **{badge}** could not be given: Thaw lacks “Manage"
        " Roles”. Turn it on in Server Settings → Roles → Thaw → Permissions; then members get the"
        " role by themselves."
    ),
    "reward.order": _marked(
        "⚠️ The role {role_id} for the badge **{badge}** could not be given: it stands above Thaw's"
        " own. Drag Thaw's role above it in Server Settings → Roles; then members get the role by"
        " themselves."
    ),
    "reward.unfit": _marked(
        "⚠️ The role {role_id} for the badge **{badge}** is not given: it may do more than a badge"
        " should bring, or belongs to a bot. Choose another one in `/settings`."
    ),
    "reward.gone": _marked(
        "⚠️ The role for the badge **{badge}** is gone. Choose another one in `/settings`."
    ),
    "reward.refused": _marked(
        "⚠️ Discord refused to let Thaw give the role {role_id} for the badge **{badge}**. `/setup`"
        " shows what Thaw may do."
    ),
    "schedule.added": _marked("Schedule {schedule} added for {channel_id}"),
    "schedule.changed": _marked("Schedule {schedule} changed: {old} → **{new}**"),
    "schedule.paused": _marked("Schedule {schedule} paused"),
    "schedule.resumed": _marked("Schedule {schedule} goes on"),
    "schedule.skipped": _marked("Schedule {schedule}: {occurs_at} is left out"),
    "schedule.run": _marked("Schedule {schedule} started by hand"),
    "schedule.removed": _marked("Schedule {schedule} removed"),
    "schedule.restored": _marked("Schedule {schedule} brought back"),
    "schedule.missed": _marked(
        "⏰ Schedule {schedule} in {channel_id}: Thaw was not running, so that of {occurs_at} did"
        " not come. `/schedule run-now` makes up for it."
    ),
    "schedule.missed_some": _marked(
        "⏰ Schedule {schedule} in {channel_id}: Thaw was not running, so **{missed}** did not"
        " come; the last was for {occurs_at}. `/schedule run-now` makes up for it."
    ),
    "schedule.late": _marked(
        "⏰ Schedule {schedule} in {channel_id}: Thaw was not running, so that of {occurs_at} comes"
        " late."
    ),
    "schedule.late_some": _marked(
        "⏰ Schedule {schedule} in {channel_id}: Thaw was not running, so that of {occurs_at} comes"
        " late, and **{missed}** before it did not come."
    ),
    "schedule.left_out": _marked(
        "⏰ Schedule {schedule} in {channel_id}: that of {occurs_at} did not come: {why}."
        " `/schedule run-now` makes up for it."
    ),
    "schedule.waits": _marked("⚠️ Schedule {schedule} waits. {problem}"),
    "card.posted": _marked("Card “{card}” of **{title}** posted in {channel_id}"),
    "card.unposted": _marked(
        "🃏 Card “{card}” of **{title}** did not come: Thaw may not write in {channel_id}. `/setup`"
        " shows what is missing; then `/card post` posts it."
    ),
    "deck.saved": _marked("Deck **{title}**: version {number} kept ({how})"),
    "deck.published": _marked("Deck **{title}**: version {number} published (was {old_number})"),
    "deck.retired": _marked("Deck **{title}** retired"),
    "deck.restored": _marked("Deck **{title}** brought back"),
    "report.handled": _marked("Report about `{problem}` done"),
    "report.accepted": _marked("**{title}**: “{phrase}” earns “{idea}” from now on"),
    "report.refused": _marked("**{title}**: refused that an answer has “{idea}”"),
    "report.seen": _marked("**{title}**: seen that Thaw found “{idea}” where it was not"),
    "report.problem": _marked("🚩 A member reported a problem of **{title}**: `/reports`"),
    "report.card": _marked("🚩 A member says that a card of **{title}** is wrong: `/reports`"),
    "report.contested": _marked("✍️ A member differs with the grading in **{title}**: `/reports`"),
}

# The words before the dot, as the list's filter shows them.
KINDS = {
    "setting": _marked("Settings"),
    "reward": _marked("Role rewards"),
    "deck": _marked("Decks"),
    "card": _marked("Channel cards"),
    "schedule": _marked("Schedules"),
    "report": _marked("Reports"),
}


def told(action: str, facts: Facts, say: Texts) -> str:
    """What happened, as a sentence; a fact that an older Thaw did not note is a dash."""
    shown = {name: _fact(name, value, say) for name, value in facts.items()}
    if action == "setting.changed":
        shown |= _setting(facts, say)
    sentence = SENTENCES.get(action)
    if sentence is None:
        return f"`{action}` " + ", ".join(f"{name}: {value}" for name, value in shown.items())
    fields = {name: "—" for _, name, *_ in Formatter().parse(sentence) if name}
    return say(sentence, **(fields | shown))


def kinds(say: Texts) -> dict[str, str]:
    """The kinds of actions that the list can be narrowed to, each with its label."""
    return {kind: say(label) for kind, label in KINDS.items()}


def _setting(facts: Facts, say: Texts) -> dict[str, str]:
    """A setting by its title, its values by their labels."""
    column = str(facts.get("setting"))
    setting = sections.setting_of(column, say)
    if setting is None:
        return {}
    return {
        "setting": setting.title,
        "old": setting.told(facts.get("old"), say),
        "new": setting.told(facts.get("new"), say),
    }


def _fact(name: str, value: Fact, say: Texts) -> str:
    if value is None:
        return say("none")
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    for ending, show in _BY_ENDING.items():
        if name.endswith(ending):
            return show(value)
    return inline(shorten(str(value), LONGEST_FACT))


def _moment(value: str | int) -> str:
    return discord.utils.format_dt(datetime.fromisoformat(str(value)), "f")


_BY_ENDING: dict[str, Callable[[str | int], str]] = {
    "role_id": lambda value: f"<@&{int(value)}>",
    "channel_id": lambda value: f"<#{int(value)}>",
    "user_id": lambda value: f"<@{int(value)}>",
    "_at": _moment,
}
