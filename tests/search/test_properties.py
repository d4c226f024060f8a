"""What must hold for every stretch of every text."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language.analyses import read_bundle
from reader.language.lexicon import lexicon
from reader.language.notation import joined, marked
from reader.language.words import Word, is_hanzi
from reader.layout.cells import GLYPHS
from reader.search.hanzi import Hanzi, hanzi_of
from reader.search.index import Index
from reader.search.matches import Matches
from reader.search.patterns import patterns_of
from reader.search.queries import read_query
from reader.search.search import Search
from reader.text.loading import seed
from reader.text.passages import passages


@cache
def known_hanzi() -> Hanzi:
    return hanzi_of(lexicon())


@cache
def seed_index() -> tuple[Index, list[tuple[int, str]]]:
    """The seed with its words, and each hanzi's offset with its reading in context."""
    document = seed()
    found = passages(document)
    index = Index(document.text, [(p.start, p.end) for p in found], known_hanzi())
    sounds: list[tuple[int, str]] = []
    for number, (start, end, first, last) in enumerate(found):
        spans = [(p.start - start, p.end - start) for p in document.paragraphs[first:last]]
        bundle = read_bundle(document.folder, document.text[start:end], spans)
        assert bundle
        words: list[Word] = [word.moved(start) for words in bundle.words for word in words]
        index.learn(number, words)
        for word in words:
            hanzi = [word.start + at for at, char in enumerate(word.text) if is_hanzi(char)]
            sounds += zip(hanzi, word.reading, strict=True)
    return index, sounds


def found(index: Index, typed: str) -> Matches:
    query = read_query(typed)
    return Search(index, patterns_of(query, query.possible, index)).run()


def found_by(index: Index, typed: str) -> dict[tuple[int, int], str]:
    return {(start, end): by for start, end, by in found(index, typed)}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_run_of_hanzi_is_found_by_itself_by_its_sounds_and_by_its_initials(data: st.DataObject) -> None:
    index, sounds = seed_index()
    first = data.draw(st.integers(0, len(sounds) - 1))
    size = data.draw(st.integers(1, 6))
    run = [sounds[first]]
    for offset, reading in sounds[first + 1 : first + size]:
        if offset != run[-1][0] + 1:
            break
        run.append((offset, reading))
    place = (run[0][0], run[-1][0] + 1)
    readings = [reading for _, reading in run]
    toneless = [reading[:-1] for reading in readings]
    apart = " ".join(toneless)
    ways = [
        index.text[place[0] : place[1]],
        "".join(readings),
        " ".join(map(marked, readings)),
        "".join(joined(readings, "zhuyin")).replace("˙", " ˙"),
    ]
    if toneless[0] != "r":
        ways += [apart, "".join(toneless)]
    if len(run) > 1:
        ways.append("".join(reading[0] for reading in toneless))
    for typed in ways:
        if readings[0] == "r5" or (typed.isascii() and any(len(t) < 2 and t not in "aeo" for t in toneless)):
            continue
        assert place in found_by(index, typed), typed


_PIECES = st.sampled_from(
    [
        "大",
        "模",
        "型",
        "行",
        "a",
        "e",
        "\u0301",
        "\u200b",
        "\u200d",
        "\ufe0f",
        "\U0001f44d",
        "\U0001f3fd",
        "각",
        "\u11a8",
        "\n",
        ",",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=30).map("".join), st.sampled_from(["大", "大模", "da", "xing", "dm", "a", "ae", "e"]))
def test_no_match_starts_or_ends_inside_what_is_shown_as_one(text: str, typed: str) -> None:
    lines = [(0, len(text))]
    index = Index(text, lines, known_hanzi())
    for start, end, _ in found(index, typed):
        assert 0 <= start < end <= len(text)
        for border in (start, end):
            if 0 < border < len(text) and text[border - 1] != "\n" and text[border] != "\n":
                assert GLYPHS[text[border]].width > 0
                assert text[border - 1] != "\u200d" or text[border] != "\U0001f44d"
