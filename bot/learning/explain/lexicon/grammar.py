"""The words that carry no topic: what negates, what joins, what fills.

One expression per line or between semicolons; a word stands for all its inflected forms, `*`
for up to three words of any kind.
"""

UNTRUE = """
    invalid unfounded outdated absurd wrong untrue incorrect nonsense myth lie fiction fallacy
    misconception misunderstanding
    inaccurate bogus legend illusion mistake mistaken
    """
"""What one calls a statement that is not true."""


def _judgements() -> str:
    frames = "is {0}; are {0}; was {0}; {0} that; {0} to say; {0} to think; {0} to believe"
    return "; ".join(frames.format(one) for one in UNTRUE.split())


NEGATORS: dict[str, str] = {
    # Everything that is claimed from here to the end of the clause is denied.
    "not": """
        not; never; no longer; no more; not any more; cannot; hardly; barely; neither; nor
        fail to; unable; impossible; refuse; wont; far from; nowhere; by no means; needn; nobody
        none; no need; no need for; little need; zero need; no reason; no point; need not
        no necessity
        """,
    # Only the next claim is denied.
    "no": """
        no; without; lack; lacks; lacking; instead of; rather than; nothing; exempt from
        excluded from; free from; free of; instead; absence of; won t; void of
        """,
    # The next claim, or else the one before, is denied ("stops learning", "learning is stopped").
    "stop": """
        leave out; left out; omit; do without; forbidden; prohibit; disallowed; banned
        unnecessary; pointless; superfluous; redundant
        stop; prevent; avoid; block from; forbid; ban; halt; suppress; inhibit; refrain
        stopping; disable; deactivate; desactivate; turn off; turn of; turning of; turned of
        switch of; switch off; turned off; switched off; shut off; switching off; turning off
        shut down; deny; disallow; fight; combat; counter; against; eliminate; get rid of
        keep from; cut off; pause; interrupt; reduce risk; less risk; less chance; smaller risk
        lower risk; less danger; less likely; less prone; unlikely; less probable; lower chance
        less able; harder; hard to; less tendency; fewer chance; reduce chance; lower danger
        reduce danger; less room; less freedom; less easily; less often; mitigate; decrease risk
        lessen; danger lower; risk lower; bar from; off limit; lower the risk; reduce the risk
        less temptation; less opportunity; no risk; no danger; less possibility; difficult to
        can hardly
        """,
    # Overfitting and forgetting near by are denied, whatever else there is.
    "damp": """
        reduce; lower; decrease; lessen; minimise; minimize; diminish; limit; shrink; cut
        alleviate; less; fewer; rarely; help with; deal with; solve; tackle; address; handle
        low; small; weak; little; remedy; cure; go down; drop; sink; fall; vanish; disappear
        smaller
        """,
    # The whole sentence is denied.
    "untrue": """
        not true that; untrue that; false that; wrong that; not the case that; myth that
        not correct; incorrect that; nonsense that; wrong to say; mistake to say; not right that
        incorrect to say; false to say; untrue; is a myth; is wrong; is incorrect; is not true
        is nonsense; is not correct; is not right; is not the case; misconception that
        are wrong; are lying; no evidence that; would be a mistake; doubt that; is a lie
        nothing to do with; is not so; error to think; it is a mistake; is a common mistake
        is a fairy tale
        not believe that; not think that; nobody says that; no one says that; nobody said that
        by no means the case that; hardly the case that; hardly true that
        """
    + _judgements(),
}
HARMLESS = """
    not only; not just; not merely; not simply; not alone; not to mention; no matter; no wonder
    no doubt; no problem; why not; if not; whether or not; or not; no idea; no clue; no one else
    not to worry; not forget to; never forget to; not fail to; not miss to; not neglect to
    nothing else; nothing but; not until; no sooner; no worries; zero grad; none of that
    against each other; from true; from false; include top false; nothing more; not always
    from nothing; from zero; no effect; no influence; no impact; no difference
    no bearing
    """
