"""Words by what they mean in English: glosses of the dictionary, explanations of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon
from reader.language.words import is_hanzi

_MOST = 200
"""Words that are looked for in a text: those that mean it first of all."""
_ROWS = 1500
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SMALL = re.compile(r"^(?:to be|to|a|an|the) ")


def words_meaning(phrase: str, lexicon: Lexicon | None, glossary: Glossary) -> list[str]:
    """Words to look for in a text: all names of the terms that speak of it, then headwords, the closest first."""
    found = [name for term in terms_about(phrase, glossary) for name in names(term)]
    if lexicon is not None:
        found += [word for word in headwords_meaning(phrase, lexicon) if any(map(is_hanzi, word))]
    return list(dict.fromkeys(found))[:_MOST]


def terms_about(phrase: str, glossary: Glossary) -> list[Term]:
    """Terms whose English speaks of something: by name or gloss first, then by the explanation."""
    wanted = _phrase(phrase)
    near = [term for term in glossary.terms if _in(wanted, (*names(term), term.gloss, term.expansion))]
    far = [term for term in glossary.terms if term not in near and _in(wanted, (term.english,))]
    return near + far


def names(term: Term) -> tuple[str, ...]:
    """All that a term is called."""
    return tuple(filter(None, (term.headword, *term.aliases, term.chinese)))


def headwords_meaning(phrase: str, lexicon: Lexicon, limit: int = _MOST) -> list[str]:
    """Simplified headwords with a sense that has the phrase in whole words, the closest first."""
    plain = _SMALL.sub("", " ".join(phrase.lower().split()))
    wanted = _phrase(plain)
    if not plain:
        return []
    pattern = f"%{plain.replace('!', '!!').replace('%', '!%').replace('_', '!_')}%"
    best: dict[str, int] = {}
    for simplified, _, _, senses in lexicon.matching("senses LIKE ? ESCAPE '!'", (pattern,), _ROWS):
        close = closeness(senses, plain, wanted)
        if close is not None:
            best[simplified] = min(close, best.get(simplified, close))
    return sorted(best, key=best.__getitem__)[:limit]


def closeness(senses: str, plain: str, wanted: re.Pattern[str]) -> int | None:
    """How close senses come to a phrase: 0 for the first sense alone, more for less; None if they do not have it."""
    found: list[int] = []
    for place, sense in enumerate(senses.lower().split("/")):
        if not wanted.search(sense):
            continue
        bare = _SMALL.sub("", " ".join(_ASIDE.sub(" ", sense).split()))
        alone = plain in (bare, *[_SMALL.sub("", part.strip()) for part in re.split("[;,]", bare)])
        found.append(min(place, 9) if alone else 10 + min(place, 9) if wanted.search(bare) else 30)
    return min(found, default=None)


@cache
def _phrase(phrase: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in phrase.lower().split()]
    return re.compile(r"(?<![a-z])" + r"\s+".join(words) + "(?![a-z])", re.IGNORECASE)


def _in(wanted: re.Pattern[str], texts: Iterable[str]) -> bool:
    return any(map(wanted.search, texts))
