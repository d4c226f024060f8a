import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.words import Word
from reader.layout.block import Block, block
from reader.layout.flow import Flow, Place
from reader.layout.navigator import Spot
from reader.layout.ruby import pieces
from reader.layout.viewport import Viewport, placed_at, row_step


def flow(*texts: str, ruby: bool = True, columns: int = 8) -> Flow:
    """Paragraphs of rows of four hanzi."""

    def make(index: int) -> Block:
        text = texts[index]
        words = [Word(at, at + 1, char, "word") for at, char in enumerate(text) if char.isalnum()]
        cut = pieces(text, 0, len(text), words, lambda word: None, False)
        return block(text, cut, columns, ruby=ruby, settled=True)

    return Flow(len(texts), [3] * len(texts), make)


def seen(view: Viewport, *texts: str) -> list[str]:
    """The rows of hanzi in view."""
    return [texts[paragraph][row.start : row.end] for paragraph, row in view.rows()]


TEXTS = ("一二三四五六七八", "甲乙丙丁", "子丑寅卯辰巳午未申")


@pytest.fixture
def view() -> Viewport:
    found = Viewport(flow(*TEXTS), 5)
    found.show(Place(0, 0))
    return found


def test_what_is_in_view(view: Viewport) -> None:
    assert seen(view, *TEXTS) == ["一二三四", "五六七八"]
    assert view.paragraphs == (0, 1)
    assert not view.at_end


def test_readings_whose_hanzi_are_cut_off_are_not_shown(view: Viewport) -> None:
    view.height = 6
    view.show(Place(0, 0))
    assert view.lines[-1] is None


def test_nothing_is_shown_beyond_the_end(view: Viewport) -> None:
    view.show(Place(2, 6))
    assert view.at_end
    assert seen(view, *TEXTS)[-1] == "申"
    assert None not in view.lines


@pytest.mark.parametrize("height", [3, 4, 5, 6, 7, 9])
def test_pages_show_every_row_whole_forwards_and_backwards(height: int) -> None:
    view = Viewport(flow(*TEXTS), height)
    view.show(Place(0, 0))
    forwards = seen(view, *TEXTS)
    while view.turn(1):
        top = next(line for line in view.lines if line is not None)
        assert top[1].kind != "base" or view.at_end, "a page begins with hanzi without their readings"
        forwards += [row for row in seen(view, *TEXTS) if row not in forwards]
    assert view.at_end
    assert "".join(forwards) == "".join(TEXTS)
    backwards = seen(view, *TEXTS)
    while view.turn(-1):
        backwards = [row for row in seen(view, *TEXTS) if row not in backwards] + backwards
    assert view.top == Place(0, 0)
    assert "".join(backwards) == "".join(TEXTS)


def test_a_row_is_brought_into_view_whole_and_by_as_little_as_it_takes(view: Viewport) -> None:
    assert not view.reveal(Place(0, 2))
    assert view.reveal(Place(1, 0))
    assert seen(view, *TEXTS)[-1] == "甲乙丙丁"
    assert view.lines[-1] == (1, view.flow.block(1).lines[1])
    assert view.reveal(Place(0, 0))
    assert view.top == Place(0, 0)


@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=6), st.booleans())
def test_a_revealed_row_is_in_view(height: int, targets: list[tuple[int, int]], ruby: bool) -> None:
    view = Viewport(flow(*TEXTS, ruby=ruby), height)
    view.show(Place(0, 0))
    for paragraph, row in targets:
        block = view.flow.block(paragraph)
        row = min(row, len(block.rows) - 1)
        view.reveal(view.place_of(paragraph, block.rows[row].start))
        in_view = [found.start for there, found in view.rows() if there == paragraph]
        assert block.rows[row].start in in_view or (height == 1 and ruby)


def test_rows_lead_to_the_nearest_word() -> None:
    texts = ("一二三四五", "!", "甲，丙")
    found = flow(*texts)
    assert row_step(found, 0, 0, 7, 1) == Spot(0, 4)
    assert row_step(found, 0, 1, 7, 1) == Spot(2, 1), "over a paragraph without words, to the word below"
    assert row_step(found, 0, 1, 2, 1) == Spot(2, 0)
    assert row_step(found, 2, 0, 7, -1) == Spot(0, 4)
    assert row_step(found, 0, 0, 0, -1) is None
    assert row_step(found, 2, 0, 0, 1) is None


def test_where_a_word_stands() -> None:
    found = flow("一二三四五六")
    there = placed_at(found, Spot(0, 5), 5)
    assert there is not None
    assert (there[0], there[1].x) == (1, 2)
    assert placed_at(found, Spot(0, 9), 9) is None


def test_a_text_without_paragraphs() -> None:
    view = Viewport(flow(), 4)
    view.show(Place(0, 0))
    assert view.lines == [None] * 4
    assert view.place_of(0, 0) == Place(0, 0)
    assert not view.reveal(Place(0, 0))
    assert view.paragraphs == (0, 0)
    assert not view.turn(1)
    assert not view.turn(-1)
    assert list(view.rows()) == []
