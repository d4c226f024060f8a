"""A question on its way from being asked to its grade."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from reader.language.lookup import LookUp
from reader.store.reviews import SessionCard
from reader.store.vocabulary import Place
from reader.study.pinyin_check import Checked, check
from reader.study.questions import Hint, ladder, proposed
from reader.ui.said import UNSAID, Said


@dataclass
class Asking:
    """One question: what was asked for, typed and told so far."""

    card: SessionCard
    place: Place
    """Its sentence."""
    found: LookUp
    """What dictionary and glossary say."""
    gloss: str
    translation: str
    """Of the paragraph; empty where there is none."""
    intervals: tuple[float, ...]
    """Seconds until the next review, for each grade."""
    said: Said = UNSAID
    """What the reader said of the word."""
    explained: bool = True
    """Whether the dictionary was there to be asked."""
    taken: int = 0
    """How many rungs of the ladder."""
    typed: str = ""
    checked: Checked | None = None
    problem: str = ""
    """Why what was typed is no answer."""
    revealed: bool = False
    _seconds: float = 0.0
    _since: float = field(default_factory=monotonic)

    @property
    def typing(self) -> bool:
        """Whether letters are an answer now."""
        return self.card.kind == "reading" and not self.revealed and bool(self.found.word.reading)

    @property
    def ladder(self) -> tuple[Hint, ...]:
        """All hints that there are."""
        return ladder(self.card.kind, self.found.word.reading, self.gloss, self.translation)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The hints that were taken."""
        return self.ladder[: self.taken]

    @property
    def proposed(self) -> int:
        """The grade that follows from the help that was needed."""
        return proposed(self.card.kind, self.hints[-1] if self.taken else None, self.checked)

    @property
    def seconds(self) -> float:
        """How long it has been before the reader."""
        return self._seconds + (monotonic() - self._since if self._since else 0.0)

    def pause(self) -> None:
        """Stop the clock: the reader looks at the text."""
        self._seconds, self._since = self.seconds, 0.0

    def go_on(self) -> None:
        """Start it again."""
        self._since = self._since or monotonic()

    def hint(self) -> bool:
        """Take the next rung; False at the top."""
        if self.revealed or self.taken == len(self.ladder):
            return False
        self.taken += 1
        return True

    def answer(self) -> None:
        """Check what was typed; what is no reading at all is told once, then it counts as wrong."""
        word = self.found.word
        after = self.place.sentence[self.place.at + len(word.text) :][:1]
        checked = check(self.typed, word.text, word.reading, after)
        if checked.problem and checked.problem != self.problem:
            self.problem = checked.problem
            return
        self.checked, self.revealed = checked, True
