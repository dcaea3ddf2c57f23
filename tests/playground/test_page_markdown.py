"""What members write becomes HTML that only ever shows: nothing in it runs, loads or hangs."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.page.highlight import LANGUAGES
from playground.page.markdown import LONGEST, render, render_line

ALLOWED = {
    "a": {"href", "target", "rel"},
    "span": {
        "class",
        *(f"data-{name}" for name in ("user", "role", "channel", "command", "id")),
        *("data-emoji", "data-spoiler"),
    },
    "time": {"data-unix", "data-style"},
    "pre": {"class", "data-language"},
    "ol": {"start"},
}
BARE = frozenset(
    [
        "p",
        "br",
        "em",
        "strong",
        "u",
        "s",
        "code",
        "blockquote",
        "ul",
        "li",
        "h1",
        "h2",
        "h3",
        "small",
    ]
)
VOID = {"br"}


class Reader(HTMLParser):
    """Reads HTML as a browser does, and notes what must not be there."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.complaints, self.links, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED and tag not in BARE:
            self.complaints.append(f"element {tag}")
        for name, value in attrs:
            if name not in ALLOWED.get(tag, ()):
                self.complaints.append(f"attribute {name} of {tag}")
            if name == "href":
                self.links.append(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.complaints.append(f"unbalanced {tag}")

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.complaints.append(f"comment {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        reader.complaints.append(f"left open: {reader.open}")
    return reader


def assert_harmless(html):
    reader = read(html)
    assert reader.complaints == []
    assert all(re.match(r"https?://", link, re.IGNORECASE) for link in reader.links)
    return reader


def shown(text):
    return "".join(assert_harmless(render(text)).text)


MARKS = st.sampled_from(
    [
        *("**", "*", "_", "__", "~~", "||", "`", "```", "```py\n", "\n", "\n\n", "> ", ">>> "),
        *("# ", "-# ", "- ", "1. ", "  ", "[", "](", ")", "<", ">", "&", '"', "'", "\\", "!"),
        *("<@1>", "<@&2>", "<#3>", "</run:4>", "<:ice:5>", "<t:6:R>", "@everyone"),
        *("http://", "https://a.b/", "javascript:", "data:text/html,", "<script>", "<img onerror="),
        *("\u202e", "\u2066", "\x00", "\x1b[31m", "\ufeff", "&lt;", "<!--", "]]>", "é", "🧊", "x"),
    ]
)
HOSTILE = st.lists(MARKS | st.text(max_size=4), max_size=60).map("".join)


@given(HOSTILE)
def test_nothing_but_the_listed_elements_ever_comes_out(text):
    assert_harmless(render(text))
    assert_harmless(render_line(text))


@given(st.text(max_size=200))
def test_any_text_at_all_is_harmless(text):
    assert_harmless(render(text))


@given(st.sampled_from([*LANGUAGES, "ansi", "nonsense"]), HOSTILE)
def test_code_in_any_language_is_shown_and_harmless(language, code):
    code = code.replace("```", "")
    assert_harmless(render(f"```{language}\n{code}\n```"))


@given(st.text(st.characters(categories=("L", "N"), max_codepoint=0x24F), min_size=1, max_size=80))
def test_plain_words_come_out_as_they_went_in(word):
    assert shown(word) == word


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<style>*{display:none}</style>",
        "<!-- comment -->",
        "<b>bold</b> &amp; &lt;i&gt;",
    ],
)
def test_html_is_text(text):
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x](//example.com)",
        "[x](&#106;avascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](java\tscript:alert(1))",
        '![x](https://example.com/a.png "javascript:")',
    ],
)
def test_links_lead_to_the_web_or_nowhere(text):
    assert_harmless(render(text))


def test_a_link_cannot_break_out_of_its_attribute():
    html = render('https://example.com/"onmouseover="alert(1)')
    assert "onmouseover" not in html.split(">")[1]
    assert_harmless(html)


