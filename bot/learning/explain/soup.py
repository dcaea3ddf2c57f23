"""Answers that are piles of keywords: words of the topic, and no statement."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bot.learning.explain.clauses import CHATTER, TAGS
from bot.learning.explain.lexicon.grammar import FUNCTION, GLUE
from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.lexicon.verbs import VERBS
from bot.learning.explain.words import ARROW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.learning.explain.statement import Statement
    from bot.learning.explain.words import Word

HOLDING = frozenset(FUNCTION.split()) | {ARROW}
LISTING = HOLDING | frozenset(GLUE.split()) | {"("}
LONG_ROW = 8
"""From so many words on a row needs some that hold it together."""
HELD = 0.1
LONG_LIST = 5
LONG_CATALOGUE = 4
NAMING = 0.8
BARE = 0.4
"""A list is a pile of keywords when so many of its items name a thing and say nothing of it."""
STEPS = word_set("compile fit freeze unfreeze train recompile faster cheaper quicker load finetune")
MOST = 0.6
"""When so much of an answer is piled up, the rest of it is part of the pile."""

ARTICLES = word_set("the a an its their my your our his")
BEING = word_set("is are was were am")
HELPING = word_set("can could will would should must may might do does did have has had")
PLACING = word_set("without of in at by with from for into to")
JOINING = word_set("and or but because so if")
PLAIN = word_set("add load train freeze fit compile unfreeze keep save learn update need get")
"""Verbs that no form of "to be" goes before."""
PLACING_FIRMLY = word_set("of in at by with from for on")
LONELY = word_set("low high new small big pretrained own")
"""What wants a noun after it."""
BREAKS = 2
WORDS_A_BREAK = 8
"""A slip of grammar in so many words, and at least `BREAKS`: a pile with small words strewn in."""
SAYING = (
    BEING
    | HELPING
    | word_set(
        "it they we you i he she this that these those what which who how where when there one"
        " everything nothing nobody all not no be let off on false true never -> ("
    )
)
"""Where one of these stands something is said; else it takes a verb."""
QUALITIES = word_set(
    "less fewer few faster quicker cheaper better higher lower more safe fixed same constant kept"
    " again quick fast cheap intact preserved unchanged untouched saved small tiny"
)
"""What is said of a thing in few words: "knowledge safe"."""
ONE = word_set("a an")
LONGEST_NAME = 4
VALUES = word_set("true false")
LONG_REFRAIN = 6
OPENING = word_set("then and later first to next again")
ANNOUNCING = (
    "keyword", "keywords", "key words", "key terms", "key term", "buzzwords", "important words",
    "relevant words", "relevant terms", "important terms", "vocabulary", "come up", "comes up",
    "to do with", "something with", "something about", "i would mention", "i would name",
    "terms are", "words are", "it is about", "this is about", "these words", "goes something like",
    "it is all about", "is all about", "topics are", "are the points", "are the words",
    "are the terms", "talked about", "talk about", "concerns", "terms matter", "related to",
    "relates to", "revolves around", "deals with", "heard about", "belongs to this",
    "belong to this", "play a role", "plays a role", "are involved", "is involved", "there is also",
)  # fmt: skip
"""What opens or closes a list of words that belong to the topic."""
LONG_UNSAID = 10
"""So many words with no verb among them say nothing."""
STREWN = 3
"""So many rows like "optimizer of layers", with no verb, and most of the words in them."""


def piled(statements: Sequence[Statement]) -> frozenset[int]:
    """Which of the statements are only words piled up."""
    rows = list(_rows(statements))
    words = [[word for at in row for word in statements[at].words] for row in rows]
    whole = sum(map(len, words))
    if _is_catalogue([one.words for one in statements]) or _is_refrain(words):
        return frozenset(range(len(statements)))
    if _is_list(statements) or _is_broken(words) or _is_strewn(words):
        return frozenset(range(len(statements)))
    if announced := frozenset(_announced(statements)):
        return announced
    heaps = [_is_heap(row) for row in words]
    heaped = sum(len(row) for row, heap in zip(words, heaps, strict=True) if heap)
    if heaped and heaped >= MOST * whole:
        return frozenset(range(len(statements)))
    return frozenset(at for row, heap in zip(rows, heaps, strict=True) if heap for at in row)


def _rows(statements: Sequence[Statement]) -> Iterator[list[int]]:
    """The statements between two marks, which joints may divide."""
    number = 0
    numbers: list[tuple[int, int]] = []
    for one in statements:
        number += one.clause.joint in {"", ","}
        numbers.append((one.clause.sentence, number))
    for _, group in groupby(range(len(statements)), key=numbers.__getitem__):
        yield list(group)


def _is_heap(row: Sequence[Word]) -> bool:
    texts = [word.text for word in row]
    if "(" in texts:
        return False
    held = sum(text in HOLDING for text in texts)
    return len(texts) >= LONG_ROW and held < HELD * len(texts)


def _is_list(statements: Sequence[Statement]) -> bool:
    items = [texts(one.words) for one in statements]
    held = sum(word.text in LISTING for one in statements for word in one.words)
    if len(items) < LONG_LIST or held > HELD * sum(map(len, items)):
        return False
    bare = sum(_is_bare(one) for one in statements)
    return bare >= BARE * len(items)


def _is_bare(one: Statement) -> bool:
    said = texts(one.words)
    if len(said) == 1:
        return said[0] not in STEPS
    return not any(mention.kind == "claim" for mention in one.mentions)


def _is_broken(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether small words stand where no sentence has them: "the of", "is add"."""
    lines = [texts(row) for row in rows]
    breaks = sum(map(_breaks, lines))
    return breaks >= BREAKS and breaks * WORDS_A_BREAK >= sum(map(len, lines))


