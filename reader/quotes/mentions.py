"""Recognising a person, a group or a document in the words before a verb."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Literal, NamedTuple

from reader.language.names import is_by_sound
from reader.language.surnames import COMMON, COMPOUND, opens_with_surname
from reader.quotes import roles
from reader.quotes.verbs import STATING, TELLING
from reader.quotes.view import View

MentionForm = Literal["name", "titled", "pronoun", "pointing", "noun", "group", "document"]
"""`titled`: family name with title (吴老师). `pointing`: refers back (该负责人). `noun`: unnamed, as worded."""

_DOTTED = re.compile("[\u4e00-\u9fffA-Za-z]{1,8}(?:[·•‧・∙\\-－][\u4e00-\u9fffA-Za-z]{1,8})+\\Z")
_LATIN = re.compile("(?<![A-Za-z0-9])[A-Z][A-Za-z0-9.&'\\-]*(?: [A-Z][A-Za-z0-9.&'\\-]*){0,3}\\Z")
_WORK = re.compile("《[^》]{1,30}》\\Z")
_TRAILING = re.compile("(?:[（(][^）)]{0,40}[）)]|[\\s\u3000、]|等(?:人)?)+\\Z")
_HANZI = re.compile("[\u4e00-\u9fff]+")
_COUNTED = re.compile("[一二三四五六七八九十两几多数半每某][位名个家些人只条种次样]")
_VERBAL = re.compile("[在把被对向跟给让是有不没了着过就会将要说到来去从以为使并也都还]|通过|成为|引述|援引|引用|采访|致电|联系")
"""What does not stand between the attributes of a noun."""
_OPENS_NOUN = re.compile("(?:[一二两三四五六七八九十几多数每某这那该另有]|\\d+|其中)")
_SYMBOL = re.compile("[^\\w“”‘’「」『』《》（）()、·&.+\\- ]")
_SAYING = frozenset(verb for verb in STATING | TELLING if len(verb) > 1)
_SHORT_ATTRIBUTE = 12
_NEVER_IN_NAMES = frozenset(
    "的地得了着过是为之和与及或而则又也都还就才再在有无不没能会可要将被把给让使对从向由到说称讲问吗呢吧啊其此这那各每某很最更们什怎谁我你他她它"
)
_SUFFIXES = "者员师们"
"""Hanzi that make a noun for people of any word before them, so that the engine may cut them off."""
_LONGEST_POST = 8
_NO_NAME_ENDS = ("会", "团", "们", "时", "后", "前", "上", "中", "里", "地", "着")
_NOUN_LENGTHS = range(max(map(len, roles.LONG_ENDS)), 1, -1)
_LONGEST = 60
"""Code points of what may be called a subject."""


class Mention(NamedTuple):
    """Words that name somebody, in their place in a view."""

    start: int
    end: int
    text: str
    form: MentionForm
    name: str
    """The name without post and title; for the unnamed all that is said."""
    role: str = ""


def mention_ending(
    view: View, start: int, end: int, known: Container[str], strict: bool = False
) -> Mention | None:
    """Whoever is named by the words from the clause's start to `end`, None if nobody is.

    Args:
        view: the paragraph.
        start: where the clause begins; conjunctions and times there are skipped.
        end: where the words end.
        known: names met before in the text.
        strict: whether a name must look like one by itself, as no verb of saying follows.
    """
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    trailing = _TRAILING.search(view.text, start, end)
    end = trailing.start() if trailing else end
    chunk = view.text[start:end]
    if not 0 < len(chunk) <= _LONGEST:
        return None
    if chunk in roles.PRONOUNS:
        return Mention(start, end, chunk, "pronoun", chunk)
    name = _name_start(view, start, end, known, strict)
    if name is not None and (not strict or name == start or _is_noun_phrase(view, start, name)):
        return Mention(start, end, chunk, "name", view.text[name:end], _role(view, start, name))
    return _titled(view, start, end, known) or _unnamed(view, start, end)


def _titled(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """A name with a title after it."""
    chunk = view.text[start:end]
    for title in roles.TITLES:
        if not chunk.endswith(title) or len(chunk) == len(title):
            continue
        middle = end - len(title)
        name = _name_start(view, start, middle, known, True)
        if name is not None:
            return Mention(start, end, chunk, "name", view.text[name:middle], _role(view, start, name) or title)
        family = 2 if view.text[middle - 2 : middle] in COMPOUND and middle - 2 >= start else 1
        surname = view.text[middle - family : middle]
        if (surname in COMPOUND or surname in COMMON) and (
            middle - family == start or is_people_noun(view, start, middle - family)
        ):
            text = view.text[middle - family : end]
            return Mention(start, end, text, "titled", text, _role(view, start, middle - family) or title)
    return None


def _unnamed(view: View, start: int, end: int) -> Mention | None:
    chunk = view.text[start:end]
    if any(chunk.startswith(word) for word in ("对", "向", "跟", "被", "把", "让", "由", "从", "以")):
        return None
    pointing = roles.ANAPHORIC.match(chunk)
    if pointing and is_people_noun(view, start + pointing.end(), end):
        return Mention(start, end, chunk, "pointing", chunk[pointing.end() :])
    if is_people_noun(view, start, end):
        return Mention(start, end, chunk, "noun", chunk) if _is_noun_phrase(view, start, end) else None
    if any(chunk.endswith(noun) for noun in roles.DOCUMENTS):
        return Mention(start, end, chunk, "document", chunk)
    if _WORK.search(chunk) or _is_group(view, start, end):
        return Mention(start, end, chunk, "group", chunk)
    return None


def _is_noun_phrase(view: View, start: int, end: int) -> bool:
    """Whether words that end with a noun for people are its attributes, and no clause with it as the object."""
    chunk = view.text[start:end]
    relative, _, last = chunk.rpartition("的")
    pieces = [word.text for word in view.pieces(end - len(last), end)]
    if _SYMBOL.search(chunk) or (not pieces and _VERBAL.search(last)) or any(_VERBAL.fullmatch(word) for word in pieces):
        return False
    if any(word in _SAYING for word in pieces[:-1]):
        return False
    return len(relative) <= _SHORT_ATTRIBUTE or _OPENS_NOUN.match(relative) is not None


def _name_start(view: View, start: int, end: int, known: Container[str], strict: bool = False) -> int | None:
    """Where a name begins that ends at `end`, None if none does."""
    text = view.text
    dotted = _DOTTED.search(text, max(start, end - 30), end)
    if dotted and not (strict and "-" in dotted.group()):
        return _first_piece(view, max(start, dotted.start()), text.index(_dot(dotted.group()), dotted.start()))
    latin = _LATIN.search(text, max(start, end - 60), end)
    if latin and (not strict or is_people_noun(view, start, latin.start())):
        return latin.start()
    for size in range(8, 1, -1):
        if end - size >= start and text[end - size : end] in known and view.starts_word(end - size):
            return end - size
    for size in (3, 4, 2, 5, 6):
        at = end - size
        if at < start or not view.starts_word(at) or not _HANZI.fullmatch(text, at, end):
            continue
        if at > start and not _may_precede_name(view, start, at):
            continue
        if _looks_like_name(view, at, end, strict and not _is_named_by_post(view, start, at, end)) or (at > start and not strict and _can_be_name(view, start, at, end)):
            return at
    return None


def _dot(text: str) -> str:
    return next(char for char in text if char in "·•‧・∙-－")


def _first_piece(view: View, start: int, dot: int) -> int:
    """Where the first piece of a dotted name begins: no post or country before it belongs to the name."""
    for at in range(max(start, dot - 5), dot):
        if at > start and is_people_noun(view, start, at):
            start = at
    at = dot
    while at > start:
        word = next((size for size in range(1, 6) if at - size >= start and view.starts_word(at - size)), at - start)
        if at < dot and (word > 1 or dot - at >= 4 or view.text[at - 1] in _NEVER_IN_NAMES):
            break
        at -= word
    return at


def _looks_like_name(view: View, start: int, end: int, strict: bool) -> bool:
    text = view.text[start:end]
    if any(char in _NEVER_IN_NAMES for char in text) or text in roles.LONG_ENDS or text in roles.GROUP_ENDS:
        return False
    pieces = view.pieces(start, end)
    if any(text.endswith(noun) for noun in roles.LONG_ENDS if len(noun) >= len(text) - 1):
        return False
    if len(pieces) == 1 and pieces[0].text == text and pieces[0].kind == "name":
        return not strict or (len(text) > 2 and opens_with_surname(text))
    if opens_with_surname(text) and len(text) <= (4 if text[:2] in COMPOUND else 3):
        return not (len(pieces) == 1 and pieces[0].text == text)
    if is_by_sound(text):
        return True
    if strict or _COUNTED.match(text):
        return False
    return bool(pieces) and len(text) > 1 and all(len(word.text) == 1 or word.kind == "name" for word in pieces)


def _is_named_by_post(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether the engine's name of two hanzi stands after a post."""
    pieces = view.pieces(start, end)
    return start > phrase and len(pieces) == 1 and pieces[0].kind == "name" and is_people_noun(view, phrase, start)


