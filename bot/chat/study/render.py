"""The door's cards: the nine ways, a list of decks, a list of members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.challenges import find_challenges
from bot.chat.duels import links as duel_links
from bot.chat.private import links as play_links
from bot.chat.private.words import clock_time, mode_name
from bot.chat.render.markdown import shorten
from bot.chat.render.question import ICE
from bot.chat.study import links
from bot.chat.study.facts import is_duel
from bot.learning.modes import Stage
from bot.learning.study import Advice, Way, advice

if TYPE_CHECKING:
    from bot.chat.private.sitting import Sitting
    from bot.chat.study.facts import StudyFacts
    from bot.decks import Library
    from bot.texts import Texts

EMOJI = {
    Way.LIVE: "🏁",
    Way.SOLO: "🎯",
    Way.PRACTICE: "🌱",
    Way.RECALL: "🗂️",
    Way.EXPLAIN: "💬",
    Way.LAB: "🔬",
    Way.DUEL: "⚔️",
    Way.DAILY: "📅",
    Way.MISTAKES: "🔁",
}
# Discord: 25 options of 100 characters.
MOST_OPTIONS = 25
LONGEST_OPTION = 100


def door(facts: StudyFacts, say: Texts) -> ui.LayoutView:
    """The nine ways to learn, what waits, and what to do next."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ICE)
    container.add_item(ui.TextDisplay(_head(facts, say)))
    for sitting in facts.under_way:
        container.add_item(ui.Section(_under_way(sitting, say), accessory=_go_on(sitting, say)))
    container.add_item(ui.Separator())
    suggested = _way_of(advice(facts.situation))
    for way in Way:
        text = f"{EMOJI[way]} {described(way, say)}{_waiting(way, facts, say)}"
        button = _button(way, say, suggested=way is suggested)
        container.add_item(ui.Section(text, accessory=button))
    return _layout(container)


def deck_picker(way: Way, library: Library, say: Texts) -> ui.LayoutView:
    """The challenges to choose from, for this way to learn."""
    options = [
        discord.SelectOption(
            # Not as the option's emoji: one that Discord does not know would spoil the message.
            label=shorten(f"{deck.badge.emoji} {deck.title}", LONGEST_OPTION),
            value=deck.id,
            description=shorten(
                say.plural(
                    "{count} problem, {minutes} min",
                    "{count} problems, {minutes} min",
                    len(deck.problems),
                    minutes=clock_time(deck.seconds),
                ),
                LONGEST_OPTION,
            ),
        )
        for deck in find_challenges(library)[:MOST_OPTIONS]
        if way is not Way.LAB or any(problem.code for problem in deck.problems)
    ]
    if not options:
        return _told(say("There is no challenge here yet."), say)
    select: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=links.deck(way.value), placeholder=say("Which challenge?"), options=options
    )
    text = f"### {EMOJI[way]} {way_name(way, say)}\n{described(way, say)}"
    return _layout(
        ui.Container(
            ui.TextDisplay(text), ui.ActionRow(select), ui.ActionRow(_back(say)), accent_colour=ICE
        )
    )


def rival_picker(deck_id: str, title: str, say: Texts) -> ui.LayoutView:
    """The members to challenge with this deck."""
    select: ui.UserSelect[ui.LayoutView] = ui.UserSelect(
        custom_id=links.rival(deck_id), placeholder=say("Whom do you challenge?")
    )
    text = f"### ⚔️ {title}\n" + say("The invitation is posted in this channel.")
    return _layout(
        ui.Container(
            ui.TextDisplay(text), ui.ActionRow(select), ui.ActionRow(_back(say)), accent_colour=ICE
        )
    )


def explain_card(say: Texts) -> ui.LayoutView:
    """Where explaining in one's own words takes place."""
    reviews: ui.Button[ui.LayoutView] = ui.Button(
        label=way_name(Way.RECALL, say),
        emoji=EMOJI[Way.RECALL],
        style=discord.ButtonStyle.primary,
        custom_id=links.go(Way.RECALL.value),
    )
    text = say(
        "### 💬 Explain\nSome flashcards ask for an explanation in your own words. They come up"
        " between the others in your reviews."
    )
    return _layout(
        ui.Container(ui.TextDisplay(text), ui.ActionRow(reviews, _back(say)), accent_colour=ICE)
    )


def way_name(way: Way, say: Texts) -> str:
    """What a way to learn is called."""
    return {
        Way.LIVE: say("Live"),
        Way.SOLO: say("Solo"),
        Way.PRACTICE: say("Practice"),
        Way.RECALL: say("Recall"),
        Way.EXPLAIN: say("Explain"),
        Way.LAB: say("Lab"),
        Way.DUEL: say("Duel"),
        Way.DAILY: say("Daily"),
        Way.MISTAKES: say("Mistakes"),
    }[way]


