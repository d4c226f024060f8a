from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language.words import Word
from reader.quotes.cast import cast
from reader.quotes.finder import QuoteFinder, find_quotes
from reader.quotes.judge import WeighingJudge
from reader.quotes.records import Person, QuoteKind
from reader.text.document import Document, Span
from reader.text.loading import from_text, seed
from tests.quotes.conftest import Find

_PIECES = [
    "“",
    "”",
    "「",
    "」",
    '"',
    "‘",
    "’",
    "他",
    "王老师",
    "说",
    "表示",
    "：",
    "，",
    "。",
    "\n",
    "的",
    "(",
    "·",
    "约翰",
    "A",
]


def test_the_seed(words_of: Callable[[Document], list[list[Word]]]) -> None:
    document = seed()
    quotes = [q for q in find_quotes(document, words_of(document).__getitem__) if not q.indirect]
    assert Counter(q.kind for q in quotes) == {"speech": 15, "scare": 7, "cited_text": 1}
    assert Counter(q.speaker for q in quotes if q.kind == "speech") == {"刘德兵": 13, "纪海泉": 2}
    assert [q.text for q in quotes if q.speaker == "纪海泉"][1].startswith("基础模型是根")
    assert [q.text for q in quotes if q.kind == "cited_text"] == ["文明是加速度发展的"]


def test_the_cast(find: Find) -> None:
    quotes = find("厂长李明华说：“一二三。”\n张海涛说：“一。”李明华说：“四五。”他认为，天要下雨。")
    assert cast(quotes) == (Person("李明华", "厂长", 2, 7 / 9), Person("张海涛", "", 1, 2 / 9))
    assert cast([]) == ()


def test_hidden_paragraphs_are_left_out() -> None:
    document = from_text("李明华说：“走吧。”")
    hidden = Document(document.text, "", (document.paragraphs[0]._replace(kind="hidden"),), ())
    assert find_quotes(hidden, lambda _: ()) == ()


def test_reading_paragraph_by_paragraph_gives_what_there_is_so_far() -> None:
    document = from_text("李明华说：“走吧。”\n“好。”张海涛说。")
    finder = QuoteFinder(document)
    finder.read(0, ())
    assert [quote.speaker for quote in finder.quotes()] == ["李明华"]
    finder.read(1, ())
    assert [quote.speaker for quote in finder.quotes()] == ["李明华", "张海涛"]


def test_paragraphs_that_an_open_quotation_joins_are_read_as_one(find: Find) -> None:
    (quote,) = find("“今年的收成比去年好。\n下一年，王建国还会更高兴。\n路也修好了。”村长李明华说。")
    assert (quote.speaker, quote.text.count("\n")) == ("李明华", 2)
    quotes = find("李明华说：“今年的收成好。\n张海涛说过，路会修好。”“王建国也高兴。”陈丽说。\n“走吧。”周强说。")
    assert [quote.speaker for quote in quotes] == ["李明华", "陈丽", "周强"]  # nothing of what 张海涛 said, either


def test_a_quotation_that_goes_on_to_the_end_is_found() -> None:
    document = from_text("李明华说：“今年的收成好。\n路也修好了。”")
    finder = QuoteFinder(document)
    finder.read(0, ())
    (quote,) = finder.quotes()
    assert (quote.speaker, quote.end) == ("李明华", len(document.text) - 1)
    finder.read(1, ())
    assert finder.quotes() == (quote,)


def test_long_runs_of_open_quotations_are_not_held_back() -> None:
    document = from_text("李明华说：“" + "路也修好了。\n" * 1_600 + "”\n" + "李明华说“路也\n修好了”，" * 2_000 + "完")
    finder = QuoteFinder(document)
    most = 0
    for index in range(len(document.paragraphs)):
        finder.read(index, ())
        most = max(most, len(finder._held))
    assert 10 < most < 2_000


class NotingJudge(WeighingJudge):
    """Decides as ever, and keeps what it was told of each quotation."""

    def __init__(self) -> None:
        super().__init__()
        self.noticed: dict[Span, set[str]] = {}

    def kind(self, span: Span, features: set[str]) -> QuoteKind:
        self.noticed[span] = features
        return super().kind(span, features)


def test_words_inside_statements_change_nothing(words_of: Callable[[Document], list[list[Word]]]) -> None:
    document = from_text(
        "李明华说：“太空很大，我们还没有去过。”\n“气温还会上升。”报告中写道。“路很难走，谁也不知道。”\n李明华说：“明天\n会下雨。\n气温也会下降。”王建国不信。"
    )
    every = words_of(document)
    all_words, outside_words = NotingJudge(), NotingJudge()
    finder = QuoteFinder(document, outside_words)
    for index, words in enumerate(every):
        outside = finder.outside(index)
        finder.read(index, [word for word in words if any(span.start <= word.start < span.end for span in outside)])
    whole = QuoteFinder(document, all_words)
    for index, words in enumerate(every):
        whole.read(index, words)
    assert len(all_words.noticed) == 4
    assert all_words.noticed == outside_words.noticed
    assert whole.quotes() == finder.quotes()


@given(st.lists(st.sampled_from(_PIECES), max_size=80).map("".join) | st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text(text: str) -> None:
    document = from_text(text)
    quotes = find_quotes(document, lambda _: ())
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.text == text[quote.start : quote.end]
        assert 0 <= quote.cue.start <= quote.cue.end <= len(text)
        assert quote.section in {section.number for section in document.sections}
    direct = [quote for quote in quotes if not quote.indirect]
    assert all(one.end < other.start for one, other in pairwise(direct))
    for quote in quotes:  # indirect speech holds no whole statement of another
        assert quote.speaker or not quote.indirect
