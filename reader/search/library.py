"""The same query in other texts: those that were read before, as long as their files are there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.errors import ReaderError
from reader.language.recall import Recall
from reader.language.words import Word
from reader.search.expressions import expression_matches
from reader.search.hanzi import Hanzi
from reader.search.index import Index
from reader.search.matches import Matches
from reader.search.patterns import patterns_of
from reader.search.queries import Kind, Query
from reader.search.search import Search
from reader.store.positions import LastRead
from reader.text.document import Document
from reader.text.loading import load
from reader.text.passages import Passage, passages

_BY_WORDS = frozenset({"pinyin", "initials", "english"})
"""Kinds for which it counts how the words of the text are cut and read."""

WordsOf = Callable[[Document, Sequence[Passage], Sequence[int]], Iterable[tuple[int, Sequence[Word]]]]
"""Gives the words of those passages (by their index) that are at hand, each passage's in one list."""


class FoundText(NamedTuple):
    """A text in which something was found."""

    title: str
    origin: str
    """The path of its file; empty for the seed."""
    document: Document
    matches: Matches


def matches_in(
    document: Document,
    query: Query,
    kinds: Collection[Kind],
    hanzi: Hanzi,
    meanings: Collection[str],
    words_of: WordsOf,
) -> Matches:
    """Where a query is found in a text.

    Args:
        document: The text.
        query, kinds: What is looked for.
        hanzi: Folding and sounds.
        meanings: Words that mean what was typed, if `english` is wanted.
        words_of: The readings of words count where it gives them, elsewhere all possible readings do.

    Raises:
        ReaderError: it is a regular expression that is wrong, or runs away.
    """
    if "regex" in kinds:
        shown = [(p.start, p.end) for p in document.paragraphs if p.kind != "hidden"]
        found = expression_matches(query.expression, document.text, shown)
        return Index(document.text, [(0, len(document.text))], hanzi).whole(found) if found else found
    cut = passages(document)
    index = Index(document.text, [(passage.start, passage.end) for passage in cut], hanzi)
    search = Search(index, patterns_of(query, kinds, index, meanings))
    search.run()
    if _BY_WORDS & set(kinds):
        # The readings of all words are among the readings that their hanzi may have: what is not found by those
        # need not be looked at again.
        candidates = [number for number in range(len(index)) if search.found_in(number)]
        for number, words in words_of(document, cut, candidates):
            index.learn(number, words)
            search.look(number)
    return search.matches()


def kept_words(
    document: Document, cut: Sequence[Passage], numbers: Sequence[int]
) -> Iterator[tuple[int, Sequence[Word]]]:
    """The words of passages that were analysed before: a `WordsOf` that needs no engine."""
    recall = Recall(document)
    for number in numbers:
        found = recall.words(cut[number])
        if found is not None:
            yield number, [word for words in found for word in words]


def other_texts(read: Iterable[LastRead], identity: str) -> Iterator[tuple[LastRead, Document]]:
    """The texts that were read, and the seed, without the one that is open and without those whose files are gone.

    Args:
        read: Texts that were read, the latest first.
        identity: Of the text that is open.
    """
    given = {identity}
    for text in (*read, LastRead("", 0, "", "")):  # whatever came from elsewhere cannot be opened again
        try:
            document = load(text.origin or None)
        except ReaderError:
            continue
        if document.identity not in given and (text.origin or text.identity in ("", document.identity)):
            given.add(document.identity)
            yield text, document


def found_in_texts(
    texts: Iterable[tuple[LastRead, Document]],
    query: Query,
    kinds: Collection[Kind],
    hanzi: Hanzi,
    meanings: Collection[str],
) -> Iterator[FoundText]:
    """Where a query is found in each of those texts; texts without it are left out."""
    for text, document in texts:
        matches = matches_in(document, query, kinds, hanzi, meanings, kept_words)
        if matches:
            yield FoundText(document.title, text.origin, document, matches)
