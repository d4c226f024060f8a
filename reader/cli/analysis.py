"""A text with its words, for the commands: the engine in this very process."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader import paths
from reader.cli.output import warn
from reader.language.engine import Engine
from reader.language.glossary import Glossary, glossary_of
from reader.language.lexicon import Lexicon, lexicon
from reader.language.words import Word
from reader.settings import Settings, load_settings
from reader.text.document import Document
from reader.text.passages import passages


def open_lexicon() -> Lexicon:
    """The dictionary; who has to wait while it is made is told so."""
    told = False

    def tell(_: float) -> None:
        nonlocal told
        if not told and sys.stderr.isatty():
            warn("the dictionary is being prepared (this once) …")
        told = True

    return lexicon(tell)


def open_glossary(document: Document) -> Glossary:
    """The text's glossary, then the user's own."""
    return glossary_of(document.folder, paths.config_dir())


def open_settings() -> Settings:
    """The settings; what is wrong with their file is told."""
    settings = load_settings()
    for notice in settings.notices:
        warn(notice)
    return settings


def analysed(document: Document, glossary: Glossary, first: int, last: int) -> Iterator[tuple[int, list[Word]]]:
    """The words of the paragraphs with index `first` to `last` (half open), passage by passage as they are found.

    Yields:
        Index of the paragraph in `Document.paragraphs`, its words with offsets in `Document.text`.
    """
    engine: Engine | None = None
    terms = glossary.headwords()
    for passage in passages(document):
        if passage.last <= first or passage.first >= last:
            continue
        engine = engine or Engine(open_lexicon())
        begin = passage.start
        spans = [(p.start - begin, p.end - begin) for p in document.paragraphs[passage.first : passage.last]]
        found = engine.analyse(document.text[begin : passage.end], spans, terms)
        for index, words in enumerate(found, passage.first):
            if first <= index < last:
                yield index, [word.moved(begin) for word in words]
