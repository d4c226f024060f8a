import pytest

from reader.language.words import Word
from reader.layout.block import Block, Line, block
from reader.layout.flow import Flow, Place
from reader.layout.ruby import pieces


def make(text: str, columns: int = 8, note: str = "", heading: bool = False) -> Block:
    words = [Word(i, i + 1, c, "word") for i, c in enumerate(text) if c.isalnum()]
    cut = pieces(text, 0, len(text), words, lambda word: None, False)
    return block(text, cut, columns, ruby=True, note=note, heading=heading, settled=True)


def flow_of(*texts: str) -> Flow:
    return Flow(len(texts), [3] * len(texts), lambda i: make(texts[i]))


def test_a_block_has_two_lines_a_row_then_its_translation_then_a_blank() -> None:
    kinds = [line.kind for line in make("一二三四五", note="in English").lines]
    assert kinds == ["ruby", "base", "ruby", "base", "note", "note", "blank"]


def test_rows_are_found_by_offset() -> None:
    found = make("一二三四五六七八九")
    assert [found.row_at(offset) for offset in (0, 3, 4, 8, 99)] == [0, 0, 1, 2, 2]
    assert found.line_of(1) == 2
    assert make("一", heading=True).line_of(0) == 1


@pytest.mark.parametrize(
    ("start", "lines", "end"),
    [
        ((0, 0), 0, (0, 0)),
        ((0, 0), 2, (0, 2)),
        ((0, 0), 3, (1, 0)),
        ((1, 0), -1, (0, 2)),
        ((0, 1), -9, (0, 0)),
        ((0, 0), 99, (2, 2)),
        ((2, 1), -5, (0, 2)),
    ],
)
def test_walking(start: tuple[int, int], lines: int, end: tuple[int, int]) -> None:
    assert flow_of("一", "二", "三").walk(Place(*start), lines) == Place(*end)


def test_a_screen_shows_lines_in_order_and_nothing_below_the_end() -> None:
    shown = flow_of("一", "二").screen(Place(0, 1), 7)
    assert shown == [
        (0, Line("base", 0)),
        (0, Line("blank", 0)),
        (1, Line("ruby", 0)),
        (1, Line("base", 0)),
        (1, Line("blank", 0)),
        None,
        None,
    ]


def test_the_last_screen_is_full() -> None:
    flow = flow_of("一", "二", "三")
    assert flow.last_top(4) == Place(1, 2)
    assert flow.last_top(99) == Place(0, 0)


def test_distance() -> None:
    flow = flow_of("一", "二", "三")
    assert flow.distance(Place(0, 1), Place(2, 0), 10) == 5
    assert flow.distance(Place(0, 1), Place(2, 0), 4) is None
    assert flow.distance(Place(2, 0), Place(0, 1), 10) is None


def test_the_scroll_bar_comes_back_to_the_place_it_was_given() -> None:
    flow = Flow(3, [30, 10, 20], lambda i: make("一二三四五六七八"))
    assert flow.height == 60
    for place in (Place(0, 0), Place(1, 0), Place(2, 0)):
        assert flow.at_estimated_y(flow.estimated_y(place)) == place


def test_only_what_is_looked_at_is_set() -> None:
    made: list[int] = []

    def count(index: int) -> Block:
        made.append(index)
        return make("一二三")

    flow = Flow(1_000_000, [3] * 1_000_000, count)
    flow.screen(Place(500_000, 0), 30)
    assert len(made) == 10
    flow.forget(500_000, 500_002)
    flow.screen(Place(500_000, 0), 30)
    assert len(made) == 12


def test_a_text_without_paragraphs_is_an_empty_screen() -> None:
    flow = Flow(0, [], lambda index: make(""))
    assert flow.screen(Place(0, 0), 2) == [None, None]
    assert flow.walk(Place(0, 0), 5) == flow.last_top(5) == flow.at_estimated_y(9) == Place(0, 0)
