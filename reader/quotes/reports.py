"""Finding reports: a verb of saying, who says it, and where the words said begin."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import islice
from typing import NamedTuple

from reader.quotes import roles, verbs
from reader.quotes.mentions import Mention, may_end_person, mention_ending
from reader.quotes.nouns import is_people_noun
from reader.quotes.view import QUOTED, QUOTED_END, View

_BLANK = " \u3000“"
_BEFORE_WORDS = "：:，,"
_LISTENER_LENGTH = 16
"""Code points between a verb and the mark after whom it is said to."""
_LISTENER = re.compile(f"[^，,。；;：:！？!?{QUOTED}{QUOTED_END}]{{0,{_LISTENER_LENGTH}}}[：:，,。]")
_NAME_AND_COLON = re.compile("[^，,。；;：:！？!?“”]{2,24}[：:]")
_PREPOSITIONS = ("鉴于", "针对", "随着", "提到", "围绕", "按照", "根据", *"对向被把给让由从以在为")
_CLAUSE_LENGTH = 120
"""Code points before a verb that are looked at for its subject."""
_ADVERB_LENGTHS = range(max(map(len, roles.ADVERBS)), 0, -1)
_SPLITS = 8
_SUBJECT_LENGTH = 30
_NAME_LENGTH = 3
_GRAMMAR = "了过着的得地"
_ONE_PAPER = re.compile("(?:^|[份则条封篇张该个项的此]|》)\\Z")
_THUS = re.compile("(?:如此|这样|如是|就这样|这么)\\Z")
_NO_NAME = re.compile("[道声里中前后罢得言身拜喜惊怒骂笑哭付议忙齐内上下说]\\Z|[”’了着]")
_PHRASE = re.compile("(?:作|做)(?:了|出)?(?:上述|如上|以上|此|这番|如此)?(?:表示|回应|表态|评论)")


class Report(NamedTuple):
    """A verb of saying with its subject. Offsets in a view."""

    start: int
    """Where the verb begins."""
    end: int
    """Where it ends, whom it is said to included."""
    verb: str
    clause: int
    """Where the clause of the verb begins."""
    subject: Mention | None
    """None where the clause names nobody."""
    opens: str
    """The mark after it: a colon, a comma, QUOTED for quoted words; empty where words follow at once."""
    content: int
    """Where what is said may begin."""


def reports(view: View, known: Container[str]) -> Iterator[Report]:
    """The reports of a paragraph, in order.

    Args:
        view: the paragraph.
        known: names met before; asked again as the caller learns more.
    """
    label = _labelled(view, known)
    if label is not None:
        yield label
    at = 0
    for match in verbs.VERB.finditer(view.text):
        if match.start() >= at:
            report = _report(view, match.start(), match.end(), known)
            if report is not None:
                at = report.end
                yield report
    yield from ()


def seen_by(view: View, known: Container[str]) -> Iterator[tuple[int, Mention]]:
    """Views told as somebody's without a verb (在他看来): where it stands, whose it is."""
    for match in verbs.SEEN_BY.finditer(view.text):
        mention = mention_ending(view, match.start("who"), match.end("who"), known)
        if mention is not None and mention.form != "document":
            yield match.start(), mention


def _labelled(view: View, known: Container[str]) -> Report | None:
    """A speaker and a colon at the start of a line, as in headings and interviews."""
    match = _NAME_AND_COLON.match(view.text)
    if match is None:
        return None
    mention = mention_ending(view, 0, match.end() - 1, known)
    if mention is None and view.heading:
        mention = _bare_name(view, 0, match.end() - 1)
    if mention is None or mention.form not in (("name", "titled", "noun") if view.heading else ("name", "titled")):
        return None
    if any(word.text in verbs.STATING or word.text in verbs.TELLING for word in view.pieces(0, match.end() - 1)):
        return None
    if view.text[match.end() - 2] in verbs.ENDING:
        return None
    return Report(match.end() - 1, match.end() - 1, "", 0, mention, "：", match.end())


