from pathlib import Path

from reader.store.database import open_database
from reader.store.vocabulary import SavedWord, Vocabulary
from reader.study.knowledge import Knowledge


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
