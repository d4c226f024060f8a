from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.errors import ReaderError
from reader.store.corrections import Correction
from reader.store.quote_corrections import QuoteCorrection
from reader.study.exchange import Corrected, from_json, to_jieba, to_json, to_lute

TIME = "2030-01-31T12:00:00.000000Z"
HISTORY = [
    Correction(0, "split", "here", "a" * 64, 7, "研究生命", (2, 2), (), TIME),
    Correction(0, "split", "everywhere", "", 0, "清华大学", (2, 2), (), TIME),
    Correction(0, "join", "text", "b" * 64, 0, "智能体", (2, 1), ("zhi4", "neng2", "ti3"), TIME, TIME),
    Correction(0, "join", "here", "b" * 64, 3, "大模型", (1, 2), (), TIME),
    Correction(0, "join", "here", "b" * 64, 9, "Deep Mind", (5, 4), (), TIME),
    Correction(0, "reading", "everywhere", "", 0, "𠮷女", (), ("ji2", "nü3"), TIME),
]
QUOTES = [
    QuoteCorrection(0, "a" * 64, 3, 9, "scare", "", TIME, TIME),
    QuoteCorrection(0, "b" * 64, 0, 0, "speech", "该负责人", TIME),
    QuoteCorrection(0, "b" * 64, 20, 31, "", "𠮷女", TIME),
]
BOTH = Corrected(tuple(HISTORY), tuple(QUOTES))


def test_nothing_is_lost() -> None:
    assert from_json(to_json(BOTH), "x.json") == BOTH
    assert from_json(to_json(Corrected()), "x.json") == Corrected()
    numbered = Corrected((HISTORY[0]._replace(number=5),), (QUOTES[0]._replace(number=7),))
    assert to_json(numbered) == to_json(Corrected((HISTORY[0],), (QUOTES[0],)))


def test_a_correction_a_line() -> None:
    lines = to_json(BOTH).splitlines()
    assert len(lines) == 1 + len(HISTORY) + 1 + len(QUOTES) + 1
    assert (lines[0][-16:], lines[7], lines[-1]) == ('"corrections": [', '], "quote_corrections": [', "]}")


def test_a_file_from_before_corrections_of_quotes() -> None:
    table = json.loads(to_json(BOTH))
    del table["quote_corrections"]
    assert from_json(json.dumps({**table, "version": 1}), "x.json") == Corrected(tuple(HISTORY))


def changed(**changes: Any) -> str:
    table = json.loads(to_json(BOTH))
    table["corrections"][1].update(changes)
    return json.dumps(table)


