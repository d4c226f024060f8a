"""The quote navigator: who said what, by speaker, by kind, by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from reader.layout.cells import shown
from reader.ui.quotations import KIND_NAMES, Quotations, called
from reader.ui.widgets.picker import Item, Picker

if TYPE_CHECKING:
    from reader.quotes.records import Quote

_TONES = ("quiet", "tone-4", "tone-3", "tone-2", "tone-1", "primary", "tone-5")
"""The colours of speakers in the list; on the page the same ones tint the quotes (`page--speaker-N`)."""


class QuoteList(Picker):
    """All quotes that the filters let through."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "order('speaker')", "Next speaker", show=False),
        Binding("shift+tab", "order('kind')", "Next kind", show=False),
        Binding("ctrl+t", "order('indirect')", "Reported speech", show=False),
        Binding("ctrl+n", "order('other_speaker')", "Another speaker", show=False),
        Binding("ctrl+k", "order('other_kind')", "Another kind", show=False),
        Binding("ctrl+y", "order('copy')", "Copy as a citation", show=False),
    ]

    class Ordered(Message):
        """Something is wanted of the list or of the quote that is highlighted."""

        def __init__(self, order: str, quote: Quote | None) -> None:
            super().__init__()
            self.order = order
            self.quote = quote

    class Reached(Message):
        """Another quote is highlighted."""

        def __init__(self, quote: Quote) -> None:
            super().__init__()
            self.quote = quote

    def __init__(self) -> None:
        super().__init__("Quotes", id="quotes")
        self.hint = "Tab speaker · ⇧Tab kind · ^t reported"
        self._quotes: dict[int, Quote] = {}

    def show_all(self, quotations: Quotations, current: int) -> None:
        """List the quotes, the one at or after the offset `current` highlighted."""
        quotes = quotations.listed()
        self._quotes = {quote.start: quote for quote in quotes}
        index = next((n for n, quote in enumerate(quotes) if quote.end > current), max(0, len(quotes) - 1))
        kind = KIND_NAMES.get(quotations.kind or "", "") or ("speech" if quotations.kind else "")
        chosen = " · ".join(filter(None, [shown(quotations.speaker), kind, "reported" if quotations.indirect else ""]))
        self.border_title = f"Quotes {len(quotes)}" + (f" · {chosen}" if chosen else "")
        self.fill([self._item(quote, quotations) for quote in quotes], index)

    def wait(self, share: float) -> None:
        """Say that the quotes are being looked for."""
        self.border_title = f"Quotes: looking for them {share:.0%}"

    def give_up(self) -> None:
        """Say that looking for them failed."""
        self.border_title = "Quotes: not found; Esc and ' try again"

    @property
    def quote(self) -> Quote | None:
        """The quote that is highlighted."""
        item = self.item
        return self._quotes.get(item.offset) if item else None

    def _item(self, quote: Quote, quotations: Quotations) -> Item:
        name = called(quote.kind, quote.speaker)
        role = f" {shown(quote.role)}" if quote.role else ""
        sign = "" if quote.sure else "?"
        first = Content.assemble(
            (f"{shown(name)}{sign}", f"bold ${_TONES[quotations.colour(quote.speaker)]}"),
            (f"{role} {quote.verb}", "$quiet"),
            (f"  §{quote.section}" + ("  reported" if quote.indirect else ""), "$quiet"),
        )
        words = shown(quote.text)
        return Item(
            quote.start, Content("\n").join([first, Content(words)]), f"{quote.speaker} {quote.role} {quote.text}"
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Let the page follow."""
        event.stop()
        if self.has_focus and self.quote:
            self.post_message(self.Reached(self.quote))

    def action_order(self, order: str) -> None:
        """Hand on what is wanted."""
        self.post_message(self.Ordered(order, self.quote))


def cast_line(quotations: Quotations) -> Content:
    """The cast: name, role, number of quotes, share of what is said."""
    lines: Sequence[Content] = [
        Content.assemble(
            (shown(person.name), f"bold ${_TONES[quotations.colour(person.name)]}"),
            (f" {shown(person.role)}" if person.role else "", ""),
            (f"  {person.quotes} · {person.share:.0%}", "$quiet"),
        )
        for person in quotations.people
    ]
    return Content("\n").join(lines) if lines else Content.styled("Nobody is quoted.", "$quiet")
