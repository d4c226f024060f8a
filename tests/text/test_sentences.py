import pytest

from reader.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他来了。我走了。", ["他来了。", "我走了。"]),
        ("你来吗?来!", ["你来吗?", "来!"]),
        ("你来吗？！好。", ["你来吗？！", "好。"]),
        ("他说:“我来。”我笑了。", ["他说:“我来。”", "我笑了。"]),
        ("(他不来。)好!", ["(他不来。)", "好!"]),
        ("「好。」『行!』", ["「好。」", "『行!』"]),
        ("等等……好吧。", ["等等……", "好吧。"]),
        ("增长2.5倍,来自Z.ai的消息。", ["增长2.5倍,来自Z.ai的消息。"]),
        ("没有句号", ["没有句号"]),
        ("  前后有空。  再来。 ", ["前后有空。", "再来。"]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == found


def test_only_the_part_that_was_asked_for() -> None:
    text = "一。二。三。"
    assert sentences(text, 2, 4) == [(2, 4)]
    assert sentences(text, 2, 3) == [(2, 3)]
