from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.glossary import Glossary, Term
from reader.language.words import Word, WordKind
from reader.store.vocabulary import STATUSES, Status
from reader.study.difficulty import HARDEST, Contents, Hard, contents, difficulty, level_name

LEVELS = {"我": 1, "学校": 1, "图书馆": 1, "能力": 4, "规模": 6, "磅礴": 7}
ESTIMATES = {"学馆": 2, "模力": 6}


def known(*words: str) -> dict[str, Status]:
    return dict.fromkeys(words, "known")


def test_names_numbers_and_letters_are_left_out() -> None:
    kinds: list[tuple[str, WordKind]] = [
        ("我", "word"),
        ("王明", "name"),
        ("三百", "number"),
        ("iPhone", "latin"),
        ("MaaS", "term"),
        ("张三", "term"),
        ("AI时代", "term"),
        ("我", "word"),
    ]
    terms = [Term("MaaS", domain="AI"), Term("张三", domain="person"), Term("AI时代", domain="AI")]
    found = contents((Word(0, len(text), text, kind) for text, kind in kinds), Glossary(terms))
    assert found == (Counter({"我": 2, "AI时代": 1}), 5)


def test_shares_of_running_words_and_of_types() -> None:
    text = Contents(Counter({"我": 6, "学校": 2, "能力": 1, "磅礴": 1}), 4)
    statuses = {**known("我", "学校"), "能力": "3"}
    found = difficulty(text, lambda word: statuses.get(word, "new"), LEVELS, ESTIMATES.get)
    assert (found.words, found.types, found.left_out, found.ignored) == (10, 4, 4, 0)
    assert (found.share, found.type_share) == (0.8, 0.5)
    assert found.levels == {1: 8, 4: 1, 7: 1}
    assert found.hardest == (Hard("磅礴", 1, 7, None), Hard("能力", 1, 4, None))


def test_ignored_words_are_in_no_count() -> None:
    text = Contents(Counter({"我": 1, "磅礴": 5}), 0)
    found = difficulty(text, lambda word: "ignored" if word == "磅礴" else "known", LEVELS, ESTIMATES.get)
    assert (found.words, found.types, found.ignored, found.share, found.hardest) == (1, 1, 5, 1.0, ())


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ({"我": 1}, 1),
        ({"我": 19, "能力": 1}, 1),
        ({"我": 18, "能力": 2}, 4),
        ({"我": 18, "学馆": 2}, 2),
        ({"我": 10, "磅礴": 10}, 7),
        ({"我": 90, "龘龘": 5}, None),
        ({"我": 96, "龘龘": 4}, 1),
        ({}, None),
    ],
)
def test_level_of_a_text(words: dict[str, int], level: int | None) -> None:
    found = difficulty(Contents(Counter(words), 0), lambda word: "new", LEVELS, ESTIMATES.get)
    assert found.level == level


def test_hardest_first_and_then_by_places() -> None:
    words = {"我": 9, "能力": 1, "模力": 1, "规模": 3, "龘龘": 1, "磅礴": 1}
    found = difficulty(Contents(Counter(words), 0), lambda word: "new", LEVELS, ESTIMATES.get)
    assert [(hard.word, hard.level, hard.estimate) for hard in found.hardest] == [
        ("龘龘", None, None),
        ("磅礴", 7, None),
        ("规模", 6, None),
        ("模力", None, 6),
        ("能力", 4, None),
        ("我", 1, None),
    ]


WORDS = st.text("甲乙丙丁戊", min_size=1, max_size=3)


@given(
    st.dictionaries(WORDS, st.integers(1, 40)),
    st.dictionaries(WORDS, st.sampled_from(STATUSES)),
    st.dictionaries(WORDS, st.integers(1, 7)),
)
def test_everything_adds_up(counted: dict[str, int], said: dict[str, Status], levels: dict[str, int]) -> None:
    found = difficulty(Contents(Counter(counted), 0), lambda word: said.get(word, "new"), levels, lambda word: None)
    assert found.words + found.ignored == sum(counted.values())
    assert sum(found.levels.values()) == found.words
    assert 0 <= found.known_words <= found.words
    assert 0 <= found.known_types <= found.types
    unknown = found.types - found.known_types
    assert len(found.hardest) == min(HARDEST, unknown)
    assert (found.share is None) == (found.words == 0)


@pytest.mark.parametrize(("level", "name"), [(1, "1"), (6, "6"), (7, "7–9"), (None, "beyond 9")])
def test_names_of_levels(level: int | None, name: str) -> None:
    assert level_name(level) == name
