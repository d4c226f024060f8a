"""The tooltip: an explanation beside the word, opened by a key or by the pointer."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static


class WordTooltip(Static, can_focus=False):
    """Stands below its word, above it at the lower edge, and moves with it when the text scrolls."""

    def __init__(self) -> None:
        super().__init__("", id="tooltip", markup=False)
        self._anchor: Callable[[], Region | None] | None = None
        self.pinned = False
        """Whether it stays open when the cursor moves on."""

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
        if region is not None and self.absolute_offset != region.offset:
            self.absolute_offset = region.offset
            self.styles.margin = (region.height, 0)
            self.refresh(layout=True)

    def close(self) -> None:
        """Show nothing."""
        self._anchor = None
        self.pinned = False
        self.display = False
