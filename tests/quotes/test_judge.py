import pytest

from reader.quotes.candidates import Candidate
from reader.quotes.figures import Figure
from reader.quotes.finder import QuoteFinder
from reader.quotes.judge import KINDS, WeighingJudge, of_kind
from reader.quotes.records import QuoteKind
from reader.text.document import Span
from reader.text.loading import from_text

HERE = Span(1, 4)
KIND_TABLE = {"speech: mark": 50, "scare: short": 80, "title: mark": 20, "title: short": 40, "cited_text: notice": 10}


def people(*features: set[str]) -> list[Candidate]:
    names = ["李明华", "张海涛", "约翰·帕默"]
    return [Candidate(Figure(name, "name"), None, each) for name, each in zip(names, features, strict=False)]


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ({"mark"}, "speech"),
        ({"short"}, "scare"),
        ({"mark", "short"}, "scare"),
        ({"notice"}, "cited_text"),
        ({"notice", "unknown"}, "cited_text"),
        ({"notice", "mark"}, "speech"),
        ({"unknown"}, "speech"),
        (set(), "speech"),
    ],
)
def test_the_kind_for_which_most_speaks(features: set[str], expected: QuoteKind) -> None:
    assert WeighingJudge(KIND_TABLE, {}).kind(HERE, features) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_a_feature_counts_for_each_kind_by_itself(kind: QuoteKind) -> None:
    judge = WeighingJudge({of_kind(kind, "mark"): 3, **{of_kind(k, "mark"): -3 for k in KINDS if k != kind}}, {})
    assert judge.kind(HERE, {"mark"}) == kind


def test_what_speaks_against_all_kinds_but_one() -> None:
    assert WeighingJudge({of_kind(kind, "mark"): -9 for kind in KINDS[:3]}, {}).kind(HERE, {"mark"}) == "cited_text"


@pytest.mark.parametrize(
    ("features", "name", "sure"),
    [
        ([{"near"}], "李明华", True),
        ([set()], "李明华", True),
        ([{"near"}, {"far"}], "李明华", True),
        ([{"far"}, {"near"}], "张海涛", True),
        ([{"far"}, {"far"}, {"near", "named"}], "约翰·帕默", True),
        ([{"near", "far"}, {"near"}, {"far"}], "张海涛", True),
        ([set(), set(), set()], "李明华", False),
        ([set(), {"named"}, set()], "张海涛", False),
        ([{"unknown"}, {"named"}, {"named"}], "张海涛", False),
    ],
)
def test_the_likeliest_speaker(features: list[set[str]], name: str, sure: bool) -> None:
    candidates = people(*features)
    chosen = WeighingJudge({}, {"near": 150, "far": -150, "named": 20}).speaker(HERE, candidates)
    assert (chosen.candidate.figure.name, chosen.sure) == (name, sure)
    assert any(chosen.candidate is candidate for candidate in candidates)


def test_the_weights_that_come_along_decide_if_no_others_are_given() -> None:
    text = "李明华说：“明年会更好。”"
    document = from_text(text)
    found = []
    for judge in (None, WeighingJudge(), WeighingJudge({of_kind("title", "statement"): 1}, {})):
        finder = QuoteFinder(document, judge)
        finder.read(0, ())
        found.append([(quote.kind, quote.speaker) for quote in finder.quotes()])
    assert found == [[("speech", "李明华")], [("speech", "李明华")], [("title", "")]]