def changed_quote(**changes: Any) -> str:
    table = json.loads(to_json(BOTH))
    table["quote_corrections"][1].update(changes)
    return json.dumps(table)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no corrections"),
        ('{"format": "other"}', "no corrections"),
        ('{"format": "zhipu-reader corrections"}', "version None"),
        ('{"format": "zhipu-reader corrections", "version": 3}', "version 3 of the format"),
        ('{"format": "zhipu-reader corrections", "version": true}', "version True of the format"),
        ('{"format": "zhipu-reader corrections", "version": 2, "corrections": []}', "no quote_corrections; nothing"),
        (json.dumps({**json.loads(to_json(BOTH)), "version": 1}), "unknown key 'quote_corrections'"),
        (json.dumps({**json.loads(to_json(BOTH)), "quote_corrections": {}}), "quote_corrections must be a list"),
        (json.dumps({**json.loads(to_json(BOTH)), "quote_corrections": [1]}), "quote correction 1: must be an object"),
        ('{"format": "zhipu-reader corrections", "version": 1}', "no corrections; nothing"),
        ('{"format": "zhipu-reader corrections", "version": 1, "corrections": [], "extra": 1}', "unknown key 'extra'"),
        ('{"format": "zhipu-reader corrections", "version": 1, "corrections": {}}', "must be a list"),
        ('{"format": "zhipu-reader corrections", "version": 1, "corrections": [1]}', "correction 1: must be an object"),
        (changed(colour="red", number=1), "correction 2: unknown key 'colour', 'number'"),
        (changed(kind="merge"), "correction 2: kind must be"),
        (changed(scope="world"), "scope must be"),
        (changed(identity="a" * 64), "identity must be"),
        (changed(scope="text"), "identity must be"),
        (changed(start=3), "start must be"),
        (changed(start=True), "start must be a number"),
        (changed(scope="here", identity="a" * 64, start=-1), "start must be"),
        (changed(text=""), "text must be"),
        (changed(text="清华\n大学", cut=[2, 3]), "text must be"),
        (changed(text="清华\ud800学"), "text must be"),
        (changed(text=5), "text must be"),
        (changed(cut=[4]), "cut must"),
        (changed(cut=[2, 3]), "cut must"),
        (changed(cut=[-1, 5]), "cut must"),
        (changed(cut=[]), "cut must"),
        (changed(cut="22"), "cut a list"),
        (changed(cut=[2.0, 2]), "cut a list"),
        (changed(reading=["qing1"]), "reading must"),
        (changed(kind="join", reading=["qing1"]), "reading must"),
        (changed(kind="reading", cut=[]), "reading must"),
        (changed(kind="reading", cut=[], reading=["qing1", "hua2", "da4", "xué"]), "not 'xué'"),
        (changed(made="yesterday"), "times such as"),
        (changed(made="2030-02-31T12:00:00.000000Z"), "times such as"),
        (changed(undone="x"), "times such as"),
        (changed_quote(colour="red"), "quote correction 2: unknown key 'colour'"),
        (changed_quote(kind="shout"), "quote correction 2: kind must be speech, scare, title, cited_text"),
        (changed_quote(kind=None), "kind must be a text"),
        (changed_quote(kind="", speaker=""), "kind and speaker are both empty"),
        (changed_quote(identity=""), "identity must be"),
        (changed_quote(identity="A" * 64), "identity must be"),
        (changed_quote(start=1), "end not before start"),
        (changed_quote(start=-1), "start and end must be offsets"),
        (changed_quote(end=2**70), "start and end must be offsets"),
        (changed_quote(start=False), "start and end must be numbers"),
        (changed_quote(end=0.5), "start and end must be numbers"),
        (changed_quote(speaker="老\n王"), "speaker must be"),
        (changed_quote(speaker="\ud800"), "speaker must be"),
        (changed_quote(speaker="王" * 501), "speaker must be"),
        (changed_quote(made=""), "times such as"),
        (changed_quote(undone="2030"), "times such as"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(content: str, said: str) -> None:
    with pytest.raises(ReaderError, match=said) as told:
        from_json(content, "x.json")
    assert str(told.value).startswith("x.json: ")
    assert "\n" not in str(told.value)


def test_a_key_that_is_missing() -> None:
    table = json.loads(to_json(BOTH))
    del table["corrections"][2]["cut"]
    with pytest.raises(ReaderError, match="correction 3: no cut"):
        from_json(json.dumps(table), "x.json")
    table = json.loads(to_json(BOTH))
    del table["quote_corrections"][1]["end"]
    with pytest.raises(ReaderError, match="quote correction 2: no end"):
        from_json(json.dumps(table), "x.json")


def test_lines_for_lute() -> None:
    assert to_lute(HISTORY) == "清华,大学\n"
    again = Correction(0, "join", "everywhere", "", 0, "清华大学", (2, 2), (), TIME)
    assert to_lute([*HISTORY, again]) == ""
    assert to_lute([HISTORY[1]._replace(undone=TIME)]) == ""


def test_jieba_cuts_as_its_user_dictionary_says(tmp_path: Path) -> None:
    import jieba

    content = to_jieba(HISTORY)
    assert content == "清华大学 0\n清华\n大学\n大模型\n"
    file = tmp_path / "user.txt"
    file.write_text(content, encoding="utf-8")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    assert list(tokenizer.cut("我在清华大学学大模型")) != ["我", "在", "清华", "大学", "学", "大模型"]
    tokenizer.load_userdict(str(file))
    assert list(tokenizer.cut("我在清华大学学大模型")) == ["我", "在", "清华", "大学", "学", "大模型"]
