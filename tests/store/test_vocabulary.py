from pathlib import Path

import pytest

from reader.store.database import open_database
from reader.store.vocabulary import Place, SavedWord, Vocabulary

PLACE = Place("计划落地了。", 2, ("luo4", "di4"), "a" * 64, "新闻", 12)
OTHER = Place("没有落地。", 2, ("luo4", "di4"), "b" * 64, "小说", 7)


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    return Vocabulary(open_database(tmp_path / "reader.db"))


def test_a_status_is_kept_with_its_place(vocabulary: Vocabulary) -> None:
    assert vocabulary.get("落地") is None
    assert vocabulary.status("落地") is None
    kept = vocabulary.set_status("落地", "2", PLACE)
    assert vocabulary.get("落地") == kept
    assert (kept.status, kept.place, kept.saved) == ("2", PLACE, kept.changed)


def test_the_first_place_stays_and_the_note_too(vocabulary: Vocabulary) -> None:
    vocabulary.set_status("落地", "1", PLACE)
    vocabulary.set_note("落地", "to land; to be put into practice")
    kept = vocabulary.set_status("落地", "3", OTHER)
    assert kept.place == PLACE
    assert kept.note == "to land; to be put into practice"
    assert kept.changed > kept.saved


def test_a_word_from_a_list_gets_its_place_when_it_is_met(vocabulary: Vocabulary) -> None:
    vocabulary.add([SavedWord("落地", "known")], "import", "words.txt")
    assert vocabulary.set_status("落地", "1", PLACE).place == PLACE


def test_undo_goes_back_step_by_step(vocabulary: Vocabulary) -> None:
    first = vocabulary.set_status("落地", "1", PLACE)
    vocabulary.set_note("落地", "x")
    vocabulary.set_status("落地", "ignored")
    assert [(change.what if change else None) for change in (vocabulary.undo_last(), vocabulary.undo_last())] == [
        "落地: ignored",
        "note on 落地",
    ]
    assert vocabulary.get("落地") == first
    assert vocabulary.undo_last() is not None
    assert vocabulary.get("落地") is None
    assert vocabulary.undo_last() is None
    assert vocabulary.latest() == ""


def test_many_words_are_one_change_and_what_was_said_stays(vocabulary: Vocabulary) -> None:
    vocabulary.set_status("人", "ignored")
    words = [SavedWord(chr(0x4E00 + n), "known") for n in range(1200)]
    there = sum(word.headword == "人" for word in words)
    assert there == 1
    assert vocabulary.add(words, "start", "HSK 1 to 2 (2025)") == 1199
    assert vocabulary.started()
    assert vocabulary.counts() == {"known": 1199, "ignored": 1}
    assert len(vocabulary.statuses(word.headword for word in words)) == 1200
    change = vocabulary.undo_last()
    assert change is not None
    assert change.kind == "start"
    assert not vocabulary.started()
    assert vocabulary.counts() == {"ignored": 1}


def test_all_of_them_the_latest_first(vocabulary: Vocabulary) -> None:
    vocabulary.set_status("一", "1")
    vocabulary.set_status("二", "2")
    vocabulary.set_status("一", "3")
    assert [word.headword for word in vocabulary.all()] == ["一", "二"]
