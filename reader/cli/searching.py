"""The command search: where a query is found in a text, and what glossary and dictionary have for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from reader.cli.analysis import (
    analysed_passages,
    anything_kept,
    open_glossary,
    open_kept,
    open_lexicon,
    open_settings,
)
from reader.cli.output import print_json, print_rows, warn
from reader.language.entries import Entry
from reader.language.glossary import Term
from reader.language.lexicon import Lexicon
from reader.language.notation import joined
from reader.language.words import Word
from reader.layout.cells import shown
from reader.search.contexts import context_of
from reader.search.dictionary import entries_for, terms_for
from reader.search.hanzi import Hanzi, hanzi_of
from reader.search.library import FoundText, found_in_texts, matches_in, other_texts
from reader.search.matches import Match, Matches
from reader.search.meanings import words_meaning
from reader.search.queries import Kind, Query, read_query
from reader.search.saved import saved_for
from reader.store.positions import Positions
from reader.store.vocabulary import SavedWord, Vocabulary
from reader.text.document import Document
from reader.text.passages import Passage


def print_matches(typed: str, document: Document, *, everywhere: bool, as_json: bool) -> int:
    """Print where a query is found; the exit status.

    Args:
        typed: The query.
        document: The text.
        everywhere: Whether the other texts, the saved words, glossary and dictionary are asked too.
        as_json: JSON, or rows for people.

    Raises:
        ReaderError: it is a regular expression that is wrong, or runs away.
    """
    query = read_query(typed)
    glossary, lexicon = open_glossary(document), open_lexicon()
    hanzi = hanzi_of(lexicon)

    def found(kinds: Collection[Kind]) -> Matches:
        return matches_in(document, query, kinds, hanzi, meanings(kinds), _words_of)

    def meanings(kinds: Collection[Kind]) -> Sequence[str]:
        return words_meaning(typed, lexicon, glossary) if "english" in kinds else ()

    kinds: Collection[Kind] = query.usual
    matches = found(kinds)
    if not matches and query.fallback:
        kinds = query.fallback
        matches = found(kinds)
    texts, words = _elsewhere(query, document, hanzi, meanings(query.possible)) if everywhere else ([], [])
    terms = terms_for(query, query.possible, glossary) if everywhere else []
    entries = entries_for(query, query.possible, lexicon) if everywhere else []
    if as_json:
        answer: dict[str, Any] = {"matches": [_as_json(match, document) for match in matches]}
        if everywhere:
            answer["texts"] = [_text_as_json(text) for text in texts]
            answer["words"] = [_saved_as_json(word) for word in words]
            answer["terms"] = [_term_as_json(term) for term in terms]
            answer["entries"] = [_entry_as_json(entry, lexicon) for entry in entries]
        print_json(answer)
    else:
        rows = [_row(match, document) for match in matches]
        for text in texts:
            rows += [(f"{row[0]}: {text.title}", *row[1:]) for row in (_row(m, text.document) for m in text.matches)]
        rows += [("saved", word.status, word.headword, word.note or word.place.sentence) for word in words]
        rows += [("glossary", "", term.headword, term.short) for term in terms]
        style = open_settings().style
        for entry in entries:
            reading = "".join(joined(entry.reading, style))
            rows.append(("dictionary", "", f"{entry.simplified} {reading}", "; ".join(entry.glosses)))
        print_rows(("by", "section", "text", "context"), rows)
    if not (matches or texts or words or terms or entries):
        warn(f"{shown(typed)}: nothing found")
        return 1
    return 0


def _words_of(
    document: Document, cut: Sequence[Passage], numbers: Sequence[int]
) -> Iterator[tuple[int, Sequence[Word]]]:
    return analysed_passages(document, open_glossary(document), numbers)


def _as_json(match: Match, document: Document) -> dict[str, Any]:
    context = context_of(document, match.start, match.end)
    return {
        "start": match.start,
        "end": match.end,
        "text": document.text[match.start : match.end],
        "section": context.section,
        "context": context.text,
        "by": match.by,
    }


def _elsewhere(
    query: Query, document: Document, hanzi: Hanzi, meanings: Sequence[str]
) -> tuple[list[FoundText], list[SavedWord]]:
    """What the other texts that were read, and the saved words, have for a query."""
    if not anything_kept():
        texts = other_texts([], document.identity)
        return list(found_in_texts(texts, query, query.possible, hanzi, meanings)), []
    database = open_kept()
    texts = other_texts(Positions(database).all(), document.identity)
    words = saved_for(query, query.possible, Vocabulary(database).all(), hanzi, meanings)
    return list(found_in_texts(texts, query, query.possible, hanzi, meanings)), words


def _text_as_json(text: FoundText) -> dict[str, Any]:
    matches = [_as_json(match, text.document) for match in text.matches]
    return {"title": text.title, "text": text.origin, "matches": matches}


def _saved_as_json(word: SavedWord) -> dict[str, Any]:
    place = word.place
    return {
        "word": word.headword,
        "status": word.status,
        "reading": place.reading,
        "sentence": place.sentence,
        "note": word.note,
    }


def _row(match: Match, document: Document) -> tuple[str, str, str, str]:
    context = context_of(document, match.start, match.end)
    return match.by, str(context.section), document.text[match.start : match.end], context.text


def _term_as_json(term: Term) -> dict[str, Any]:
    return {"term": term.headword, "expansion": term.expansion, "gloss": term.short}


def _entry_as_json(entry: Entry, lexicon: Lexicon) -> dict[str, Any]:
    return {
        "word": entry.simplified,
        "simplified": entry.simplified,
        "traditional": entry.traditional,
        "reading": entry.reading,
        "glosses": entry.glosses,
        "levels": lexicon.levels(entry.simplified),
    }
