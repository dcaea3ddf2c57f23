"""What can be done with a problem once its answer is known: run, change, ask why, report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.asked import Asked as RunAsked
from bot.chat.buttons import Linked
from bot.chat.decks.targets import refuse_private
from bot.chat.desk.telling import something_waits
from bot.chat.errors import Refused
from bot.chat.forms import report_form
from bot.chat.modals import code_modal
from bot.chat.patience import Patience, promptly
from bot.chat.render.markdown import flowed, plain
from bot.chat.render.question import LETTERS
from bot.chat.running import queue_of, run_code
from bot.learning.modes import Stage
from bot.store import decks, members, plays, reports, rounds
from bot.texts import texts

if TYPE_CHECKING:
    from bot.chat.client import ThawBot
    from bot.decks import ChallengeDeck, Problem
    from bot.learning.modes import Faced
    from bot.store.rounds import QuestionRow, RoundRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

QUESTION = r"(?P<question>\d{1,19})"
RUN = rf"after:run:{QUESTION}"
CHANGE = rf"after:change:{QUESTION}"
WHY = rf"after:why:{QUESTION}"
REPORT = rf"after:report:{QUESTION}"


def after_reveal_row(
    question_id: int,
    has_code: bool,  # noqa: FBT001  # as agreed with its callers
    say: Texts,
    *,
    why: bool = True,
) -> ui.ActionRow[ui.LayoutView]:
    """The buttons under a reveal; `has_code`: whether the problem has code to run.

    `why` is left out where the explanation stands right above.
    """
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    if has_code:
        row.add_item(run_button(question_id, say))
        row.add_item(change_button(question_id, say))
    if why:
        row.add_item(ui.Button(label=say("Why?"), emoji="💬", custom_id=f"after:why:{question_id}"))
    row.add_item(
        ui.Button(
            label=say("Report a problem"), emoji="🚩", custom_id=f"after:report:{question_id}"
        )
    )
    return row


def run_button(question_id: int, say: Texts) -> ui.Button[ui.LayoutView]:
    """Runs the problem's own code."""
    return ui.Button(label=say("Run it"), emoji="🧪", custom_id=f"after:run:{question_id}")


def change_button(question_id: int, say: Texts) -> ui.Button[ui.LayoutView]:
    """Opens the problem's own code to change and run it."""
    return ui.Button(label=say("Try a change"), emoji="✏️", custom_id=f"after:change:{question_id}")


class RunProblemButton(Linked, template=RUN, audience="everyone"):
    """Shows whoever presses it the problem's own code running: thirty may press at once."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Run it."""
        say = texts(str(interaction.locale))
        queue_of(interaction, say)
        asked = await promptly(_asked(interaction, int(self.facts["question"]), say), say)
        await run_code(interaction, asked.code, private=True)


class ChangeProblemButton(Linked, template=CHANGE, audience="everyone"):
    """Opens the problem's own code in the run modal."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Open the modal."""
        say = texts(str(interaction.locale))
        queue_of(interaction, say)
        asked = await promptly(_asked(interaction, int(self.facts["question"]), say), say)
        await interaction.response.send_modal(code_modal(say, RunAsked(asked.code, "modal")))


class WhyButton(Linked, template=WHY, audience="everyone"):
    """Repeats the explanation privately, with what the member had answered."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Explain."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            asked = await _asked(interaction, int(self.facts["question"]), say)
            await reply.say(why(asked, say))


class ReportButton(Linked, template=REPORT, audience="everyone"):
    """Asks what is wrong with the problem."""

    async def pressed(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Open the form; what it needs is looked up when it is sent."""
        say = texts(str(interaction.locale))
        await interaction.response.send_modal(report_form(int(self.facts["question"]), say))


BUTTONS = (RunProblemButton, ChangeProblemButton, WhyButton, ReportButton)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question whose answer this member may know, and what they made of it."""

    round: RoundRow
    question: QuestionRow
    faced: Faced
    deck: ChallengeDeck
    member_id: int

    @property
    def problem(self) -> Problem:
        """The problem that was asked."""
        return self.deck.problem(self.question.problem_id)

    @property
    def code(self) -> str:
        """The problem's code; empty where it has none."""
        return self.problem.code or ""


async def reported(press: Press, question_id: int, reason: str) -> None:
    """Keep what a member reports about a question."""
    say = texts(str(press.locale))
    async with Patience(press) as reply:
        asked = await _asked(press, question_id, say)
        new = reports.NewReport(
            question_id=question_id,
            member_id=asked.member_id,
            guild_id=asked.round.guild_id,
            reason=plain(reason).replace("\x00", "").strip(),
            at=press.created_at,
            interaction_id=press.id,
        )
        if not new.reason:
            raise Refused(say("There was no reason in it. Say in a few words what is wrong."))
        async with press.client.services.database.begin() as conn:
            deck_id = await decks.deck_of(conn, asked.round.deck_version_id)
            await refuse_private(conn, deck_id, say)
            await reports.add(conn, new)
            await something_waits(
                conn,
                "problem",
                deck_id,
                asked.deck.title,
                guild_id=asked.round.guild_id,
                at=press.created_at,
            )
        await reply.say(
            say("🚩 Thank you. The moderators see it with `/reports`, together with your name.")
        )


def why(asked: Asked, say: Texts) -> str:
    """The right choice, why it is right, and where the member's own wrong answers fail."""
    letters = dict(zip(asked.question.choice_ids, LETTERS, strict=False))
    right = asked.problem.correct
    lines = [
        f"✅ **{letters[right.id]}** · {right.text.strip()}",
        flowed(asked.problem.explanation),
    ]
    wrong = [attempt for attempt in asked.faced.attempts if not attempt.correct]
    for attempt in wrong[-1:]:
        choice = asked.problem.choice(attempt.choice_id)
        feedback = flowed(choice.feedback or "")
        lines.append(
            say("You chose **{letter}**. {feedback}", letter=letters[choice.id], feedback=feedback)
        )
    return "\n\n".join(lines)


async def _asked(press: Press, question_id: int, say: Texts) -> Asked:
    """The question.

    Raises:
        Refused: its answer is still a secret to this member, or it is not known any more.
    """
    services, user = press.client.services, press.user
    async with services.database.begin() as conn:
        question = await rounds.find_question(conn, question_id)
        if question is None:
            raise Refused(say("This question is no longer known here."))
        round_row = await rounds.get(conn, question.round_id)
        deck = await services.versions.challenge(conn, round_row.deck_version_id)
        member_id = await members.member_id_for(conn, user.id, user.display_name)
        faced = await plays.faced(conn, round_row.id, member_id)
    mine = next(one for one in faced if one.question_id == question_id)
    asked = Asked(round_row, question, mine, deck, member_id)
    if not _may_know(asked, mine.stage(services.clock.now())):
        raise Refused(say("This question is still open for you. Answer it first; then you see."))
    return asked


def _may_know(asked: Asked, stage: Stage) -> bool:
    """In a live round nobody knows before its reveal; alone, once one's own part is over.

    The lab is about code that may be run at any time.
    """
    if asked.round.mode == "lab":
        return True
    if asked.round.mode == "live":
        return asked.question.state == "closed"
    return stage is Stage.OVER
