"""The command that lists what was corrected: words, readings, quotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.store.corrections import Correction
from reader.ui.screens.quote_commands import QuoteCommands

if TYPE_CHECKING:  # loaded when the list is opened
    from reader.store.quote_corrections import QuoteCorrection
    from reader.study.corrections import Standing
    from reader.ui.screens.corrections import Listed


class CorrectionListCommands(QuoteCommands):
    """Listing, going to a place, taking one back."""

    async def action_corrections(self) -> None:
        """List the corrections."""
        from reader.ui.screens.corrections import CorrectionsScreen

        quotations = self._quotations
        if not quotations.ready and quotations.at_hand and quotations.corrections():
            await quotations.find(lambda share: None)

        def go(offset: int | None) -> None:
            if offset is not None:
                self._page.go(self._page.navigator.at(offset))

        standings = self._corrector.standings()
        self.app.push_screen(CorrectionsScreen(partial(self._listed, standings)), go)

    def _listed(self, standings: Sequence[tuple[Correction, Standing]]) -> list[Listed]:
        """All corrections that can apply to this text, the newest first.

        Args:
            standings: Those of words and how they stand: in a novel that takes seconds to find, so it is found once.
        """
        from reader.ui.correction_labels import quote_label, word_label
        from reader.ui.screens.corrections import Listed

        holding = {made.number for made in self._memory.corrections.for_text(self._document.identity)}
        words = [
            Listed(
                made.made,
                word_label(made, standing),
                made.start if made.scope == "here" else None,
                partial(self._revoke_correction, made),
            )
            for made, standing in standings
            if made.number in holding
        ]
        quotes = [
            Listed(
                revision.correction.made,
                quote_label(revision, standing, self._document.text),
                revision.correction.start,
                partial(self._revoke_quote, revision.correction),
            )
            for revision, standing in self._quotations.corrections()
        ]
        return sorted([*words, *reversed(quotes)], key=lambda listed: listed.made, reverse=True)

    def _revoke_correction(self, correction: Correction) -> None:
        self._corrector.revoke(correction)
        self._words_corrected()

    def _revoke_quote(self, correction: QuoteCorrection) -> None:
        self._quotations.revoke(correction)
        self._quotes_corrected()
