"""Forms of words that no rule leads back to the word: chat, usual slips, irregular inflection."""

from __future__ import annotations

from bot.learning.explain.lexicon.listed import word_set


def _by_form(text: str) -> dict[str, str]:
    """Each form with the word it stands for, from a list of `word: forms`."""
    pairs = (one.split(":") for line in text.splitlines() for one in line.split(";") if ":" in one)
    return {form: word.strip() for word, forms in pairs for form in forms.split()}


CHAT = _by_form(
    """
    add: ad; again: agian; and: n nd adn nad; are: r; because: cuz bc coz cos; before: b4; data: dta
    every: evry; false: flase fasle flse fals; fit: fti; rate: rat raet rtae; true: ture treu tru
    for: fro; from: frm; give: giv; going: gonna; grad: gard; head: hed; instead: insted instaed
    later: l8r l8er; learn: lern; less: les; lot: alot lto; low: lwo lo; must: gotta; need: ned;
    new: nwe enw; have: hav; not: nto; okay: ok
    oops: ups oups uups whoops woops upsi; please: pls; thanks: thx; that: taht dat
    the: teh hte; them: em; then: thn; there: ther; though: tho
    through: thru; top: tpo; train: trane tren trayn; very: ver; want: wanna; weights: wts
    which: wich; with: w/ wiht wth; without: w/o wo; you: u yuo; your: ur yr
    """
)
"""Short forms and slips of the fingers, too short for the spelling repair."""
CHAT |= {"&": "and", "btw": ""}
NOT_FUSED = word_set(
    """
    aint arent arnt cant couldnt didint didnt doenst doesent doesn doesnot doesnt dont dosent
    dosnt hadnt hasnt havent havnt isnt mightnt mustnt neednt shouldnt wasnt werent wont wouldnt
    """
)
"""Contractions with "not", without their apostrophe."""
IRREGULAR = _by_form(
    """
    beat: beaten beats beating
    become: became; begin: began begun; begins: beginning; big: biger bigger
    break: broke broken; bring: brought; build: built; cheap: cheaper; choose: chose chosen
    close: closer; come: came; compile: compilation; costly: costlier; deep: deeper
    do: does did done; easy: easier; fast: faster; feel: felt; few: fewer; find: found
    forget: forgot forgotten forgetting; freeze: froze frozen freezed; gentl: gentler
    get: got gotten getting; give: gave given; go: went goes gone; great: greater; hard: harder
    heavy: heavier; high: higher; hold: held; keep: kept; know: knew known; large: larger
    learn: learnt learning; leave: left; light: lighter; long: longer; lose: lost losing
    low: lower; make: made; mean: meant; new: newer; overwrite: overwritten overwrote
    parameter: params param; quick: quicker; rapid: rapider; run: ran running; safe: safer
    say: said; see: saw seen; short: shorter; shrink: shrank shrunk; simple: simpler
    slow: slower; small: smaller; smart: smarter; soon: sooner; spend: spent; stick: stuck
    strong: stronger; take: took taken; teach: taught; tear: torn tore; think: thought
    throw: thrown threw; tiny: tinier; train: trainings trainning; understand: understood
    unfreeze: unfroze unfrozen unfreezed; update: updating updation; weak: weaker; win: won
    write: wrote written
    """
)
"""Irregular inflection, and comparatives."""
OWN_STEMS = dict.fromkeys(word_set("optimizer optimizers optimiser optimisers"), "optimizer")
"""Words whose stem another word has, though they mean something else."""
