"""The page: the whole text as one widget that draws only the lines in view."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple, Protocol

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from reader.language.words import Word
from reader.layout.block import Line
from reader.layout.cells import width as cells
from reader.layout.flow import EMPTY, Place
from reader.layout.navigator import Navigator, Spot
from reader.layout.rows import Row
from reader.layout.viewport import Shown, Viewport, placed_at, row_step
from reader.ui.marking import WORD_STYLES, Marking
from reader.ui.row_painter import Mark, RowPainter
from reader.ui.typesetter import Typesetter

KEPT_STRIPS = 600
"""Drawn lines that are kept: a few screens of a large terminal."""
WIDEST = 96
"""Cells of a row at most: longer rows are hard to follow with the eye."""
_HOVER_SECONDS = 0.35
_WHEEL_LINES = 3
_THUMB_STEPS = 8
"""Steps that the thumb of a scroll bar makes in a cell."""
_SPEAKERS = tuple(f"speaker-{number}" for number in range(1, 7))
MARKS = (*_SPEAKERS, "chosen", "match")
"""Styles for spans of the text, in the order in which they lie over each other; see `Page.mark_spans`."""
_LAYERS = (*MARKS, *WORD_STYLES, "cursor")
"""Styles that change only what their rules name of the style that lies under them."""
_TONES = tuple(f"tone-{tone}" for tone in range(1, 6))
_STYLES = ("text", "heading", "ruby", *_TONES, "note", *_LAYERS)


MarkedSpan = tuple[int, int, *tuple[object, ...]]
"""Start and end of a span of the text; what else stands in it is nothing to the page."""


class Held(NamedTuple):
    """Where the reader is, to come back to."""

    position: int
    top: int
    """Offset of the first row in view."""


class PageListener(Protocol):
    """Who must hear of the page in the same frame: a message would come after the page is drawn, and what follows
    from it one or two frames later."""

    def cursor_moved(self) -> None:
        """The cursor stands on another word, or what is known of its word has changed."""

    def page_turned(self) -> None:
        """Other lines are in view."""


class Page(ScrollView, can_focus=True, inherit_bindings=False):
    """The text with its word cursor.

    What is drawn follows from the viewport; the scroll bar only mirrors it, in estimated lines, so that neither the
    length of the text nor words that arrive late ever move what is being read.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in _STYLES}

    class Hovered(Message):
        """The pointer has rested on a word (`spot`), or has left it (None)."""

        def __init__(self, spot: Spot | None) -> None:
            super().__init__()
            self.spot = spot

    def __init__(
        self, typesetter: Typesetter, navigator: Navigator, marking: Marking, listener: PageListener, offset: int = 0
    ) -> None:
        """Show a text with the cursor on the word at `offset`."""
        super().__init__(id="page")
        self.auto_links = False
        self.navigator = navigator
        self.spot = Spot(0, 0)
        self.position = offset
        """Where the word at the cursor starts, or the character it stood on before its word was known."""
        self._typesetter = typesetter
        self._marking = marking
        self._listener = listener
        self._viewport = Viewport(EMPTY)
        self._painter = RowPainter({}, marking.style)
        self._fitted = Size(0, 0)
        self._columns = 0
        """Cells of a row, 0 before the size of the view is known."""
        self._stale = False
        """Whether the theme has changed since the last line was drawn."""
        self._margin = 0
        self._goal: int | None = None
        self._strips: OrderedDict[tuple[int, Line, int, tuple[Mark, ...]], Strip] = OrderedDict()
        self._marks: dict[str, Sequence[MarkedSpan]] = {}
        self._mirroring = False
        self._hover: tuple[Spot | None, Timer | None] = (None, None)

    @property
    def word(self) -> Word | None:
        """The word at the cursor."""
        return self.navigator.word(self.spot)

    def unknown(self, word: Word) -> bool:
        """Whether the learner does not know the word yet."""
        return self._marking.unknown(word)

    @property
    def paragraphs_in_view(self) -> tuple[int, int]:
        """Paragraphs on the screen, half open."""
        return self._viewport.paragraphs

    @property
    def span_in_view(self) -> tuple[int, int]:
        """The text on the screen: offsets of its first row's start and its last row's end."""
        rows = [row for _, row in self._viewport.rows()]
        return (rows[0].start, rows[-1].end) if rows else (0, 0)

    # Marks

    def mark_spans(self, name: str, spans: Sequence[MarkedSpan]) -> None:
        """Mark spans of the text, instead of those that were marked under this name before.

        Args:
            name: One of `MARKS`: its style is that of the component class `page--NAME`.
            spans: Start and end, in order of their starts; more may stand in each. Looked into by bisection, so that
                a hundred thousand cost no more than ten.
        """
        before = [self._marks_on(shown) for shown in self._viewport.lines]
        self._marks = {**self._marks, name: spans}
        for y, (shown, marks) in enumerate(zip(self._viewport.lines, before, strict=True)):
            if self._marks_on(shown) != marks:
                self.refresh(Region(0, y, self.size.width, 1))

    def hold(self) -> Held:
        """Where the reader is, for `come_back`."""
        return Held(self.position, self._top_offset())

    def come_back(self, held: Held) -> None:
        """Show what was in view, with the cursor where it was."""
        self._go(self.navigator.at(held.position))
        if self._columns:
            self._viewport.show(self._viewport.place_of(self.navigator.at(held.top).paragraph, held.top))
            self._mirror()

    # Setting the text

    def on_resize(self) -> None:
        """Set the text to the new width; the word that was at the top stays there."""
        self._fit()
        if self._columns:
            self._mirror()
            self._listener.cursor_moved()

    def notify_style_update(self) -> None:
        """Draw in the colours of the theme."""
        super().notify_style_update()
        if self._columns:
            self._stale = True  # the styles of its parts are brought up to date only after this call
            self.refresh()

    def redraw(self) -> None:
        """Draw again: a colour or its meaning has changed, but no width."""
        self._strips.clear()
        self.refresh()

    def reset(self) -> None:
        """Set the text again, the cursor's row where it is: what stands above or under the rows has changed."""
        if self._columns:
            self._restyle()
            self._keeping_row(self._begin_flow)

    def words_arrived(self, first: int, last: int) -> None:
        """Set paragraphs again whose words are known now; the row that is being read does not move."""
        begin, end = self._viewport.paragraphs
        if not self._columns:
            return
        if last <= begin or end <= first:
            self._viewport.flow.forget(first, last)
            return
        self._keeping_row(lambda: self._viewport.flow.forget(first, last))
        self._strips.clear()
        self._listener.cursor_moved()

    def _keeping_row(self, change: Callable[[], None]) -> None:
        here = self._viewport.place_of(self.spot.paragraph, self.position)
        line = self._viewport.line_of(here)
        top = self._top_offset()
        change()
        self.spot = self.navigator.at(self.position)
        offset = top if line is None else self.position
        place = self._viewport.place_of(self.navigator.at(offset).paragraph, offset)
        self._viewport.show_at(place, line or 0)
        self._mirror()

    def _fit(self) -> None:
        """Set the text to the size of the view, if that has changed; the first time from the cursor on.

        Called when a line is drawn, too: the first frame is drawn before the widget is told its size.
        """
        region = self.scrollable_content_region
        if not region.width or region.size == self._fitted:
            return
        first = not self._columns
        top = self.position if first else self._top_offset()
        self._fitted = region.size
        self._columns = max(1, min(region.width - 2, WIDEST))
        self._margin = max(0, (region.width - self._columns) // 2)
        self._viewport.height = region.height
        self._begin_flow()
        self._restyle()
        self._viewport.show(self._viewport.place_of(self.navigator.at(top).paragraph, top))
        if not first:
            self._viewport.reveal(self._here)

    def _begin_flow(self) -> None:
        """Set the text anew."""
        self._viewport.flow = self._typesetter.flow(self._columns)
        self._strips.clear()
        self.spot = self.navigator.at(self.position)

    def _restyle(self) -> None:
        self._stale = False
        styles: dict[str, Style] = {
            # What lies over the style of a line changes only what its rules name.
            name: self.get_component_rich_style(f"page--{name}", partial=name in _LAYERS)
            for name in _STYLES
        }
        if not self._typesetter.view.tone_colours:
            styles |= {f"tone-{tone}": styles["ruby"] for tone in range(1, 6)}
        self._painter = RowPainter(styles, self._marking.style)
        self._strips.clear()

    @property
    def _here(self) -> Place:
        return self._viewport.place_of(self.spot.paragraph, self.position)

    def _top_offset(self) -> int:
        """Where the first row in view starts; the cursor's word if it stands in it."""
        for _, row in self._viewport.rows():
            return self.position if row.start <= self.position < row.end else row.start
        return self.position

    # The scroll bar

    def _mirror(self) -> None:
        """Bring the scroll bar to where the viewport is, and draw."""
        viewport = self._viewport
        self.virtual_size = Size(self._fitted.width, max(viewport.flow.height, 1))
        at_end = viewport.at_end and viewport.top > (0, 0)
        y = self.virtual_size.height if at_end else viewport.flow.estimated_y(viewport.top)
        # In a long text a page moves the thumb by less than it can show: then the bar need not be drawn again.
        step = self.virtual_size.height / max(1, viewport.height) / _THUMB_STEPS
        if at_end or not y or abs(y - self.scroll_y) >= step:
            self._mirroring = True
            try:
                self.scroll_to(y=y, animate=False, force=True, immediate=True)
            finally:
                self._mirroring = False
        self.refresh()
        self._listener.page_turned()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the scroll bar when it is the reader who moved it."""
        super().watch_scroll_y(old_value, new_value)
        if not self._mirroring and self._columns and round(old_value) != round(new_value):
            self._viewport.show(self._viewport.flow.at_estimated_y(round(new_value)))
            self.refresh()
            self._listener.page_turned()

    # Moving

    def go(self, spot: Spot, *, at_top: bool = False) -> None:
        """Put the cursor on a word and bring it into view; with `at_top` its row to the top of the view."""
        self._goal = None
        self._go(spot)
        if at_top and self._columns:
            self._viewport.show(self._here)
            self._mirror()

    def _go(self, spot: Spot) -> None:
        word = self.navigator.word(spot)
        if word is None or not self._columns:
            return
        if spot != self.spot or word.start != self.position:
            self._refresh_cursor()
            self.spot, self.position = spot, word.start
            self._refresh_cursor()
            self._listener.cursor_moved()
        if self._viewport.reveal(self._here):
            self._mirror()

    def turn(self, direction: int) -> None:
        """Turn a page; the cursor goes to its first word, at the ends of the text to the last or first one."""
        if self._columns and self._viewport.turn(direction):
            self._mirror()
            for paragraph, row in self._viewport.rows():
                word = next((placed.piece.word for placed in row.placed if placed.piece.word >= 0), None)
                if word is not None:
                    self.go(Spot(paragraph, word))
                    return
        else:
            self.go(self.navigator.last() if direction > 0 else self.navigator.first())

    def move_row(self, direction: int) -> None:
        """Go to the row below (1) or above (-1), to the word nearest to where the movement by rows began."""
        found = placed_at(self._viewport.flow, self.spot, self.position) if self._columns else None
        if found is None:
            return
        row, placed = found
        if self._goal is None:
            self._goal = placed.x + placed.piece.width // 2
        spot = row_step(self._viewport.flow, self.spot.paragraph, row, self._goal, direction)
        if spot is not None:
            self._go(spot)

    def scroll_lines(self, lines: int) -> None:
        """Move the view, not the cursor."""
        before = self._viewport.top
        self._viewport.show(self._viewport.flow.walk(before, lines))
        if self._viewport.top != before:
            self._mirror()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        self._fit()
        if self._stale:
            self._restyle()
        width = self.size.width
        shown = self._viewport.lines[y] if self._columns and y < len(self._viewport.lines) else None
        if shown is None or shown[1].kind == "blank":
            return self._painter.blank(width) if self._columns else Strip.blank(width, self.rich_style)
        cursor = self._cursor_in(shown)
        marks = self._marks_on(shown)
        key = (*shown, cursor, marks)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._draw(shown[0], shown[1], cursor, marks, width)
            if len(self._strips) > KEPT_STRIPS:
                self._strips.popitem(last=False)
        return strip

    def _cursor_in(self, shown: Shown) -> int:
        """The word of the cursor if it stands in this row, else -1."""
        row = self._viewport.row(shown)
        if shown is None or row is None or shown[0] != self.spot.paragraph or self.word is None:
            return -1
        return self.spot.word if row.start <= self.position < row.end else -1

    def _marks_on(self, shown: Shown) -> tuple[Mark, ...]:
        """The marked spans on a line, those of one name after those of another."""
        row = self._viewport.row(shown) if shown is not None and shown[1].kind == "base" else None
        if row is None or not self._marks:
            return ()
        return tuple([mark for name in MARKS for mark in _on_row(name, self._marks.get(name, ()), row)])

    def _draw(self, paragraph: int, line: Line, cursor: int, marks: Sequence[Mark], width: int) -> Strip:
        block = self._viewport.flow.block(paragraph)
        if line.kind == "note":
            note = block.notes[line.row]
            return self._painter.note(note, self._margin, width, cells(note))
        row, words = block.rows[line.row], self._typesetter.reading.words(paragraph)
        if line.kind == "base":
            heading = self._typesetter.reading.document.paragraphs[paragraph].kind == "heading"
            return self._painter.base(
                row, words, heading=heading, cursor=cursor, marks=marks, margin=self._margin, width=width
            )
        readings = self._typesetter.readings(words)
        if self._typesetter.view.ruby == "cursor":
            if cursor < 0 or not words[cursor].reading:
                return self._painter.blank(width)
            x = next((placed.x for placed in row.placed if placed.piece.word == cursor), 0)
            tones = readings.get(words[cursor].start, words[cursor].reading)
            printed = self._typesetter.printed(words[cursor], tones)
            return self._painter.reading_at(x, tones, printed, self._margin, self._columns, width)
        return self._painter.readings(
            row,
            words,
            lambda word: readings.get(word.start, word.reading),
            cursor=cursor,
            margin=self._margin,
            width=width,
        )

    def _refresh_cursor(self) -> None:
        """Draw the cursor's row again."""
        line = self._viewport.line_of(self._here)
        if line is not None:
            self.refresh(Region(0, line, self.size.width, 3))

    def on_key(self, event: events.Key) -> None:
        """Hand on what was typed ahead: by now the keys are for another widget."""
        focused = self.screen.focused
        if focused is not None and focused is not self:
            event.stop()
            event.prevent_default()
            focused.post_message(events.Key(event.key, event.character))

    # The mouse

    def word_region(self, spot: Spot) -> Region | None:
        """Where a word stands on the screen, readings included; None if it is out of view."""
        word = self.navigator.word(spot)
        found = placed_at(self._viewport.flow, spot, word.start) if word is not None and self._columns else None
        if word is None or found is None:
            return None
        index, placed = found
        place = Place(spot.paragraph, self._viewport.flow.block(spot.paragraph).line_of(index))
        line = self._viewport.line_of(place)
        if line is None:
            return None
        size = 2 if self._typesetter.has_ruby else 1
        region = Region(self._margin + placed.x, line, placed.piece.width, size)
        return region.translate(self.content_region.offset)

    def spot_under(self, x: int, y: int) -> Spot | None:
        """The word under a cell of this widget, None over blanks and marks."""
        shown = self._viewport.lines[y] if 0 <= y < len(self._viewport.lines) else None
        row = self._viewport.row(shown)
        placed = row.at(x - self._margin) if row is not None else None
        if shown is None or placed is None or placed.piece.word < 0:
            return None
        return Spot(shown[0], placed.piece.word) if x - self._margin < placed.x + placed.piece.width else None

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the word that was clicked."""
        spot = self.spot_under(event.x, event.y)
        if spot is not None:
            self.go(spot)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Notice when the pointer rests on a word."""
        self._point(self.spot_under(event.x, event.y))

    def on_leave(self, event: events.Leave) -> None:
        """Notice when the pointer leaves the page."""
        if event.node is self:
            self._point(None)

    def _point(self, spot: Spot | None) -> None:
        before, timer = self._hover
        if spot == before:
            return
        if timer is not None:
            timer.stop()
        if before is not None:
            self.post_message(self.Hovered(None))
        rest = None
        if spot is not None:
            rest = self.set_timer(_HOVER_SECONDS, lambda: self.post_message(self.Hovered(spot)))
        self._hover = (spot, rest)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(-_WHEEL_LINES)


def _on_row(name: str, spans: Sequence[MarkedSpan], row: Row) -> list[Mark]:
    """The spans that reach into a row."""
    first = bisect_left(spans, row.start, key=lambda span: span[0])
    while first > 0 and spans[first - 1][1] > row.start:
        first -= 1
    found = []
    for index in range(first, len(spans)):
        start, end = spans[index][:2]
        if start >= row.end:
            break
        found.append((start, end, name))
    return found
