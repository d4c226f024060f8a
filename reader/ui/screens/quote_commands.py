"""Commands of the quote navigator: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widgets import Static

from reader.errors import ReaderError
from reader.ui.screens.correction_commands import CorrectionCommands
from reader.ui.widgets.picker import Picker

if TYPE_CHECKING:  # loaded when quotations are wanted
    from reader.quotes.records import Quote
    from reader.ui.quotations import Quotations
    from reader.ui.widgets.quote_list import QuoteList


class QuoteCommands(CorrectionCommands):
    """The navigator, and walking from quote to quote without it."""

    _found_quotations: Quotations | None = None
    _quote_list: QuoteList | None = None
    """The list, once it was opened."""
    _came_from: int | None = None
    """Where the reader was before the quotes; None if not among them."""

    @property
    def _quotations(self) -> Quotations:
        if self._found_quotations is None:
            from reader.ui.quotations import Quotations

            self._found_quotations = Quotations(
                self._document, self._reading, self._analyst, self._memory.quote_corrections
            )
        return self._found_quotations

    async def action_quotes(self) -> None:
        """Open the navigator."""
        from reader.ui.widgets.quote_list import QuoteList

        if self._came_from is None:
            self._came_from = self._page.position
        if self._quote_list is None:
            self._quote_list = QuoteList()
            panel = Vertical(Static("", id="cast", markup=False), self._quote_list, id="quote-panel")
            await self.query_one("#desk").mount(panel)
        self.query_one("#quote-panel").display = True
        self.set_class(True, "-quotes")
        found = self._quote_list
        found.focus()
        if self._quotations.ready:
            self._show_quotes()
        else:
            found.wait(0)
            self.run_worker(self._find_quotes(), group="quotes", exclusive=True, exit_on_error=False)

    async def _find_quotes(self) -> None:
        try:
            await self._quotations.find(self._quotes_progress)
        except ReaderError as error:
            self.notify(str(error), severity="error", markup=False)
            if self._quote_list:
                self._quote_list.give_up()
            return
        self._show_quotes()

    def _quotes_progress(self, share: float) -> None:
        if self._quote_list:
            self._quote_list.wait(share)

    def _show_quotes(self) -> None:
        """List what the filters let through, and tint it on the page."""
        from reader.ui.widgets.quote_list import cast_line

        if self._quote_list is None:
            return
        self.query_one("#cast", Static).update(cast_line(self._quotations))
        for name, spans in self._quotations.tints().items():
            self._page.mark_spans(name, spans)
        self._quote_list.show_all(self._quotations, self._page.position)

    def _quotes_corrected(self) -> None:
        if self._quotations.ready:
            self._quotations.correct()
            if self._came_from is not None:
                self._show_quotes()

    def _go_to_quote(self, quote: Quote) -> None:
        # On a narrow screen the list covers the lower half of the page.
        covered = self.has_class("-quotes") and not self.has_class("-wide")
        self._page.go(self._page.navigator.at(quote.start), at_top=covered)
        self._page.mark_spans("chosen", [(quote.start, quote.end)])

    def on_quote_list_reached(self, event: QuoteList.Reached) -> None:
        """Let the page follow the list."""
        self._go_to_quote(event.quote)

    def on_quote_list_ordered(self, event: QuoteList.Ordered) -> None:
        """Filter, correct or copy."""
        quotations, quote = self._quotations, event.quote
        if not quotations.ready:
            return  # nothing to filter as long as they are looked for
        if event.order == "speaker":
            quotations.next_speaker()
        elif event.order == "kind":
            quotations.next_kind()
        elif event.order == "indirect":
            quotations.indirect = not quotations.indirect
        elif quote is None:
            return
        elif event.order == "copy":
            from reader.quotes.export import citation

            self._copy(citation(quote, self._document))
            return
        elif event.order == "other_speaker":
            self.notify(f"Speaker: {quotations.say_other_speaker(quote).speaker}", timeout=2, markup=False)
        else:
            from reader.ui.quotations import KIND_NAMES

            kind = quotations.say_other_kind(quote).kind
            self.notify(f"Kind: {KIND_NAMES[kind] or kind}", timeout=2, markup=False)
        self._show_quotes()

    @on(Picker.Picked, "#quotes")
    def _stay_at_quote(self, event: Picker.Picked) -> None:
        """Close the list and read on at the quote; Esc still leads back."""
        self._close_quotes()
        quote = self._quotations.next(event.item.offset - 1, 1)
        if quote:
            self._go_to_quote(quote)

    @on(Picker.Left, "#quotes")
    def _leave_quotes(self) -> None:
        self._close_quotes()
        self._return_from_quotes()

    def _close_quotes(self) -> None:
        self.query_one("#quote-panel").display = False
        self.set_class(False, "-quotes")
        self._page.focus()

    def _return_from_quotes(self) -> bool:
        """Go back to where the reader was before the quotes, and take their colours away; False if not among them."""
        if self._came_from is None:
            return False
        self._page.go(self._page.navigator.at(self._came_from))
        self._came_from = None
        for name in (*self._quotations.tints(), "chosen"):
            self._page.mark_spans(name, [])
        return True

    async def action_next_quote(self) -> None:
        """Go to the next quote."""
        await self._walk_quotes(1)

    async def action_previous_quote(self) -> None:
        """Go to the previous quote."""
        await self._walk_quotes(-1)

    async def _walk_quotes(self, direction: int) -> None:
        if not self._quotations.ready:
            if not self._quotations.at_hand:
                self.notify("The quotes of a long text are looked for when you open them: '", markup=False)
                return
            await self._quotations.find(self._quotes_progress)
        quote = self._quotations.next(self._page.position, direction)
        if quote is None:
            self.notify("No more quotes in this direction.", timeout=2, markup=False)
            return
        if self._came_from is None:
            self._came_from = self._page.position
        self._go_to_quote(quote)
