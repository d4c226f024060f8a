from pathlib import Path

import pytest

from reader.language.words import Word
from reader.store.database import open_database
from reader.store.vocabulary import SavedWord, Vocabulary
from reader.study.knowledge import Knowledge, learnable


def test_what_was_said_goes_before_what_is_assumed(tmp_path: Path) -> None:
    vocabulary = Vocabulary(open_database(tmp_path / "reader.db"))
    vocabulary.set_status("学习", "2")
    knowledge = Knowledge(vocabulary, {"学习", "人"})
    assert [knowledge.status(word) for word in ("学习", "人", "落地")] == ["2", "known", "new"]
    vocabulary.set_status("落地", "ignored")
    assert knowledge.status("落地") == "new"
    knowledge.forget()
    assert knowledge.status("落地") == "ignored"


def test_a_starting_point_takes_the_place_of_the_assumption_until_it_is_undone(tmp_path: Path) -> None:
    vocabulary = Vocabulary(open_database(tmp_path / "reader.db"))
    knowledge = Knowledge(vocabulary, {"人", "复杂"})
    vocabulary.add([SavedWord("人", "known")], "start", "HSK 1")
    knowledge.forget()
    knowledge.load(["人", "复杂"])
    assert [knowledge.status(word) for word in ("人", "复杂")] == ["known", "new"]
    vocabulary.undo_last()
    knowledge.forget()
    assert knowledge.status("复杂") == "known"


def test_what_was_said_in_simplified_characters_holds_in_traditional_ones(tmp_path: Path) -> None:
    forms = {"學習": "学习", "複雜": "复杂", "書": "书"}
    vocabulary = Vocabulary(open_database(tmp_path / "reader.db"))
    vocabulary.set_status("学习", "2")
    knowledge = Knowledge(vocabulary, {"书"}, lambda words: {word: forms[word] for word in words if word in forms})
    knowledge.load(["學習", "複雜", "書", "人"])
    assert [knowledge.status(word) for word in ("學習", "複雜", "書", "人")] == ["2", "new", "known", "new"]
    vocabulary.set_status("复杂", "1")
    knowledge.forget("复杂")
    assert knowledge.status("複雜") == "1"
    vocabulary.set_status("複雜", "known")
    knowledge.forget("複雜")
    assert [knowledge.status(word) for word in ("複雜", "复杂")] == ["known", "1"]


def test_a_note_says_nothing_of_what_is_known(tmp_path: Path) -> None:
    vocabulary = Vocabulary(open_database(tmp_path / "reader.db"))
    vocabulary.set_note("书", "book")
    knowledge = Knowledge(vocabulary, {"书"})
    assert knowledge.status("书") == "known"
    assert knowledge.said("书") == "new"


@pytest.mark.parametrize(
    ("word", "may"),
    [
        (Word(0, 2, "学习", "word"), True),
        (Word(0, 2, "王明", "name"), True),
        (Word(0, 1, "七", "number"), True),
        (Word(0, 4, "MaaS", "term"), True),
        (Word(0, 4, "2019", "number"), False),
        (Word(0, 3, "API", "latin"), False),
    ],
)
def test_what_may_be_learnt(word: Word, may: bool) -> None:
    assert learnable(word) == may
