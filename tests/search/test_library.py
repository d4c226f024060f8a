from pathlib import Path

import pytest

from reader.language.analyses import analysis_key, write_analysis
from reader.language.lexicon import lexicon
from reader.language.words import Word
from reader.search.hanzi import Hanzi, hanzi_of
from reader.search.library import found_in_texts, other_texts
from reader.search.queries import read_query
from reader.store.positions import LastRead
from reader.text.document import Document
from reader.text.loading import load, seed
from reader.text.passages import passage_text, passages


@pytest.fixture(scope="module")
def hanzi() -> Hanzi:
    return hanzi_of(lexicon())


@pytest.fixture
def read(tmp_path: Path) -> list[LastRead]:
    """Three texts that were read, and one whose file is gone."""
    found = []
    for name, text in (("one", "行业在进行改革。"), ("two", "花园里有人。"), ("three", "他进行了研究。")):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        found.append(LastRead(load(str(path)).identity, 0, name, str(path)))
    return [*found, LastRead("0" * 64, 0, "gone", str(tmp_path / "gone.txt")), LastRead("1" * 64, 0, "a pipe", "")]


def keep(document: Document, words: list[Word]) -> None:
    (passage,) = passages(document)
    write_analysis(analysis_key(*passage_text(document, passage)), [words])


def test_the_texts_besides_the_open_one_whose_files_are_there(read: list[LastRead]) -> None:
    found = list(other_texts(read, read[1].identity))
    assert [text.title for text, _ in found] == ["one", "three", ""]
    assert found[-1][1].identity == seed().identity
    assert [text.title for text, _ in other_texts(read, seed().identity)] == ["one", "two", "three"]


def test_readings_count_where_words_are_known(read: list[LastRead], hanzi: Hanzi) -> None:
    keep(
        load(read[2].origin),
        [
            Word(0, 1, "他", "word", ("ta1",)),
            Word(1, 3, "进行", "word", ("jin4", "xing2")),
            Word(3, 4, "了", "word", ("le5",)),
            Word(4, 6, "研究", "word", ("yan2", "jiu1")),
        ],
    )
    texts = [(text, load(text.origin)) for text in read[:3]]
    found = list(found_in_texts(texts, read_query("hang"), ["pinyin"], hanzi, ()))
    assert [(text.title, text.matches.starts) for text in found] == [("行业在进行改革。", [0, 4])]
    found = list(found_in_texts(texts, read_query("xing"), ["pinyin"], hanzi, ()))
    assert [text.matches.starts for text in found] == [[0, 4], [2]]


def test_an_expression(read: list[LastRead], hanzi: Hanzi) -> None:
    texts = [(text, load(text.origin)) for text in read[:3]]
    found = list(found_in_texts(texts, read_query("re:花.里"), ["regex"], hanzi, ()))
    assert [(text.origin, len(text.matches)) for text in found] == [(read[1].origin, 1)]
