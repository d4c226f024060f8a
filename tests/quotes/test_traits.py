"""What the words that name somebody look like, and how a text uses them."""

from collections.abc import Callable

import pytest

from reader.language.words import Word
from reader.quotes.mentions import Mention, MentionForm
from reader.quotes.traits import traits
from reader.quotes.view import SHORT_TEXT, View
from reader.text.document import Document
from reader.text.loading import from_text

WordsOf = Callable[[Document], list[list[Word]]]


def seen(words_of: WordsOf, text: str, name: str, form: MentionForm) -> frozenset[str]:
    document = from_text(text)
    view = View(document.text, document.paragraphs[0], words_of(document)[0], ())
    at = view.text.index(name)
    return traits(view, Mention(at, at + len(name), name, form, name))


@pytest.mark.parametrize(
    ("text", "name", "form", "expected"),
    [
        (
            "李明华说，会好的。李明华也表示，不急。",
            "李明华",
            "name",
            {"name speaks 2 of 2", "common surname 3", "name of 3"},
        ),
        ("陈满怀信心。", "满怀", "name", {"name speaks 0 of 1", "name pieces 2w"}),
        ("王盛才来了，王盛才说话。", "王盛", "name", {"name always goes on"}),
        ("Tom Baker说，会好的。", "Tom Baker", "name", {"Latin name"}),
        (
            "提出把门打开的老人说，冷。",
            "提出把门打开的老人",
            "noun",
            {"noun with a verb", "noun with people", "ends 老人"},
        ),
        ("海山公司说，会好的。", "海山公司", "group", {"group with a body", "group speaks 1 of 1"}),
        (
            "3号楼的人说，会好的。",
            "3号楼的人",
            "noun",
            {"noun with digits", "noun with an attribute", "noun with marks"},
        ),
    ],
)
def test_what_is_noticed(words_of: WordsOf, text: str, name: str, form: MentionForm, expected: set[str]) -> None:
    assert expected <= seen(words_of, text, name, form)


def test_words_that_refer_back_tell_nothing(words_of: WordsOf) -> None:
    assert not seen(words_of, "他说，会好的。", "他", "pronoun")


def test_a_long_text_is_not_counted(words_of: WordsOf) -> None:
    found = seen(words_of, "李明华说，会好的。\n" + "天气很好。" * (SHORT_TEXT // 5), "李明华", "name")
    assert "common surname 3" in found
    assert not any("speaks" in trait or "times" in trait for trait in found)
