"""Commands around the review: open it, look a word up in the text and come back, hear a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.store.vocabulary import Place
from reader.text.document import Document
from reader.ui.screens.desk import Desk

if TYPE_CHECKING:  # loaded with the first review
    from reader.study.sessions import Wish
    from reader.study.speech import Speaker
    from reader.ui.reviewing import Reviewing


class ReviewCommands(Desk):
    """The review over this text."""

    _reviewing: Reviewing | None = None
    _read_before: int | None = None
    """Where the reader was before a word of the review was looked up in the text; None if not among them."""
    _speaker: Speaker | None = None

    def open_review(self, wish: Wish | None = None) -> None:
        """Go back to the question that waits, go on with the session that was left, or begin one."""
        self.run_worker(self._open_review(wish), group="review", exclusive=True, exit_on_error=False)

    def _open_wished_review(self) -> None:
        """Open the review that the program was started for."""
        wish = self.app.wish  # type: ignore[attr-defined]
        if wish is not None:
            self.app.wish = None  # type: ignore[attr-defined]
            self.open_review(wish)

    @property
    def _note(self) -> str:
        """What the status line says of the review."""
        back = "r or Esc: back to the review" if self._read_before is not None else ""
        return " · ".join(filter(None, [back, super()._note]))

    async def _open_review(self, wish: Wish | None) -> None:
        from reader.study.sessions import Wish
        from reader.ui.reviewing import Reviewing
        from reader.ui.screens.review import ReviewScreen

        if self._read_before is not None:
            self._page.go(self._page.navigator.at(self._read_before))
            self._read_before = None
        reviewing = self._reviewing
        try:
            if reviewing is None or reviewing.ended or (wish is not None and wish.anew):
                reviewing = Reviewing(self._document, self._memory, self._settings, self._explanations)
                await reviewing.begin(wish or Wish(self._settings.session_cards), self._page.position)
                self._reviewing = reviewing
            else:
                reviewing.go_on()
        except ReaderError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        screen = ReviewScreen(reviewing, self._typesetter.view, self._settings.standard)
        await self.app.push_screen(screen, self._review_left)

    def _review_left(self, leaving: Place | str | None) -> None:
        """Go where the reader wants to go from the review."""
        self._statuses_changed()
        if leaving == "more":
            self.open_review()
        if not isinstance(leaving, Place) or self._reviewing is None:
            return
        offset = self._reviewing.offset(leaving)
        if offset is not None:
            self._read_before = self._page.position
            self._page.go(self._page.navigator.at(offset))
            self._say()
        else:
            self._go_elsewhere(leaving)

    def _go_elsewhere(self, place: Place) -> None:
        """Open the text in which a word was met; the session goes on there with r."""
        from reader.text.loading import load

        last = next((last for last in self._memory.texts() if last.identity == place.identity), None)
        try:
            found: Document | None = load(last.origin or None) if last else None
        except ReaderError:
            found = None
        if last is None or found is None or found.identity != place.identity:
            self.notify("The text of this word is not there any more.", timeout=3, markup=False)
            self.open_review()
            return
        instead, origin = found, last.origin
        self.call_after_refresh(  # the review is off the screen by then
            lambda: self.app.run_worker(self._read_instead(instead, origin, place.start), exit_on_error=False)
        )

    def _back_to_review(self) -> bool:
        """Go back to the question that waits; False if the reader did not come from one."""
        if self._read_before is None:
            return False
        self.open_review()
        return True

    def action_review(self) -> None:
        """Review what is due."""
        self.open_review()

    def action_speak(self) -> None:
        """Speak the sentence."""
        from reader.study.speech import Speaker

        if self._speaker is None:
            self._speaker = Speaker()
        if not self._speaker.speak(self._page.navigator.sentence_at(self._page.spot)):
            self.notify("No program that speaks Chinese was found (say, espeak-ng, spd-say).", markup=False)
