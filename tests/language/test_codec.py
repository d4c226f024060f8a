"""Words to JSON and back."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.codec import dumps, loads
from reader.language.words import Word, WordKind

syllables = st.lists(st.sampled_from(["da4", "lüe4", "r5", "de5"]), max_size=3).map(tuple)
readings = st.lists(syllables.filter(bool), max_size=2).map(tuple)

kinds: st.SearchStrategy[WordKind] = st.sampled_from(get_args(WordKind))


@st.composite
def paragraphs(draw: st.DrawFn) -> list[list[Word]]:
    made = []
    end = 0
    for _ in range(draw(st.integers(0, 4))):
        words = []
        for _ in range(draw(st.integers(0, 6))):
            start = end + draw(st.integers(0, 3))
            text = draw(st.sampled_from(["的", "大模型", "GLM-4.5", '"[red]\\', "𠮷", "2026", "a\u0000b"]))
            end = start + len(text)
            kind = draw(kinds)
            parts = draw(st.sampled_from([(), (1, 2)]))
            words.append(Word(start, end, text, kind, draw(syllables), draw(st.booleans()), draw(readings), parts))
        made.append(words)
    return made


@given(paragraphs())
def test_what_is_written_is_read(words: list[list[Word]]) -> None:
    text = dumps(words)
    assert "\n" not in text
    again = loads(text)
    assert again == words
    assert all(type(word) is Word for row in again for word in row)


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"words":[],"places":[[0,0]]}',
        '{"words":[["a"]],"places":[]}',
        '{"words":[["a","word"]],"places":[[0]]}',
        '{"words":[["a","word"]],"places":[["x",0]]}',
        '{"words":[["a","word",3]],"places":[]}',
        '{"words":[["a","word","",1,"",["x"]]],"places":[]}',
        '{"words":[["a","word"]],"places":3}',
    ],
)
def test_what_was_not_written_here_is_refused(broken: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        loads(broken)
