"""The starting point: which HSK levels are known, seen in words before it is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader import paths
from reader.settings import CHOICES

_HARDEST = {"2.0": 6}
"""The level that has no higher one; 7 stands for 7 to 9."""
_BANDS = 7


class StartingPoint(NamedTuple):
    """Levels of a standard that are known."""

    level: int
    """The highest; 0 for none."""
    standard: str

    @property
    def name(self) -> str:
        """For people: `HSK 1 to 4 (2025)`."""
        if not self.level:
            return "no words known"
        levels = "1" if self.level == 1 else "1 to 9" if self.level == _BANDS else f"1 to {self.level}"
        return f"HSK {levels} ({self.standard})"


class Preview(NamedTuple):
    """What a starting point would change."""

    words: int
    """Words of its levels."""
    new: int
    """Those of which nothing was said yet."""
    share: float | None
    """Known share of what is there of the text."""


class StartingScreen(ModalScreen[StartingPoint | None]):
    """Answers with what is known, or None."""

    CSS_PATH = paths.styles_dir() / "study.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Say it", show=False),
        Binding("escape,q", "leave", "Leave", show=False),
        Binding("left,h,minus", "level(-1)", "Less", show=False),
        Binding("right,l,plus", "level(1)", "More", show=False),
        Binding("tab,down", "standard(1)", "Next standard", show=False),
        Binding("shift+tab,up", "standard(-1)", "Previous standard", show=False),
    ]

    def __init__(
        self, begin: StartingPoint, now: str, share: float | None, preview: Callable[[StartingPoint], Preview]
    ) -> None:
        """Let the reader choose.

        Args:
            begin: What is proposed.
            now: What is taken for known up to now.
            share: Known share of the text up to now.
            preview: Counts what a starting point would change.
        """
        super().__init__()
        self._point = begin
        self._now = now
        self._share = share
        self._preview = preview

    def compose(self) -> ComposeResult:
        """One box."""
        box = Static("", id="starting", classes="study-panel", markup=False)
        box.border_title = "What do you know already?"
        box.border_subtitle = "← → level · Tab standard · Enter say so · Esc leave"
        yield box

    def on_mount(self) -> None:
        """Show the proposal."""
        self._show()

    def _show(self) -> None:
        point, found = self._point, self._preview(self._point)
        lines = [
            _choices("HSK", [_level_name(level) for level in range(self._hardest + 1)], point.level),
            _choices("Standard", CHOICES["standard"], CHOICES["standard"].index(point.standard)),
            Content(""),
            Content.styled(f"I know {point.name}" if point.level else "I know no words yet", "bold"),
            Content(f"{found.new:,} of {found.words:,} words become known. {_kept(found.words - found.new)}".rstrip()),
        ]
        if found.share is not None:
            before = f" (now {self._share:.0%})" if self._share is not None else ""
            lines.append(Content(f"Of the sections that were opened you would know {found.share:.0%}{before}."))
        lines.append(Content.styled(f"Up to now: {self._now}. u takes a starting point back.", "$quiet"))
        self.query_one("#starting", Static).update(Content("\n").join(lines))

    @property
    def _hardest(self) -> int:
        return _HARDEST.get(self._point.standard, _BANDS)

    def action_choose(self) -> None:
        """Say it."""
        self.dismiss(self._point)

    def action_leave(self) -> None:
        """Say nothing."""
        self.dismiss(None)

    def action_level(self, by: int) -> None:
        """A level more or less."""
        self._take(self._point.level + by)

    def action_standard(self, by: int) -> None:
        """The next standard."""
        standards = CHOICES["standard"]
        standard = standards[(standards.index(self._point.standard) + by) % len(standards)]
        self._point = self._point._replace(standard=standard)
        self._take(self._point.level)

    def on_key(self, event: events.Key) -> None:
        """Type a level."""
        if event.character and event.character in "0123456789":
            event.stop()
            self._take(int(event.character))

    def _take(self, level: int) -> None:
        self._point = self._point._replace(level=max(0, min(level, self._hardest)))
        self._show()


def _level_name(level: int) -> str:
    return {0: "none", _BANDS: "7–9"}.get(level, str(level))


def _choices(name: str, choices: Sequence[str], chosen: int) -> Content:
    pieces: list[tuple[str, str]] = [(f"{name:<10}", "$quiet")]
    for index, choice in enumerate(choices):
        pieces.append((f" {choice} ", "reverse" if index == chosen else "$quiet"))
    return Content.assemble(*pieces)


def _kept(count: int) -> str:
    if not count:
        return ""
    as_before = "stays as it was" if count == 1 else "stay as they were"
    return f"{count:,} of which you said something already {as_before}."
