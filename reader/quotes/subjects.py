"""Who acts in a clause: the words before a verb of saying, and the subjects of other clauses."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice

from reader.quotes import roles
from reader.quotes.mentions import Mention, may_end_person, mention_ending
from reader.quotes.view import View

_HANZI = re.compile("[\u4e00-\u9fff]+")
_BLANK = " \u3000“"
_PREPOSITIONS = ("鉴于", "针对", "随着", "提到", "围绕", "按照", "根据", *"对向被把给让由从以在为")
"""What begins a clause or phrase whose first noun is no subject."""
_NOT_AFTER = ("的", "、", "和", "与", "及")
"""After a noun these make it a part of something else."""
_ADVERB_LENGTHS = range(max(map(len, roles.ADVERBS)), 0, -1)
_SPLITS = 8
"""Places that are tried for the end of a subject."""
_SUBJECT_LENGTH = 30
"""Code points of a subject before several verbs."""
_NAME_LENGTH = 10
"""Code points by which a name may lengthen a post that is a subject already."""
_NOUN_LENGTH = 3
"""Code points by which a noun may lengthen another (大学|老师)."""
_NO_NAME = re.compile("[道声里中前后罢得言身拜喜惊怒骂笑哭付议忙齐内上下说]\\Z|[”’了着]")


def subject_before(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """Who acts in the words from a clause's start to its verb."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    for match in islice(roles.SPLIT.finditer(view.text, start, end), _SPLITS):
        at = match.start()
        if at > start and view.starts_word(at):
            mention = _person(view, start, at, known)
            if mention is not None:
                return mention
    stop = _without_adverbs(view, start, end)
    mention = mention_ending(view, start, stop, known)
    if mention is None or (mention.form != "document" and _after_preposition(view, start, mention)):
        return leading_person(view, start, end, known)
    return mention


def leading_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """Who acts first in a clause of several verbs (一名男子跑过来喊道): the shortest subject that can begin it."""
    if view.text.startswith(_PREPOSITIONS, start):
        return None
    if start in view.leading and end >= start + _SUBJECT_LENGTH:
        cached: Mention | None = view.leading[start]
        return cached
    found = _first_person(view, start, end, known)
    if found is not None and view.text[found.end : found.end + 1] in _NOT_AFTER:
        found = None
    if end >= start + _SUBJECT_LENGTH:
        view.leading[start] = found
    return found


def _first_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    found: Mention | None = None
    for at in range(start + 1, min(end, start + _SUBJECT_LENGTH) + 1):
        if found is not None and at - found.end > _NAME_LENGTH:
            break
        if not view.ends_word(at) or not may_end_person(view, start, at):
            continue
        mention = mention_ending(view, start, at, known, strict=True)
        if mention is None or mention.form not in ("name", "titled", "noun", "pointing", "pronoun"):
            continue
        if found is None or _lengthens(found, mention):
            found = mention
        if mention.form in ("name", "titled") and _HANZI.fullmatch(mention.name):
            break
    return found


def _lengthens(found: Mention, mention: Mention) -> bool:
    """Whether a longer subject is the same person: the name after the post, or the noun that the words go on to."""
    if mention.form == "name":
        return mention.end - len(mention.name) in (found.end, found.end - len(found.name))
    return mention.end - found.end <= _NOUN_LENGTH


def _person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    mention = mention_ending(view, start, _without_adverbs(view, start, end), known)
    return mention if mention is not None and not _after_preposition(view, start, mention) else None


def _without_adverbs(view: View, start: int, end: int) -> int:
    """Where the words end that adverbs follow."""
    text = view.text
    while True:
        sizes = (n for n in _ADVERB_LENGTHS if end - n > start and text[end - n : end] in roles.ADVERBS)
        size = next((n for n in sizes if n > 1 or view.starts_word(end - n)), 0)
        if not size and end - start > 3 and text[end - 1] in "地着":
            size = 3 if text[end - 1] == "地" else 2
        if not size:
            return end
        end -= size


def _after_preposition(view: View, start: int, mention: Mention) -> bool:
    """Whether a preposition inside the words makes them no subject: 对记者, 接受采访时对记者."""
    text = view.text[start : mention.end]
    return text.startswith(_PREPOSITIONS)


def bare_name(view: View, start: int, end: int) -> Mention | None:
    """A short run of hanzi before a verb with a colon: a name that no rule knows."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    stop = _without_adverbs(view, start, end)
    text = view.text[start:stop].strip(_BLANK)
    if not 1 < len(text) <= 4 or not all("\u4e00" <= char <= "\u9fff" for char in text):
        return None
    pieces = view.pieces(start, stop)
    if _NO_NAME.search(text):
        return None
    if any(len(word.text) > 1 and word.kind == "word" and word.text != text for word in pieces):
        return None
    return Mention(start, stop, text, "name", text)
