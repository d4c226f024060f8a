"""Choosing a correction: what comes out, how far it goes, which places change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader import paths
from reader.errors import ReaderError
from reader.layout.cells import shown
from reader.store.corrections import SCOPES, Correction, Scope
from reader.study.corrections import Place
from reader.study.proposals import in_scope
from reader.ui.proposers import Proposer

_SCOPE_NAMES: dict[Scope, str] = {"here": "here", "text": "in this text", "everywhere": "everywhere"}
_PREVIEWED = 4


class CorrectingScreen(ModalScreen[Correction | None]):
    """A panel at the bottom; Enter makes the correction that it shows, Esc makes none."""

    CSS_PATH = paths.styles_dir() / "correcting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "correct", "Correct", show=False),
        Binding("escape", "leave", "Leave", show=False),
        Binding("tab,down", "scope(1)", "Further", show=False),
        Binding("shift+tab,up", "scope(-1)", "Less far", show=False),
        Binding("left", "step(-1)", "Previous", show=False),
        Binding("right,tilde,vertical_line", "step(1)", "Next", show=False),
        Binding("backspace", "erase", "Erase", show=False),
    ]

    def __init__(self, proposer: Proposer, identity: str, places: Callable[[Correction], Sequence[Place]]) -> None:
        """Let the reader choose.

        Args:
            proposer: What is being corrected.
            identity: Of the text.
            places: Finds the places in the text that a correction would change.
        """
        super().__init__()
        self._proposer = proposer
        self._identity = identity
        self._places = places
        self._scope: Scope = "here"
        self._typed = ""

    def compose(self) -> ComposeResult:
        """One box."""
        box = Static("", id="correcting", markup=False)
        box.border_title = self._proposer.title
        keys = " · ".join(filter(None, [self._proposer.keys, "Tab how far", "Enter correct", "Esc leave"]))
        box.border_subtitle = keys
        yield box

    def on_mount(self) -> None:
        """Show the first choice."""
        self._show()

    def _show(self) -> None:
        lines = [Content.styled(self._proposer.shown(), "bold")]
        try:
            found = {scope: self._places(self._in(scope)) for scope in SCOPES[:2]}
        except ReaderError as error:
            lines.append(Content.styled(str(error), "$warning"))
            found = {}
        counts = {scope: len(found.get(scope, ())) for scope in SCOPES}
        scopes: list[tuple[str, str]] = []
        for scope in SCOPES:
            name = _SCOPE_NAMES[scope] + (f" ({counts[scope]})" if scope == "text" and found else "")
            scopes.append((f" {name} ", "reverse" if scope == self._scope else "$quiet"))
        lines.append(Content.assemble(*scopes))
        shown_places = found.get("here" if self._scope == "here" else "text", ())
        lines += [_preview(place) for place in shown_places[:_PREVIEWED]]
        if len(shown_places) > _PREVIEWED:
            lines.append(Content.styled(f"… and {len(shown_places) - _PREVIEWED} more places", "$quiet"))
        self.query_one("#correcting", Static).update(Content("\n").join(lines))

    def _in(self, scope: Scope) -> Correction:
        return in_scope(self._proposer.proposed(), scope, self._identity)

    def action_correct(self) -> None:
        """Make the correction, if it can be made."""
        try:
            self.dismiss(self._in(self._scope))
        except ReaderError:
            self.app.bell()

    def action_leave(self) -> None:
        """Make none."""
        self.dismiss(None)

    def action_scope(self, direction: int) -> None:
        """Let it hold further, or less far."""
        self._scope = SCOPES[(SCOPES.index(self._scope) + direction) % len(SCOPES)]
        self._show()

    def action_step(self, direction: int) -> None:
        """Choose the next place or reading."""
        self._typed = ""
        self._proposer.step(direction)
        self._show()

    def action_erase(self) -> None:
        """Take back the last letter."""
        self._type(self._typed[:-1])

    def on_key(self, event: events.Key) -> None:
        """Type a reading."""
        if event.character and (event.character.isalnum() or event.character in " ':") and self._proposer.keys:
            event.stop()
            self._type(self._typed + event.character)

    def _type(self, typed: str) -> None:
        self._typed = typed
        self._proposer.type(typed)
        self._show()


def _preview(place: Place) -> Content:
    """A place with what will stand there."""
    before = shown(place.context[: place.at])
    after = shown(place.context[place.at + place.end - place.start :])
    words = "·".join(shown(word.text) for word in place.after)
    return Content.assemble(("…" + before, "$quiet"), (words, "bold $accent"), (after + "…", "$quiet"))
