"""The same query among the words that were saved, and in the notes on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable

from reader.language.words import Word
from reader.search.hanzi import Hanzi
from reader.search.index import Index
from reader.search.patterns import patterns_of
from reader.search.queries import Kind, Query
from reader.search.search import Search
from reader.store.vocabulary import SavedWord

MOST = 100
"""Words that are told."""


def saved_for(
    query: Query, kinds: Collection[Kind], saved: Iterable[SavedWord], hanzi: Hanzi, meanings: Collection[str] = ()
) -> list[SavedWord]:
    """Those of the saved words that the query finds, in their order: by headword, sound, meaning, or note.

    Args:
        query, kinds: What is looked for; an expression finds none.
        saved: The words.
        hanzi: Folding and sounds.
        meanings: Words that mean what was typed, if `english` is wanted.
    """
    there = list(saved)
    starts: list[int] = []
    words: list[Word] = []
    lines: list[str] = []
    at = 0
    for word in there:
        starts.append(at)
        words.append(Word(at, at + len(word.headword), word.headword, "word", word.place.reading))
        lines.append(f"{word.headword}\n{word.note}\n")
        at += len(lines[-1])
    index = Index("".join(lines), [(0, at)], hanzi)
    index.learn(0, words)
    wanted = [kind for kind in kinds if kind != "regex"]
    search = Search(index, patterns_of(query, wanted, index, meanings))
    search.run()
    found = dict.fromkeys(bisect_right(starts, match.start) - 1 for match in search.matches())
    return [there[number] for number in found][:MOST]
