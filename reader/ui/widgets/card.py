"""The word card: what the word at the cursor means, at once and with nothing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from reader.ui.said import Said
from reader.ui.view import View

if TYPE_CHECKING:  # loaded after the first frame
    from reader.language.lookup import LookUp


class Card(Static, can_focus=False):
    """Follows the cursor in one frame: its size is fixed, so that nothing else is laid out again."""

    def __init__(self) -> None:
        super().__init__("", id="card", markup=False)

    def explain(self, found: LookUp, view: View, standard: str, places: str, said: Said, *, ready: bool) -> None:
        """Show a word.

        Args:
            found: What is known of it.
            view: How readings are written.
            standard: HSK standard of the level.
            places: Where else it stands, in words; may be empty.
            said: What the reader said of it.
            ready: Whether the dictionary is open.
        """
        from reader.ui.explanation import body, headline

        head = headline(found, view, standard, said)
        gap = "\n\n" if self.has_class("-tall") else "\n"
        parts = [head, *body(found, view, ready=ready)]
        if places:
            parts.append(Content.styled(places, "$quiet"))
        self.update(Content(gap).join(parts), layout=False)

    def clear(self) -> None:
        """Show nothing: the text has no words."""
        self.update("", layout=False)
