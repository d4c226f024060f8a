"""The status line."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from reader.layout.cells import shown, width


class Status(Static, can_focus=False):
    """One line: what is read, how far, how it is shown. A message may stand in it for a moment."""

    def __init__(self) -> None:
        super().__init__("", id="status", markup=False)
        self._said: tuple[str, str] = ("", "")

    def say(self, left: str, right: str) -> None:
        """Show what is read at the left, cut where it does not fit, and what must be seen at the right."""
        left, right = shown(left), shown(right)
        room = self.size.width - 2 - width(right) - 2
        while left and width(left) > room:
            left = left[:-2] + "…" if left.endswith("…") else left[:-1] + "…"
            if left == "…":
                break
        if (left, right) == self._said:
            return
        self._said = (left, right)
        gap = max(2, self.size.width - 2 - width(left) - width(right))
        self.update(Content.assemble((left, ""), " " * gap, (right, "$quiet")), layout=False)

    def on_resize(self) -> None:
        """Fill the new width at the next word."""
        self._said = ("", "")
