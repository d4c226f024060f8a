"""The command define: what glossary and dictionary say of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.cli.analysis import open_glossary, open_lexicon, open_settings
from reader.cli.output import print_json, print_line, warn
from reader.language.engine import Engine
from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Entry, Lexicon
from reader.language.lookup import look_up
from reader.language.notation import NotationStyle, joined
from reader.language.words import Word, is_hanzi
from reader.layout.cells import shown
from reader.text.loading import seed


class Definition(NamedTuple):
    """One answer; the fields are those of the JSON."""

    word: str
    """What was asked, or the part of it that this entry is for."""
    simplified: str
    traditional: str
    """Empty where it is not known."""
    reading: tuple[str, ...]
    glosses: tuple[str, ...]
    levels: dict[str, int]


def print_definitions(words: Sequence[str], as_json: bool) -> int:
    """Print the entries of words; of a word without one those of its parts. The exit status."""
    settings = open_settings()
    glossary = open_glossary(seed())
    lexicon = open_lexicon()
    found: list[Definition] = []
    for word in words:
        entries = define(word, glossary, lexicon)
        if not entries:
            warn(f"{word}: in neither glossary nor dictionary")
        found += entries
    if as_json:
        print_json({"entries": [entry._asdict() for entry in found]})
        return 0 if found else 1
    for number, entry in enumerate(found):
        if number:
            print_line("")
        print_line(shown(_headline(entry, settings.style)), "bold")
        for gloss in entry.glosses:
            print_line(f"  {shown(gloss)}")
    return 0 if found else 1


def _headline(entry: Definition, style: NotationStyle) -> str:
    asked = f"{entry.word} = " if entry.word not in (entry.simplified, entry.traditional) else ""
    other = f" ({entry.traditional})" if entry.traditional not in ("", entry.simplified) else ""
    reading = " ".join(joined([syllable], style)[0] for syllable in entry.reading)
    levels = ", ".join(f"HSK {standard}: {level}" for standard, level in entry.levels.items())
    return "  ".join(filter(None, (f"{asked}{entry.simplified}{other}", reading, levels)))


def define(word: str, glossary: Glossary, lexicon: Lexicon) -> list[Definition]:
    """The glossary's entry first, then those of the dictionary, else those of the longest words inside it."""
    found = _entries(word, lexicon)
    term = glossary.get(word)
    if term is not None:
        found.insert(0, _of_term(word, term, lexicon))
    if not found and len(word) > 1:
        parts = look_up(Word(0, len(word), word, "word"), glossary, lexicon, "").parts
        found = [entry for part in dict.fromkeys(part.text for part in parts) for entry in _entries(part, lexicon)]
    return found


def _entries(word: str, lexicon: Lexicon) -> list[Definition]:
    levels = lexicon.levels(word)
    return [_of_entry(word, entry, levels) for entry in lexicon.entries(word)]


def _of_entry(word: str, entry: Entry, levels: dict[str, int]) -> Definition:
    return Definition(word, entry.simplified, entry.traditional, entry.reading, entry.glosses, levels)


def _of_term(word: str, term: Term, lexicon: Lexicon) -> Definition:
    """A glossary's entry; its Chinese name is read as the dictionary has it, else as the engine reads it."""
    chinese = term.headword if any(map(is_hanzi, term.headword)) else term.chinese
    entries = lexicon.entries(chinese) if chinese else ()
    reading: tuple[str, ...] = entries[0].reading if entries else ()
    if chinese and not entries:
        (words,) = Engine(lexicon).analyse(chinese, [(0, len(chinese))])
        reading = tuple(syllable for found in words for syllable in found.reading)
    traditional = entries[0].traditional if entries else "" if chinese else term.headword
    glosses = tuple({gloss.casefold(): gloss for gloss in (term.gloss, term.expansion, term.english) if gloss}.values())
    return Definition(word, chinese or term.headword, traditional, reading, glosses, lexicon.levels(chinese))