BOMBS = {
    "brackets": "[" * 4000,
    "links": "[a](" * 1000,
    "nested links": "[" * 390 + "a" + "](http://x)" * 300,
    "stars": "*a **b " * 570,
    "underscores": "_" * 4000,
    "strong": "**" * 2000,
    "quotes": "> " * 2000,
    "lists": "- " * 2000,
    "spoilers": "|| |" * 1000,
    "backticks": "".join("`" * n + " " for n in range(88)),
    "angles": "<" * 4000,
    "tags": "</a" * 1330,
    "schemes": "http://" * 570,
    "fences": "```\n" * 1000,
    "backslashes": "\\" * 4000,
    "all": "*_~|`[<@" * 500,
    "parentheses": "```py\n" + "(" * 3990 + "```",
    "strings": "```py\n" + '"""f\'{' * 660 + "```",
    "yaml": "```yaml\n" + "- " * 1990 + "```",
    "tags in html": "```html\n" + "<a " * 1320 + "```",
    "escapes": "```ansi\n" + "\x1b[1;31m" * 500 + "x```",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_markdown_bomb_takes_no_time(name):
    render.cache_clear()
    start = time.process_time()
    assert_harmless(render(BOMBS[name]))
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize("language", sorted(set(LANGUAGES)))
def test_no_highlighter_hangs_on_hostile_code(language):
    start = time.process_time()
    for piece in ('"', "'", "(", "<", "\\", "${", "/*", "{", "`", "# ", "- ", "$", "<!--", "a:"):
        assert_harmless(render(f"```{language}\n{piece * (3900 // len(piece))}\n```"))
    assert time.process_time() - start < 8.0


def test_what_is_longer_than_discord_allows_stays_plain():
    text = "**a** " * 2000
    assert len(text) > LONGEST
    assert shown(text) == text


def test_four_thousand_characters_without_a_space_are_all_there():
    assert shown("x" * 4000) == "x" * 4000


def test_right_to_left_marks_are_kept_as_text():
    assert shown("a\u202eb\u2066c") == "a\u202eb\u2066c"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**b** *i* _i_ __u__ ~~s~~", "<strong>b</strong> <em>i</em> <em>i</em> <u>u</u> <s>s</s>"),
        ("snake_case_name", "snake_case_name"),
        ("`a*b*`", "<code>a*b*</code>"),
        ("one\ntwo", "one<br>\ntwo"),
        ("\\*no\\*", "*no*"),
        ("||**x**||", '<span class="spoiler" data-spoiler=""><strong>x</strong></span>'),
        ("<@12>", '<span class="mention" data-user="12">@12</span>'),
        ("<@!12>", '<span class="mention" data-user="12">@12</span>'),
        ("<@&12>", '<span class="mention" data-role="12">@12</span>'),
        ("<#12>", '<span class="mention" data-channel="12">#12</span>'),
        ("@here", '<span class="mention">@here</span>'),
        ("<:ice:5>", '<span class="emoji" data-emoji="5">:ice:</span>'),
        ("<t:60:R>", '<time data-unix="60" data-style="R">&lt;t:60:R&gt;</time>'),
        ("<t:60>", '<time data-unix="60" data-style="f">&lt;t:60&gt;</time>'),
    ],
)
def test_marks_within_a_line(text, html):
    assert render(text) == f"<p>{html}</p>"


def test_a_command_is_mentioned_by_its_full_name():
    html = render("</challenge start:9>")
    assert 'data-command="challenge start"' in html
    assert ">/challenge start</span>" in html


def test_headings_are_three_and_need_their_space():
    html = render("# one\n## two\n### three\n#### four\n#five")
    assert [html.count(f"<h{n}>") for n in (1, 2, 3, 4)] == [1, 1, 1, 0]
    assert "#### four" in html
    assert "#five" in html


def test_small_text_is_a_line_of_its_own():
    assert render("a\n-# b\nc") == "<p>a</p>\n<small>b</small>\n<p>c</p>"


def test_a_quote_ends_with_its_line_and_three_marks_quote_the_rest():
    assert render("> a\nb") == "<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>"
    assert render("a\n>>> b\n\nc").count("<p>") == 3
    assert render("a\n>>> b\n\nc").endswith("</blockquote>")
    assert "<blockquote>" not in render(">no space")


def test_lists_nest_and_end_with_their_lines():
    html = render("- a\n  - b\n- c\nafter\n1. one\n2. two")
    assert html.count("<ul>") == 2
    assert html.count("<ol>") == 1
    assert "<p>after</p>" in html


def test_a_fence_may_begin_and_end_within_a_line():
    html = render("look: ```py\nprint(1)``` there")
    assert '<pre class="code" data-language="py">' in html
    assert '<span class="hl-nb">print</span>' in html
    assert html.startswith("<p>look:</p>")
    assert html.endswith("<p>there</p>")


def test_an_unclosed_fence_is_text():
    assert shown("```py\nprint(1)") == "```py\nprint(1)"


def test_a_fence_without_a_language_keeps_its_first_line():
    assert "<code>x = 1\ny = 2</code>" in render("```x = 1\ny = 2```")


def test_marks_in_code_stay_as_they_are():
    html = render("```\n**a** <@1> ||b|| > c\n```")
    assert "<strong>" not in html
    assert "data-user" not in html


def test_ansi_colours_are_classes():
    html = render("```ansi\n\x1b[1;31mred\x1b[0m \x1b[44mback\x1b[0m\n```")
    assert '<span class="ansi-1 ansi-31">red</span>' in html
    assert '<span class="ansi-44">back</span>' in html


def test_bare_links_end_before_the_punctuation():
    html = render("see https://example.com/a_(b), or (https://example.com/c).")
    assert read(html).links == ["https://example.com/a_(b)", "https://example.com/c"]


def test_a_title_has_no_blocks():
    assert render_line("# **a**\nb") == "# <strong>a</strong> b"
