from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.language.words import Word, is_hanzi
from reader.layout.cells import width
from reader.layout.rows import NARROWEST, Row, wrap, wrap_plain
from reader.layout.ruby import BLIND_CELLS, pieces

READINGS = {
    "智": "zhì",
    "谱": "pǔ",
    "港": "gǎng",
    "交": "jiāo",
    "所": "suǒ",
    "恶": "è",
    "化": "huà",
    "的": "de",
    "庄": "zhuāng",
}


def words_of(text: str, cuts: Sequence[int]) -> list[Word]:
    """Words between the cuts, without marks and blanks."""
    borders = sorted({0, *[cut % (len(text) + 1) for cut in cuts], len(text)})
    found: list[Word] = []
    for start, end in pairwise(borders):
        at = start
        while at < end:
            after = at
            while after < end and text[after].isalnum():
                after += 1
            if after > at:
                found.append(Word(at, after, text[at:after], "word"))
            at = max(after, at + 1)
    return found


def above(word: Word) -> list[str]:
    return [READINGS.get(char, "shuāng") for char in word.text if is_hanzi(char)]


def rows_of(text: str, words: Sequence[Word], columns: int, blind: bool = False) -> list[Row]:
    return wrap(text, pieces(text, 0, len(text), words, above, blind), columns)


def lines(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The line of readings and the line of hanzi of each row, as they are printed."""
    out = []
    for row in rows:
        ruby, base = "", ""
        for x, piece in row.placed:
            base += " " * (x - width(base)) + piece.base
            for syllable in piece.ruby:
                ruby += " " * (x + syllable.x - width(ruby)) + syllable.text
        out.append((ruby.rstrip(), base.rstrip()))
    return out


def test_each_hanzi_stands_under_the_start_of_its_syllable() -> None:
    words = [Word(0, 3, "港交所", "name"), Word(3, 4, "的", "word"), Word(4, 6, "智谱", "name")]
    assert lines(rows_of("港交所的智谱。", words, 40)) == [("gǎngjiāosuǒ de zhìpǔ", "港  交  所  的 智 谱。")]


def test_a_short_syllable_leaves_its_hanzi_two_cells() -> None:
    assert lines(rows_of("恶化", [Word(0, 2, "恶化", "word")], 40)) == [("è huà", "恶化")]


def test_closing_marks_stay_with_the_word_before_and_opening_marks_with_the_word_after() -> None:
    text = "智谱（港交所）"
    words = [Word(0, 2, "智谱", "name"), Word(3, 6, "港交所", "name")]
    for columns in range(15, 30):
        for row in rows_of(text, words, columns):
            assert text[row.start] != "）"
            assert text[row.end - 1] != "（"


def test_marks_hug_their_word_under_the_end_of_a_long_reading() -> None:
    words = [Word(0, 1, "庄", "word"), Word(2, 3, "庄", "word"), Word(4, 5, "庄", "word")]
    assert lines(rows_of("庄，庄“庄", words, 40)) == [("zhuāng zhuāng zhuāng", "庄，   庄    “庄")]


def test_a_word_wider_than_the_row_is_cut_between_hanzi_each_under_its_syllable() -> None:
    assert lines(rows_of("港交所", [Word(0, 3, "港交所", "name")], 8)) == [("gǎngjiāo", "港  交"), ("suǒ", "所")]


def test_blind_hanzi_take_their_cells_and_no_reading() -> None:
    (row,) = rows_of("智谱", [Word(0, 1, "智", "word"), Word(1, 2, "谱", "word")], 40, blind=True)
    assert [placed.x for placed in row.placed] == [0, BLIND_CELLS]
    assert not any(placed.piece.ruby for placed in row.placed)


texts = st.text(st.sampled_from("智谱港交所恶化的庄，。“”（）——…… AIMaaS1,.\"'%\t\u3000\u200bé😀"), max_size=60)


@given(texts, st.lists(st.integers(0, 60), max_size=20), st.integers(NARROWEST, 60), st.booleans())
def test_nothing_is_lost_and_nothing_overhangs(text: str, cuts: list[int], columns: int, blind: bool) -> None:
    rows = rows_of(text, words_of(text, cuts), columns, blind)
    at = 0
    for row in rows:
        x = 0
        assert row.placed
        for placed in row.placed:
            assert placed.piece.start == at, "a character is lost or twice there"
            assert placed.x >= x, "two pieces overlap"
            assert width(placed.piece.base) == placed.piece.width
            at, x = placed.piece.end, placed.x + placed.piece.width
        blanks = row.placed[-1].piece.width if row.placed[-1].piece.blank else 0
        assert x - blanks <= columns
        assert all(placed.x + placed.piece.reach <= columns for placed in row.placed if placed.piece.word >= 0)
    assert at == len(text)


@given(texts, st.lists(st.integers(0, 60), max_size=20), st.integers(NARROWEST, 60))
def test_every_reading_stands_above_its_own_hanzi(text: str, cuts: list[int], columns: int) -> None:
    for row in rows_of(text, words_of(text, cuts), columns):
        reach = -1
        for x, piece in row.placed:
            hanzi = [char for char in text[piece.start : piece.end] if is_hanzi(char)]
            assert len(piece.ruby) == len(hanzi)
            for ruby, char in zip(piece.ruby, hanzi, strict=True):
                before = list(piece.base)
                cell, index = 0, 0
                while cell < ruby.x:
                    cell += width(before[index])
                    index += 1
                assert cell == ruby.x
                assert before[index] == char
                assert x + ruby.x >= reach, "two readings overlap"
                reach = x + ruby.x + width(ruby.text)
            assert piece.word < 0 or x + piece.reach >= reach, "the piece does not know how far its readings reach"


def test_readings_of_neighbouring_words_never_touch() -> None:
    words = [Word(0, 1, "庄", "word"), Word(1, 2, "庄", "word")]
    assert lines(rows_of("庄庄", words, 40)) == [("zhuāng zhuāng", "庄     庄")]


def test_plain_text_is_wrapped_at_blanks_and_harmless() -> None:
    assert wrap_plain("the large-model\x1b[31m industry of 智谱", 12) == [
        "the",
        "large-model[",
        "31m industry",
        "of 智谱",
    ]