def _breaks(line: Sequence[str]) -> int:
    if not line:
        return 0
    spoken = SAYING - BEING - HELPING
    found = [
        line[0] in BEING | {"of", "than"},
        line[-1] in ARTICLES | {"of", "by", "with", "for", "into"},
        line[-1] in BEING and not spoken & set(line),
        line[-1] in LONELY and set(line[-2:-1]) <= PLACING_FIRMLY and len(line) > 1,
    ]
    found += [_clash(one, after) for one, after in pairwise(line)]
    return sum(found)


def _clash(one: str, after: str) -> bool:
    if one in ARTICLES:
        return after in ARTICLES | PLACING | BEING | JOINING | HELPING
    if one in {"of", *VALUES} and after in VALUES:
        return True
    if one in PLACING:
        return after in BEING | HELPING | JOINING
    return one in BEING and after in PLAIN


def _is_strewn(rows: Sequence[Sequence[Word]]) -> bool:
    bare = [row for row in rows if _joins_nothing(row)]
    praises = any(word.text in QUALITIES for row in rows for word in row)
    if len(bare) == len(rows) and sum(map(len, bare)) >= LONG_UNSAID and not praises:
        return True
    return len(bare) >= STREWN and 2 * sum(map(len, bare)) >= sum(map(len, rows))


def _announced(statements: Sequence[Statement]) -> Iterator[int]:
    """The sentences that say which words belong to the topic: "it has to do with compile"."""
    for _, group in groupby(range(len(statements)), key=lambda at: statements[at].clause.sentence):
        sentence = list(group)
        said = [text for at in sentence for text in texts(statements[at].words)]
        if _announces(said):
            yield from sentence


def _announces(said: Sequence[str]) -> bool:
    line = f" {' '.join(said)} "
    explained = any(
        text in {"that", "fact", "because", "since", "nothing", "same"} for text in said
    )
    return any(f" {one} " in line for one in ANNOUNCING) and (
        not explained or line.lstrip().startswith("things that")
    )


def _is_catalogue(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether it only names things: "frozen weights, new task, fine-tuning"."""
    named = [part for row in rows for part in _parts(row)]
    names = sum(map(_is_name, named))
    most = names >= NAMING * len(named) and len(named) >= LONG_LIST
    return most or (names == len(named) and names >= LONG_CATALOGUE)


def _parts(row: Sequence[Word]) -> Iterator[list[Word]]:
    """The words between "and" and its like."""
    for is_joint, part in groupby(row, key=lambda word: word.text in {"and", "&"}):
        said = list(part)
        if not is_joint and set(texts(said)) - CHATTER - TAGS:
            yield said


def _is_name(row: Sequence[Word]) -> bool:
    called = [f"{one.text}{after.text}" for one, after in pairwise(row)]
    said = {word.text for word in row} - ({"(", ")"} if "()" in called else set())
    if said <= VALUES or (row[0].text in ONE and len(row) <= LONGEST_NAME):
        return True
    doing = any(word.stem in VERBS and not word.text.endswith(("ed", "en", "ing")) for word in row)
    return not (doing or said & (SAYING | QUALITIES))


def _is_refrain(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether it says the same few words over and over, and none to hold them together."""
    said = [word for row in rows for word in texts(row)]
    held = sum(word in HOLDING for word in said)
    if any(word.text == "(" for row in rows for word in row):
        return False
    stutters = any(one == after for row in rows for one, after in pairwise(texts(row)))
    repeats = stutters or len(set(said)) <= MOST * len(said)
    return len(said) >= LONG_REFRAIN and held < HELD * len(said) and repeats


def _joins_nothing(row: Sequence[Word]) -> bool:
    """Whether it has a preposition or "and" between words of which none is a verb."""
    said = [word.text for word in row]
    return bool((PLACING | {"and"}) & set(said)) and not _says_something(row, said)


def _says_something(row: Sequence[Word], said: Sequence[str]) -> bool:
    if SAYING & set(said):
        return True
    return any(word.stem in VERBS and _is_verb(said, at) for at, word in enumerate(row))


def _is_verb(said: Sequence[str], at: int) -> bool:
    """Whether a word that can be a verb is one where it stands."""
    before = said[at - 1] if at else ""
    after = said[at + 1] if at + 1 < len(said) else ""
    if before in PLACING | ARTICLES or (said[at].endswith("ing") and after in PLACING):
        return False
    return not before or said[0] in OPENING or said[at].endswith(("s", "ed", "ing"))


def texts(row: Sequence[Word]) -> list[str]:
    """The words of a clause without its marks."""
    return [word.text for word in row if not word.is_mark]
