"""Finding reports: a verb of saying, who says it, and where the words said begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from reader.quotes import roles, verbs
from reader.quotes.guesses import acting_words, bare_name, plain_name
from reader.quotes.mentions import Known, Mention, mention_ending
from reader.quotes.saying import QUOTE_MARKS, in_other_word, is_verb, opens
from reader.quotes.subjects import subject_before
from reader.quotes.view import QUOTED, QUOTED_END, View

_NAME_AND_COLON = re.compile("[^，,。；;：:！？!?“”]{2,24}[：:]")
_LABEL = re.compile(
    f"[。！？；{QUOTED_END}][ \u3000]*([^，,。；;：:！？!?“”{QUOTED}{QUOTED_END} \u3000]{{2,24}})[：:](?=[{QUOTED}])"
)
_PASSIVE = re.compile("被(?P<who>[^，。：；被]{1,14})\\Z")
_AND = ("并", "并且", "还", "又", "也", "同时", "且")
_CLAUSE_LENGTH = 120
"""Code points before a verb that are looked at for its subject."""
_ITS = ("相关", "有关", "上述", "这一", "这种", "这类", "此类")
"""Before a verb these make a noun of it: 对相关指控."""
_BYLINE = re.compile(
    "(?:[^，。：]*[讯电])?[ \u3000（(]*(?:本[报刊]|特约|见习)*(?:记者|实习生|通讯员)(?:(?!在)[^，。：]){2,24}"
)
"""Who wrote the article, at the beginning of its first paragraph: 海山晚报讯 记者李安报道."""
_GRAMMAR = "了过着的得地"
_ONE_PAPER = re.compile("(?:^|[份则条封篇张该个项的此]|》)\\Z")
_SHORT_OBJECT = re.compile("[^，。；：！？了过]{1,8}[，。]")
_THUS = re.compile("(?:如此|这样|如是|就这样|这么)\\Z")
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


def reports(view: View, known: Known) -> Iterator[Report]:
    """The reports of a paragraph, in order.

    Args:
        view: the paragraph.
        known: names met before; asked again as the caller learns more.
    """
    yield from merge(_labels(view, known), _told(view, known), key=lambda report: report.start)


def _told(view: View, known: Known) -> Iterator[Report]:
    at = 0
    for match in verbs.VERB.finditer(view.text):
        if match.start() >= at:
            report = _report(view, match.start(), match.end(), known)
            if report is not None:
                at = report.end
                yield report


def seen_by(view: View, known: Known) -> Iterator[tuple[int, Mention]]:
    """Views told as somebody's without a verb (在他看来): where it stands, whose it is."""
    matches = [*verbs.SEEN_BY.finditer(view.text), *verbs.CALLED_BY.finditer(view.text)]
    for match in sorted(matches, key=lambda match: match.start()):
        mention = mention_ending(view, match.start("who"), match.end("who"), known)
        if mention is not None and mention.form != "document":
            yield match.start("who"), mention


def _labels(view: View, known: Known) -> Iterator[Report]:
    """Speakers with a colon and no verb: at the start of the line, or of a sentence that is but a quotation."""
    label = _labelled(view, known)
    if label is not None:
        yield label
    for match in _LABEL.finditer(view.text, 1):
        start, end = match.span(1)
        mention = mention_ending(view, start, end, known)
        whole = mention is not None and mention.start == start and mention.form != "document"
        if mention is not None and whole and not _has_verb(view, start, end):
            yield Report(end, end, "", start, mention, "：", match.end())


def _has_verb(view: View, start: int, end: int) -> bool:
    saying = any(word.text in verbs.STATING or word.text in verbs.TELLING for word in view.pieces(start, end))
    return saying or view.text[end - 1] in verbs.ENDING or view.text[start:end].endswith(("所言", "所说", "所述"))


def _labelled(view: View, known: Known) -> Report | None:
    """A speaker and a colon at the start of a line, as in headings and interviews."""
    match = _NAME_AND_COLON.match(view.text)
    if match is None:
        return None
    loose = view.heading or view.text[match.end() : match.end() + 1] in QUOTE_MARKS
    mention = mention_ending(view, 0, match.end() - 1, known)
    if mention is None and loose:
        mention = bare_name(view, 0, match.end() - 1)
    if mention is None or mention.form not in (("name", "titled", "noun") if loose else ("name", "titled")):
        return None
    if _has_verb(view, 0, match.end() - 1):
        return None
    return Report(match.end() - 1, match.end() - 1, "", 0, mention, "：", match.end())


