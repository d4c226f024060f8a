import pytest

from reader.language.words import Word, WordKind
from reader.ui.marking import Marking


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
def test_words_that_are_not_known_stand_out_and_terms_always(found: Word, style: str | None) -> None:
    marking = Marking()
    marking.use({"书"})
    assert marking.style(found) == style


def test_a_term_may_be_unknown_too() -> None:
    marking = Marking()
    marking.use({"书"})
    assert marking.unknown(word("算力", "term"))
    assert not marking.unknown(word("书", "term"))


def test_until_the_dictionary_is_open_nothing_is_unknown_but_terms_are_marked() -> None:
    marking = Marking()
    assert not marking.ready
    assert not marking.unknown(word("算力"))
    assert marking.style(word("算力", "term")) == "term"
    marking.use(set())
    assert marking.ready
    assert marking.unknown(word("算力"))


def test_what_is_known_may_grow() -> None:
    marking = Marking()
    known = {"书"}
    marking.use(known)
    known.add("算力")
    assert not marking.unknown(word("算力"))