def _report(view: View, start: int, end: int, known: Container[str]) -> Report | None:
    text = view.text
    verb_end = verbs.ending(text, end)
    verb = text[start:verb_end]
    if not _is_verb(view, start, end, verb_end):
        return None
    clause = view.clause_start(start, max(0, start - start % _CLAUSE_LENGTH - _CLAUSE_LENGTH))
    before = text[clause:start]
    if (verbs.NOT_SAYING.search(before) or _in_other_word(text, start)) and not _PHRASE.search(text, max(0, start - 6), verb_end):
        return None
    opens, content = _opens(view, verb_end, verb)
    if text[start:end] in roles.DOCUMENTS and verb_end > end and _ONE_PAPER.search(before):
        paper = Mention(clause, end, text[clause:end], "document", text[clause:end])
        return Report(end, content if opens else verb_end, verb, clause, paper, opens, content)
    after_quote = clause > 0 and text[clause - 1] in (QUOTED, QUOTED_END, "，", ",")
    closes = verb_end == len(text) or text[verb_end] in "。；！"
    plain = text[start:end]
    follows = after_quote and _follows_quote(text, clause)
    if not opens and not (follows and (closes or _THUS.search(before))):
        if plain in verbs.WEAK or plain in verbs.SOFT or text[verb_end : verb_end + 1] in _GRAMMAR:
            return None
        if verb_end >= len(text) or text[verb_end] in "、”’》)）":
            return None
    perceived = verbs.PERCEIVING.search(before)
    clause = clause + perceived.end() if perceived else clause
    subject = subject_before(view, clause, start, known)
    if plain in verbs.WRITTEN:
        if not opens:
            return None
        paper = text[clause:start]
        subject = Mention(clause, start, paper, "document", paper)
    if subject is None and opens in ("：", QUOTED) and before.strip():
        subject = _bare_name(view, clause, start)
    if subject is None and not opens:
        return None
    return Report(start, content if opens else verb_end, verb, clause, subject, opens, content)


def _in_other_word(text: str, start: int) -> bool:
    """Whether a hanzi before the verb makes another word of it; 来说 only without a mark after it."""
    if text.startswith("来说", start - 1):
        return text[start + 1 : start + 2] not in ("：", ":", QUOTED, QUOTED_END)
    return start > 0 and text[start - 1] in verbs.BEFORE_OTHER_WORD.get(text[start], "")


def _follows_quote(text: str, clause: int) -> bool:
    return clause > 0 and (
        text[clause - 1] in (QUOTED, QUOTED_END)
        or (clause > 1 and text[clause - 1] in "，," and text[clause - 2] in (QUOTED, QUOTED_END))
    )


def _is_verb(view: View, start: int, end: int, verb_end: int) -> bool:
    """Whether the characters found are the verb and not part of another word."""
    text = view.text
    plain = text[start:end]
    if text[verb_end : verb_end + 1] and text[verb_end] in verbs.AFTER_OTHER_WORD.get(text[verb_end - 1], ""):
        return False
    if text[end : end + 1] and text[end] in verbs.AFTER_OTHER_WORD.get(plain, ""):
        return False
    if plain.endswith("道") and len(plain) > 1 and plain not in verbs.STATING:
        return text[verb_end : verb_end + 1] in ("：", ":", QUOTED, QUOTED_END, "，", ",") and plain not in _OTHER_DAO
    if plain == "道" and text[verb_end : verb_end + 1] in ("：", ":", QUOTED, QUOTED_END):
        return True
    return len(plain) > 1 or (view.starts_word(start) and (view.ends_word(end) or view.ends_word(verb_end)))


_OTHER_DAO = frozenset("知道 街道 频道 轨道 通道 渠道 味道 报道 人道 公道 霸道 航道 跑道 隧道 管道 难道 地道 厚道 一道 铁道 赤道 大道 河道 车道".split())


