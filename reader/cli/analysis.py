"""A text with its words, for the commands: the engine in this very process."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from reader import paths
from reader.cli.output import warn
from reader.language.engine import Engine
from reader.language.glossary import Glossary, glossary_of
from reader.language.lexicon import Lexicon, lexicon
from reader.language.recall import moved
from reader.language.words import Word
from reader.settings import Settings, load_settings
from reader.store.corrections import Correction, Corrections
from reader.store.database import Database, open_database
from reader.store.vocabulary import Vocabulary
from reader.study.corrections import Replayer
from reader.study.knowledge import Knowledge
from reader.text.document import Document
from reader.text.passages import passage_text, passages


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


def open_kept() -> Database:
    """What the reader keeps; what is wrong with its database is told."""
    database = open_database()
    if database.notice:
        warn(database.notice)
    return database


def open_corrections() -> Corrections:
    """The reader's corrections."""
    return Corrections(open_kept())


def open_knowledge(settings: Settings, lexicon: Lexicon) -> Knowledge:
    """What the reader knows: what was said of words, else the assumed HSK level."""
    assumed = lexicon.listed(settings.standard, settings.known_level, traditional=False)
    vocabulary = Vocabulary(open_kept()) if anything_kept() else None
    return Knowledge(vocabulary, assumed, lexicon.simplified)


def anything_kept() -> bool:
    """Whether there is a database: none is made to find that it holds nothing."""
    return (paths.data_dir() / "reader.db").is_file()


def corrections_for(document: Document) -> list[Correction]:
    """The corrections that hold and can apply to a text."""
    if not anything_kept():
        return []
    corrections = open_corrections()
    return corrections.for_text(document.identity) if corrections.any() else []


def analysed(
    document: Document, glossary: Glossary, first: int, last: int, *, corrected: bool = True
) -> Iterator[tuple[int, list[Word]]]:
    """The words of the paragraphs with index `first` to `last` (half open), passage by passage as they are found.

    Args:
        document, glossary: The text and what belongs to it.
        first, last: Indices of paragraphs.
        corrected: Whether the reader's corrections are laid over what the engine finds.

    Yields:
        Index of the paragraph in `Document.paragraphs`, its words with offsets in `Document.text`.
    """
    cut = passages(document)
    wanted = [number for number, passage in enumerate(cut) if passage.last > first and passage.first < last]
    for number, found in _analysed(document, glossary, wanted, corrected=corrected):
        for index, words in enumerate(found, cut[number].first):
            if first <= index < last:
                yield index, words


def analysed_passages(
    document: Document, glossary: Glossary, numbers: Iterable[int]
) -> Iterator[tuple[int, list[Word]]]:
    """The corrected words of some of `passages(document)`, each passage's in one list, as they are found.

    Yields:
        Number of the passage, its words with offsets in `Document.text`.
    """
    for number, found in _analysed(document, glossary, numbers, corrected=True):
        yield number, [word for words in found for word in words]


def _analysed(
    document: Document, glossary: Glossary, numbers: Iterable[int], *, corrected: bool
) -> Iterator[tuple[int, list[list[Word]]]]:
    engine: Engine | None = None
    terms = glossary.headwords()
    cut = passages(document)
    made = corrections_for(document) if corrected else []
    replayer = Replayer(made, document.identity) if made else None
    for number in numbers:
        passage = cut[number]
        engine = engine or Engine(open_lexicon())
        text, spans = passage_text(document, passage)
        placed = moved(engine.analyse(text, spans, terms), passage.start)
        yield number, [list(replayer.replay(words, document.text)) for words in placed] if replayer else placed