def described(way: Way, say: Texts) -> str:
    """A way to learn in a few words."""
    return {
        Way.LIVE: say("a timed round for this channel"),
        Way.SOLO: say("against the clock, for the badge"),
        Way.PRACTICE: say("no clock, each explanation at once"),
        Way.RECALL: say("flashcards, just before you forget"),
        Way.EXPLAIN: say("explain it in your own words"),
        Way.LAB: say("predict code, run it, change it"),
        Way.DUEL: say("the same problems as a rival"),
        Way.DAILY: say("one question a day, for everyone here"),
        Way.MISTAKES: say("what you missed before"),
    }[way]


def _head(facts: StudyFacts, say: Texts) -> str:
    known = []
    if facts.days.current:
        known.append(
            say.plural("🔥 {count} day in a row", "🔥 {count} days in a row", facts.days.current)
        )
    if facts.badges:
        known.append(say.plural("🏅 {count} badge", "🏅 {count} badges", facts.badges))
    if facts.rating is not None:
        known.append(say("⚔️ rating {rating}", rating=round(facts.rating.value)))
    below = f"\n-# {' · '.join(known)}" if known else ""
    return say("### 🚪 Study") + f"{below}\n{_advice(facts, say)}"


def _advice(facts: StudyFacts, say: Texts) -> str:
    what, fresh, now = advice(facts.situation), facts.fresh_deck, facts.situation
    if what is Advice.EARN and fresh is not None:
        return say(
            "**Next:** the {emoji} **{badge}** badge is still to be had: play solo.",
            emoji=fresh.badge.emoji,
            badge=fresh.badge.name,
        )
    return {
        Advice.GO_ON: say("**Next:** finish what you have begun."),
        Advice.REVIEW: say.plural(
            "**Next:** {count} flashcard is due.",
            "**Next:** {count} flashcards are due.",
            now.cards_due,
        ),
        Advice.DAILY: say("**Next:** today's question waits in this channel."),
        Advice.MEND: say.plural(
            "**Next:** {count} problem you missed is waiting to be mended.",
            "**Next:** {count} problems you missed are waiting to be mended.",
            now.mistakes,
        ),
        Advice.BEGIN: say("**Next:** begin with practice. There is no clock, and nothing to lose."),
    }.get(what, say("**Next:** you have every badge. Challenge someone to a duel!"))


def _way_of(what: Advice) -> Way | None:
    return {
        Advice.REVIEW: Way.RECALL,
        Advice.DAILY: Way.DAILY,
        Advice.MEND: Way.MISTAKES,
        Advice.BEGIN: Way.PRACTICE,
        Advice.EARN: Way.SOLO,
        Advice.HELP: Way.DUEL,
    }.get(what)


def _waiting(way: Way, facts: StudyFacts, say: Texts) -> str:
    situation = facts.situation
    if way is Way.RECALL and situation.cards_due:
        return " · " + say("**{count} due**", count=situation.cards_due)
    if way is Way.MISTAKES and situation.mistakes:
        return " · " + say("**{count} to mend**", count=situation.mistakes)
    if way is Way.DAILY and situation.daily_open:
        return " · " + say("**waiting**")
    return ""


def _under_way(sitting: Sitting, say: Texts) -> str:
    done = sum(one.stage(sitting.now) is Stage.OVER for one in sitting.faced)
    place = say("{done} of {total} done", done=done, total=len(sitting.faced))
    return (
        f"{sitting.deck.badge.emoji} **{sitting.deck.title}**\n"
        f"-# {mode_name(sitting.mode, say)} · {place}"
    )


def _go_on(sitting: Sitting, say: Texts) -> ui.Button[ui.LayoutView]:
    custom_id = (
        duel_links.play(sitting.round.id)
        if is_duel(sitting)
        else play_links.start(sitting.mode.value, sitting.play.deck_slug)
    )
    return ui.Button(label=say("Go on"), style=discord.ButtonStyle.success, custom_id=custom_id)


def _button(way: Way, say: Texts, *, suggested: bool) -> ui.Button[ui.LayoutView]:
    return ui.Button(
        label=way_name(way, say),
        style=discord.ButtonStyle.success if suggested else discord.ButtonStyle.secondary,
        custom_id=links.go(way.value),
    )


def _back(say: Texts) -> ui.Button[ui.LayoutView]:
    return ui.Button(label=say("All ways to learn"), emoji="🚪", custom_id=links.HOME)


def _told(sentence: str, say: Texts) -> ui.LayoutView:
    return _layout(
        ui.Container(ui.TextDisplay(sentence), ui.ActionRow(_back(say)), accent_colour=ICE)
    )


def _layout(container: ui.Container[ui.LayoutView]) -> ui.LayoutView:
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout
