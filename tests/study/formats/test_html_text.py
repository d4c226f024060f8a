import time

import pytest

from reader.study.formats.anki_notes import plain
from reader.study.formats.html_text import text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("3 < 5 &amp; 7 > 2", "3 < 5 & 7 > 2"),
        ('<b class="x">银</b><i>行</i>', "银行"),
        ("a<br>b<br/>c<div>d</div>", "a\nb\nc\nd\n"),
        ("<!-- <b>no</b> -->yes<!-- open", "yes"),
        ("<SCRIPT>alert('<b>')</script >x<style>y", "x"),
        ("<ruby>行<rt>háng</rt></ruby>", "行"),
        ("&lt;b&gt; &#91;x&#x5d; &nosuch;", "<b> [x] &nosuch;"),
        ("open <b", "open <b"),
        ("&#" + "9" * 5000, "&#" + "9" * 5000),
        ("<动>", "<动>"),
    ],
)
def test_text(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "</a", "<script>", "<a b='", "<?", "{{c1::", "{{c1::x::", "}}", "[sound:", "&#", "["]
)
def test_no_field_takes_long(piece: str) -> None:
    started = time.perf_counter()
    plain(piece * (100_000 // len(piece)))
    assert time.perf_counter() - started < 1
