"""References from one dictionary entry to another: "variant of 餘|余[yu2]", "see 百強|百强[bai3 qiang2]"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reader.language.cedict import apart
from reader.language.notation import marked, tone

Relation = Literal["variant", "erhua", "same", "part", "note"]
"""`same`: what is said there holds here ("see", "same as"); `part`: the entry is a piece of the other ("used in") or
short for it ("abbr. for"); `note`: only a pointer ("see also", "also written", "abbr. to")."""

_SIGN = r"[^\s|\[\](),;:\"'/.]"
_FORM = re.compile(rf"({_SIGN}+)\|({_SIGN}+)")
_WITH_PINYIN = re.compile(rf"({_SIGN}+?)(?:\|({_SIGN}+?))?\[\[?([^\[\]]+)\]\]?")
_TARGET = re.compile(rf"({_SIGN}+)(?:\|({_SIGN}+?))?(?:\[\[?([^\[\]]+)\]\]?)?(?=$|[\s,;.)/])")
_BARE_PINYIN = re.compile(r"\[\[?([A-Za-zü:]+[1-5](?:[\s\-,]*[A-Za-zü:]+[1-5]?)*)\]\]?")
_LEAD = re.compile(
    r"(?:\([A-Za-z.,; ]+\) ?)?(?:bound form |also )?"
    r"(?P<how>(?:[A-Za-z]+ )?variant of|see also|see|same as|(?:[A-Za-z\-]+ )?equivalent of|also written|written|"
    r"abbr\. (?:for|of|to)|short for|contraction of|used in|pr\.) (?=[^\x00-\x7f]|[A-Z0-9]+[^\x00-\x7f])"
)


class Reference(NamedTuple):
    """Where an entry points."""

    word: str
    """The simplified form."""
    reading: str
    """Pinyin as the dictionary has it, syllables apart; empty where it names none."""
    relation: Relation
    bare: bool
    """Whether the sense says nothing but this."""


def reference(sense: str) -> Reference | None:
    """The reference that a sense consists of or begins with, or None."""
    lead = _LEAD.match(sense)
    if lead is None:
        return None
    target = _TARGET.match(sense, lead.end())
    if target is None or not _has_hanzi(target[1]):
        return None
    rest = sense[target.end() :].strip()
    return Reference(
        target[2] or target[1],
        apart(target[3]) if target[3] else "",
        _relation(lead["how"].lower()),
        not rest or rest.startswith(("and ", "or ", "etc", "(", "in ")),
    )


def _has_hanzi(text: str) -> bool:
    return any(char > "\u2e7f" for char in text)


def _relation(how: str) -> Relation:
    if how.endswith("variant of"):
        return "erhua" if how.startswith("erhua") else "variant"
    if how in ("used in", "abbr. for", "abbr. of", "short for", "contraction of"):
        return "part"
    if how in ("see also", "also written", "written", "abbr. to", "pr."):
        return "note"
    return "same"


def readable(sense: str) -> str:
    """A sense as people read it: pairs of forms shortened to the simplified one, pinyin with tone marks."""
    if "[" in sense:
        sense = _WITH_PINYIN.sub(lambda found: f"{found[2] or found[1]} {spelt(found[3])}", sense)
        sense = _BARE_PINYIN.sub(lambda found: spelt(found[1]), sense)
    return _FORM.sub(lambda found: found[2] if _has_hanzi(found[1]) else found[0], sense) if "|" in sense else sense


_LONGEST_WORD = 5
"""Syllables; more without a capital are a sentence or a saying, of which the words are not known."""


def spelt(pinyin: str) -> str:
    """Pinyin as a word: `Bei3 jing1 Da4 xue2` as `Běijīng Dàxué`; a capital begins a new word, `xx5` is a gap."""
    written, before = "", ""
    pieces = apart(pinyin).split()
    sentence = len(pieces) > _LONGEST_WORD and pinyin.islower()
    for syllable in pieces:
        if before not in ("", "·") and syllable not in (",", "·"):
            if sentence or syllable[0].isupper() or not tone(syllable) or not tone(before):
                written += " "
            elif syllable[0] in "aoe":
                written += "'"
        written += "…" if syllable == "xx5" else marked(syllable)
        before = syllable
    return written
