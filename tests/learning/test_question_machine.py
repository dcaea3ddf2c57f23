"""Whatever happens to a question, in whatever order: the rules hold after every step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.learning.challenge import (
    Attempt,
    Click,
    OpenQuestion,
    QuestionState,
    Window,
    answering_time,
    credits_for,
    judge,
    resumed,
)
from bot.learning.points import BASE

OPENED = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
LIMIT = timedelta(seconds=120)
CHOICES = ("wrong", "right", "worse", "worst")
ADA, GRACE = 1, 2  # grace has half as much time again
EXTRA = {ADA: 0, GRACE: 50}

members = st.sampled_from([ADA, GRACE])
steps = st.integers(1, 100).map(lambda seconds: timedelta(seconds=seconds))


class QuestionMachine(RuleBasedStateMachine):
    """One question from its opening on. Time only goes forward; clicks may be older than that."""

    def __init__(self) -> None:
        super().__init__()
        self.now = OPENED
        own = Window(OPENED, OPENED + LIMIT * 1.5, GRACE)
        self.question = OpenQuestion(
            question_id=1,
            state=QuestionState.OPEN,
            attempts_allowed=2,
            correct_choice_id="right",
            choice_ids=CHOICES,
            windows=(Window(OPENED, OPENED + LIMIT), own),
            level="expert",
            limit_seconds=120,
        )
        self.attempts: dict[int, list[Attempt]] = {ADA: [], GRACE: []}
        self.hints: dict[int, datetime] = {}
        self.clicks: list[Click] = []

    @rule(step=steps)
    def time_passes(self, step: timedelta) -> None:
        self.now += step

    @rule(member=members, choice=st.sampled_from([*CHOICES, "elsewhere"]), ago=st.integers(0, 300))
    def a_click_is_handled(self, member: int, choice: str, ago: int) -> None:
        """Perhaps long after it was made."""
        at = self.now - timedelta(seconds=ago)
        self._handle(Click(member, choice, at, len(self.clicks)))

    @precondition(lambda self: self.clicks)
    @rule(data=st.data())
    def an_interaction_is_replayed(self, data: st.DataObject) -> None:
        before = {member: list(made) for member, made in self.attempts.items()}
        self._handle(data.draw(st.sampled_from(self.clicks)))
        kept = {i for made in before.values() for i in (a.interaction_id for a in made)}
        known = self.clicks[-1].interaction_id in kept
        assert not known or self.attempts == before

    @rule(member=members)
    def a_hint_is_taken(self, member: int) -> None:
        self.hints.setdefault(member, self.now)

    @precondition(lambda self: self.question.paused_at is None)
    @rule()
    def the_round_is_paused(self) -> None:
        self.question = replace(self.question, paused_at=self.now)

    @precondition(lambda self: self.question.paused_at is not None)
    @rule()
    def the_round_goes_on(self) -> None:
        paused_at = self.question.paused_at
        assert paused_at is not None
        follow = resumed(self.question.windows, paused_at, self.now)
        windows = (*ended(self.question.windows, paused_at), *follow)
        self.question = replace(self.question, paused_at=None, windows=windows)

    @precondition(lambda self: self.question.paused_at is None)
    @rule(lasts=steps)
    def the_bot_is_away(self, lasts: timedelta) -> None:
        began, self.now = self.now, self.now + lasts
        made_up = credits_for(self.question.windows, began, self.now)
        self.question = replace(self.question, windows=(*self.question.windows, *made_up))

    @rule()
    def the_question_ends_early(self) -> None:
        self.question = replace(self.question, windows=ended(self.question.windows, self.now))

    @rule()
    def the_question_is_closed(self) -> None:
        self.question = replace(self.question, state=QuestionState.CLOSED)

    def _handle(self, click: Click) -> None:
        self.clicks.append(click)
        asked = replace(
            self.question,
            hint_at=self.hints.get(click.member_id),
            extra_percent=EXTRA[click.member_id],
        )
        judgement = judge(asked, self.attempts[click.member_id], click)
        if judgement.is_new and judgement.attempt is not None:
            self.attempts[click.member_id].append(judgement.attempt)
            self._check_time(click)

    def _check_time(self, click: Click) -> None:
        taken = answering_time(self.question.windows, click.member_id, click.at)
        assert taken >= timedelta(0)
        assert self.question.paused_at is None or click.at < self.question.paused_at

    @invariant()
    def nobody_has_more_attempts_than_allowed_or_two_right_ones(self) -> None:
        for made in self.attempts.values():
            assert len(made) <= self.question.attempts_allowed
            assert sum(attempt.correct for attempt in made) <= 1
            assert not any(attempt.correct for attempt in made[:-1])

    @invariant()
    def points_are_for_right_answers_only_and_never_more_than_the_most(self) -> None:
        for attempt in (a for made in self.attempts.values() for a in made):
            assert (attempt.points > 0) == attempt.correct
            assert 0 <= attempt.points <= BASE["expert"] * 3 // 2 // attempt.number

    @invariant()
    def every_window_has_a_length(self) -> None:
        assert all(window.opens_at < window.closes_at for window in self.question.windows)


def ended(windows: tuple[Window, ...], at: datetime) -> tuple[Window, ...]:
    """The windows as the store leaves them that lets none go on beyond `at`."""
    return tuple(
        replace(window, closes_at=min(window.closes_at, at))
        for window in windows
        if window.opens_at < at
    )


TestQuestionMachine = QuestionMachine.TestCase
TestQuestionMachine.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
