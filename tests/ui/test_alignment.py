"""Every reading stands above its own hanzi, read off what is drawn: at every width, in every mode and style."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from reader.language.notation import NotationStyle, joined
from reader.language.words import Word, is_hanzi
from reader.layout.rows import NARROWEST, wrap
from reader.layout.ruby import RubyMode, pieces
from reader.text.document import Document
from reader.text.loading import from_text, seed
from reader.ui.analyst import Analyst
from reader.ui.reading import Reading
from reader.ui.row_painter import RowPainter
from reader.ui.typesetter import Typesetter
from reader.ui.view import RUBY_MODES, STYLES, View
from tests.ui.alignment import cells_of, check_row, columns_of
from tests.ui.harness import Reader, reading
from tests.ui.stories import printed

NAMES = ("text", "heading", "unknown", "term", "ruby", "cursor", "note", *[f"tone-{tone}" for tone in range(1, 6)])
PLAIN = RowPainter({name: Style(bold=number % 2 == 0) for number, name in enumerate(NAMES)}, lambda word: None)
VIEWS = [View("all", style, sandhi) for style in STYLES for sandhi in (False, True)]
VIEWS += [View(mode, "marks") for mode in RUBY_MODES if mode != "all"]


def unknown(word: Word) -> bool:
    """Every other word, near enough."""
    return ord(word.text[0]) % 2 == 0


@cache
def article() -> Reading:
    document = seed()
    return Reading(document, Analyst(document).recall)


def above(setter: Typesetter, words: Sequence[Word]) -> dict[int, str]:
    """What must stand above the hanzi of a paragraph in this view."""
    wanted = [word for word in words if setter.view.ruby == "all" or unknown(word)]
    offsets = {offset for word in wanted for offset in range(word.start, word.end)}
    return {offset: text for offset, text in printed(setter, words).items() if offset in offsets}


def check_paragraph(setter: Typesetter, paragraph: int, columns: int, margin: int) -> int:
    """Draw a paragraph at a width and check each of its rows; the number of readings."""
    document, words = setter.reading.document, setter.reading.words(paragraph)
    width = columns + 2 * margin
    readings = setter.readings(words)
    wanted = above(setter, words) if setter.view.ruby in ("all", "unknown") else {}
    found = 0
    at = document.paragraphs[paragraph].start
    for row in setter.flow(columns).block(paragraph).rows:
        assert row.start == at
        at = row.end
        cursor = row.placed[0].piece.word
        base = PLAIN.base(row, words, heading=False, cursor=cursor, margin=margin, width=width)
        ruby = PLAIN.readings(
            row, words, lambda word: readings.get(word.start, word.reading), cursor=cursor, margin=margin, width=width
        )
        found += check_row(ruby, base, document.text, row.start, row.end, wanted, width)
    assert at == document.paragraphs[paragraph].end
    return found


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.ruby}-{view.style}-{'spoken' * view.sandhi}")
def test_every_reading_of_the_seed_stands_above_its_hanzi_at_every_width(view: View) -> None:
    setter = Typesetter(article(), view, unknown)
    shown = [i for i, paragraph in enumerate(article().document.paragraphs) if paragraph.kind != "hidden"]
    found = 0
    for columns in range(38, 159):
        # A part of the paragraphs at each width, each paragraph at every twelfth.
        found += sum(check_paragraph(setter, index, columns, margin=1) for index in shown if index % 12 == columns % 12)
    assert (found > 5_000) == (view.ruby in ("all", "unknown"))


@pytest.mark.parametrize("columns", [NARROWEST, 9, 10, 13, 20, 38])
def test_so_it_does_in_the_narrowest_view(columns: int) -> None:
    setter = Typesetter(article(), View(), unknown)
    for index in range(6):
        check_paragraph(setter, index, columns, margin=0)


SYLLABLES = ("zhuang1", "e4", "r5", "a1", "er2", "lü4", "xian1", "shuang3", "n2")
HANZI = "智谱港交所恶化的庄一不〇𠀀"


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, list[Word]]:
    """A paragraph with its words: some mixed, some without reading, marks and blanks between them."""
    text = ""
    words: list[Word] = []
    for _ in range(draw(st.integers(0, 24))):
        text += draw(st.text(st.sampled_from("，。“”（）…— \t\u3000\u200b\x1b\u202e,.\"'%😀é[]"), max_size=2))
        word = draw(st.text(st.sampled_from(HANZI), max_size=4)) + draw(st.sampled_from(["", "", "", "AI", "B端"]))
        if word:
            hanzi = [char for char in word if is_hanzi(char)]
            reading = tuple(draw(st.sampled_from(SYLLABLES)) for _ in hanzi) if draw(st.integers(0, 5)) else ()
            words.append(Word(len(text), len(text) + len(word), word, draw(st.sampled_from(["word", "name"])), reading))
            text += word
    return text, words


@settings(max_examples=60, deadline=None)
@given(paragraphs(), st.integers(NARROWEST, 60), st.sampled_from(STYLES), st.integers(-1, 5))
def test_every_reading_of_any_words_stands_above_its_hanzi(
    paragraph: tuple[str, list[Word]], columns: int, style: NotationStyle, cursor: int
) -> None:
    text, words = paragraph

    def syllables(word: Word) -> Sequence[str] | None:
        return joined(word.reading, style, word.kind == "name") if word.reading else None

    wanted: dict[int, str] = {}
    for word in words:
        offsets = [word.start + at for at, char in enumerate(word.text) if is_hanzi(char)]
        wanted |= dict(zip(offsets, syllables(word) or (), strict=False))
    width = columns + 2
    for row in wrap(text, pieces(text, 0, len(text), words, syllables, False), columns):
        base = PLAIN.base(row, words, heading=True, cursor=cursor, margin=1, width=width)
        ruby = PLAIN.readings(row, words, lambda word: word.reading, cursor=cursor, margin=1, width=width)
        check_row(ruby, base, text, row.start, row.end, wanted, width)


def check_screen(reader: Reader) -> int:
    """Check all rows on the screen, read from the page's own lines; the number of readings."""
    page = reader.page
    setter, viewport, width = page._typesetter, page._viewport, page.size.width
    document = setter.reading.document
    strips = [page.render_line(y) for y in range(page.size.height)]
    for strip in strips:
        assert strip.cell_length == width == sum(cell_len(segment.text) for segment in strip)
    found = 0
    for y, shown in enumerate(viewport.lines):
        row = viewport.row(shown)
        if shown is None or row is None or shown[1].kind != "base":
            continue
        words = setter.reading.words(shown[0])
        if y == 0 and setter.has_ruby:
            columns_of(strips[y], document.text, row.start, row.end)  # cut by the upper edge
            continue
        above_it = strips[y - 1] if setter.has_ruby else Strip.blank(width)
        wanted = screen_readings(reader, words)
        if setter.view.ruby == "cursor":
            check_at_cursor(reader, above_it, strips[y], document, row.start, row.end)
        else:
            found += check_row(above_it, strips[y], document.text, row.start, row.end, wanted, width)
    return found


