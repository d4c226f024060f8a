import pytest

from reader.layout.cells import width
from reader.layout.lines import balanced_lines


def lines(text: str, room: int, mark: str = "") -> list[str]:
    before, _, after = text.partition(mark) if mark else (text, "", "")
    pieces = [(before, ""), (mark, "word"), (after, "")] if mark else [(text, "")]
    return ["".join(part for part, _ in line) for line in balanced_lines(pieces, room)]


def test_a_short_sentence_is_one_line() -> None:
    assert lines("今天下雨。", 40) == ["今天下雨。"]


def test_lines_are_about_as_long() -> None:
    found = lines("昨天的会议开得很长,大家说了很多话,可是最后谁也没有拿出一个办法来。", 40)
    assert len(found) == 2
    assert abs(width(found[0]) - width(found[1])) <= 6


@pytest.mark.parametrize("room", range(10, 40))
def test_nothing_is_lost_and_nothing_is_too_long(room: int) -> None:
    text = "“他们用Transformer写诗,”老师说,“真的!”我在一边听着,觉得很有意思。"
    found = lines(text, room, "有意思")
    assert "".join(found) == text
    assert all(width(line) <= room for line in found)
    assert all(line[0] not in "”,。!" for line in found)
    assert sum("有意思" in line for line in found) == 1
    assert room < 11 or sum("Transformer" in line for line in found) == 1


def test_marks_stay_with_their_parts() -> None:
    assert balanced_lines([("我们", ""), ("散步", "word"), ("去", "")], 40) == [
        [("我们", ""), ("散步", "word"), ("去", "")]
    ]


def test_hostile_characters_are_harmless() -> None:
    assert lines("a\x1b[31m\n\u202e下雨", 40) == ["a[31m下雨"]
