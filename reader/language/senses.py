"""The senses of a dictionary entry: classifiers apart, the everyday ones first, notes last."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.language.references import readable, reference

_CLASSIFIER = re.compile(r"\s*CL:\s*")
_NOTE = re.compile(
    r"(?:\(?(?:also|Taiwan|commonly|old|usually|often|sometimes|Beijing|colloquially|PRC|coll\.|formerly)\.? )?"
    r"(?:\(?pr\. |pronounced )|see also |also written |also called |also known as |abbr\. to |also transliterated|"
    r"also abbr|Kangxi radical|radical in Chinese characters|\"\S+\" radical|\(Kangxi radical"
)
_RARE = re.compile(
    r"\((?:[a-z.]+ )?(?:archaic|old|classical|literary|dialect|Tw|Taiwan|HK|slang|vulgar|Internet slang|neologism|"
    r"derog\.|taboo|Buddhism|historical|TCM|obsolete|poetic|Cantonese|Wu dialect|Min dialect|[A-Za-z ]*dialect|"
    r"used in given names|used in names|used in place names|surname|arch\.|ancient)\b[^)]*\)"
    r"|surname |[A-Z][a-z]+ \(surname\)|ancient |used in |erroneous|name of an ancient"
)


class Senses(NamedTuple):
    """What an entry says, made ready for people, the likeliest sense first."""

    glosses: tuple[str, ...]
    classifiers: tuple[str, ...]
    """Each as `个 gè`."""


def weight(sense: str) -> int:
    """0 for an everyday sense, 1 for a surname, a variant or a rare register, 2 for a mere note."""
    if _NOTE.match(sense):
        return 2
    if _RARE.match(sense):
        return 1
    found = reference(sense)
    if found is None:
        return 0
    return 2 if found.relation == "note" else 1


def senses(raw: str) -> Senses:
    """Take the senses field of an entry apart."""
    glosses: list[str] = []
    classifiers: list[str] = []
    for sense in raw.split("/"):
        if sense.startswith("CL:"):
            classifiers += [readable(part.strip()) for part in _CLASSIFIER.sub("", sense).split(",")]
        elif sense:
            glosses.append(sense)
    glosses.sort(key=weight)
    return Senses(tuple(glosses), tuple(classifiers))
