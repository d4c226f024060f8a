"""The list of corrections: words, readings and quotes, gone to and taken back."""

import asyncio

import pytest
from textual.widgets import OptionList

from reader.language.words import Word
from reader.store.corrections import Correction, Corrections
from reader.store.database import open_database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.text.document import Document
from reader.text.loading import from_text
from reader.text.passages import Passage
from tests.ui.harness import Reader, reading

WALK, READ, LONG = "我去花园散步。", "大家都在看书。", "朋友用一本旧书写了一首诗,妈妈很听。"
TALK = f"王明说：“{WALK}”\n老师说：“{READ}”\n朋友写了一首诗。\n妈妈说：“{LONG}”\n"


@pytest.fixture
def document() -> Document:
    return from_text(TALK)


def of(document: Document, text: str, kind: str, speaker: str = "") -> QuoteCorrection:
    start = document.text.index(text)
    return QuoteCorrection._make((0, document.identity, start, start + len(text), kind, speaker, "", ""))


def keep(*corrections: Correction | QuoteCorrection) -> None:
    database = open_database()
    for correction in corrections:
        if isinstance(correction, Correction):
            Corrections(database).add(correction)
        else:
            QuoteCorrections(database).add(correction)
    database.close()


def held(document: Document) -> list[tuple[str, str]]:
    return [(c.kind, c.speaker) for c in QuoteCorrections(open_database()).for_text(document.identity)]


def options(reader: Reader) -> OptionList:
    return reader.app.screen.query_one("#corrections", OptionList)


def listed(reader: Reader) -> list[str]:
    """The lines without the days on which they were made."""
    lines = [str(option.prompt).split() for option in options(reader).options]
    return [" ".join(word for word in line if not word.startswith("2")) for line in lines]


def quotes(reader: Reader) -> dict[str, tuple[str, str]]:
    """Kind and speaker of each quote."""
    return {quote.text: (quote.kind, quote.speaker) for quote in reader.screen._quotations.listed()}


async def test_words_and_quotes_are_listed_together(document: Document) -> None:
    keep(
        Correction(0, "join", "here", document.identity, document.text.index("一首"), "一首", (1, 1)),
        of(document, WALK, "speech", "老师"),
        Correction(0, "split", "text", document.identity, 0, "花园", (1, 1)),
        Correction(0, "reading", "everywhere", "", 0, "朋友", (), ("peng2", "you3")),
        of(document, WALK, "scare"),
        of(document, READ, "speech", "老师"),
        of(document, LONG, "cited_text"),
    )
    async with reading(document) as reader:
        await reader.press("C")
        assert listed(reader) == [
            "quote 妈妈 → cited text “朋友用一本旧书写了一首诗…” here,",
            f"quote 老师 → 老师 “{READ}” here, not needed any more",
            f"quote 老师 → term or irony “{WALK}” here,",
            "reading 朋友 → péngyǒu everywhere,",
            "split 花园 → 花 | 园 in one text,",
            f"quote 王明 → 老师 “{WALK}” here,",
            "join 一 & 首 → 一首 here,",
        ]
        assert options(reader).border_title == "Corrections: 7"


async def test_none_at_all(document: Document) -> None:
    async with reading(document) as reader:
        await reader.press("C")
        assert options(reader).option_count == 1
        assert options(reader).border_title == "Corrections: 0"
        await reader.press("enter", "x", "j", "escape")
        assert reader.app.screen is reader.screen


@pytest.mark.parametrize("size", [(80, 24), (44, 12)])
async def test_enter_goes_to_the_quote(document: Document, size: tuple[int, int]) -> None:
    keep(of(document, READ, "speech", "王明"), of(document, WALK, "title"))
    async with reading(document, size) as reader:
        await reader.press("C", "down", "enter")
        assert reader.app.screen is reader.screen
        assert document.text[reader.page.position :].startswith(READ)
        await reader.press("C", "enter")
        assert reader.word == "我"


async def test_a_correction_of_a_quote_is_taken_back_like_one_of_a_word(document: Document) -> None:
    keep(
        of(document, WALK, "speech", "老师"),
        Correction(0, "split", "text", document.identity, 0, "花园", (1, 1)),
        of(document, WALK, "speech", "妈妈"),
    )
    async with reading(document) as reader:
        await reader.press("C")
        assert quotes(reader)[WALK] == ("speech", "妈妈")
        await reader.press("down", "down", "x")
        assert listed(reader)[0] == f"quote 王明 → 妈妈 “{WALK}” here,"
        assert options(reader).border_title == "Corrections: 2"
        assert options(reader).highlighted == 1
        assert held(document) == [("speech", "妈妈")]
        await reader.press("x")
        assert Corrections(open_database()).for_text(document.identity) == []
        await reader.press("x")
        assert quotes(reader)[WALK] == ("speech", "王明")
        assert held(document) == []
        assert options(reader).border_title == "Corrections: 0"
        history = QuoteCorrections(open_database()).all()
        assert [bool(correction.undone) for correction in history] == [True, True]
        await reader.press("escape", "u")
        assert reader.messages[-1] == "Nothing to undo."


async def test_what_was_taken_back_is_seen_in_the_open_navigator(document: Document) -> None:
    keep(of(document, WALK, "speech", "老师"))
    async with reading(document, (120, 40)) as reader:
        await reader.press("apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        navigator = reader.screen.query_one("#quotes", OptionList)
        assert str(navigator.options[0].prompt).startswith("老师")
        reader.page.focus()
        await reader.press("C", "x", "escape")
        assert str(navigator.options[0].prompt).startswith("王明")


async def test_corrections_that_fit_no_more_are_kept_and_harm_nothing(document: Document) -> None:
    length = len(document.text)
    wrong = [
        of(document, WALK[:3], "speech", "妈妈"),
        QuoteCorrection(0, document.identity, 0, 0, "scare"),
        QuoteCorrection(0, document.identity, length - 1, length + 50, "title"),
        QuoteCorrection(0, document.identity, 10**9, 2 * 10**9, "", "老师"),
    ]
    keep(*wrong)
    async with reading(document) as reader:
        await reader.press("C")
        assert listed(reader) == [
            "quote → 老师 here, does not fit any more",
            "quote → title here, does not fit any more",
            "quote → term or irony here, does not fit any more",
            "quote → 妈妈 “我去花” here, does not fit any more",
        ]
        assert set(quotes(reader).values()) == {("speech", "王明"), ("speech", "老师"), ("speech", "妈妈")}
        for place in range(len(wrong)):
            await reader.press(*["down"] * place, "enter", "C")
        assert len(held(document)) == len(wrong)
        await reader.press("x")
        assert len(held(document)) == len(wrong) - 1
    changed = from_text(TALK + "他很好。\n")
    async with reading(changed) as reader:
        await reader.press("C")
        assert options(reader).border_title == "Corrections: 0"
    assert len(held(document)) == len(wrong) - 1


async def test_before_the_quotes_are_looked_for(document: Document) -> None:
    async def never(passage: Passage, urgency: int) -> list[list[Word]]:
        await asyncio.Event().wait()
        return []

    keep(of(document, WALK, "speech", "老师"))
    async with reading(document, recall=lambda passage: None, analyse=never) as reader:
        await reader.press("C")
        assert listed(reader) == [f"quote → 老师 “{WALK}” here,"]
        await reader.press("x")
        assert held(document) == []
