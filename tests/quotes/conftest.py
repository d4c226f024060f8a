from collections.abc import Callable

import pytest

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.words import Word
from reader.quotes.finder import find_quotes
from reader.quotes.records import Quote
from reader.text.document import Document
from reader.text.loading import from_text
from reader.text.passages import passages

Find = Callable[[str], list[Quote]]


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(lexicon())


@pytest.fixture
def words_of(engine: Engine) -> Callable[[Document], list[list[Word]]]:
    """The engine's words of each paragraph."""

    def analyse(document: Document) -> list[list[Word]]:
        found: list[list[Word]] = [[] for _ in document.paragraphs]
        for passage in passages(document):
            paragraphs = document.paragraphs[passage.first : passage.last]
            spans = [(p.start - passage.start, p.end - passage.start) for p in paragraphs]
            made = engine.analyse(document.text[passage.start : passage.end], spans)
            for index, words in enumerate(made, passage.first):
                found[index] = [word.moved(passage.start) for word in words]
        return found

    return analyse


@pytest.fixture
def find(words_of: Callable[[Document], list[list[Word]]]) -> Find:
    """All quotations of a text, indirect ones too."""

    def find_all(text: str) -> list[Quote]:
        document = from_text(text)
        words = words_of(document)
        return list(find_quotes(document, words.__getitem__))

    return find_all