def _report(view: View, start: int, end: int, known: Known) -> Report | None:
    """The report whose verb was found there, None if it reports nothing."""
    text = view.text
    verb_end = verbs.ending(text, end)
    if not is_verb(view, start, end, verb_end):
        return None
    clause = view.clause_start(start, max(0, start - start % _CLAUSE_LENGTH - _CLAUSE_LENGTH))
    before, plain, verb = text[clause:start], text[start:end], text[start:verb_end]
    teller = _by_whom(view, clause, start, known) if plain in verbs.TELLING else None
    if (
        teller is None
        and not _PHRASE.search(text, max(0, start - 6), verb_end)
        and (verbs.NOT_SAYING.search(before) or in_other_word(view, start))
    ):
        return None
    if plain not in roles.DOCUMENTS and before.endswith(_ITS):
        return None
    if plain in ("报道", "报导") and clause == 0 and _BYLINE.fullmatch(before):
        return None
    mark, content = opens(view, verb_end, verb)
    if not mark and not _reports_without_mark(view, clause, start, end, verb_end):
        return None
    if plain in roles.DOCUMENTS and verb_end > end and _ONE_PAPER.search(before):
        return Report(end, content, verb, clause, _paper(text, clause, end), mark, content)
    perceived = verbs.PERCEIVING.search(before)
    clause = clause + perceived.end() if perceived else clause
    cited = verbs.CITED.search(text, clause, start)
    if cited:
        group = "own" if cited.group("own") else "who"
        source = mention_ending(view, cited.start(group), cited.end(group), known)
        if source is not None:
            return Report(start, content if mark else verb_end, verb, clause, source, mark, content)
    if teller is not None:
        return Report(start, content if mark else verb_end, verb, clause, teller, mark, content)
    if plain in verbs.WRITTEN:
        return Report(start, content, verb, clause, _paper(text, clause, start), mark, content) if mark else None
    subject = subject_before(view, clause, start, known)
    if subject is None and mark in ("：", QUOTED) and before.strip():
        subject = bare_name(view, clause, start)
    if subject is None and before.strip() and plain not in verbs.SOFT:
        subject = plain_name(view, clause, start)
    if subject is None and before.strip() and (mark or plain not in verbs.SOFT | verbs.WEAK):
        subject = acting_words(view, clause, start, known)
    if subject is None and not mark and not _goes_on(before, plain):
        return None
    return Report(start, content if mark else verb_end, verb, clause, subject, mark, content)


def _by_whom(view: View, clause: int, start: int, known: Known) -> Mention | None:
    """Who tells somebody something that is told of the listener: 他被店员|告知."""
    match = _PASSIVE.search(view.text, clause, start)
    mention = mention_ending(view, match.start("who"), start, known) if match else None
    return mention if mention is not None and mention.form in ("name", "titled", "noun", "group") else None


def _goes_on(before: str, plain: str) -> bool:
    """Whether a verb without subject goes on with what somebody says or does before: 宣布这些…, 并宣称这些…."""
    return before.strip(" \u3000") in _AND and plain not in verbs.SOFT and plain not in verbs.WEAK


def _reports_without_mark(view: View, clause: int, start: int, end: int, verb_end: int) -> bool:
    """Whether a verb with no mark after it reports all the same: what follows (认为这不对), or what went before it."""
    text = view.text
    closes = verb_end == len(text) or text[verb_end] in "。；！"
    if _follows_quote(view, clause) and (closes or _THUS.search(text, clause, start)):
        return True
    plain = text[start:end]
    if _follows_quote(view, clause) and plain in verbs.TELLING and _SHORT_OBJECT.match(text, verb_end):
        return True
    if plain in verbs.WEAK or plain in verbs.SOFT:
        return False
    return verb_end < len(text) and text[verb_end] not in _GRAMMAR and text[verb_end] not in "、”’》)）"


def _paper(text: str, start: int, end: int) -> Mention:
    return Mention(start, end, text[start:end], "document", text[start:end])


def _follows_quote(view: View, clause: int) -> bool:
    """Whether a clause comes right after quoted words, but for a comma and a time (“…”，昨天，X说)."""
    text = view.text
    if clause > 1 and text[clause - 1] in "，,":
        before = view.clause_start(clause - 1)
        clause = before if roles.LEAD.fullmatch(text, before, clause - 1) else clause - 1
    return clause > 0 and text[clause - 1] in QUOTE_MARKS
