"""What words that name somebody look like, and how their text uses them: whether there is anybody behind them.

Rules take much for a subject that is nobody (两份工作时长, 取消互助献血引患者). `speakers` weighs what is noticed here.
"""

from __future__ import annotations

import re

from reader.language.names import is_by_sound
from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON
from reader.quotes import roles
from reader.quotes.mentions import Mention
from reader.quotes.nouns import VERBAL, is_group, is_people_noun
from reader.quotes.view import View

_HANZI = re.compile("[\u4e00-\u9fff]+")
_MOST = 3
"""Times that a name speaks beyond which more tell nothing."""
_LONGEST = 12
_ENDS = roles.LONG_ENDS | roles.GROUP_ENDS
"""Nouns that tell what somebody is."""
_END_SIZES = range(2, max(map(len, _ENDS)) + 1)


def traits(view: View, mention: Mention) -> frozenset[str]:
    """Features of a mention; no name is one."""
    form, name = mention.form, mention.name
    at = view.text.rfind(name, mention.start, mention.end)
    if form in ("pronoun", "pointing") or not name or at < 0:
        return frozenset()
    end = at + len(name)
    pieces = view.pieces(at, end)
    found = {f"{form} of {min(len(name), _LONGEST)}", f"{form} cut {view.starts_word(at):d}{view.ends_word(end):d}"}
    if form in ("name", "titled"):
        found |= _as_name(view, at, end)
        found.add(f"{form} pieces " + "+".join(f"{len(word.text)}{word.kind[0]}" for word in pieces[:4]))
    else:
        found |= _as_noun(view, at, end, form)
        found.add(f"{form} pieces {min(len(pieces), 5)}")
    if view.short:
        times = view.count(name)
        speaks = view.speaks(name, _MOST)
        found |= {
            f"{form} times {min(times, 4)}",
            f"{form} speaks {speaks}",
            f"{form} speaks {speaks} of {min(times, 4)}",
        }
        if view.always_goes_on(at, end):
            found.add(f"{form} always goes on")
    return frozenset(found)


def _as_name(view: View, start: int, end: int) -> set[str]:
    name = view.text[start:end]
    if not _HANZI.fullmatch(name):
        return {"Latin name" if name.isascii() else "mixed name"}
    kind = _surname(name)
    found = {f"{kind} surname", f"{kind} surname {len(name)}"}
    if VERBAL.search(name):
        found.add("verb in name")
    if is_people_noun(view, start, end) or is_group(view, start, end):
        found.add("noun in name")
    return found


def _surname(name: str) -> str:
    """How common the surname is with which a name begins, or whether it is written by sound."""
    if name[:2] in COMPOUND:
        return "compound"
    if name[0] in COMMON:
        return "common"
    if name[0] in LESS_COMMON:
        return "rare"
    return "sound" if is_by_sound(name) else "no"


def _as_noun(view: View, start: int, end: int, form: str) -> set[str]:
    words = view.text[start:end]
    found = {f"ends {words[-size:]}" for size in _END_SIZES if words[-size:] in _ENDS and len(words) >= size}
    holds = {
        "a verb": VERBAL.search(words),
        "digits": re.search("\\d", words),
        "an attribute": "的" in words,
        "a body": is_group(view, start, end),
        "people": is_people_noun(view, start, end),
        "marks": not _HANZI.fullmatch(words),
    }
    return found | {f"{form} with {what}" for what, held in holds.items() if held}
