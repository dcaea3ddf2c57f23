from bot.decks import Proof, proofs


def test_a_proof_without_code_runs_the_code_that_members_see(challenge):
    shown, own = proofs(challenge)
    assert shown == Proof(
        where="small-challenge/sum-of-ones",
        code="import torch\n\nprint(torch.ones(3).sum().item())",
        framework="torch",
        prints="3.0",
    )
    assert own == Proof("small-challenge/frozen-weights", "assert 1 + 1 == 2", "python", None)


def test_a_proof_runs_with_the_framework_of_its_deck(recall):
    (proof,) = proofs(recall)
    assert (proof.framework, proof.code, proof.prints) == ("tensorflow", 'print("done")', "done")
