"""The list of corrections: what was said, where it holds, and whether the text still has what it was said of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader import paths
from reader.language.notation import joined
from reader.layout.cells import shown
from reader.store.corrections import Correction
from reader.study.corrections import Standing

_SCOPES = {"here": "here", "text": "in one text", "everywhere": "everywhere"}
_STANDINGS: dict[Standing, str] = {
    "applies": "",
    "already": "the engine agrees now",
    "unfit": "does not fit any more",
    "absent": "not in this text",
}


class CorrectionsScreen(ModalScreen[int | None]):
    """Answers with the offset of the place to go to, or None."""

    CSS_PATH = paths.styles_dir() / "correcting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
        Binding("delete,u,x", "revoke", "Undo it", show=False),
    ]

    def __init__(
        self, corrections: Sequence[tuple[Correction, Standing | None]], revoke: Callable[[Correction], None]
    ) -> None:
        """Show corrections.

        Args:
            corrections: The newest first, with how each stands to the text; None where that is not known.
            revoke: Undoes one.
        """
        super().__init__()
        self._corrections = list(corrections)
        self._revoke = revoke

    def compose(self) -> ComposeResult:
        """One list."""
        found = OptionList(id="corrections", markup=False)
        found.border_title = f"Corrections: {len(self._corrections)}"
        found.border_subtitle = "Enter go there · x undo it · Esc back"
        yield found

    def on_mount(self) -> None:
        """Fill the list."""
        options = [Option(_label(correction, standing)) for correction, standing in self._corrections]
        self._list.add_options(
            options or [Option("No corrections yet: | splits, & joins, ~ reads otherwise", disabled=True)]
        )
        self._list.focus()

    @property
    def _list(self) -> OptionList:
        return self.query_one("#corrections", OptionList)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place, where there is one."""
        correction, _ = self._corrections[event.option_index]
        self.dismiss(correction.start if correction.scope == "here" else None)

    def action_down(self) -> None:
        """The next one."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """The previous one."""
        self._list.action_cursor_up()

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss(None)

    def action_revoke(self) -> None:
        """Undo the one that is highlighted."""
        index = self._list.highlighted
        if index is not None and index < len(self._corrections):
            self._revoke(self._corrections.pop(index)[0])
            self._list.remove_option_at_index(index)


def _label(correction: Correction, standing: Standing | None) -> Content:
    text = correction.text
    if correction.kind == "split":
        ends = [sum(correction.cut[: n + 1]) for n in range(len(correction.cut))]
        text = " | ".join(text[end - size : end] for end, size in zip(ends, correction.cut, strict=True))
    reading = "".join(joined(correction.reading, "marks"))
    said = ", ".join(
        filter(None, [_SCOPES[correction.scope], correction.made[:10], _STANDINGS[standing] if standing else ""])
    )
    return Content.assemble(
        (f"{correction.kind:<8}", "$quiet"),
        (shown(text), "bold"),
        (f"  {reading}" if reading else "", ""),
        (f"  {said}", "$quiet"),
    )
