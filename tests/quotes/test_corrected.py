from typing import Any

import pytest

from reader.quotes.corrected import corrected, revisions
from reader.quotes.records import Quote
from reader.store.quote_corrections import QuoteCorrection
from reader.text.document import Span

GUESSED = Quote(3, 9, "今天下雪了。", "speech", "张三", "说", False, 1, cue=Span(0, 2), role="司机")
OTHER = Quote(20, 24, "我不信。", "speech", "李四", "回答", True, 2, cue=Span(15, 17), role="厨师")
TERM = Quote(30, 32, "雪国", "scare", section=2)
QUOTES = (GUESSED, OTHER, TERM)


def said(quote: Quote, **changes: Any) -> QuoteCorrection:
    return QuoteCorrection(0, "a", quote.start, quote.end, **changes)


@pytest.mark.parametrize(
    ("quote", "corrections", "changes"),
    [
        (GUESSED, [{"speaker": "李四"}], {"speaker": "李四", "role": "厨师", "verb": "", "cue": Span(0, 0)}),
        (GUESSED, [{"speaker": "王五"}], {"speaker": "王五", "role": "", "verb": "", "cue": Span(0, 0)}),
        (GUESSED, [{"speaker": "张三"}], {}),
        (GUESSED, [{"speaker": "李四"}, {"speaker": "张三"}], {}),
        (GUESSED, [{"kind": "title"}], {"kind": "title", "speaker": "", "role": "", "verb": "", "cue": Span(0, 0)}),
        (GUESSED, [{"kind": "title"}, {"kind": "speech"}], {}),
        (TERM, [{"kind": "cited_text"}], {"kind": "cited_text"}),
        (TERM, [{"kind": "speech"}], {"kind": "speech"}),
        (TERM, [{"kind": "speech", "speaker": "张三"}], {"kind": "speech", "speaker": "张三", "role": "司机"}),
        (TERM, [{"speaker": "王五"}, {"kind": "speech"}], {"kind": "speech", "speaker": "王五"}),
        (TERM, [{"speaker": "王五"}], {}),
    ],
)
def test_a_quotation_is_as_the_reader_says(
    quote: Quote, corrections: list[dict[str, Any]], changes: dict[str, Any]
) -> None:
    expected = quote._replace(sure=True, **changes)
    result = corrected(QUOTES, [said(quote, **correction) for correction in corrections])
    assert result == tuple(expected if each is quote else each for each in QUOTES)


@pytest.mark.parametrize(("start", "end"), [(3, 8), (2, 9), (100, 104)])
def test_a_correction_whose_quotation_is_gone_changes_nothing(start: int, end: int) -> None:
    assert corrected(QUOTES, [QuoteCorrection(0, "a", start, end, speaker="王五")]) == QUOTES


def test_without_corrections_nothing_changes() -> None:
    assert corrected(list(QUOTES), []) == QUOTES


def test_what_each_correction_changes() -> None:
    corrections = [
        said(GUESSED, kind="speech", speaker="李四"),
        said(TERM, kind="title"),
        said(GUESSED, kind="scare"),
        QuoteCorrection(0, "a", 3, 8, speaker="王五"),
        said(GUESSED, kind="scare"),
        said(GUESSED, kind="speech"),
        said(OTHER, kind="speech", speaker="李四"),
    ]
    found = revisions(QUOTES, corrections)
    assert [revision.correction for revision in found] == corrections
    assert [
        (revision.standing, *((quote.kind, quote.speaker) for quote in revision[1:] if quote)) for revision in found
    ] == [
        ("applies", ("speech", "张三"), ("speech", "李四")),
        ("applies", ("scare", ""), ("title", "")),
        ("applies", ("speech", "李四"), ("scare", "")),
        ("unfit",),
        ("already", ("scare", ""), ("scare", "")),
        ("applies", ("scare", ""), ("speech", "李四")),
        ("already", ("speech", "李四"), ("speech", "李四")),
    ]


@pytest.mark.parametrize("quotes", [QUOTES, ()])
def test_the_last_of_what_is_changed_is_what_is_shown(quotes: tuple[Quote, ...]) -> None:
    corrections = [
        said(GUESSED, speaker="王五"),
        said(OTHER, kind="title"),
        said(GUESSED, kind="cited_text"),
        said(TERM, kind="speech", speaker="张三"),
    ]
    last = {(r.after.start, r.after.end): r.after for r in revisions(quotes, corrections) if r.after}
    assert tuple(last.values()) == tuple(q for q in corrected(quotes, corrections) if (q.start, q.end) in last)
