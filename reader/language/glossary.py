"""Glossaries: terms explained for the learner, from `glossary.toml` beside a text and in the config folder.

A file holds `[[term]]` tables with the keys of `Term`; `headword` and one of gloss, english or simple are required.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import ReaderError
from reader.language.terms import TermFinder

_LISTS = ("aliases", "related")


class Term(NamedTuple):
    """One entry of a glossary."""

    headword: str
    aliases: tuple[str, ...] = ()
    """Other ways to write it, in any language."""
    expansion: str = ""
    """What an acronym stands for: Model as a Service."""
    chinese: str = ""
    """The Chinese name of a term that is written in Latin letters: 模型即服务."""
    pinyin: str = ""
    """Of the Chinese name, with tone marks."""
    gloss: str = ""
    """A short English sense."""
    english: str = ""
    """The explanation in English."""
    simple: str = ""
    """The explanation in simple Chinese."""
    domain: str = ""
    related: tuple[str, ...] = ()
    """Headwords of other terms."""

    @property
    def short(self) -> str:
        """The sense in one line: the gloss, or what comes nearest to it."""
        return self.gloss or self.expansion or self.english or self.simple


class TermMatch(NamedTuple):
    """A term in its place."""

    start: int
    end: int
    text: str
    """As it is written there."""
    term: Term


class Glossary:
    """The terms of a text, found by headword or alias."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms: tuple[Term, ...] = tuple(terms)
        """In the order of the files."""
        self._names: dict[str, Term] = {}
        for term in self.terms:
            self._names.setdefault(term.headword, term)
        for term in self.terms:
            for alias in term.aliases:
                self._names.setdefault(alias, term)
        self._folded: dict[str, Term] = {}
        for name, term in self._names.items():
            self._folded.setdefault(_folded(name), term)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def get(self, text: str) -> Term | None:
        """The term with this headword or alias; in another case or with other blanks if none is written just so."""
        return self._names.get(text) or self._folded.get(_folded(text))

    def headwords(self) -> tuple[str, ...]:
        """All headwords and aliases, each once, in the order of the files: what the engine keeps whole."""
        names = (name for term in self.terms for name in (term.headword, *term.aliases))
        return tuple(dict.fromkeys(names))

    @cached_property
    def _finder(self) -> TermFinder:
        return TermFinder(self.headwords())

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[TermMatch]:
        """Where terms stand in a stretch of the text: from the left, the longest first, none overlapping another."""
        found = []
        for first, last in self._finder.spans(text, start, len(text) if end is None else end):
            written = text[first:last]
            term = self.get(written)
            if term is not None:
                found.append(TermMatch(first, last, written, term))
        return found


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def load_glossary(path: Path) -> Glossary:
    """Read a glossary file.

    Raises:
        ReaderError: it cannot be read, is no TOML, or an entry is wrong; the message names file and entry.
    """
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReaderError(f"Cannot read the glossary {path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ReaderError(f"The glossary {path} is not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ReaderError(f"The glossary {path} is not valid TOML: {error}") from None
    entries = tables.get("term", [])
    others = [key for key in tables if key != "term"]
    if others or not isinstance(entries, list):
        raise ReaderError(f"The glossary {path} knows only [[term]] tables, not '{others[0] if others else 'term'}'")
    terms = [_term(entry, number, path) for number, entry in enumerate(entries, 1)]
    _no_doubles(terms, path)
    return Glossary(terms)


def merged(glossaries: Iterable[Glossary]) -> Glossary:
    """One glossary of several; where two have a headword, the first wins."""
    terms: dict[str, Term] = {}
    for glossary in glossaries:
        for term in glossary.terms:
            terms.setdefault(term.headword, term)
    return Glossary(terms.values())


def glossary_files(folder: str, config: Path) -> tuple[Path, ...]:
    """The glossaries that there are for a text: its own first, then the user's."""
    places = [Path(folder) / "glossary.toml"] if folder else []
    places.append(config / "glossary.toml")
    return tuple([place for place in places if place.is_file()])


def glossary_of(folder: str, config: Path) -> Glossary:
    """The glossary of a text: that in its folder, then the user's own.

    Raises:
        ReaderError: one of them is wrong.
    """
    return merged([load_glossary(place) for place in glossary_files(folder, config)])


def _term(entry: Any, number: int, path: Path) -> Term:
    where = f"The glossary {path}, entry {number}"
    if not isinstance(entry, Mapping):
        raise ReaderError(f"{where}: write [[term]] with two brackets")
    headword = entry.get("headword")
    if not isinstance(headword, str) or not headword.strip():
        raise ReaderError(f"{where}: headword is missing")
    where = f"{where} ({headword})"
    fields: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in Term._fields:
            raise ReaderError(f"{where}: unknown key '{key}'{_nearest(key)}")
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
                raise ReaderError(f"{where}: {key} must be a list of texts")
            fields[key] = tuple([item.strip() for item in value])
        elif isinstance(value, str):
            fields[key] = value.strip()
        else:
            raise ReaderError(f"{where}: {key} must be a text in quotes")
    term = Term(**fields)
    if not (term.gloss or term.english or term.simple):
        raise ReaderError(f"{where}: gloss, english or simple is missing")
    return term


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, Term._fields, 1)
    return f"; did you mean '{near[0]}'?" if near else f"; known are {', '.join(Term._fields)}"


def _no_doubles(terms: Sequence[Term], path: Path) -> None:
    seen: dict[str, int] = {}
    for number, term in enumerate(terms, 1):
        for name in dict.fromkeys((term.headword, *term.aliases)):
            if name in seen and seen[name] != number:
                raise ReaderError(
                    f"The glossary {path}, entry {number} ({term.headword}): '{name}' is in entry {seen[name]} already"
                )
            seen[name] = number