"""Expressions with the look of a negator that negate nothing."""

FILLERS = """
    a an the very really just also simply basically exactly completely totally quite pretty
    rather of course actually indeed still even already entirely fully absolutely literally kind
    sort certain some any own only already certainly probably usually often typically generally
    mostly maybe perhaps please somewhat truly merely purely definitely much more
    """
"""Words that may stand inside an expression of several words."""

GLUE = """
    the a an of to in is are was were be been being and or but so that which who it its they
    them their you your we our i my me this these those because since as if when while then than
    with without for from on at by into up out not no do does did have has had can could will
    would should may might must after before until once about like there what how why where
    again later first next finally too also only just more most some any all each every both few
    let lets get gets got make makes made keep keeps stay stays set put use uses means mean don
    don't doesn't isn't aren't won't can't he she his her one now here still already even such
    same other
    """
"""Words that hold sentences together; text without them is a list."""

FUNCTION = """
    the a an of to in is are was were be been and or but so that which who it its they them
    their you your we our i my me this these those because since as if when while then than with
    without for from on at by into up out not no do does did have has had can could will would
    should may might must after before until once about like there what how where also only
    during through between over under he she his her am u im
    """
"""What every sentence needs some of, and a pile of keywords lacks."""

JOINTS: dict[str, str] = {
    "and": """
        and; &; plus; as well as
        """,
    "or": """
        or
        """,
    "but": """
        but; however; yet; although; though; whereas; except; nevertheless; still it
        even though
        """,
    "so": """
        so that; so; therefore; thus; hence; consequently; which means; that means; meaning
        """,
    "because": """
        because; since; cause; cuz; bc; as a result of; due to; thanks to; in order to
        """,
    "then": """
        then; next; afterwards; afterward; finally; second; secondly; third; lastly; followed by
        """,
    "while": """
        while; whilst; meanwhile; during which
        """,
    "when": """
        when; whenever; once; if; after; as soon as; upon; in case; provided; unless
        on condition
        """,
    "before": """
        before; until; till; prior to
        """,
    "which": """
        which; who; whose; where
        """,
    "otherwise": """
        otherwise; or else
        """,
    "retraction": """
        scratch that; strike that; not really; not quite; i take * back; that is wrong
        that is not true; take that back; that is not right; that is false; that was wrong
        forget that; just kidding; jk; that s wrong; not true; that is a lie; or not
        on second thought; forget what i said; ignore that; that is incorrect; thats wrong
        that wrong; that not true; that not right; that false; that incorrect; that not correct
        that not quite right
        """,
    "rephrasing": """
        i mean; i meant
        """,
    "correction": """
        no wait; or rather; correction; no sorry; sorry; or wait; well no; wait; hmm no; or no
        no actually; actually no; no in fact; no i mean; my mistake; or actually; or better
        no my mistake; my bad; i misspoke; let me correct
        mixed that up; mixed it up; mixed them up; got that wrong; got it wrong; got that backwards
        wrong way round; better said; pardon; apologies; wait no; hold on; hang on
        other way round; other way around; i mixed; i confused
        no no; oops; ah no; oh no; nope; in fact no; no rather; or well
        """,
}
"""What opens a new clause."""

ELSEWHERE = """
    people think; people say; people believe; some think; some say; some believe; many think
    many say; many believe; you might think; you may think; one might think; one may think
    they say; they claim; they tell you; people tell; people claim; everybody says
    everyone says; everyone thinks; you often hear; you often read; one reads; it is said
    people assume; you would think; you could think
    others say; others think; might expect; i used to think; allegedly; some claim
    many assume; beginners think; is often claimed; students think; students believe; i wonder
    not sure if; not sure whether; i wonder whether; do not know if; do not know whether
    dunno if; no idea if; no idea whether
    """
"""Announcements of what somebody else believes; nothing said in that clause is a claim."""

PRONOUNS = """
    it; they; them; these; those; this; itself; themselves; that one; ones; its; their; he; she
    """
