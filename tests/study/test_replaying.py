"""Random corrections on random texts cut at random."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language.words import Word, WordKind, is_hanzi
from reader.store.corrections import SCOPES, Correction, CorrectionKind
from reader.study.correction_rows import fault
from reader.study.corrections import Replayer, replay

IDENTITY = "a" * 64
_LETTERS = "大模型银行长𠮷aB3"
_MARKS = "，。 ·-"
_TIME = "2030-01-01T00:00:00.000000Z"


@st.composite
def texts(draw: st.DrawFn) -> str:
    return draw(st.text(st.sampled_from(_LETTERS + _MARKS), min_size=1, max_size=24))


@st.composite
def cut_at_random(draw: st.DrawFn, text: str, start: int = 0) -> list[Word]:
    """Words that cover every hanzi, letter and digit; marks stand between them, at times within."""
    found: list[Word] = []
    at = 0
    while at < len(text):
        if not text[at].isalnum():
            at += 1
            continue
        end = at + draw(st.integers(1, 4))
        end = min(end, len(text))
        while not text[end - 1].isalnum():
            end -= 1
        piece = text[at:end]
        hanzi = list(filter(is_hanzi, piece))
        reading = tuple([draw(st.sampled_from(["a1", "b2", "c3"])) for _ in hanzi])
        second = tuple(["d4" for _ in hanzi])
        kinds: list[WordKind] = ["word", "name", "term"] if hanzi else ["latin", "number"]
        kind = draw(st.sampled_from(kinds))
        alternatives = (second,) if bool(hanzi) and draw(st.booleans()) else ()
        parts = (1, len(piece) - 1) if len(piece) > 2 and draw(st.booleans()) else ()
        found.append(Word(start + at, start + end, piece, kind, reading, draw(st.booleans()), alternatives, parts))
        at = end
    return found


@st.composite
def corrections(draw: st.DrawFn, text: str, start: int = 0) -> Correction:
    spans = [
        (a, b)
        for a in range(len(text))
        for b in range(a + 1, min(len(text), a + 6) + 1)
        if text[a].isalnum() and text[b - 1].isalnum()
    ]
    first, last = draw(st.sampled_from(spans))
    piece = text[first:last]
    count = sum(map(is_hanzi, piece))
    borders = [n for n in range(1, len(piece)) if piece[n].isalnum()]
    kinds: list[CorrectionKind] = ["split", "join"] if borders else []
    kinds += ["reading"] if count else []
    if not kinds:
        return Correction(0, "join", "everywhere", "", 0, "不在", (1, 1), (), _TIME)
    kind = draw(st.sampled_from(kinds))
    scope = draw(st.sampled_from(SCOPES))
    cut: tuple[int, ...] = ()
    if kind != "reading":
        chosen = sorted(draw(st.sets(st.sampled_from(borders), min_size=1)))
        cut = tuple([b - a for a, b in pairwise([0, *chosen, len(piece)])])
    spoken = kind == "reading" or (kind == "join" and draw(st.booleans()))
    reading = tuple([draw(st.sampled_from(["e1", "f2", "g3"])) for _ in range(count)]) if spoken else ()
    identity = "" if scope == "everywhere" else draw(st.sampled_from([IDENTITY, IDENTITY, "b" * 64]))
    place = start + first if scope == "here" else 0
    return Correction(0, kind, scope, identity, place, piece, cut, reading, _TIME)


@st.composite
def situations(draw: st.DrawFn) -> tuple[str, int, list[Word], list[Correction]]:
    text = draw(texts().filter(lambda text: any(map(str.isalnum, text))))
    start = draw(st.sampled_from([0, 100]))
    words = draw(cut_at_random(text, start))
    return text, start, words, draw(st.lists(corrections(text, start), max_size=8))


def covered(words: list[Word], text: str, start: int) -> None:
    """Every hanzi, letter and digit once, in order; one syllable for each hanzi; parts that add up."""
    assert all(a.end <= b.start for a, b in pairwise(words))
    for word in words:
        assert word.text == text[word.start - start : word.end - start]
        assert any(map(str.isalnum, word.text))
        count = sum(map(is_hanzi, word.text))
        assert len(word.reading) == count
        assert all(word.reading)
        assert all(len(other) == count and other != word.reading for other in word.alternatives)
        assert not word.parts or sum(word.parts) == len(word.text)
    inside = {at for word in words for at in range(word.start - start, word.end - start)}
    assert {at for at, char in enumerate(text) if char.isalnum()} <= inside


@settings(max_examples=400, deadline=None)
@given(situations())
def test_every_hanzi_is_covered_once(situation: tuple[str, int, list[Word], list[Correction]]) -> None:
    text, start, words, made = situation
    assert not any(fault(c) for c in made)
    after = replay(words, text, made, IDENTITY, start)
    covered(list(after), text, start)
    again = replay(after, text, made, IDENTITY, start)
    assert list(again) == list(after)


@settings(max_examples=200, deadline=None)
@given(situations())
def test_undone_corrections_leave_no_trace(situation: tuple[str, int, list[Word], list[Correction]]) -> None:
    text, start, words, made = situation
    undone = [c._replace(undone=_TIME) for c in made]
    assert replay(words, text, undone, IDENTITY, start) is words
    mixed = [*made[:2], *undone[2:]]
    assert list(replay(words, text, mixed, IDENTITY, start)) == list(replay(words, text, made[:2], IDENTITY, start))


@settings(max_examples=200, deadline=None)
@given(situations(), st.data())
def test_the_last_correction_here_holds_whatever_the_engine_says(
    situation: tuple[str, int, list[Word], list[Correction]], data: st.DataObject
) -> None:
    text, start, words, made = situation
    last = data.draw(corrections(text, start))
    last = last._replace(scope="here", identity=IDENTITY, start=last.start if last.scope == "here" else -1)
    if last.text in text and last.start < start:
        last = last._replace(start=start + text.index(last.text))
    other = data.draw(cut_at_random(text, start))
    for cut in (words, other):
        here = [c for c in made if c.scope == "here"]
        after = Replayer([*here, last], IDENTITY).replay(cut, text, start)
        covered(list(after), text, start)
        if last.start < 0:
            continue
        inside = [w for w in after if last.start < w.end and w.start < last.start + len(last.text)]
        assert (inside[0].start, inside[-1].end) == (last.start, last.start + len(last.text))
        assert len(inside) == (len(last.cut) if last.kind == "split" else 1)
        assert all(word.sure for word in inside)
        if last.reading:
            assert tuple(s for word in inside for s in word.reading) == last.reading
