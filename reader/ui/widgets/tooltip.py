"""The tooltip: an explanation beside the word, opened by a key or by the pointer."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Offset, Region
from textual.widgets import Static

_WIDEST = 46
"""Cells, the border included."""
_TALLEST = 14


class WordTooltip(Static, can_focus=False):
    """Stands below its word, above it where there is more room, and moves with it when the text scrolls."""

    def __init__(self) -> None:
        super().__init__("", id="tooltip", markup=False)
        self._anchor: Callable[[], Region | None] | None = None
        self.pinned = False
        """Whether it stays open when the cursor moves on."""
        self._stand: tuple[Offset, int, int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it shows a word, be it out of view at the moment."""
        return self._anchor is not None

    def show(self, anchor: Callable[[], Region | None], content: Content) -> None:
        """Open beside a word.

        Args:
            anchor: Where the word is on the screen now, None while it is out of view.
            content: What to say.
        """
        self._anchor = anchor
        self.pinned = False
        self.remove_class("-pinned")
        self.update(content)
        self.follow()

    def pin(self) -> None:
        """Stay open until told to close."""
        self.pinned = True
        self.add_class("-pinned")

    def follow(self) -> None:
        """Stand where the word is now."""
        region = self._anchor() if self._anchor else None
        self.display = region is not None
        if region is not None:
            self._stand_by(region)

    def _stand_by(self, word: Region) -> None:
        """Stand below or above the word, no taller than the room there: the word itself is never covered."""
        screen, edge = self.screen.size, self.gutter
        width = min(_WIDEST, screen.width) - edge.width
        width = min(width, self.get_content_width(screen, screen))
        height = min(_TALLEST, self.get_content_height(screen, screen, width) + edge.height)
        below, above = screen.height - word.bottom, word.y
        under = height <= below or below >= above
        height = min(height, below if under else above)
        place = Offset(word.x, word.bottom if under else word.y - height)
        if (place, width, height) != self._stand:
            self._stand = (place, width, height)
            self.absolute_offset = place
            self.styles.width, self.styles.height = width + edge.width, height
            self.refresh(layout=True)

    def close(self) -> None:
        """Show nothing."""
        self._anchor = None
        self.pinned = False
        self.display = False
