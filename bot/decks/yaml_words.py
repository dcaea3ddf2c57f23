"""What the YAML parser's complaints mean, in words for authors who do not know YAML."""

from ruamel.yaml.error import YAMLError

from bot.decks.wording import quoted

Words = tuple[str, str]
"""What is wrong, and what was expected."""

_QUOTES: Words = ("a text cannot begin with this character", "quotes around the text")
_UNCLOSED: Words = (
    "the quotation mark that opens here has no counterpart",
    "a second one where the text ends",
)
_BACKSLASH: Words = (
    "a backslash means something special in a text between double quotes",
    "single quotes around the text, or two backslashes",
)
_BLOCK: Words = (
    "something unknown stands behind the | or >",
    "nothing behind it, and the text on the lines below",
)

# The first sign found in the parser's message decides.
_WORDS: tuple[tuple[str, Words], ...] = (
    (
        "mapping values are not allowed",
        (
            "this colon is inside a text, or its line is not indented as the one above",
            'quotes around a text with ": " in it, or the same indentation',
        ),
    ),
    ("'\\t' that cannot start", ("a tab stands here", "spaces to indent lines")),
    ("that cannot start any token", _QUOTES),
    (
        "could not find expected ':'",
        (
            "the line before has no colon",
            'lines such as "name: value"; further lines of a text are indented more',
        ),
    ),
    ("while scanning a quoted scalar", _UNCLOSED),
    ("found unexpected end of stream", _UNCLOSED),
    ("found unexpected document separator", _UNCLOSED),
    ("unknown escape", _BACKSLASH),
    ("while scanning a double-quoted scalar", _BACKSLASH),
    ("expected the node content", _QUOTES),
    (
        "more indented follow up line",
        ("the first lines of this text are indented more than the rest", "the same indentation"),
    ),
    (
        "while parsing a flow mapping",
        (
            "this { is not closed, or a comma is missing behind it",
            "fields between { and }, separated by commas",
        ),
    ),
    (
        "while parsing a flow sequence",
        (
            "this [ is not closed, or a comma is missing behind it",
            "values between [ and ], separated by commas",
        ),
    ),
    (
        "expected <block end>",
        (
            "this does not line up with what stands above it",
            "the indentation of the lines it belongs to, and whole texts in quotes",
        ),
    ),
    (
        "sequence entries are not allowed",
        ('a list item ("- ") cannot begin here', "each item on a line of its own"),
    ),
    (
        "mapping keys are not allowed",
        ("a text cannot begin with a question mark and a space", "quotes around the text"),
    ),
    ("while scanning a block scalar", _BLOCK),
    ("chomping", _BLOCK),
    (
        "special characters are not allowed",
        ("an invisible control character stands here", "this line typed anew"),
    ),
    ("while scanning a directive", _QUOTES),
    ("while scanning an anchor", _QUOTES),
    ("while scanning an alias", _QUOTES),
    ("while scanning a tag", _QUOTES),
    ("undefined tag handle", _QUOTES),
    (
        "expected '<document start>'",
        ("something stands outside of the deck", 'only fields, beginning with "schema: 1"'),
    ),
    ("after document end marker", ("the deck ended with the dots before", "no such dots")),
)


def told_at_its_beginning(error: YAMLError) -> bool:
    """Whether the error is about something opened at its `context_mark` and never closed."""
    context = str(getattr(error, "context", ""))
    return context.startswith(("while parsing a flow", "while scanning a quoted"))


def syntax_words(error: YAMLError) -> Words:
    """What is wrong and what was expected, for a text that is not YAML."""
    parts = (getattr(error, name, None) for name in ("problem", "reason", "context"))
    told = " ".join(str(part) for part in parts if part)
    for sign, words in _WORDS:
        if sign in told:
            return words
    return f"this is not YAML: {quoted(told)}", "a text as in other decks"
