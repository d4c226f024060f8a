"""Where the words before a verb of saying end that belong to the verb: adverbs, other verbs of saying."""

from __future__ import annotations

from reader.language.surnames import COMMON
from reader.quotes import roles
from reader.quotes.nouns import LONG_GROUPS, SAYING, is_people_noun
from reader.quotes.view import View

_TELLING_VERBS = SAYING | {"举例", "撰文", "发表", "表达", "判断", "做出", "作出"}
_HIMSELF = ("自己", "本人")
"""What stands beside a subject: 李东生自己说."""
ADVERB_LENGTHS = range(max(map(len, roles.ADVERBS)), 0, -1)


def without_adverbs(view: View, start: int, end: int) -> int:
    """Where the words end that adverbs follow."""
    text = view.text
    while not text.endswith(LONG_GROUPS, start, end):
        sizes = (n for n in ADVERB_LENGTHS if end - n > start and _stands_before_verb(text[end - n : end]))
        size = next((n for n in sizes if n > 1 or view.starts_word(end - n) or text[end - 1] == "亦"), 0)
        if size == 1 and (_ends_name(view, start, end) or _ends_side(view, start, end)):
            return end
        if not size and end - start > 3 and text[end - 1] in "地着":
            size = _manner(view, start, end)
        if not size:
            return end
        end -= size
    return end


def _manner(view: View, start: int, end: int) -> int:
    """How long the word is that 地 or 着 ends: 毫无责任|地, 哽咽着."""
    usual = 3 if view.text[end - 1] == "地" else 2
    if not view.words or not view.starts_word(end - 1):
        return usual
    at = end - 2
    while at > start and not view.starts_word(at):
        at -= 1
    return max(usual, end - at) if at > start else usual


def _stands_before_verb(word: str) -> bool:
    """Whether a word belongs to the verb after it: an adverb, or another verb of saying (举例|称, 分析|认为)."""
    return word in roles.ADVERBS or word in _TELLING_VERBS or word in _HIMSELF


def _ends_name(view: View, start: int, end: int) -> bool:
    """Whether a modal or 才 is the last hanzi of a name after a post, as people seldom 会说 anything: 观众刘安会说."""
    name = view.text[end - 3 : end]
    return len(name) == 3 and name[2] in "会可能才" and name[0] in COMMON and is_people_noun(view, start, end - 3)


def _ends_side(view: View, start: int, end: int) -> bool:
    """Whether 方 makes a side of a matter of the word before it: 策划方."""
    before = view.pieces(max(start, end - 3), end - 1)
    return view.text[end - 1] == "方" and bool(before) and before[-1].kind == "word" and len(before[-1].text) > 1
