"""Regular expressions out of lists of words."""

import re

from reader.quotes.patterns import any_of
from reader.quotes.roles import after_lead


def test_the_longest_word_wins_in_any_order() -> None:
    for words in (["说", "说道", "说明"], ["说明", "说道", "说"]):
        assert re.findall(any_of(words), "他说道，说明白了说") == ["说道", "说明", "说"]


def test_marks_stand_for_themselves() -> None:
    assert re.fullmatch(any_of(["C.罗"]), "C.罗")
    assert not re.fullmatch(any_of(["C.罗"]), "Cx罗")


def test_the_words_after_conjunctions_and_times() -> None:
    text = "不过昨天下午李明华来了"
    assert text[after_lead(text, 0, len(text)) :] == "李明华来了"
    assert after_lead("李明华来了", 0, 5) == 0
