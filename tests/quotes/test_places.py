from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reader.language.words import Word
from reader.quotes import finder
from reader.quotes.events import Event
from reader.quotes.places import Place
from reader.text.document import Document
from reader.text.loading import from_text

Places = Callable[[str], list[Place]]


@pytest.fixture
def places(words_of: Callable[[Document], list[list[Word]]], monkeypatch: pytest.MonkeyPatch) -> Places:
    """The places of the quotations of a paragraph, as the finder makes them."""
    made: list[Place] = []

    def place(*arguments: Any) -> Place:
        made.append(Place(*arguments))
        return made[-1]

    def read(text: str) -> list[Place]:
        made.clear()
        document = from_text(text)
        finder.find_quotes(document, words_of(document).__getitem__)
        return list(made)

    monkeypatch.setattr(finder, "Place", place)
    return read


def name(event: Event | None) -> str:
    return event.figure.name if event is not None and event.figure is not None else ""


def names(events: Sequence[Event]) -> list[str]:
    return [name(event) for event in events]


@pytest.mark.parametrize(
    ("text", "before", "after", "told"),
    [
        ("李明华说：“走吧。”", "李明华", "", "李明华"),
        ("李明华认为“内卷”没有出路。", "李明华", "", "李明华"),
        ("李明华说，路不好走，“我来过三次。”", "", "", "李明华"),
        ("李明华说，路不好走。“我来过三次。”", "", "", ""),
        ("李明华来了，“走吧。”", "", "", ""),
        ("李明华说，路不好走。张海涛也说，“来了。”", "张海涛", "", "张海涛"),
        ("“走吧。”李明华说。", "", "李明华", ""),
        ("“走吧”，李明华说。", "", "李明华", ""),
        ("“走吧。”昨天，李明华说。", "", "李明华", ""),
        ("“走吧。”天黑了，李明华说，路不好走。", "", "", ""),
        ("“走吧。”不过，李明华认为，路不好走。", "", "", ""),
        ("“走吧。”李明华却认为，路不好走。", "", "", ""),
        ("李明华说：“走吧。”张海涛说：“好。”", "李明华", "张海涛", "李明华"),
    ],
)
def test_the_reports_at_a_quotation(places: Places, text: str, before: str, after: str, told: str) -> None:
    place = places(text)[0]
    assert (name(place.before), name(place.after), name(place.told)) == (before, after, told)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("“我来过三次。”李明华告诉记者。“不贵。”张海涛说。", "", "张海涛"),
        ("李明华问：“去哪儿？”张海涛答道：“回家。”", "张海涛", ""),
        ("“我来过三次。”李明华说：“不贵。”", "李明华", ""),
    ],
)
def test_a_report_that_was_given_to_the_quotation_before(places: Places, text: str, before: str, after: str) -> None:
    place = places(text)[-1]
    assert (name(place.before), name(place.after)) == (before, after)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("李明华说，路不好走。“我来过三次。”张海涛也认为，路不好。", ""),
        ("李明华说，路不好走。“我来过三次。”张海涛认为，路不好。", "张海涛"),
        ("李明华说，路不好走。“我来过三次”，张海涛也认为。", "张海涛"),
        ("“我来过三次。”张海涛也认为，路不好。", "张海涛"),
        ("李明华来了。“我来过三次。”张海涛也认为，路不好。", "张海涛"),
    ],
)
def test_who_agrees_says_it_only_if_nobody_was_told_of(places: Places, text: str, after: str) -> None:
    assert name(places(text)[0].after) == after


@pytest.mark.parametrize(
    ("text", "sentence", "starts"),
    [
        ("“走吧。”李明华说。", 0, True),
        ("李明华说：“走吧。”", 0, False),
        ("天黑了。李明华说：“走吧。”", 4, False),
        ("天黑了。“走吧。”李明华说。", 4, True),
        ("天黑了。　“走吧。”李明华说。", 4, True),
    ],
)
def test_where_its_sentence_begins(places: Places, text: str, sentence: int, starts: bool) -> None:
    place = places(text)[0]
    assert (place.sentence, place.starts_sentence) == (sentence, starts)


def test_quotations_with_nothing_between_have_one_report(places: Places) -> None:
    one, other = places("“走吧。”“好。”李明华说。")
    assert (one.closing, one.run_end, other.closing, other.run_end) == (5, 9, 9, 9)
    assert one.after is not None
    assert one.after is other.after


def test_people_around_are_told_nearest_first(places: Places) -> None:
    text = "约翰·帕默在家。李明华说，路不好走。“走吧。”张海涛笑了。王小梅说，天黑了。"
    (place,) = places(text)
    assert names(list(place.backwards())) == ["李明华", "约翰·帕默"]
    assert names(list(place.forwards())) == ["张海涛", "王小梅"]
