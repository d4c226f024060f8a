"""jieba's dictionary and tokenizer, loaded without noise and from our own cache.

jieba 0.42.1 (MIT) writes its cache to the shared temporary folder, logs to standard error, imports setuptools'
`pkg_resources` and forgets the parts of speech. Here its word list is read once, with the words that are names.
"""

from __future__ import annotations

import logging
import marshal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.paths import cache_dir, write_private

NAME_TAGS = frozenset({"nr", "nrt", "nrfg", "ns", "nt", "nz"})
"""jieba's parts of speech of names: people, people abroad, places, organisations, other names."""

VERB_TAGS = frozenset({"v", "vn", "vd", "vi", "vq"})
MODIFIER_TAGS = frozenset({"a", "ad", "d", "z", "i", "l", "b"})
"""Adjectives, adverbs, states and idioms: what may stand before 地."""

_CACHE = "jieba-0.42.1-3.marshal"
Kinds = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]


class JiebaWords:
    """jieba's words: their counts, which of them are names, and the cut of a run of hanzi."""

    def __init__(self) -> None:
        jieba = _import_jieba()
        counts, total, (names, verbs, verbal_nouns, modifiers) = _load(Path(jieba.__file__).parent / "dict.txt")
        self.tokenizer = jieba.Tokenizer()
        self.tokenizer.FREQ, self.tokenizer.total, self.tokenizer.initialized = counts, total, True
        self.counts: dict[str, int] = counts
        """Words and, with count 0, the beginnings of words."""
        self.total: int = total
        self.names = names
        self.verbs = verbs
        self.verbal_nouns = verbal_nouns
        """Those of the verbs that jieba calls nouns as well (行动, 服务)."""
        self.modifiers = modifiers

    def cut(self, run: str) -> list[str]:
        """The words of a run of hanzi, among them words that jieba's hidden Markov model makes up."""
        words: list[str] = self.tokenizer.lcut(run)
        return words


def _import_jieba() -> Any:
    """jieba without its debug messages and without `pkg_resources`, which is slow to import and not needed."""
    logging.getLogger("jieba").disabled = True
    absent = object()
    before = sys.modules.get("pkg_resources", absent)
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        import jieba
    finally:
        if before is absent:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = before  # type: ignore[assignment]
    logging.getLogger("jieba").disabled = True
    return jieba


def _load(source: Path) -> tuple[dict[str, int], int, Kinds]:
    """The word list from the cache, or from jieba's file, then kept in the cache if it can be written."""
    cache = cache_dir() / _CACHE
    try:
        counts, total, kinds = marshal.loads(cache.read_bytes())
        if counts and total and len(kinds) == 4:
            return counts, total, kinds
    except (OSError, ValueError, EOFError, TypeError):
        pass
    loaded = _parse(source.read_text(encoding="utf-8"))
    with suppress(OSError):
        write_private(cache, marshal.dumps(loaded), durable=False)
    return loaded


def _parse(content: str) -> tuple[dict[str, int], int, Kinds]:
    """Counts of words and of their beginnings as jieba wants them, their sum; the names, verbs and modifiers."""
    counts: dict[str, int] = {}
    kinds: dict[str, list[str]] = {}
    total = 0
    for line in content.splitlines():
        word, number, tag = line.split(" ")
        count = int(number)
        counts[word] = count
        total += count
        kinds.setdefault(tag, []).append(word)
        for end in range(1, len(word)):
            counts.setdefault(word[:end], 0)
    names, verbs, verbal_nouns, modifiers = (
        frozenset(word for tag in tags for word in kinds.get(tag, ()))
        for tags in (NAME_TAGS, VERB_TAGS, {"vn"}, MODIFIER_TAGS)
    )
    return counts, total, (names, verbs, verbal_nouns, modifiers)
