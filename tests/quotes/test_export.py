import csv
import io
import json

import pytest

from reader.quotes.export import citation, exported, row
from reader.quotes.records import Quote
from reader.text.document import Document, Span

DOCUMENT = Document("", "早市", (), (), source="晨报", date="2024-05-01")
QUOTE = Quote(3, 8, "菜不贵。", "speech", "王大海", "说", True, 1, False, Span(0, 3), "摊主")


def test_a_row_has_the_fields_of_the_command() -> None:
    assert list(row(QUOTE)) == ["start", "end", "text", "kind", "speaker", "verb", "sure", "section"]
    assert row(QUOTE, indirect=True)["indirect"] is False


def test_json_says_where_it_is_from() -> None:
    content = json.loads(exported([QUOTE], DOCUMENT, "json"))
    assert content["article"] == {"title": "早市", "source": "晨报", "date": "2024-05-01"}
    assert content["quotes"][0]["role"] == "摊主"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "　=1", " =HYPERLINK()"])
def test_no_cell_is_a_formula(text: str) -> None:
    quote = QUOTE._replace(text=text, speaker=text, role=text)
    _, cells = csv.reader(io.StringIO(exported([quote], DOCUMENT, "csv")))
    assert not any(cell.lstrip(" \u3000").startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_markdown_takes_no_markup_from_the_text() -> None:
    content = exported([QUOTE._replace(text="[看](http://x) <b>\n# 这里*")], DOCUMENT, "md")
    assert "# 早市\n\n晨报 · 2024-05-01" in content
    assert "> \\[看\\](http://x) \\<b\\>\n> \\# 这里\\*\n>\n> — 王大海，摊主" in content


def test_a_citation() -> None:
    assert citation(QUOTE, DOCUMENT) == "“菜不贵。”——王大海，《早市》，晨报，2024-05-01"
    assert citation(QUOTE._replace(speaker=""), Document("", "", (), ())) == "“菜不贵。”"
