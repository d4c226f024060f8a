"""The review: a word asked in its own sentence, a ladder of hints, four grades, and what comes next at the end."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader import paths
from reader.store.vocabulary import Place
from reader.study.scheduling import GRADES
from reader.ui.flashcard import end_keys, grade_label, keys_line, progress_line, sentence, summary_lines, under_sentence
from reader.ui.reviewing import Reviewing
from reader.ui.screens.review_commands import ReviewCommands
from reader.ui.view import View

Leaving = Place | Literal["more"] | None
"""What the reader goes on with: the place of a word, another session, the text."""
_WIDEST = 60
"""Cells of a line of the sentence."""
_WHILE_TYPING = frozenset({"reveal_or_take", "hint", "leave", "undo", "erase"})
"""What keys with no letter do while pinyin is typed."""


def open_review(screen: ReviewCommands) -> None:
    """Review over a reading screen: go on with what was left, or begin."""
    screen.open_review()


class Grade(Static, can_focus=False):
    """One of the four grades; it can be clicked."""

    def __init__(self, grade: int) -> None:
        super().__init__("", id=f"grade-{grade}", classes="grade", markup=False)
        self.grade = grade

    async def on_click(self) -> None:
        """Give it."""
        await self.screen.run_action(f"grade({self.grade})")


class ReviewScreen(Screen[Leaving]):
    """One session. Every grade is kept at once; leaving in the middle leaves the rest for later."""

    CSS_PATH = paths.styles_dir() / "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *[Binding(str(grade), f"grade({grade})", name, show=False) for grade, name in GRADES.items()],
        Binding("space", "reveal", "Show", show=False),
        Binding("enter", "reveal_or_take", "Show, check, take the proposed grade", show=False),
        Binding("h", "letter('hint')", "Hint", show=False),
        Binding("tab", "hint", "Hint", show=False),
        Binding("u", "letter('undo')", "Undo", show=False),
        Binding("ctrl+z", "undo", "Undo", show=False),
        Binding("backspace", "erase", "Erase", show=False),
        Binding("g", "letter('jump')", "In the text", show=False),
        Binding("a", "letter('speak')", "Hear", show=False),
        Binding("r", "letter('more')", "More", show=False),
        Binding("q", "letter('leave')", "Leave", show=False),
        Binding("escape", "leave", "Leave", show=False),
    ]

    def __init__(self, reviewing: Reviewing, view: View, standard: str) -> None:
        """Show a review.

        Args:
            reviewing: The session.
            view: How readings are written.
            standard: HSK standard of the levels.
        """
        super().__init__()
        self._reviewing = reviewing
        self._view = view
        self._standard = standard

    def compose(self) -> ComposeResult:
        """Progress, the sentence in the middle, grades and keys below."""
        yield Static("", id="review-progress", markup=False)
        with VerticalScroll(id="review-middle", can_focus=False):
            yield Static("", id="review-sentence", markup=False)
            yield Static("", id="review-under", markup=False)
        with Horizontal(id="review-grades"):
            for grade in GRADES:
                yield Grade(grade)
        yield Static("", id="review-keys", markup=False)

    def on_mount(self) -> None:
        """Ask."""
        self._show()
        self._play()

    def on_resize(self) -> None:
        """Fill the new size."""
        self._show()

    def on_unmount(self) -> None:
        """Be silent."""
        self._reviewing.speaker.stop()

    def _say(self, place: str, text: Content | str) -> None:
        self.query_one(f"#review-{place}", Static).update(text)

    def _show(self) -> None:
        """Bring everything up to date."""
        reviewing, asking = self._reviewing, self._reviewing.asking
        self.set_class(asking is None, "-ended")
        self.set_class(asking is not None and asking.revealed, "-revealed")
        self._say("progress", progress_line(reviewing.progress, reviewing.due, self.size.width))
        if asking is None:
            summary = reviewing.summary
            self._say("sentence", Content("\n").join(summary_lines(summary)))
            self._say("under", "")
            self._say("keys", end_keys(summary))
            return
        self._say("sentence", sentence(asking, max(10, min(_WIDEST, self.size.width - 8))))
        lines = under_sentence(asking, self._view, self._standard, ready=asking.explained)
        self._say("under", Content("\n\n" if self.size.height >= 20 else "\n").join(lines))
        for grade in self.query(Grade):
            grade.update(grade_label(asking, grade.grade) if asking.revealed else "")
            grade.set_class(asking.revealed and grade.grade == asking.proposed, "-proposed")
        has_place = bool(asking.place.sentence)
        self._say("keys", keys_line(asking, can_speak=reviewing.speaker.can_speak, has_place=has_place))

    def _play(self) -> None:
        """Let a question be heard that asks by ear."""
        asking = self._reviewing.asking
        if asking and asking.card.kind == "listening":
            self._reviewing.speak()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters, digits and blanks are an answer while pinyin is typed."""
        asking = self._reviewing.asking
        typing = asking is not None and asking.typing
        if not typing:
            return True
        return action in _WHILE_TYPING or (action == "reveal" and asking is not None and not asking.typed)

    def on_key(self, event: events.Key) -> None:
        """Type an answer."""
        asking = self._reviewing.asking
        if asking is None or not asking.typing or not event.character:
            return
        if event.character.isalnum() or (event.character in " ':" and asking.typed):
            event.stop()
            event.prevent_default()
            asking.typed, asking.problem = (asking.typed + event.character)[:60], ""
            self._show()

    async def action_letter(self, name: str) -> None:
        """What a letter does while no answer is typed."""
        await self.run_action(name)

    def action_erase(self) -> None:
        """Take back the last letter."""
        asking = self._reviewing.asking
        if asking and asking.typing:
            asking.typed, asking.problem = asking.typed[:-1], ""
            self._show()

    def action_reveal(self) -> None:
        """Show the answer."""
        self._reviewing.reveal()
        self._show()

    def action_reveal_or_take(self) -> None:
        """Check what was typed, show the answer, take the proposed grade, or leave at the end."""
        asking = self._reviewing.asking
        if asking is None:
            self.action_leave()
        elif asking.revealed:
            self.action_grade(asking.proposed)
        elif asking.typing and asking.typed:
            asking.answer()
            self._show()
        else:
            self.action_reveal()

    def action_hint(self) -> None:
        """Take the next hint."""
        asking = self._reviewing.asking
        if asking and not asking.revealed and not self._reviewing.hint():
            self.notify("No more hints: Space shows the answer.", timeout=2, markup=False)
        self._show()

    def action_grade(self, grade: int) -> None:
        """Give a grade, once the answer was seen."""
        asking = self._reviewing.asking
        if asking is None:
            return
        if not asking.revealed:
            self.notify("Space shows the answer first.", timeout=2, markup=False)
            return
        self._reviewing.grade(grade)
        self._next()

    def action_undo(self) -> None:
        """Take the last grade back."""
        undone = self._reviewing.undo()
        if undone is None:
            self.notify("No grade to undo in this session.", timeout=2, markup=False)
        self._next()

    def _next(self) -> None:
        self._reviewing.speaker.stop()
        self._show()
        self.query_one("#review-middle", VerticalScroll).scroll_home(animate=False)
        self._play()

    def action_speak(self) -> None:
        """Speak the sentence."""
        if not self._reviewing.speak() and not self._reviewing.ended:
            self.notify("No program that speaks Chinese was found (say, espeak-ng, spd-say).", markup=False)

    def action_jump(self) -> None:
        """Go to the word's place in the text; the question waits."""
        asking = self._reviewing.asking
        if asking is None:
            return
        if not asking.place.sentence:
            self.notify("This word came from a list: it has no place in a text.", timeout=3, markup=False)
            return
        asking.pause()
        self.dismiss(asking.place)

    def action_more(self) -> None:
        """Begin another session at the end of one."""
        if self._reviewing.ended:
            self._reviewing.end()
            self.dismiss("more")

    def action_leave(self) -> None:
        """Back to the text. A session with questions left stays under way."""
        asking = self._reviewing.asking
        if asking:
            asking.pause()
        else:
            self._reviewing.end()
        self.dismiss(None)
