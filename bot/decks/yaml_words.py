"""What the YAML parser's complaints mean, in words for authors who do not know YAML."""

from ruamel.yaml.error import YAMLError

from bot.decks.wording import quoted

_WORDS = (
    (
        "mapping values are not allowed",
        "a colon followed by a space stands inside a text",
        "quotes around a text that contains a colon",
    ),
    ("'\\t' that cannot start", "a tab stands here", "spaces to indent lines"),
    (
        "that cannot start any token",
        "a text cannot begin with this character",
        "quotes around the text",
    ),
    (
        "could not find expected ':'",
        "this line has no colon",
        '"name: value"; further lines of a text are indented more than its name',
    ),
    (
        "end of stream while scanning a quoted",
        "a quotation mark is never closed",
        "a second one at the end of the text",
    ),
    (
        "found unexpected end of stream",
        "a quotation mark is never closed",
        "a second one at the end of the text",
    ),
    (
        "found unexpected document",
        "a quotation mark is never closed",
        "a second one at the end of the text",
    ),
    (
        "unknown escape",
        "a backslash in a text between double quotes means something special",
        "single quotes around the text, or two backslashes",
    ),
    (
        "did not find expected hexdecimal",
        "a backslash in a text between double quotes means something special",
        "single quotes around the text, or two backslashes",
    ),
    (
        "expected ',' or '}'",
        "a { is not closed, or a comma is missing",
        "fields between { and }, with commas between them",
    ),
    (
        "expected ',' or ']'",
        "a [ is not closed, or a comma is missing",
        "values between [ and ], with commas between them",
    ),
    (
        "expected <block end>",
        "this line does not fit to the ones above it",
        "the same indentation as the line it belongs to",
    ),
    (
        "sequence entries are not allowed",
        'a list item ("- ") cannot begin here',
        "it on a line of its own",
    ),
    (
        "expected the node content",
        "a value cannot begin with this character",
        "quotes around a text",
    ),
    (
        "block scalar",
        "the character after | or > is not known",
        "nothing after it, with the text on the next lines",
    ),
    (
        "chomping",
        "the character after | or > is not known",
        "nothing after it, with the text on the next lines",
    ),
    (
        "special characters are not allowed",
        "there is an invisible control character",
        "text without such characters; type this line anew",
    ),
)


def syntax_words(error: YAMLError) -> tuple[str, str]:
    """What is wrong and what was expected, for a text that is not YAML."""
    told = " ".join(
        str(part)
        for part in (
            getattr(error, "problem", None),
            getattr(error, "reason", None),
            getattr(error, "context", None),
        )
        if part
    )
    for sign, message, expected in _WORDS:
        if sign in told:
            return message, expected
    return f"this is not YAML ({quoted(told)[1:-1]})", "text as in the other decks"