def screen_readings(reader: Reader, words: Sequence[Word]) -> Mapping[int, str]:
    """What must stand above the hanzi of a paragraph on the screen."""
    page = reader.page
    mode: RubyMode = page._typesetter.view.ruby
    wanted = [word for word in words if mode == "all" or (mode == "unknown" and page.unknown(word))]
    offsets = {offset for word in wanted for offset in range(word.start, word.end)}
    return {offset: text for offset, text in printed(page._typesetter, words).items() if offset in offsets}


def check_at_cursor(reader: Reader, ruby: Strip, base: Strip, document: Document, start: int, end: int) -> None:
    """One reading alone: above the cursor's word, or moved to the left where it would leave the row."""
    word = reader.page.word
    drawn = cells_of(ruby)
    if word is None or not start <= word.start < end or not word.reading:
        assert not drawn
        return
    readings = printed(reader.page._typesetter, reader.page._typesetter.reading.words(reader.page.spot.paragraph))
    text = "".join(readings[offset] for offset in range(word.start, word.end) if offset in readings)
    assert "".join(cell.text for cell in drawn) == text
    x = columns_of(base, document.text, start, end)[word.start]
    assert drawn[0].x == x or (drawn[0].x < x and drawn[0].x + cell_len(text) + 3 > reader.page._columns)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (160, 48)])
async def test_every_reading_on_the_screen_stands_above_its_hanzi(size: tuple[int, int]) -> None:
    async with reading(seed(), size) as reader:
        for style in STYLES:
            for mode in RUBY_MODES:
                page = reader.page
                reader.screen._change_view(replace(page._typesetter.view, ruby=mode, style=style))
                await reader.pilot.pause()
                assert (check_screen(reader) > 0) == (mode in ("all", "unknown"))
                page.turn(1)
                await reader.pilot.pause()
                check_screen(reader)


async def test_every_page_of_the_seed_is_drawn_whole() -> None:
    async with reading(seed(), (90, 20)) as reader:
        found = check_screen(reader)
        while not reader.page._viewport.at_end:
            reader.page.turn(1)
            found += check_screen(reader)
        words = [word for index in range(len(seed().paragraphs)) for word in article().words(index)]
        assert found >= sum(len(word.reading) for word in words)


async def test_words_of_two_scripts_and_rare_hanzi_are_aligned() -> None:
    async with reading(from_text("他用AI写诗,𠀀〇也读GLM-4.5的书。" * 6), (50, 12)) as reader:
        assert check_screen(reader) > 20
