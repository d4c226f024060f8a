"""The same query in the dictionary and in the glossary: by headword, by sound, by meaning."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.language.cedict import syllables
from reader.language.entries import Entry
from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon
from reader.search.meanings import headwords_meaning, names, terms_about
from reader.search.pinyin import Cut, Syllable, pinyin_cuts
from reader.search.queries import Kind, Query

MOST = 50
"""Entries that are told."""
_ROWS = 400
_CUTS = 6
_WILD = str.maketrans({"!": "!!", "%": "!%", "_": "!_"})


def entries_for(query: Query, kinds: Collection[Kind], lexicon: Lexicon) -> list[Entry]:
    """Entries of the dictionary, those of HSK words first."""
    words: list[tuple[str, tuple[str, ...]]] = []
    if "hanzi" in kinds or "latin" in kinds:
        start = query.plain.translate(_WILD) + "%"
        rows = lexicon.matching("simplified LIKE ? ESCAPE '!' OR traditional LIKE ? ESCAPE '!'", (start, start), _ROWS)
        words += [(row[0], syllables(row[2])) for row in rows]
    if "pinyin" in kinds:
        words += _sounding(query.cuts, lexicon)
    if "initials" in kinds and not words:
        words += _sounding(query.initials, lexicon)
    if "english" in kinds:
        words += [(word, ()) for word in headwords_meaning(query.typed, lexicon, MOST)]
    found: dict[tuple[str, tuple[str, ...]], Entry] = {}
    for word, reading in words:
        for entry in lexicon.entries(word, reading):
            if reading and entry.reading != reading:
                continue
            found.setdefault((entry.simplified, entry.reading), entry)
        if len(found) >= MOST:
            break
    return list(found.values())[:MOST]


def terms_for(query: Query, kinds: Collection[Kind], glossary: Glossary) -> list[Term]:
    """Terms of the glossary: by name, by the pinyin of their Chinese name, by what they explain."""
    wanted = query.plain.casefold()
    found: list[Term] = []
    if wanted and ("hanzi" in kinds or "latin" in kinds):
        found += [term for term in glossary.terms if any(wanted in name.casefold() for name in names(term))]
    if "pinyin" in kinds:
        letters = {_letters(cut) for cut in query.cuts}
        found += [term for term in glossary.terms if any(map(letters.__contains__, _spelt(term)))]
    if "english" in kinds:
        found += terms_about(query.typed, glossary)
    return list({term.headword: term for term in found}.values())


def _letters(cut: Cut) -> tuple[str, ...]:
    return tuple([syllable.letters for syllable in cut])


def _spelt(term: Term) -> list[tuple[str, ...]]:
    return [_letters(cut) for cut in pinyin_cuts(term.pinyin)] if term.pinyin else []


def _sounding(cuts: Sequence[Cut], lexicon: Lexicon) -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for cut in cuts[:_CUTS]:
        pattern = " ".join(map(_like, cut))
        for row in lexicon.matching("pinyin LIKE ? ESCAPE '!'", (pattern,), _ROWS):
            reading = syllables(row[2])
            if len(reading) == len(cut) and all(map(_sounds, reading, cut)):
                found.append((row[0], reading))
    return found


def _like(syllable: Syllable) -> str:
    letters = syllable.letters.replace("ü", "u:")
    return f"{letters}%" if syllable.initial else f"{letters}{syllable.tone or '_'}"


def _sounds(reading: str, syllable: Syllable) -> bool:
    letters = reading[:-1]
    if syllable.initial:
        return letters.startswith(syllable.letters)
    return letters == syllable.letters and syllable.tone in (0, int(reading[-1]) if reading[-1].isdigit() else 0)
