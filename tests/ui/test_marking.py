from pathlib import Path

import pytest

from reader.language.words import Word, WordKind
from reader.store.database import open_database
from reader.store.vocabulary import Status, Vocabulary
from reader.ui.marking import WORD_STYLES, Marking


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    return Vocabulary(open_database(tmp_path / "reader.db"))


@pytest.fixture
def marking(vocabulary: Vocabulary) -> Marking:
    marking = Marking(vocabulary)
    marking.use({"书"})
    return marking


def word(text: str, kind: WordKind = "word") -> Word:
    return Word(0, len(text), text, kind)


@pytest.mark.parametrize(
    ("found", "style"),
    [
        (word("书"), None),
        (word("算力"), "unknown"),
        (word("算力", "name"), None),
        (word("2019", "number"), None),
        (word("AGI", "latin"), None),
        (word("算力", "term"), "term"),
        (word("书", "term"), "term"),
    ],
)
def test_words_that_are_not_known_stand_out_and_terms_always(marking: Marking, found: Word, style: str | None) -> None:
    assert marking.style(found) == style


@pytest.mark.parametrize(
    ("status", "style", "unknown"),
    [
        ("1", "learning-1", True),
        ("2", "learning-2", True),
        ("3", "learning-3", True),
        ("4", "learning-4", True),
        ("5", "learning-5", True),
        ("known", None, False),
        ("ignored", "ignored", False),
    ],
)
@pytest.mark.parametrize("text", ["书", "算力"])
def test_what_was_said_of_a_word_is_seen(
    marking: Marking, vocabulary: Vocabulary, text: str, status: Status, style: str | None, unknown: bool
) -> None:
    marking.style(word(text))
    vocabulary.set_status(text, status)
    marking.forget(text)
    assert marking.style(word(text)) == style
    assert marking.unknown(word(text)) == unknown
    assert style is None or style in WORD_STYLES


def test_a_term_is_seen_as_one_until_it_is_being_learnt(marking: Marking, vocabulary: Vocabulary) -> None:
    vocabulary.set_status("算力", "3")
    vocabulary.set_status("书", "known")
    assert marking.style(word("算力", "term")) == "learning-3"
    assert marking.style(word("书", "term")) == "term"


def test_a_name_may_be_learnt_and_counts_no_more_for_it(marking: Marking, vocabulary: Vocabulary) -> None:
    vocabulary.set_status("王明", "1")
    assert marking.style(word("王明", "name")) == "learning-1"
    assert not marking.unknown(word("王明", "name"))


def test_a_note_alone_leaves_the_word_as_it_is_assumed(marking: Marking, vocabulary: Vocabulary) -> None:
    vocabulary.set_note("书", "also: letter")
    vocabulary.set_note("算力", "computing power")
    assert [marking.status(text) for text in ("书", "算力")] == ["known", "new"]


def test_a_term_may_be_unknown_too(marking: Marking) -> None:
    assert marking.unknown(word("算力", "term"))
    assert not marking.unknown(word("书", "term"))


def test_until_the_dictionary_is_open_nothing_is_unknown_but_terms_are_marked(vocabulary: Vocabulary) -> None:
    vocabulary.set_status("算力", "1")
    marking = Marking(vocabulary)
    assert not marking.ready
    assert not marking.unknown(word("算力"))
    assert marking.style(word("算力")) is None
    assert marking.style(word("算力", "term")) == "term"
    marking.use(set())
    assert marking.ready
    assert marking.unknown(word("算力"))
    assert marking.style(word("算力", "term")) == "learning-1"


def test_the_status_of_a_word_is_asked_of_the_database_once(marking: Marking, vocabulary: Vocabulary) -> None:
    asked: list[str] = []
    vocabulary._database.connection.set_trace_callback(asked.append)
    for _ in range(50):
        marking.style(word("算力"))
        marking.unknown(word("算力"))
    assert len(asked) == 1
