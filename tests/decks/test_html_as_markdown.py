"""What Anki's editor writes as HTML, as Discord shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.decks.anki.html import html
from bot.decks.anki.markdown import Dropped, markdown
from bot.decks.text import HIDDEN


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a &lt; b &amp; c", "a < b & c"),
        ("<div>one</div><div>two</div>", "one\n\ntwo"),
        ("one<br>two", "one\n\ntwo"),
        ("<b>bold </b><i>it</i> <u>un</u> <s>no</s>", "**bold** *it* __un__ ~~no~~"),
        ("<b>a <i>b</i></b>", "**a** ***b***"),
        ("<ul><li>x<ul><li>y</li></ul></li><li>z</li></ul>", "- x\n  - y\n- z"),
        ("<ol><li>x</li><li>y</li></ol>after", "1. x\n2. y\n\nafter"),
        ("<ul><li><div>x</div></li></ul>y", "- x\n\ny"),
        ("<pre><code>x = 1\n  y</code></pre>", "```\nx = 1\n  y\n```"),
        ("<pre>a<br>b```c</pre>", "```\na\nb'''c\n```"),
        ("use <code>a_b*</code>", "use `a_b*`"),
        (r"\(\frac{a}{b}\) and <anki-mathjax>x_1</anki-mathjax>", r"`\frac{a}{b}` and `x_1`"),
        ("[latex]a<br>b[/latex]", "`a b`"),
        ('<anki-mathjax block="true">a_1 &lt; b</anki-mathjax>', "`a_1 < b`"),
        ('<div style="display: none">x<div>y</div>z</div>seen', "seen"),
        ("x<sup>2</sup>", "x^2"),
        ('<a href="https://e.org/a_b">docs</a>', "docs (<https://e.org/a_b>)"),
        ('<a href="https://e.org">https://e.org</a>', "https://e.org"),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ('<img src="x" onerror="alert(1)" alt="a cat">', "a cat"),
        ("<script>alert(1)</script><style>x</style>y", "y"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>", "**a · b**\n\n1"),
        ("*not bold* snake_case _x_ `c`", r"\*not bold\* snake_case \_x\_ \`c\`"),
        ("||spoiler|| ~~s~~", r"\|\|spoiler\|\| \~\~s\~\~"),
        ("# a<br>1. b<br>- c<br>&gt; d<br>1.5 e", "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d\n\n1.5 e"),
        ("</b></ul></li>stray <b>open", "stray **open**"),
        ("[sound:a.mp3][anki:play:q:0]x&nbsp;&nbsp;y", "x y"),
    ],
)
def test_html_becomes_markdown(source, shown):
    assert markdown(source, Dropped()) == shown


@given(st.text(max_size=60).map(lambda text: f"<div>{text}</div>") | st.text(max_size=60))
def test_no_html_makes_the_conversion_fail_or_leaves_something_hidden(source):
    text = markdown(source, Dropped())
    assert not HIDDEN & set(text)
    assert text == text.strip()


@given(st.from_regex(r"[a-zA-Z ]{1,30}(\*\*[a-z]{1,9}\*\*)?( `[a-z_]{1,9}`)?", fullmatch=True))
def test_plain_markdown_survives_the_way_to_html_and_back(source):
    plain = " ".join(source.split())
    assert markdown(html(plain), Dropped()) == plain
