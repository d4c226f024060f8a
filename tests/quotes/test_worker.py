"""The process that finds quotations: what it answers, and what happens when it does not."""

import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reader.language.analyses import analysis_key, write_analysis
from reader.language.segmenter import Segmenter
from reader.language.words import Word
from reader.quotes.client import QuotesError, find_apart
from reader.quotes.finder import find_quotes
from reader.quotes.message import packed, quotes_of
from reader.quotes.worker import answer
from reader.text.document import Document
from reader.text.loading import from_text, seed
from reader.text.passages import passage_text, passages

TEXT = "李明华说：“明年会更好。”\n“铁饭碗”也没了。张海涛认为，房租太贵。"


def test_the_answers_of_a_request() -> None:
    sent: list[dict[str, Any]] = []
    answer(json.dumps(packed(from_text(TEXT), ())).encode(), sent.append)
    assert [list(message) for message in sent] == [["share"], ["quotes"], ["done"]]
    assert sent[0]["share"] == 1.0
    assert [row[2:4] for row in sent[1]["quotes"]] == [["speech", "李明华"], ["scare", ""], ["speech", "张海涛"]]


async def test_apart_as_in_process(words_of: Callable[[Document], list[list[Word]]]) -> None:
    shares: list[float] = []
    document = seed()
    found = await find_apart(document, (), shares.append)
    assert found == find_quotes(document, words_of(document).__getitem__)
    assert shares
    assert shares == sorted(shares)


def test_kept_words_are_taken_and_the_others_asked_for(
    words_of: Callable[[Document], list[list[Word]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    ask = Segmenter.ask

    def noted(segmenter: Segmenter, text: str, spans: Sequence[tuple[int, int]]) -> None:
        asked.append(text)
        ask(segmenter, text, spans)

    monkeypatch.setattr(Segmenter, "ask", noted)
    first = "李明华说：“明年会更好。”他又说：“好。”\n" * 300
    second = "张海涛认为，房租太贵。“百年老店”也关了。\n" * 300
    document = from_text(first + second + first)
    kept = passages(document)[2]
    text, spans = passage_text(document, kept)
    words = [[word.moved(-kept.start) for word in row] for row in words_of(document)[kept.first : kept.last]]
    assert write_analysis(analysis_key(text, spans), words)
    sent: list[dict[str, Any]] = []
    answer(json.dumps(packed(document, ())).encode(), sent.append)
    found = [quote for message in sent for quote in quotes_of(message.get("quotes", ()), document.text)]
    assert found == list(find_quotes(document, words_of(document).__getitem__))
    texts = [passage_text(document, passage)[0] for passage in passages(document)]
    assert asked == [other for other in texts if other != text]
    assert len(asked) < len(texts)


async def test_a_text_without_a_word() -> None:
    assert await find_apart(from_text("\n")) == ()


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("import sys; sys.stdin.read()", "ended before"),
        ("", "ended before"),
        ('print(\'{"error": "no dictionary"}\')', "no dictionary"),
        ("print('nonsense')", "no answer"),
    ],
)
async def test_a_process_that_fails(program: str, message: str) -> None:
    with pytest.raises(QuotesError, match=message):
        await find_apart(from_text(TEXT), command=(sys.executable, "-c", program))


async def test_a_process_that_cannot_be_started() -> None:
    with pytest.raises(QuotesError, match="cannot be started"):
        await find_apart(from_text(TEXT), command=("/nowhere/python",))


async def test_cancelling_ends_the_process() -> None:
    task = asyncio.create_task(
        find_apart(from_text(TEXT), command=(sys.executable, "-c", "import time; time.sleep(60)"))
    )
    await asyncio.sleep(0.3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 5)
