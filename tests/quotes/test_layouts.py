import pytest

from reader.quotes.layouts import is_in_lines, layouts
from reader.text.document import Span
from reader.text.loading import from_text

TEXT = "路修好了。“雨停了。我们很高兴！”李明华说。\n　　“好。”\n张海涛走了。"


def test_three_layouts() -> None:
    as_it_stands, in_lines, in_one = (text for text, _ in layouts(TEXT))
    assert as_it_stands == TEXT
    lines = ["路修好了。", "“雨停了。", "我们很高兴！”", "李明华说。", "　　“好。”", "张海涛走了。"]
    assert in_lines.split("\n") == lines
    assert in_one == "路修好了。“雨停了。我们很高兴！”李明华说。“好。”张海涛走了。"


@pytest.mark.parametrize("words", ["雨停了。我们很高兴！", "好。", "路", "张海涛走了。"])
def test_places_move_along(words: str) -> None:
    at = TEXT.index(words)
    for text, moved in layouts(TEXT):
        start, end = moved(Span(at, at + len(words)))
        assert text[start:end].replace("\n", "") == words


def test_a_text_without_sentences_stays() -> None:
    assert [text for text, _ in layouts("路")] == ["路"] * 3
    assert [text for text, _ in layouts("")] == [""] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雨停了。\n" * 6, True),
        ("雨停了。\n" * 5, False),
        ("雨停了。\n" * 6 + "雨停了。路也好了。\n" * 2, True),
        ("雨停了。\n" * 6 + "雨停了。路也好了。\n" * 3, False),
        ("“雨停了。”\n" * 6, True),
        ("“雨停了。”他说。\n" * 6, False),
        ("", False),
    ],
)
def test_texts_in_lines(text: str, expected: bool) -> None:
    assert is_in_lines(from_text(text)) is expected
