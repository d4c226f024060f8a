"""The contents: the sections of the text, the current one marked, how much of each is known."""

from __future__ import annotations

from textual.content import Content

from reader.layout.cells import shown
from reader.text.document import Document, Section
from reader.ui.widgets.picker import Item, Picker


class Contents(Picker):
    """A list of sections, at the left of a wide screen, else a drawer."""

    def __init__(self, document: Document) -> None:
        super().__init__("Contents", id="contents")
        self._document = document
        self._shares: dict[int, float] = {}

    def on_mount(self) -> None:
        """List the sections."""
        self.fill([self._item(section) for section in self._document.sections])

    def show_share(self, section: Section, share: float | None) -> None:
        """Show how much of a section is known (0 to 1), if that is known."""
        if share is not None and self._shares.get(section.number) != share:
            self._shares[section.number] = share
            self.relabel(section.number - 1, self._item(section))

    def _item(self, section: Section) -> Item:
        title = shown(section.title) or shown(self._document.title)
        share = self._shares.get(section.number)
        label = Content(title) if share is None else Content.assemble(title, (f" {share:.0%}", "dim"))
        return Item(section.start, label, title)
