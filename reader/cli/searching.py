"""The command search: where a query is found in a text, and what glossary and dictionary have for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from reader.cli.analysis import analysed_passages, open_glossary, open_lexicon, open_settings
from reader.cli.output import print_json, print_rows, warn
from reader.language.entries import Entry
from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon
from reader.language.notation import joined
from reader.layout.cells import shown
from reader.search.contexts import context_of
from reader.search.dictionary import entries_for, terms_for
from reader.search.expressions import expression_matches
from reader.search.hanzi import hanzi_of
from reader.search.index import Index
from reader.search.matches import Match, Matches
from reader.search.meanings import words_meaning
from reader.search.patterns import patterns_of
from reader.search.queries import Kind, Query, read_query
from reader.search.search import Search
from reader.text.document import Document
from reader.text.passages import passages

_BY_WORDS = frozenset({"pinyin", "initials", "english"})
"""Kinds for which it counts how the words of the text are cut and read."""


def print_matches(typed: str, document: Document, *, everywhere: bool, as_json: bool) -> int:
    """Print where a query is found; the exit status.

    Args:
        typed: The query.
        document: The text.
        everywhere: Whether glossary and dictionary are asked too.
        as_json: JSON, or rows for people.

    Raises:
        ReaderError: it is a regular expression that is wrong, or runs away.
    """
    query = read_query(typed)
    glossary, lexicon = open_glossary(document), open_lexicon()
    kinds: Collection[Kind] = query.usual
    matches = _found(query, kinds, document, glossary, lexicon)
    if not matches and query.fallback:
        kinds = query.fallback
        matches = _found(query, kinds, document, glossary, lexicon)
    terms = terms_for(query, query.possible, glossary) if everywhere else []
    entries = entries_for(query, query.possible, lexicon) if everywhere else []
    if as_json:
        answer: dict[str, Any] = {"matches": [_as_json(match, document) for match in matches]}
        if everywhere:
            answer["terms"] = [_term_as_json(term) for term in terms]
            answer["entries"] = [_entry_as_json(entry, lexicon) for entry in entries]
        print_json(answer)
    else:
        rows = [_row(match, document) for match in matches]
        rows += [("glossary", "", term.headword, term.short) for term in terms]
        style = open_settings().style
        for entry in entries:
            reading = "".join(joined(entry.reading, style))
            rows.append(("dictionary", "", f"{entry.simplified} {reading}", "; ".join(entry.glosses)))
        print_rows(("by", "section", "text", "context"), rows)
    if not (matches or terms or entries):
        warn(f"{shown(typed)}: nothing found")
        return 1
    return 0


def _found(
    query: Query, kinds: Collection[Kind], document: Document, glossary: Glossary, lexicon: Lexicon
) -> Sequence[Match]:
    if "regex" in kinds:
        paragraphs = [(p.start, p.end) for p in document.paragraphs if p.kind != "hidden"]
        return _whole(expression_matches(query.expression, document.text, paragraphs), document, lexicon)
    cut = passages(document)
    index = Index(document.text, [(passage.start, passage.end) for passage in cut], hanzi_of(lexicon))
    meanings = words_meaning(query.typed, lexicon, glossary) if "english" in kinds else ()
    search = Search(index, patterns_of(query, kinds, index, meanings))
    search.run()
    if _BY_WORDS & set(kinds):
        # The readings of all words are among the readings that their hanzi may have: what is not found by those
        # need not be analysed.
        candidates = [number for number in range(len(index)) if search.found_in(number)]
        for number, words in analysed_passages(document, glossary, candidates):
            index.learn(number, words)
            search.look(number)
    return search.matches()


def _whole(matches: Matches, document: Document, lexicon: Lexicon) -> Matches:
    return Index(document.text, [(0, len(document.text))], hanzi_of(lexicon)).whole(matches) if matches else matches


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
