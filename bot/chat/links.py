"""The ids that components carry: all that a click needs to be understood after a restart."""

from __future__ import annotations

CHOICE_ID = r"[a-z0-9][a-z0-9-]{0,39}"
ANSWER = rf"answer:(?P<question>\d{{1,19}}):(?P<choice>{CHOICE_ID})"
HINT = r"hint:(?P<question>\d{1,19})"
MINE = r"mine:(?P<round>\d{1,19})"
JOIN = r"join:(?P<round>\d{1,19})"
LEAVE = r"leave:(?P<round>\d{1,19})"
STEER = r"steer:(?P<action>next|pause|resume|skip|stop):(?P<round>\d{1,19})"
SURE = r"sure:(?P<question>\d{1,19}):(?P<number>\d{1,2}):(?P<confidence>sure|think|guess)"
POINTS = "points"
RUN_MODAL = r"run:code(?::(?P<framework>[a-z]{1,12}):(?P<device>[a-z]{3,4}):(?P<seed>\d{0,10}))?"
RERUN = r"rerun:(?P<run>\d{1,19})"
EDIT_RUN = r"editrun:(?P<run>\d{1,19})"
CANCEL_RUN = r"cancelrun:(?P<run>\d{1,19})"
REPORT = r"reportrun:(?P<run>\d{1,19})"
DELETE_RUN = r"deleterun:(?P<run>\d{1,19})"
OPEN_RUN = r"openrun:(?P<run>\d{1,19})"
RUNS_BEFORE = r"runs:(?P<before>\d{1,19})"
SETTINGS_SECTION = r"settings:(?P<section>[a-z]{1,20})"
SETTINGS_GO = "settings-go"
SETTING = r"settings:(?P<section>[a-z]{1,20}):(?P<setting>[a-z_]{1,40})(?::\d{1,2})?"
TOGGLE = r"settings-toggle:(?P<section>[a-z]{1,20}):(?P<setting>[a-z_]{1,40}):(?P<value>True|False)"
REGION = r"settings-region:(?P<section>[a-z]{1,20})"
REWARD_BADGE = r"settings-badge:(?P<number>\d{1,2})"
REWARD_ROLE = r"settings-reward:(?P<badge>[a-z0-9.:-]{1,80})"


def answer(question_id: int, choice_id: str) -> str:
    """Answer this question with this choice."""
    return f"answer:{question_id}:{choice_id}"


def hint(question_id: int) -> str:
    """Show me the hint of this question."""
    return f"hint:{question_id}"


def mine(round_id: int) -> str:
    """Show me my own answers of this round."""
    return f"mine:{round_id}"


def join(round_id: int) -> str:
    """I will play in this round."""
    return f"join:{round_id}"


def leave(round_id: int) -> str:
    """I will not play in this round after all."""
    return f"leave:{round_id}"


def steer(action: str, round_id: int) -> str:
    """Change the pace of this round: next, pause, resume, skip or stop."""
    return f"steer:{action}:{round_id}"


def sure(question_id: int, number: int, confidence: str) -> str:
    """This sure I was of this attempt of mine: sure, think or guess."""
    return f"sure:{question_id}:{number}:{confidence}"


def rerun(run_id: int) -> str:
    """Run this snippet once more."""
    return f"rerun:{run_id}"


def edit_run(run_id: int) -> str:
    """Open this snippet in the code modal."""
    return f"editrun:{run_id}"


def cancel_run(run_id: int) -> str:
    """Stop this run."""
    return f"cancelrun:{run_id}"


def report(run_id: int) -> str:
    """Show what became of the models of this run."""
    return f"reportrun:{run_id}"


def delete_run(run_id: int) -> str:
    """Take the message of this run away."""
    return f"deleterun:{run_id}"


def open_run(run_id: int) -> str:
    """Show me this run of mine."""
    return f"openrun:{run_id}"


def runs_before(run_id: int) -> str:
    """Show me my runs that are older than this one."""
    return f"runs:{run_id}"


def run_modal(framework: str, device: str, seed: int | None) -> str:
    """The form for code, with what was chosen before it opened."""
    return f"run:code:{framework}:{device}:{'' if seed is None else seed}"


def settings_section(name: str) -> str:
    """Show the settings of this section."""
    return f"settings:{name}"


def setting(section: str, name: str) -> str:
    """Change this setting of the guild."""
    return f"settings:{section}:{name}"


def toggle(section: str, name: str, *, on: bool) -> str:
    """Switch this setting of the guild on or off."""
    return f"settings-toggle:{section}:{name}:{on}"


def region(section: str) -> str:
    """Show the cities of a region."""
    return f"settings-region:{section}"


def reward_badge(number: int) -> str:
    """Choose a badge in this one of several selects, to give it a role."""
    return f"settings-badge:{number}"


def reward_role(badge_id: str) -> str:
    """Choose the role for this badge."""
    return f"settings-reward:{badge_id}"
