from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.quotes.marks import MarkReader
from reader.text.loading import from_text


def spans(text: str) -> list[str]:
    document = from_text(text)
    reader = MarkReader(document)
    return [text[s.start : s.end] for index in range(len(document.paragraphs)) for s in reader.spans(index)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“走吧。”", ["走吧。"]),
        ("他说：「走吧。」", ["走吧。"]),
        ("他说：『走吧。』", ["走吧。"]),
        ('他说："走吧。"她说："好。"', ["走吧。", "好。"]),
        ("他说：“她喊了‘救命’就跑。”", ["她喊了‘救命’就跑。"]),
        ("他說：「她喊了『救命』就跑。」", ["她喊了『救命』就跑。"]),
        ("所谓‘老字号’不多了。", ["老字号"]),
        ("Tom’s book 和“书”", ["书"]),
        ("这是”反了”的引号", ["反了"]),
        ("这是“只用左边“的引号", ["只用左边"]),
        ("忘了关的“话，又来“一次”。", ["一次"]),
        ("多出来的”不算，“这个”算。", ["这个"]),
        ("“他说“好”就走了。”", ["他说“好”就走了。"]),
        ("“”空的不算", []),
        ("没有引号", []),
    ],
)
def test_outermost_spans(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“第一段话。\n“第二段话。\n“第三段话。”他说。"
    document = from_text(text)
    reader = MarkReader(document)
    found = [span for index in range(3) for span in reader.spans(index)]
    assert [text[span.start : span.end] for span in found] == ["第一段话。", "第二段话。", "第三段话。"]
    assert [span.continues for span in found] == [False, True, True]


def test_a_quotation_over_paragraphs_without_marks_is_one() -> None:
    assert spans("他说：“第一段。\n第二段。”\n“另一句。”") == ["第一段。\n第二段。", "另一句。"]
    assert spans('他说："第一段。\n第二段。"\n"另一句。"') == ["第一段。\n第二段。", "另一句。"]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    document = from_text("他说：“再也没有下文。\n别的事情。")
    (span,) = MarkReader(document).spans(0)
    assert document.text[span.start : span.end] == "再也没有下文。"
    assert not span.sound


@given(st.text(alphabet='“”‘’「」『』"一。，：\n', max_size=60))
def test_spans_lie_apart_and_inside(text: str) -> None:
    document = from_text(text)
    reader = MarkReader(document)
    found = [span for index in range(len(document.paragraphs)) for span in reader.spans(index)]
    for span in found:
        assert 0 < span.start < span.end <= span.outer_end <= len(text)
    for one, other in pairwise(found):
        assert one.outer_end < other.start
