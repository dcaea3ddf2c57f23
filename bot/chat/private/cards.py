"""The private cards: what comes next, a question, what it was about, and how it all went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.after_reveal import after_reveal_row
from bot.chat.private import lab_cards, links, sure
from bot.chat.private.words import body, clock_time, heading, introduction, mode_name
from bot.chat.render.markdown import flowed, shorten_lines
from bot.chat.render.question import GREEN, ICE, LETTERS, QuestionView
from bot.chat.render.standings import GOLD
from bot.learning.modes import Mode, Stage, after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.private.sitting import Sitting
    from bot.decks import Choice
    from bot.learning.modes import Faced
    from bot.texts import Texts

RED = discord.Colour(0xED4245)
# Discord: 4,000 characters of text in a message; ten problems have titles of up to 80.
SUMMARY_SHOWN = 2500


def card(sitting: Sitting, say: Texts, one: Faced | None = None, note: str = "") -> ui.LayoutView:
    """The card for this question, or for where the member is; `note` is a word on their tap."""
    one = one or sitting.at
    if one is None:
        return summary(sitting, say)
    match one.stage(sitting.now):
        case Stage.WAITING:
            return next_up(sitting, one, say)
        case Stage.OVER:
            return explained(sitting, one, say)
        case _ if sitting.mode is Mode.LAB:
            return lab_cards.bench(sitting, one, say)
        case _:
            return question(sitting, one, say, note)


def next_up(sitting: Sitting, one: Faced, say: Texts) -> ui.LayoutView:
    """What the next question will be; nothing of it is shown, and no clock runs, until it opens."""
    parts = [f"### {sitting.deck.badge.emoji} {sitting.deck.title}"]
    number = sitting.faced.index(one) + 1
    if number == 1:
        parts += [flowed(sitting.deck.description), introduction(sitting, say)]
    else:
        parts.append(_so_far(sitting, number, say))
    return _layout(parts, [ui.ActionRow(_begin(sitting, one, say))], ICE)


def question(sitting: Sitting, one: Faced, say: Texts, note: str = "") -> ui.LayoutView:
    """The question with a button for each choice; those tried already are spent."""
    view = shown(sitting, one)
    texts_ = [heading(sitting, one, say), body(view.problem), _choices(view, one)]
    below = [_deadline(sitting, one, say)]
    if one.hint:
        below.append("💡 " + flowed(sitting.problem(one).hint))
    if note:
        below.append(note)
    return _layout(texts_, _answer_rows(view, one, say), ICE, "\n".join(below))


def explained(sitting: Sitting, one: Faced, say: Texts, more: str = "") -> ui.LayoutView:
    """Right or not, why, `more` to say, and the way on."""
    view, problem = shown(sitting, one), sitting.problem(one)
    texts_ = [heading(sitting, one, say), body(view.problem), _choices(view, one, told=True)]
    below = [_verdict(sitting, one, say)]
    if (tempted := _tempted(view, one)) is not None:
        below.append(f"-# **{view.letter(tempted.id)}** · {flowed(tempted.feedback or '')}")
    below.append(flowed(problem.explanation))
    if more:
        below.append(more)
    rows = [after_reveal_row(one.question_id, has_code=bool(problem.code), say=say, why=False)]
    if (asked := sure.asks(sitting, one, say)) is not None:
        below.append(asked)
        rows.insert(0, sure.row(one, say))
    if sitting.mode is not Mode.DAILY:
        rows.append(ui.ActionRow(_way_on(sitting, one, say)))
    return _layout(texts_, rows, GREEN if one.right else RED, "\n".join(below))


def summary(sitting: Sitting, say: Texts) -> ui.LayoutView:
    """How it went, problem by problem, and what to do next."""
    lines = [_line(sitting, one, say) for one in _latest(sitting)]
    parts = [
        f"### 🏁 {sitting.deck.title} · {mode_name(sitting.mode, say)}",
        _score(sitting, say),
        shorten_lines(lines, SUMMARY_SHOWN),
    ]
    if earned := _badges(sitting, say):
        parts.append(earned)
    if sitting.mode is Mode.DUEL:
        parts.append(say("-# The result comes in the channel once both of you are through."))
    return _layout(parts, _next_buttons(sitting, say), GOLD)


def shown(sitting: Sitting, one: Faced) -> QuestionView:
    """The question as the live renderers know it."""
    return QuestionView(
        question_id=one.question_id,
        deck=sitting.deck,
        problem=sitting.problem(one),
        position=sitting.faced.index(one),
        choice_ids=one.choice_ids,
        attempts_allowed=one.attempts_allowed,
        closes_at=one.closes_at or sitting.now,
    )


def letter(one: Faced, choice_id: str) -> str:
    """The letter under which a choice is shown."""
    return LETTERS[one.choice_ids.index(choice_id)]


def _layout(
    parts: list[str],
    rows: list[ui.ActionRow[ui.LayoutView]],
    colour: discord.Colour,
    below: str = "",
) -> ui.LayoutView:
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=colour)
    for part in parts:
        container.add_item(ui.TextDisplay(part))
    if below:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(below))
    for row in rows:
        container.add_item(row)
    layout = ui.LayoutView(timeout=None)
    layout.add_item(container)
    return layout


def _begin(sitting: Sitting, one: Faced, say: Texts) -> ui.Button[ui.LayoutView]:
    number = sitting.faced.index(one) + 1
    label = say("Begin problem {number}", number=number)
    if sitting.rules.timed:
        label += f" ({clock_time(sitting.problem(one).seconds)})"
    return ui.Button(
        label=label,
        emoji="▶️",
        style=discord.ButtonStyle.primary,
        custom_id=links.open_(one.question_id),
    )


def _way_on(sitting: Sitting, one: Faced, say: Texts) -> ui.Button[ui.LayoutView]:
    following = after(sitting.faced, one.question_id)
    if following is None:
        return ui.Button(
            label=say("How it went"),
            emoji="🏁",
            style=discord.ButtonStyle.success,
            custom_id=links.result(sitting.round.id),
        )
    label = say("Next problem")
    if sitting.rules.timed:
        label += f" ({clock_time(sitting.problem(following).seconds)})"
    return ui.Button(
        label=label,
        emoji="▶️",
        style=discord.ButtonStyle.primary,
        custom_id=links.open_(following.question_id),
    )


def _answer_rows(view: QuestionView, one: Faced, say: Texts) -> list[ui.ActionRow[ui.LayoutView]]:
    tried = {attempt.choice_id for attempt in one.attempts}
    buttons: list[ui.Button[ui.LayoutView]] = [
        ui.Button(
            label=letter_,
            custom_id=links.answer(one.question_id, choice.id),
            style=discord.ButtonStyle.danger if choice.id in tried else discord.ButtonStyle.primary,
            disabled=choice.id in tried,
        )
        for letter_, choice in view.lettered()
    ]
    hint: ui.Button[ui.LayoutView] = ui.Button(
        label=say("Hint"), emoji="💡", custom_id=links.hint(one.question_id), disabled=one.hint
    )
    return [ui.ActionRow(*buttons[:4]), ui.ActionRow(*buttons[4:], hint)]


def _choices(view: QuestionView, one: Faced, *, told: bool = False) -> str:
    tried = {attempt.choice_id for attempt in one.attempts}
    return "\n".join(
        f"{_mark(choice, tried, told=told)}**{letter_}** · {choice.text.strip()}"
        for letter_, choice in view.lettered()
    )


def _mark(choice: Choice, tried: set[str], *, told: bool) -> str:
    if told and choice.correct:
        return "✅ "
    return "❌ " if choice.id in tried and not choice.correct else ""


def _deadline(sitting: Sitting, one: Faced, say: Texts) -> str:
    if sitting.rules.timed and one.closes_at is not None:
        closes = discord.utils.format_dt(one.closes_at, "R")
        left = one.attempts_allowed - len(one.attempts)
        return say.plural(
            "⏳ Closes {closes} · {count} attempt left",
            "⏳ Closes {closes} · {count} attempts left",
            left,
            closes=closes,
        )
    if sitting.mode is Mode.MISTAKES:
        return say("🔁 You missed this one before. No clock: take your time.")
    return say("🌱 No clock here: take your time. The explanation follows your first answer.")


def _verdict(sitting: Sitting, one: Faced, say: Texts) -> str:
    right = letter(one, sitting.problem(one).correct.id)
    if not one.right:
        timed_out = not one.spent and sitting.rules.timed
        words = say("⌛ Time was up.") if timed_out else say("❌ Not this time.")
        if sitting.mode is Mode.LAB:
            words = say("🔎 What follows from it:")
        return words + " " + say("**{letter}** is right.", letter=right)
    facts = [say("✅ **{letter}** is right.", letter=right)]
    taken = one.time_taken()
    if sitting.rules.timed and taken is not None:
        facts.append(clock_time(taken.total_seconds()))
        count = sitting.points_of(one)
        facts.append(say.plural("**{count} point**", "**{count} points**", count))
    return " · ".join(facts)


def _tempted(view: QuestionView, one: Faced) -> Choice | None:
    """The wrong choice that the member took last."""
    wrong = [attempt.choice_id for attempt in one.attempts if not attempt.correct]
    choice = view.problem.choice(wrong[-1]) if wrong else None
    return choice if choice is not None and choice.feedback else None


def _so_far(sitting: Sitting, number: int, say: Texts) -> str:
    return say(
        "Problem {number} of {total} is next. {solved} right so far.",
        number=number,
        total=len(sitting.faced),
        solved=sitting.solved,
    )


def _latest(sitting: Sitting) -> Iterator[Faced]:
    """The last time that each problem was asked, in the order of the round."""
    yield from {one.problem_id: one for one in sitting.faced}.values()


def _score(sitting: Sitting, say: Texts) -> str:
    problems = list(_latest(sitting))
    if sitting.mode is Mode.LAB:
        return say.plural(
            "{count} program looked into.", "{count} programs looked into.", len(problems)
        )
    solved = sum(one.right for one in problems)
    facts = [say("**{solved}/{total}** right", solved=solved, total=len(problems))]
    if sitting.rules.timed:
        times = [taken.total_seconds() for one in problems if (taken := one.time_taken())]
        facts += [clock_time(sum(times))]
        facts += [say.plural("{count} point", "{count} points", sitting.points)]
    return " · ".join(facts)


def _line(sitting: Sitting, one: Faced, say: Texts) -> str:
    problem = sitting.problem(one)
    if sitting.mode is Mode.LAB:
        return f"🔬 {problem.title}"
    marks = "".join("✅" if attempt.correct else "❌" for attempt in one.attempts) or "⌛"
    hint = " 💡" if one.hint else ""
    worth = sitting.points_of(one)
    points = " · " + say.plural("{count} point", "{count} points", worth) if worth else ""
    return f"{marks}{hint} {problem.title}{points}"


def _badges(sitting: Sitting, say: Texts) -> str:
    own = sitting.deck.badge
    won = [badge for badge in sitting.badges if badge != own.id]
    lines = []
    if own.id in sitting.badges:
        lines.append(
            say("{emoji} **{badge}** is yours: everything right!", emoji=own.emoji, badge=own.name)
        )
    if won:
        lines.append(
            say.plural(
                "🏅 And {count} badge more: look at `/badges`.",
                "🏅 And {count} badges more: look at `/badges`.",
                len(won),
            )
        )
    return "\n".join(lines)


def _next_buttons(sitting: Sitting, say: Texts) -> list[ui.ActionRow[ui.LayoutView]]:
    if sitting.mode is Mode.DUEL:
        return []
    deck = sitting.deck.id
    missed = any(not one.right for one in _latest(sitting)) and sitting.mode is not Mode.LAB
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if missed:
        row.add_item(
            ui.Button(
                label=say("Mend what I missed"),
                emoji="🔁",
                style=discord.ButtonStyle.primary,
                custom_id=links.start("mistakes", deck),
            )
        )
    elif sitting.mode is Mode.MISTAKES:
        row.add_item(
            ui.Button(
                label=say("Other mistakes"),
                emoji="🔁",
                custom_id=links.start("mistakes", links.ANY_DECK),
            )
        )
    if sitting.mode is not Mode.MISTAKES:
        row.add_item(
            ui.Button(
                label=say("Once more"),
                emoji="🔄",
                custom_id=links.start(sitting.mode.value, deck),
            )
        )
    row.add_item(ui.Button(label=say("All ways to learn"), emoji="🚪", custom_id="study:home"))
    return [row]
