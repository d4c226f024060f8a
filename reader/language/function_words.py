"""The readings of function words that need the words around them: 为 地 得 了 着."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Vocabulary

_Rule = Callable[[str, Sequence[Token], int, Vocabulary], Reading | None]
_AUXILIARIES = frozenset(
    [
        "能",
        "能够",
        "可",
        "可以",
        "将",
        "会",
        "要",
        "应",
        "应该",
        "应当",
        "都",
        "也",
        "还",
        "就",
        "只",
        "专门",
        "特地",
        "并",
        "并不",
        "不",
        "不是",
        "不仅",
        "仅",
        "而",
        "来",
        "去",
        "是",
        "正",
        "正是",
        "却",
        "且",
        "一直",
        "共同",
        "从而",
        "以",
        "主动",
        "积极",
        "我",
        "你",
        "他",
        "她",
        "它",
        "我们",
        "你们",
        "他们",
        "她们",
        "大家",
        "自己",
        "谁",
    ]
)
"""Words after which 为 with a noun and a verb behind it is the preposition (为患者开辟通道)."""

_BEFORE_VERBS = frozenset(["不", "可", "所", "已", "又", "将", "能", "可以", "难", "即"])
"""Words after which 得 is a verb itself."""


def _wei(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> Reading | None:
    """为 wèi 'for' has a verb behind its noun in the same clause; wéi 'be, become' has none (吕叔湘 八百词, 为)."""
    token = tokens[index]
    verbs = vocabulary.jieba.verbs
    previous = tokens[index - 1] if index and tokens[index - 1].end == token.start else None
    if previous and previous.text not in _AUXILIARIES and previous.text in verbs:
        return ("wei2",)
    at = token.end
    seen = 0
    for following in tokens[index + 1 : index + 14]:
        if following.start != at:
            break
        at = following.end
        seen += 1
        if following.kind == "word" and following.text in verbs and following.text not in ("有", "是", "在"):
            nxt = text[at : at + 1]
            if nxt in "的之":
                continue
            if seen == 1 and previous and previous.text not in _AUXILIARIES:
                continue
            return ("wei4",)
    return ("wei2",)


def _di(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> Reading | None:
    """地 is the particle de between a modifier and a verb, else the noun dì."""
    token = tokens[index]
    previous = tokens[index - 1] if index and tokens[index - 1].end == token.start else None
    following = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].start == token.end else None
    if previous is None or following is None:
        after_mark = text[token.start - 1 : token.start] in ("”", "’", "』", "」")
        return ("de5",) if after_mark and following else ("di4",)
    word = previous.text
    if following.text[0] in "的和与之及上下里中处方势面形貌名图段区带域块点址产价":
        return ("di4",)
    if len(word) == 1:
        return ("de5",) if word in vocabulary.jieba.modifiers and word not in "多各等本原大高低两一" else ("di4",)
    if word in vocabulary.jieba.modifiers or _is_reduplicated(word) or len(word) >= 4:
        return ("de5",)
    return (
        ("de5",)
        if following.text in vocabulary.jieba.verbs or following.text in vocabulary.jieba.modifiers
        else ("di4",)
    )


def _de(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> Reading | None:
    """得 after a verb or an adjective is the particle de, else dé 'get'."""
    token = tokens[index]
    previous = tokens[index - 1] if index and tokens[index - 1].end == token.start else None
    if previous is None:
        return ("de2",)
    word = previous.text
    known = word in vocabulary.jieba.verbs or word in vocabulary.jieba.modifiers
    return (
        ("de5",) if known and word not in ("不", "可", "所", "已", "又", "将", "能", "可以", "难", "即") else ("de2",)
    )


def _le(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> Reading | None:
    """了 is liǎo after 得 or 不 behind a verb (受不了), else le."""
    token = tokens[index]
    before = text[token.start - 1 : token.start] if token.start else ""
    if before in ("不", "得") and token.start >= 2 and text[token.start - 2] in vocabulary.jieba.verbs:
        return ("liao3",)
    return None


def _is_reduplicated(word: str) -> bool:
    """慢慢, 高高兴兴."""
    return (len(word) == 2 and word[0] == word[1]) or (len(word) == 4 and word[0] == word[1] and word[2] == word[3])


FUNCTION_WORDS: dict[str, _Rule] = {"为": _wei, "地": _di, "得": _de, "了": _le}
"""Word -> its rule."""
