"""Verbs in which learners tell what they do to networks, and what networks do."""

from __future__ import annotations

from bot.learning.explain.lexicon.listed import word_set
from bot.learning.explain.words import stem

VERBS = frozenset(
    map(
        stem,
        word_set(
            """
            freeze unfreeze thaw lock unlock load download take get grab use pick choose start begin
            fetch set put add attach stick append build replace stack swap glue make let train learn
            fit teach tune finetune compile recompile run call keep preserve protect retain save
            spend waste need require cost change update modify adjust move touch alter stay remain
            lose forget destroy overwrite ruin wreck erase know see come go give work help stop
            prevent avoid mean become adapt specialise generalise memorise overfit continue carry
            switch turn flip mark pass hand tell want perform end converge reach improve reuse
            skip leave hold happen do think survive match open close create define give
            loop exclude
            """
        ),
    )
)
