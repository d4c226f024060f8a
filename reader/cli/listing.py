"""The commands sections, words and terms: what stands where in a text."""

from __future__ import annotations

from typing import Any, NamedTuple

from reader.cli.analysis import analysed, open_glossary, open_knowledge, open_lexicon, open_settings
from reader.cli.output import print_json, print_rows
from reader.language.glossary import Glossary
from reader.language.lexicon import Lexicon
from reader.language.notation import joined
from reader.language.words import Word
from reader.settings import Settings
from reader.store.vocabulary import Status
from reader.study.knowledge import Knowledge, counts
from reader.text.document import Document, Section

_WITH_LEVEL = ("word", "term")


def print_sections(document: Document, as_json: bool) -> int:
    """Print the sections of a text; the exit status."""
    rows = [_section(document, section) for section in document.sections]
    if as_json:
        print_json({"sections": rows})
    else:
        names = ("number", "paragraphs", "characters", "title")
        print_rows(names, [[str(row[name]) for name in names] for row in rows])
    return 0 if rows else 1


def _section(document: Document, section: Section) -> dict[str, Any]:
    paragraphs = document.paragraphs[section.first : section.last]
    return {
        "number": section.number,
        "title": section.title,
        "start": section.start,
        "end": section.end,
        "paragraphs": len(paragraphs),
        "characters": sum(len("".join(document.text[p.start : p.end].split())) for p in paragraphs),
    }


def print_words(document: Document, as_json: bool) -> int:
    """Print the words of a text with reading, gloss, levels and status; the exit status."""
    settings = open_settings()
    glossary = open_glossary(document)
    words = [word for _, found in analysed(document, glossary, 0, len(document.paragraphs)) for word in found]
    lexicon = open_lexicon()
    levels = lexicon.levels_many({word.text for word in words if word.kind in _WITH_LEVEL})
    knowledge = open_knowledge(settings, lexicon)
    knowledge.load({word.text for word in words})
    rows = [_listed(word, levels.get(word.text, {}), _gloss(word, glossary, lexicon), knowledge) for word in words]
    if as_json:
        print_json({"words": [row._asdict() for row in rows]})
    else:
        headings = ("word", "reading", "kind", f"HSK {settings.standard}", "status", "gloss")
        print_rows(headings, [_columns(row, settings) for row in rows])
    return 0 if rows else 1


class ListedWord(NamedTuple):
    """A word as it is listed; the fields are those of the JSON."""

    start: int
    end: int
    text: str
    kind: str
    reading: tuple[str, ...]
    sure: bool
    gloss: str
    levels: dict[str, int]
    status: Status
    """What the reader said of it, else `known` up to the assumed HSK level, else `new`."""


def _listed(word: Word, levels: dict[str, int], gloss: str, knowledge: Knowledge) -> ListedWord:
    own = levels if word.kind in _WITH_LEVEL else {}
    status = knowledge.status(word.text) if counts(word) else knowledge.said(word.text) or "new"
    return ListedWord(word.start, word.end, word.text, word.kind, word.reading, word.sure, gloss, own, status)


def _columns(row: ListedWord, settings: Settings) -> tuple[str, ...]:
    reading = "".join(joined(row.reading, settings.style, row.kind == "name"))
    return row.text, reading, row.kind, str(row.levels.get(settings.standard, "")), row.status, row.gloss


def _gloss(word: Word, glossary: Glossary, lexicon: Lexicon) -> str:
    term = glossary.get(word.text) if word.kind == "term" else None
    return (term.short if term else "") or lexicon.gloss(word.text, word.reading)


def print_terms(document: Document, as_json: bool) -> int:
    """Print the glossary's terms at every place; for people each term once with the number of its places."""
    glossary = open_glossary(document)
    shown = [paragraph for paragraph in document.paragraphs if paragraph.kind != "hidden"]
    found = [match for paragraph in shown for match in glossary.find(document.text, paragraph.start, paragraph.end)]
    if as_json:
        rows = [
            {
                "start": match.start,
                "end": match.end,
                "text": match.text,
                "term": match.term.headword,
                "expansion": match.term.expansion,
                "gloss": match.term.short,
            }
            for match in found
        ]
        print_json({"terms": rows})
    else:
        counts: dict[str, int] = {}
        for match in found:
            counts[match.term.headword] = counts.get(match.term.headword, 0) + 1
        terms = {match.term.headword: match.term for match in found}
        print_rows(
            ("term", "places", "stands for", "gloss"),
            [[name, str(counts[name]), term.expansion, term.short] for name, term in terms.items()],
        )
    return 0 if found else 1