def _can_be_name(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether words between a post, which begins at `phrase`, and a verb of saying may be a name of any kind."""
    text = view.text[start:end]
    if view.text[start - 1] not in ")）" and not is_people_noun(view, max(phrase, start - _LONGEST_POST), start):
        return False
    if not _is_noun_phrase(view, phrase, start) or _VERBAL.search(text) or text.endswith(_NO_NAME_ENDS):
        return False
    plain = not any(char in _NEVER_IN_NAMES for char in text)
    return plain and not is_people_noun(view, start, end) and not _is_group(view, start, end)


def _may_precede_name(view: View, start: int, at: int) -> bool:
    """Whether a name can follow here: after a post, a mark of enumeration, an attribute."""
    before = view.text[at - 1]
    return before in "、”》)）的 \u3000" or is_people_noun(view, start, at) or _is_group(view, start, at)


def is_people_noun(view: View, start: int, end: int) -> bool:
    """Whether the words between end with a noun for people."""
    text = view.text
    for size in _NOUN_LENGTHS:
        if end - size >= start and text[end - size : end] in roles.LONG_ENDS:
            return True
    if end - 2 < start or text[end - 1] not in roles.END_HANZI or text[end - 2 : end] in roles.NOT_PEOPLE:
        return False
    if view.words and view.starts_word(end - 1) and text[end - 1] not in _SUFFIXES:
        return False
    return view.ends_word(end) and _HANZI.fullmatch(text, end - 2, end) is not None


def _is_group(view: View, start: int, end: int) -> bool:
    chunk = view.text[start:end]
    return any(
        chunk.endswith(noun) and (len(noun) > 1 or (len(chunk) > 2 and view.ends_word(end)))
        for noun in roles.GROUP_ENDS
    )


def _role(view: View, start: int, end: int) -> str:
    """What stands before a name, as the person's role; empty where it is no noun for people."""
    while end > start and view.text[end - 1] in "，、 \u3000“”的":
        end -= 1
    text = view.text[start:end].lstrip("，、 \u3000“”（(")
    return text if len(text) > 1 and is_people_noun(view, start, end) and _is_noun_phrase(view, start, end) else ""
