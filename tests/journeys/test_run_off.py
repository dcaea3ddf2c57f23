"""/run where nobody can run anything."""

from __future__ import annotations

from tests.support import Classroom


async def test_without_a_sandbox_the_member_is_told_at_once_and_nothing_is_left_standing(
    classroom: Classroom, tmp_path
):
    await classroom.bot.stop()
    await classroom.bot.start(THAW_RUN="on", THAW_SANDBOX_SOCKET=str(tmp_path / "nobody.sock"))
    ada = classroom.member("ada")
    answer = await ada.slash("run", code="print(1)")
    assert answer.ephemeral
    assert "No sandbox is running" in answer.text
    assert classroom.facts.rows("SELECT verdict, code FROM run") == []


async def test_run_is_off_unless_the_host_says_otherwise(classroom: Classroom):
    answer = await classroom.member("ada").slash("run")
    assert answer.ephemeral
    assert "switched off" in answer.text
