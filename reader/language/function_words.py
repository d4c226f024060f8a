"""The readings of function words that need the words around them: 为 地 得 了."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.language.jieba_words import JiebaWords
from reader.language.tokens import Token


class Choice(NamedTuple):
    """A reading by context, and whether the context is clear."""

    reading: tuple[str, ...]
    sure: bool = True


_AUXILIARIES = """
能 能够 可 可以 将 会 要 应 应该 应当 都 也 还 就 只 专门 特地 并 并不 不 不是 不仅 仅 而 来 去 是 正 正是 却 且
一直 共同 从而 以 主动 积极 开始 继续 愿意 愿 准备 打算 决定 努力 坚持 必须 需要 想 希望 曾 已 已经 更 更好 再 又
始终 长期 同时 分别 首次 先后 及时 我 你 他 她 它 我们 你们 他们 她们 大家 自己 谁
"""
AUXILIARIES = frozenset(_AUXILIARIES.split())
"""Words after which 为 with a noun and a verb behind it is the preposition (为老人让座)."""
_NOT_ACTING = frozenset(["有", "是", "在", "为", "到", "后", "等", "中", "以", "据", "前", "起"])
_BEFORE_VERBS = frozenset("不可所已又将能难即以")
"""Hanzi after which 得 is a verb itself."""
_NOUN_AFTER_LAND = frozenset("的和与之及上下里中处方势面形貌名图段区带域块点址产价")
_BEFORE_LAND = frozenset("多各等本原大高低两一")
_REACH = 12


def _wei(text: str, tokens: Sequence[Token], index: int, jieba: JiebaWords) -> Choice | None:
    """为 wèi 'for' has a verb behind its noun in the same clause; wéi 'be, become' has none (现代汉语八百词, 为)."""
    token = tokens[index]
    previous = _before(tokens, index)
    if previous and previous not in AUXILIARIES and previous in jieba.verbs and previous not in jieba.verbal_nouns:
        return Choice(("wei2",))
    at = token.end
    for distance, following in enumerate(tokens[index + 1 : index + 1 + _REACH]):
        if following.start != at:
            break
        at = following.end
        word = following.text
        idiom = len(word) >= 4 and word in jieba.modifiers and distance and not _joins(tokens, index + 1 + distance)
        if not idiom and (word not in jieba.verbs or word in _NOT_ACTING or following.kind != "word"):
            continue
        noun = text[at : at + 1] in ("的", "之") or (
            word in jieba.verbal_nouns and _joins(tokens, index + 1 + distance) and distance == 0
        )
        if noun or (distance == 0 and previous and previous not in AUXILIARIES):
            continue
        return Choice(("wei4",), distance < 4)
    return Choice(("wei2",))


def _di(text: str, tokens: Sequence[Token], index: int, jieba: JiebaWords) -> Choice | None:
    """地 is the particle de between a modifier and a verb, else the noun dì."""
    token = tokens[index]
    previous = _before(tokens, index)
    following = _after(tokens, index)
    if not previous or not following:
        quoted = text[max(0, token.start - 1) : token.start] in ("”", "’", "』", "」")
        return Choice(("de5",) if quoted and following else ("di4",))
    if following[0] in _NOUN_AFTER_LAND:
        return Choice(("di4",))
    if len(previous) == 1:
        return Choice(("de5",) if previous in jieba.modifiers and previous not in _BEFORE_LAND else ("di4",))
    if previous in jieba.modifiers or _is_reduplicated(previous) or len(previous) >= 4:
        return Choice(("de5",))
    return Choice(("de5",) if following in jieba.verbs or following in jieba.modifiers else ("di4",), False)


def _de(text: str, tokens: Sequence[Token], index: int, jieba: JiebaWords) -> Choice | None:
    """得 after a verb or an adjective is the particle de, else dé 'get'."""
    previous = _before(tokens, index)
    following = _after(tokens, index)
    if not previous:
        return Choice(("de2",))
    if previous in _BEFORE_VERBS:
        return Choice(("de2",))
    if previous in jieba.verbs or previous in jieba.modifiers:
        return Choice(("de5",))
    return Choice(("de5",) if following in jieba.modifiers else ("de2",), False)


def _le(text: str, tokens: Sequence[Token], index: int, jieba: JiebaWords) -> Choice | None:
    """了 is liǎo after 得 or 不 behind a verb (受不了), else le."""
    start = tokens[index].start
    if start >= 2 and text[start - 1] in ("不", "得") and text[start - 2] in jieba.verbs:
        return Choice(("liao3",))
    return None


def _before(tokens: Sequence[Token], index: int) -> str:
    """The word right before, empty if a mark or nothing stands there."""
    return tokens[index - 1].text if index and tokens[index - 1].end == tokens[index].start else ""


def _after(tokens: Sequence[Token], index: int) -> str:
    """The word right behind, empty if a mark or nothing stands there."""
    return tokens[index + 1].text if _joins(tokens, index) else ""


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """Whether another word follows without a mark between."""
    return index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end


def _is_reduplicated(word: str) -> bool:
    """慢慢, 高高兴兴."""
    return (len(word) == 2 and word[0] == word[1]) or (len(word) == 4 and word[0] == word[1] and word[2] == word[3])


FUNCTION_WORDS: dict[str, Callable[[str, Sequence[Token], int, JiebaWords], Choice | None]] = {
    "为": _wei,
    "地": _di,
    "得": _de,
    "了": _le,
}
"""Word -> its rule."""
