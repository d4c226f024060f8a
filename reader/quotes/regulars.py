"""Who acts again and again in a text: words that begin clause after clause and that no list of people has.

A name that no rule knows (a firm, a nickname, 某星) shows by its use: clauses begin with it, and other things follow
it each time. Needs neither dictionary nor words, so that nothing depends on how a name is cut.
"""

from __future__ import annotations

import re
from collections import defaultdict

from reader.quotes import roles, verbs
from reader.quotes.naming import CLAUSE
from reader.quotes.patterns import any_of
from reader.quotes.view import SHORT_TEXT

_SHORTEST, _LONGEST = 2, 8
_TWICE = 2
_PREDICATE = re.compile(
    "[在将把被向对曾也还则却就已正是有没不并又再才都均仅给让为从于以与和同跟]|此前|目前|随后|近日|日前|昨|今|本周|上周|周[一二三四五六日]|\\d|"
    + any_of(verbs.STATING | verbs.TELLING)
)
"""What a predicate begins with."""
_NOBODY = re.compile(
    "[的了着过是为在不没把被将会能可要也都就还却则又再才很更最这那此该其各每某何哪什怎么吗呢吧啊与和或及而但并且若如因所以"
    "我你您他她它们]|\\d|[年月日时点分周期后前中上下里外间内]\\Z|\\A(?:[一二三两几多有到从自于由对向按据让使令]|同比|环比|整个|双方)|记者|如果|虽然|因为|所以"
)
"""What those who act have nothing of."""


def regulars(text: str) -> frozenset[str]:
    """Words with which two clauses or more of a text begin, each time with another predicate; none of a long text."""
    if len(text) > SHORT_TEXT:
        return frozenset()
    followed: dict[str, set[str]] = defaultdict(set)
    for clause in CLAUSE.finditer(text):
        start, end = clause.span()
        start = roles.after_lead(text, start, end)
        for stop in range(start + _SHORTEST, min(start + _LONGEST, end) + 1):
            if _ends_word(text, stop) and _PREDICATE.match(text, stop, end) and not _NOBODY.search(text, start, stop):
                followed[text[start:stop]].add(text[stop : stop + 2])
    found = {words for words, after in followed.items() if len(after) >= _TWICE}
    return frozenset(words for words in found if words not in roles.LONG_ENDS and words not in roles.ADVERBS)


def _ends_word(text: str, at: int) -> bool:
    """Whether no Latin word goes on there."""
    return not (text[at - 1].isascii() and text[at : at + 1].isascii())
