"""What our decks claim is run, in the very sandbox that runs members' code."""

from __future__ import annotations

import ast
import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.decks import Proof, load_deck, proofs
from bot.runs.client import SandboxClient
from bot.runs.protocol import End, Output, RunLimits, RunRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

DECKS = sorted((Path(__file__).parents[2] / "content" / "decks").glob("*.yaml"))
LIMITS = RunLimits(wall_s=90, cpu_s=90, memory_mb=2048)
RUNTIMES = {"tensorflow": "tensorflow", "pytorch": "torch", "any": "python"}
ENDS_IN_AN_ERROR = {
    "freezing-pytorch/everything-frozen": "element 0 of tensors does not require grad"
}
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)

each_deck = pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)


@dataclass(frozen=True)
class Ran:
    proof: Proof
    end: End
    output: str
    errors: str

    def problem(self) -> str | None:
        """What is wrong with this run, None if it shows what it should."""
        if self.end.verdict != "ok":
            return f"{self.proof.where}: {self.end.message}\n{self.errors[-1500:]}"
        if self.proof.prints is not None and self.output.strip() != self.proof.prints.strip():
            return f"{self.proof.where} printed\n{self.output[-1500:]}"
        return None


async def run(socket: Path, proof: Proof) -> Ran:
    request = RunRequest(code=proof.code, framework=proof.framework, limits=LIMITS)
    said = {1: "", 2: ""}
    async for event in SandboxClient(socket).run(request):
        if isinstance(event, Output):
            said[event.fd] += event.text
        elif isinstance(event, End):
            return Ran(proof, event, said[1], said[2])
    raise AssertionError("no end came")


async def run_all(socket: Path, wanted: Iterable[Proof]) -> list[Ran]:
    return await asyncio.gather(*(run(socket, proof) for proof in wanted))


def shown_code(path: Path) -> list[Proof]:
    """Every snippet that members see under a question of this deck."""
    deck = load_deck(path)
    runtime = RUNTIMES[deck.framework]
    return [
        Proof(f"{deck.id}/{item.id}", item.code, runtime, prints=None)
        for item in deck.items
        if getattr(item, "code", None)
    ]


@pytest.mark.timeout(240)
@each_deck
async def test_what_a_deck_claims_is_true_when_run(sandbox_socket: Path, path: Path):
    claims = proofs(load_deck(path))
    assert claims
    ran = await run_all(sandbox_socket, claims)
    assert [one.problem() for one in ran if one.problem()] == []


@pytest.mark.timeout(240)
@each_deck
async def test_a_snippet_does_what_members_are_told_when_they_try_it(
    sandbox_socket: Path, path: Path
):
    for one in await run_all(sandbox_socket, shown_code(path)):
        expected = ENDS_IN_AN_ERROR.get(one.proof.where)
        if expected is None:
            assert one.problem() is None
        else:
            assert one.end.verdict == "error"
            assert expected in one.errors


async def test_a_false_claim_would_be_noticed(sandbox_socket: Path):
    wrong = Proof("x/sum", "assert 1 + 1 == 3", "python", prints=None)
    other = Proof("x/print", "print(2)", "python", prints="3")
    right = Proof("x/right", "print(2)", "python", prints="2")
    ran = await run_all(sandbox_socket, [wrong, other, right])
    assert [one.problem() is None for one in ran] == [False, False, True]


@each_deck
def test_every_python_block_in_a_text_is_python(path: Path):
    for item in load_deck(path).items:
        for name in ("prompt", "front", "explanation", "back", "model_answer"):
            for block in BLOCK.findall(getattr(item, name, "")):
                ast.parse(block)
