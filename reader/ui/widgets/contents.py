"""The contents: the sections of the text, the current one marked, how much of each is known."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from reader.layout.cells import shown
from reader.text.document import Document, Section
from reader.ui.widgets.picker import Item, Picker


class Contents(Picker):
    """A list of sections, at the left of a wide screen, else a drawer."""

    def __init__(self, document: Document) -> None:
        super().__init__("Contents", id="contents")
        self._document = document

    def on_mount(self) -> None:
        """List the sections."""
        self.show_shares(lambda section: None)

    def show_shares(self, share: Callable[[Section], float | None]) -> None:
        """List the sections again, with the share of known words where it is known (0 to 1)."""
        self.fill([self._item(section, share(section)) for section in self._document.sections], self.highlighted or 0)

    def _item(self, section: Section, share: float | None) -> Item:
        title = shown(section.title) or shown(self._document.title)
        pieces: list[tuple[str, str]] = [(title, "")]
        if share is not None:
            pieces.append((f" {share:.0%}", "dim"))
        return Item(section.start, Content.assemble(*pieces), title)
