import json
from typing import Any

import pytest

from reader.errors import ReaderError
from reader.store.corrections import Correction
from reader.store.everything import Everything
from reader.store.quote_corrections import QuoteCorrection
from reader.store.reading_log import Stretch
from reader.store.reviews import CardState, Review
from reader.study.formats.everything_json import from_json, to_json
from tests.study.formats.samples import TEXT, saved

MADE = "2031-02-03T04:05:06.000007Z"
FULL = Everything(
    True,
    (saved("银行"), saved("RAG", "known", note='"quoted"\n<b>')),
    (CardState("银行", 2, None, 3.5, 5.0, 2e9, 1.9e9), CardState("RAG", 1, 0, 0.2, 9.5, 2e9, 1.9e9)),
    (Review(0, "银行", "reading", 3, 2, 4.25, 1.9e9, None), Review(0, "RAG", "cloze", 1, 0, 1.0, 1.95e9, 0.875)),
    (Stretch(TEXT, "奶奶的一天", 0, 40, 22, 31.5, 1.5e9),),
    (Correction(0, "split", "everywhere", "", 0, "春天来", (2, 1), (), MADE, ""),),
    (QuoteCorrection(0, TEXT, 3, 9, "speech", "老王", MADE, MADE),),
)


def test_out_and_in_again() -> None:
    content = to_json(FULL)
    assert from_json(content, "f") == FULL
    assert to_json(from_json(content, "f")) == content
    assert content.startswith(
        '{"format": "zhipu-reader everything",\n"version": 1,\n"started": true,\n"words": [\n  {"'
    )
    assert content.endswith("]}\n")
    assert from_json(to_json(Everything(False)), "f") == Everything(False)


def changed(part: str, key: str, value: Any) -> str:
    table = json.loads(to_json(FULL))
    table[part][0][key] = value
    return json.dumps(table)


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("words", "status", "6"),
        ("words", "headword", ""),
        ("words", "headword", "a\nb"),
        ("words", "at", -1),
        ("words", "at", True),
        ("words", "reading", ["nope"]),
        ("words", "identity", "x"),
        ("words", "saved", "yesterday"),
        ("words", "note", None),
        ("words", "sentence", "\ud800"),
        ("cards", "state", 4),
        ("cards", "stability", 0),
        ("cards", "difficulty", float("inf")),
        ("cards", "due", float("nan")),
        ("cards", "due", "soon"),
        ("cards", "step", 1.5),
        ("reviews", "grade", 5),
        ("reviews", "kind", "dictation"),
        ("reviews", "predicted", 1.5),
        ("readings", "end", -1),
        ("readings", "start", 41),
        ("quote_corrections", "identity", ""),
        ("quote_corrections", "kind", "shout"),
        ("corrections", "kind", "shout"),
        ("words", "colour", "red"),
    ],
)
def test_what_makes_no_sense_is_refused(part: str, key: str, value: Any) -> None:
    with pytest.raises(ReaderError) as caught:
        from_json(changed(part, key, value), "f")
    message = str(caught.value)
    assert message.startswith("f: ")
    assert "\n" not in message
    assert key in message


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "[" * 100_000,
        '{"format": "zhipu-reader corrections", "version": 1, "corrections": []}',
        to_json(FULL).replace('"version": 1,\n"started"', '"version": 2,\n"started"'),
        to_json(FULL).replace('"version": 1,\n"started"', '"version": true,\n"started"'),
        to_json(FULL).replace('"started": true', '"started": 1'),
        to_json(FULL).replace('"cards": [', '"decks": ['),
        to_json(FULL)[:-40],
        json.dumps({**json.loads(to_json(FULL)), "cards": {}}),
        json.dumps({**json.loads(to_json(FULL)), "cards": [1]}),
        json.dumps({**json.loads(to_json(FULL)), "corrections": 3}),
    ],
)
def test_another_file_is_refused(content: str) -> None:
    with pytest.raises(ReaderError) as caught:
        from_json(content, "f")
    assert "\n" not in str(caught.value)
