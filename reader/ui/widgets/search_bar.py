"""The search field: what is typed, what it can be, how many places there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.layout.cells import GLYPHS, shown, width
from reader.search.queries import KINDS, Kind

_NAMES: dict[Kind, str] = {
    "hanzi": "hanzi",
    "latin": "letters",
    "pinyin": "pinyin",
    "initials": "initials",
    "english": "English",
    "regex": "expression",
}
_HINT = "hanzi, pinyin, initials, English or re:…"
_KEYS = "Enter keep · Esc back · ↓ list · ↑ earlier · Tab kinds"


class SearchBar(Widget, can_focus=True):
    """Two lines: the field with the count, and the chips with what there is to say. Its size never changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"search--{name}" for name in ("chip", "off", "quiet", "problem", "caret")}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Keep", show=False),
        Binding("escape", "leave", "Back", show=False),
        Binding("up", "earlier(-1)", "Earlier query", show=False),
        Binding("down", "list", "List the places", show=False),
        Binding("tab", "kinds", "Other kinds", show=False),
        Binding("backspace", "erase(-1)", "Erase", show=False),
        Binding("delete", "erase(1)", "Erase", show=False),
        Binding("left", "step(-1)", "Left", show=False),
        Binding("right", "step(1)", "Right", show=False),
        Binding("home,ctrl+a", "step(-1000000)", "Start", show=False),
        Binding("end,ctrl+e", "step(1000000)", "End", show=False),
        Binding("ctrl+u", "wipe", "Erase all", show=False),
        *[Binding(f"alt+{n}", f"switch({n})", "Switch a kind", show=False) for n in range(1, len(KINDS) + 1)],
    ]

    class Changed(Message):
        """Another query stands in the field, or other kinds are wanted."""

    class Kept(Message):
        """The query is kept."""

    class Left(Message):
        """The search was left."""

    class Listed(Message):
        """The places are to be listed."""

    def __init__(self) -> None:
        super().__init__(id="search")
        self.typed = ""
        self.switched: frozenset[Kind] = frozenset()
        """Kinds that are not as they usually are for such a query."""
        self._caret = 0
        self._history: list[str] = []
        self._earlier = 0
        self._draft = ""
        self._count = ""
        self._message = ""
        self._possible: Sequence[Kind] = ()
        self._usual: Collection[Kind] = ()
        self._chosen: Collection[Kind] = ()
        self._chips: list[tuple[int, int, Kind]] = []

    def open(self, history: Sequence[str]) -> None:
        """Begin an empty query; the last of `history` comes first with the arrow up."""
        self._history = list(history)
        self._earlier = len(self._history)
        self.typed, self._caret, self.switched = "", 0, frozenset()
        self.say("", (), (), ())

    def say(
        self, count: str, possible: Sequence[Kind], usual: Collection[Kind], chosen: Collection[Kind], message: str = ""
    ) -> None:
        """Show how many places there are, what the query can be and what of that is looked for, and a quiet message."""
        self._count, self._possible, self._usual, self._chosen, self._message = count, possible, usual, chosen, message
        self.refresh()

    # Typing

    def on_key(self, event: events.Key) -> None:
        """Type."""
        if event.character and event.is_printable:
            event.stop()
            event.prevent_default()
            self._insert(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Type what is pasted: an input method may send hanzi that way."""
        event.stop()
        self._insert("".join(char for char in " ".join(event.text.split()) if char.isprintable()))

    def _insert(self, text: str) -> None:
        self._become(self.typed[: self._caret] + text + self.typed[self._caret :], self._caret + len(text))

    def _become(self, typed: str, caret: int) -> None:
        self.typed, self._caret = typed, caret
        self.switched = frozenset()
        self.post_message(self.Changed())

    def action_erase(self, direction: int) -> None:
        """Erase the character before (-1) or after (1) the caret; in an empty field leave."""
        at = self._caret - (direction < 0)
        if not self.typed:
            self.post_message(self.Left())
        elif 0 <= at < len(self.typed):
            self._become(self.typed[:at] + self.typed[at + 1 :], at)

    def action_wipe(self) -> None:
        """Erase all."""
        self._become("", 0)

    def action_step(self, by: int) -> None:
        """Move the caret."""
        self._caret = max(0, min(len(self.typed), self._caret + by))
        self.refresh()

    def action_earlier(self, direction: int) -> None:
        """Take an earlier query (-1), or a later one."""
        if self._earlier == len(self._history):
            self._draft = self.typed
        wanted = self._earlier + direction
        if 0 <= wanted <= len(self._history):
            self._earlier = wanted
            typed = [*self._history, self._draft][wanted]
            self._become(typed, len(typed))

    # Kinds

    def action_kinds(self) -> None:
        """Look for the next kind alone, after the last for the usual ones again."""
        ways = [frozenset(self._usual), *[frozenset({kind}) for kind in self._possible]]
        ways = list(dict.fromkeys(ways))
        current = frozenset(self._chosen)
        wanted = ways[(ways.index(current) + 1) % len(ways)] if current in ways else ways[0]
        self.switched = wanted.symmetric_difference(self._usual)
        self.post_message(self.Changed())

    def action_switch(self, number: int) -> None:
        """Look for the chip of that number too, or no more."""
        if number <= len(self._possible):
            wanted = frozenset(self._chosen).symmetric_difference({self._possible[number - 1]})
            self.switched = wanted.symmetric_difference(self._usual)
            self.post_message(self.Changed())

    def on_click(self, event: events.Click) -> None:
        """Switch the chip that was clicked."""
        for start, end, kind in self._chips:
            if event.y == 1 and start <= event.x < end:
                self.action_switch(list(self._possible).index(kind) + 1)

    # Leaving

    def action_keep(self) -> None:
        """Keep the query."""
        self.post_message(self.Kept())

    def action_leave(self) -> None:
        """Go back to where the reader was."""
        self.post_message(self.Left())

    def action_list(self) -> None:
        """List the places; on the way through the history, a later query."""
        if self._earlier < len(self._history):
            self.action_earlier(1)
        else:
            self.post_message(self.Listed())

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The field, or the chips."""
        segments = self._field() if y == 0 else self._said()
        strip = Strip(segments).crop(0, self.size.width)
        return strip.extend_cell_length(self.size.width, self._part(""))

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"search--{name}") if name else self.rich_style

    def _field(self) -> list[Segment]:
        plain, quiet = self._part(""), self._part("quiet")
        room = max(4, self.size.width - width(self._count) - 6)
        before, after = self.typed[: self._caret], self.typed[self._caret + 1 :]
        while before and width(before) > room - 2:
            before = before[1:]
        at = self.typed[self._caret : self._caret + 1]
        caret = shown(at) if at and GLYPHS[at].width else " "
        line = [Segment(" /", quiet), Segment(shown(before), plain), Segment(caret, self._part("caret"))]
        used = 2 + width(before) + width(caret)
        rest = _HINT if not self.typed else shown(after)
        while rest and width(rest) > room - used:
            rest = rest[:-1]
        line.append(Segment(rest, plain if self.typed else quiet))
        gap = self.size.width - used - width(rest) - width(self._count) - 1
        return [*line, Segment(" " * max(1, gap), plain), Segment(self._count, quiet)]

    def _said(self) -> list[Segment]:
        plain, on, off, quiet = map(self._part, ("", "chip", "off", "quiet"))
        line, x = [Segment(" ", plain)], 1
        self._chips = []
        for kind in self._possible:
            chosen = kind in self._chosen
            label = f"[{_NAMES[kind]}]" if chosen else f" {_NAMES[kind]} "  # not told by colour alone
            line += [Segment(label, on if chosen else off), Segment(" ", plain)]
            self._chips.append((x, x + len(label), kind))
            x += len(label) + 1
        message = shown(self._message) or _KEYS
        style = self._part("problem") if self._message else quiet
        gap = self.size.width - x - width(message) - 1
        if gap < 0 and not self._message:
            return line
        return [*line, Segment(" " * max(1, gap), plain), Segment(message, style)]
