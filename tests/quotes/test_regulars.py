import pytest

from reader.quotes.regulars import regulars
from reader.quotes.view import SHORT_TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云桥将上市。云桥称，天要变了。", {"云桥"}),
        ("云桥将上市。云桥将退市。", {"云桥"}),
        ("云桥将上市。今天，云桥表示，天要变了。", {"云桥"}),
        ("目前，云桥已上市。此外，云桥没有分红。", {"云桥"}),
        ("云桥手机将上市。云桥手机称，天要变了。", {"云桥手机"}),
        ("海山队在主场。海山队也赢了，但海山队没有高兴。", {"海山队"}),
        ("ABC在家。ABC说，天要变了。", {"ABC"}),
        ("云桥将上市。海山队在主场。云桥称，好。海山队也赢了。", {"云桥", "海山队"}),
    ],
)
def test_who_acts_again_and_again(text: str, expected: set[str]) -> None:
    assert regulars(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "云桥将上市。",
        "云桥将上市。云桥将上市。",
        "云桥将上市。我看云桥称王。",
        "云桥的店将关门。云桥的店说，好。",
        "ABC在家。ABCD说，天要变了。",
        "司机在家。司机说，好。",
        "记者在现场。记者说，好。",
        "一家店将关门。一家店说，好。",
        "他们在家。他们说，好。",
        "同比在涨。同比将跌。",
    ],
)
def test_who_does_not(text: str) -> None:
    assert regulars(text) == frozenset()


def test_a_long_text_is_not_looked_through() -> None:
    text = "云桥将上市。云桥称，天要变了。"
    assert regulars(text + "天" * (SHORT_TEXT - len(text))) == {"云桥"}
    assert regulars(text + "天" * (SHORT_TEXT - len(text) + 1)) == frozenset()
