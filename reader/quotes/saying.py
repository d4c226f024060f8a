"""Whether a verb of saying stands at a place, to whom it is said, and where the words said begin."""

from __future__ import annotations

import re

from reader.quotes import roles, verbs
from reader.quotes.nouns import is_group, is_people_noun
from reader.quotes.view import QUOTED, QUOTED_END, View

QUOTE_MARKS = (QUOTED, QUOTED_END)
_OPENING_MARKS = tuple('“「『‘"')
_COLONS = ("：", ":")
_COMMAS = ("，", ",")
_LISTENER_LENGTH = 16
"""Code points between a verb and the mark after whom it is said to."""
_SHORT_LISTENER = 6
"""Code points of a listener that need not look like one."""
_LISTENER = re.compile(f"[^，,。；;：:！？!?{QUOTED}{QUOTED_END}]{{0,{_LISTENER_LENGTH}}}[：:，,。]")

_LISTENER_QUOTED = re.compile(f"[^，,。；;：:！？!?“「{QUOTED}{QUOTED_END}]{{1,8}}(?=[“「{QUOTED}])")


def is_verb(view: View, start: int, end: int, verb_end: int) -> bool:
    """Whether the characters found are the verb and not part of another word.

    Args:
        view: the paragraph.
        start, end: where the verb stands.
        verb_end: where it ends with what lengthens it (介绍|说).
    """
    text = view.text
    plain = text[start:end]
    if text[verb_end : verb_end + 1] and text[verb_end] in verbs.AFTER_OTHER_WORD.get(text[verb_end - 1], ""):
        return False
    if verb_end == end and text[end : end + 1] and text[end] in verbs.AFTER_OTHER_WORD.get(plain, ""):
        return False
    if plain.endswith("道") and len(plain) > 1 and plain not in verbs.STATING:
        return text[verb_end : verb_end + 1] in (*_COLONS, *_COMMAS, *QUOTE_MARKS) and plain not in verbs.ENDS_IN_DAO
    if plain == "道" and text[verb_end : verb_end + 1] in (*_COLONS, *QUOTE_MARKS):
        return True
    if len(plain) > 1:
        return not _in_longer_word(view, start, end)
    return view.starts_word(start) and (view.ends_word(end) or view.ends_word(verb_end))


def _in_longer_word(view: View, start: int, end: int) -> bool:
    """Whether a verb of two hanzi is part of another word: 不以为然, 潜在威胁; not where an adverb is (大声疾呼)."""
    word = view.word_around(start)
    if word is None or word.kind != "word":
        return False
    first, last = word.start - view.start, word.end - view.start
    joined = view.text[first:start] in roles.ADVERBS and view.text[first:start] != "联合"
    return last > end or (first < start and not joined)


def in_other_word(view: View, start: int) -> bool:
    """Whether a hanzi before the verb makes another word of it: 学说, not 同学|说; 来说 only with no mark after."""
    text = view.text
    if text.startswith("来说", start - 1):
        return text[start + 1 : start + 2] not in (*_COLONS, *QUOTE_MARKS)
    if start == 0 or text[start - 1] not in verbs.BEFORE_OTHER_WORD.get(text[start], ""):
        return False
    return not view.words or not view.starts_word(start) or view.starts_word(start - 1)


def opens(view: View, at: int, verb: str) -> tuple[str, int]:
    """The mark that follows a verb, over those who are spoken to; where the words said begin.

    Returns:
        A colon, a comma, a full stop after a listener, QUOTED before quoted words, or nothing; and an offset.
    """
    text = view.text
    while text[at : at + 1] and text[at] in " \u3000":
        at += 1
    if text[at : at + 1] in (*QUOTE_MARKS, *_OPENING_MARKS):
        return QUOTED, at
    if text[at : at + 1] in (*_COLONS, *_COMMAS):
        return _fullwidth(text[at]), at + 1
    quoted = _LISTENER_QUOTED.match(text, at)
    if quoted is not None and verb.startswith(tuple(verbs.TELLING)) and is_people_noun(view, at, quoted.end()):
        return QUOTED, quoted.end()
    match = _LISTENER.match(text, at)
    if match is None or verbs.VERB.search(text, at, match.end() - 1):
        return "", at
    mark, end = _fullwidth(match.group()[-1]), match.end()
    if _is_listener(view, at, end - 1, verb, mark):
        return mark, end
    if mark == "：" and text[at] != "的" and (text[at] in "了过道到" or text[end : end + 1] in QUOTE_MARKS):
        return mark, end
    return "", at


def _is_listener(view: View, start: int, end: int, verb: str, mark: str) -> bool:
    """Whether the words after a verb are whom it is said to."""
    if not any(verb.startswith(word) for word in verbs.TELLING):
        return False
    if view.text[start:end] in roles.LISTENERS or is_people_noun(view, start, end) or is_group(view, start, end):
        return True
    return mark == "：" or (mark == "，" and end - start <= _SHORT_LISTENER)


def _fullwidth(mark: str) -> str:
    return mark.replace(":", "：").replace(",", "，")
