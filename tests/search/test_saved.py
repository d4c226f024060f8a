from collections.abc import Iterator

import pytest

from reader.language.glossary import Glossary
from reader.language.lexicon import Lexicon, lexicon
from reader.search.hanzi import Hanzi, hanzi_of
from reader.search.meanings import words_meaning
from reader.search.queries import read_query
from reader.search.saved import saved_for
from reader.store.vocabulary import Place, SavedWord

SAVED = [
    SavedWord("银行", "2", "not hang2 alone", Place("他去银行。", 2, ("yin2", "hang2"))),
    SavedWord("行走", "1", "", Place("在路上行走。", 3, ("xing2", "zou3"))),
    SavedWord("算力", "3", "needed for a MaaS"),
    SavedWord("创新", "known"),
]


@pytest.fixture(scope="module")
def opened() -> Iterator[Lexicon]:
    found = lexicon()
    yield found
    found.close()


@pytest.fixture(scope="module")
def hanzi(opened: Lexicon) -> Hanzi:
    return hanzi_of(opened)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("算力", ["算力"]),
        ("創新", ["创新"]),
        ("suanli", ["算力"]),
        ("yh", ["银行"]),
        ("xing", ["行走"]),
        ("hang", ["银行"]),
        ("maas", ["算力"]),
        ("力", ["算力"]),
        ("computing power", ["算力"]),
        ("dinosaur", []),
        ("re:.*", []),
    ],
)
def test_what_is_found(typed: str, expected: list[str], hanzi: Hanzi, opened: Lexicon) -> None:
    query = read_query(typed)
    meanings = words_meaning(typed, opened, Glossary()) if "english" in query.possible else ()
    assert [word.headword for word in saved_for(query, query.possible, SAVED, hanzi, meanings)] == expected


def test_a_place_over_two_words_is_none(hanzi: Hanzi) -> None:
    assert saved_for(read_query("力创"), ["hanzi"], SAVED, hanzi) == []