def _opens(view: View, at: int, verb: str) -> tuple[str, int]:
    """The mark that follows a verb, over those who are spoken to; where the words said begin."""
    text = view.text
    while text[at : at + 1] and text[at] in " \u3000":
        at += 1
    if at < len(text) and text[at] in (QUOTED, QUOTED_END):
        return QUOTED, at
    if at < len(text) and text[at] in _BEFORE_WORDS:
        return text[at].replace(":", "：").replace(",", "，"), at + 1
    match = _LISTENER.match(text, at)
    if match is None:
        return "", at
    mark, end = match.group()[-1], match.end()
    listener = text[at : end - 1]
    if verbs.VERB.search(listener):
        return "", at
    telling = any(verb.startswith(word) for word in verbs.TELLING)
    if telling and mark != "。" and len(listener) <= _LISTENER_LENGTH:
        if listener in roles.LISTENERS or is_people_noun(view, at, end - 1) or mark in "：:" or len(listener) <= 6:
            return mark.replace(":", "：").replace(",", "，"), end
    if mark in "：:" and text[at] in "了过道到" or mark in "：:" and text[end : end + 1] in (QUOTED, QUOTED_END):
        return "：", end
    if telling and mark == "。" and (listener in roles.LISTENERS or is_people_noun(view, at, end - 1)):
        return "。", end
    return "", at


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
    stop = _without_adverbs(view.text, start, end)
    mention = mention_ending(view, start, stop, known)
    if mention is None or (mention.form != "document" and _after_preposition(view, start, mention)):
        return leading_person(view, start, end, known)
    return mention


def leading_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """Who acts first in a clause of several verbs (一名男子跑过来喊道): the shortest subject that can begin it."""
    if view.text.startswith(_PREPOSITIONS, start):
        return None
    if start in view.leading and end >= start + _SUBJECT_LENGTH:
        return view.leading[start]
    found = _first_person(view, start, end, known)
    if found is not None and view.text[found.end : found.end + 1] in ("的", "、", "和", "与", "及"):
        found = None
    if end >= start + _SUBJECT_LENGTH:
        view.leading[start] = found
    return found


def _first_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    found: Mention | None = None
    for at in range(start + 1, min(end, start + _SUBJECT_LENGTH) + 1):
        if not view.ends_word(at) or not may_end_person(view, start, at):
            if found is not None and at - found.end > _NAME_LENGTH:
                break
            continue
        mention = mention_ending(view, start, at, known, strict=True)
        if mention is not None and mention.form in ("name", "titled", "noun", "pointing", "pronoun"):
            found = mention
            if mention.form in ("name", "titled"):
                break
        elif found is not None and at - found.end > _NAME_LENGTH:
            break
    return found


def _person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    mention = mention_ending(view, start, _without_adverbs(view.text, start, end), known)
    return mention if mention is not None and not _after_preposition(view, start, mention) else None


def _without_adverbs(text: str, start: int, end: int) -> int:
    """Where the words end that adverbs follow."""
    while True:
        size = next((n for n in _ADVERB_LENGTHS if end - n > start and text[end - n : end] in roles.ADVERBS), 0)
        if not size and end - start > 3 and text[end - 1] in "地着":
            size = 3 if text[end - 1] == "地" else 2
        if not size:
            return end
        end -= size


def _after_preposition(view: View, start: int, mention: Mention) -> bool:
    """Whether a preposition inside the words makes them no subject: 对记者, 接受采访时对记者."""
    text = view.text[start : mention.end]
    return text.startswith(_PREPOSITIONS)


def _bare_name(view: View, start: int, end: int) -> Mention | None:
    """A short run of hanzi before a verb with a colon: a name that no rule knows."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    stop = _without_adverbs(view.text, start, end)
    text = view.text[start:stop].strip(_BLANK)
    if not 1 < len(text) <= 4 or not all("\u4e00" <= char <= "\u9fff" for char in text):
        return None
    pieces = view.pieces(start, stop)
    if _NO_NAME.search(text):
        return None
    if any(len(word.text) > 1 and word.kind == "word" and word.text != text for word in pieces):
        return None
    return Mention(start, stop, text, "name", text)
