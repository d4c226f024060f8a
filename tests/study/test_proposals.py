from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from reader.errors import ReaderError
from reader.language.words import Word
from reader.study.correction_rows import fault
from reader.study.corrections import replay
from reader.study.proposals import candidates, in_scope, join, next_reading, read_as, readings_of, split
from tests.study.words import words_of

IDENTITY = "a" * 64
TIME = "2030-01-01T00:00:00.000000Z"


class Entry(NamedTuple):
    reading: tuple[str, ...]


class Dictionary:
    """A few headwords."""

    headwords = {  # noqa: RUF012
        "长": ["chang2", "zhang3"],
        "行": ["xing2", "hang2", "heng2"],
        "银行": ["yin2 hang2"],
        "朝阳": ["chao2 yang2", "zhao1 yang2"],
        "A股": ["A gu3"],
        "队": ["dui4"],
    }

    def entries(self, word: str) -> Sequence[Entry]:
        return [Entry(tuple(reading.split())) for reading in self.headwords.get(word, [])]


def test_a_split() -> None:
    (word,) = words_of("大模型", start=7)
    proposed = split(word, 1, IDENTITY)
    assert (proposed.kind, proposed.scope, proposed.start, proposed.cut) == ("split", "here", 7, (1, 2))
    assert fault(proposed._replace(made=TIME)) == ""
    (name,) = words_of("史蒂夫·乔布斯")
    assert len(replay([name], name.text, [split(name, 3, IDENTITY)], IDENTITY)) == 2
    (dotted,) = words_of("·A")
    for wrong, at in ((word, 0), (word, 3), (word, -1), (dotted, 1)):
        with pytest.raises(ReaderError):
            split(wrong, at)


@pytest.mark.parametrize(
    ("cut", "readings", "expected"),
    [
        ("银|行", "yin2 xing2", ("yin2", "hang2")),
        ("朝|阳", "zhao1 yang2", ("zhao1", "yang2")),
        ("车|队", "che1 dui4", ()),
        ("A|股", "gu2", ("gu3",)),
    ],
)
def test_a_join_takes_the_reading_of_the_dictionary(cut: str, readings: str, expected: tuple[str, ...]) -> None:
    first, second = words_of(cut, readings)
    proposed = join(first, second, "", readings_of(first.text + second.text, Dictionary()), IDENTITY)
    assert proposed.reading == expected
    assert fault(proposed._replace(made=TIME)) == ""


def test_a_join_over_what_may_stand_inside_a_word() -> None:
    for between, fine in ((" ", True), ("·", True), ("，", False), ("\n", False), ("   ", False)):
        first, second = words_of(f"Deep|{between}|Mind")
        if fine:
            proposed = join(first, second, between, (), IDENTITY)
            assert (proposed.text, proposed.cut) == (f"Deep{between}Mind", (5, 4))
        else:
            with pytest.raises(ReaderError):
                join(first, second, between)
    first, second = words_of("大|，|模型")
    with pytest.raises(ReaderError):
        join(first, second)


def test_every_reading_comes_up_in_turn() -> None:
    (word,) = words_of("行", "hang2")
    seen = []
    for _ in range(4):
        proposed = next_reading(word, candidates(word, Dictionary()), IDENTITY)
        (word,) = replay([word], "行", [proposed], IDENTITY)
        seen.append(word.reading[0])
    assert seen == ["heng2", "xing2", "hang2", "heng2"]


def test_what_the_engine_was_unsure_of_comes_first() -> None:
    word = words_of("行", "xing2")[0]._replace(sure=False, alternatives=(("heng2",), ("hang2",)))
    assert next_reading(word, candidates(word, Dictionary())).reading == ("heng2",)


def test_where_the_candidates_come_from() -> None:
    def of(word: Word) -> list[str]:
        return [" ".join(reading) for reading in candidates(word, Dictionary())]

    assert of(words_of("朝阳", "zhao1 yang2")[0]) == ["chao2 yang2", "zhao1 yang2"]
    assert of(words_of("长队", "chang2 dui4")[0]) == ["chang2 dui4", "zhang3 dui4"]
    assert of(words_of("着", "zhe5")[0]._replace(alternatives=(("zhao2",),))) == ["zhao2", "zhe5"]
    assert of(words_of("GLM")[0]) == []
    assert candidates(words_of("长", "chang2")[0], None) == (("chang2",),)
    with pytest.raises(ReaderError, match="no other reading"):
        next_reading(words_of("队", "dui4")[0], (("dui4",),))
    with pytest.raises(ReaderError, match="one syllable for each"):
        read_as(words_of("队", "dui4")[0], ("dui4", "wu3"))


def test_scopes() -> None:
    (word,) = words_of("大模型", start=7)
    proposed = split(word, 1, IDENTITY)
    for scope, identity, start in (("here", IDENTITY, 7), ("text", IDENTITY, 0), ("everywhere", "", 0)):
        scoped = in_scope(proposed, scope, IDENTITY)  # type: ignore[arg-type]
        assert (scoped.identity, scoped.start) == (identity, start)
        assert fault(scoped._replace(made=TIME)) == ""
