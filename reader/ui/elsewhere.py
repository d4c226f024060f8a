"""A query outside the text that is open: saved words, glossary, dictionary, the other texts. The work is a thread's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, TypeVar

from reader.errors import ReaderError
from reader.language.entries import Entry
from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon, lexicon
from reader.search.dictionary import entries_for, terms_for
from reader.search.hanzi import hanzi_of
from reader.search.library import FoundText, found_in_texts, other_texts
from reader.search.meanings import words_meaning
from reader.search.queries import Kind, Query
from reader.search.saved import saved_for
from reader.store.database import open_database
from reader.store.positions import Positions
from reader.store.vocabulary import SavedWord, Vocabulary

_Answer = TypeVar("_Answer")


class Elsewhere(NamedTuple):
    """What was found outside the texts."""

    saved: Sequence[SavedWord]
    """Words of the reader's vocabulary."""
    terms: Sequence[Term]
    """Of the glossary."""
    entries: Sequence[Entry]
    """Of the dictionary."""


def with_lexicon(ask: Callable[[Lexicon], _Answer]) -> _Answer:
    """Ask a dictionary of one's own: for a thread.

    Raises:
        ReaderError: there is none.
    """
    opened = lexicon()
    try:
        return ask(opened)
    finally:
        opened.close()


async def elsewhere(query: Query, glossary: Glossary) -> Elsewhere:
    """What vocabulary, glossary and dictionary have for a query."""
    if "regex" in query.possible or not query.possible:
        return Elsewhere([], [], [])
    terms = terms_for(query, query.possible, glossary)
    try:
        saved, entries = await asyncio.to_thread(
            with_lexicon,
            lambda opened: (_saved(query, opened, glossary), entries_for(query, query.possible, opened)),
        )
    except ReaderError:
        saved, entries = [], []
    return Elsewhere(saved, terms, entries)


async def in_other_texts(
    query: Query, kinds: Collection[Kind], glossary: Glossary, identity: str
) -> Sequence[FoundText]:
    """Where the query is found in the texts that were read before.

    Args:
        query, kinds: What is looked for.
        glossary: Of the text that is open.
        identity: Of the text that is open.
    """
    if not kinds:
        return []

    def look(opened: Lexicon) -> list[FoundText]:
        meanings = words_meaning(query.typed, opened, glossary) if "english" in kinds else ()
        database = open_database()
        try:
            texts = other_texts(Positions(database).all(), identity)
            return list(found_in_texts(texts, query, kinds, hanzi_of(opened), meanings))
        finally:
            database.close()

    try:
        return await asyncio.to_thread(with_lexicon, look)
    except ReaderError:
        return []


def _saved(query: Query, opened: Lexicon, glossary: Glossary) -> list[SavedWord]:
    meanings = words_meaning(query.typed, opened, glossary) if "english" in query.possible else ()
    database = open_database()
    try:
        return saved_for(query, query.possible, Vocabulary(database).all(), hanzi_of(opened), meanings)
    finally:
        database.close()
