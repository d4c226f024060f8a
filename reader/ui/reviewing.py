"""A review as the reader goes through it: the session, the question that is asked now, and where its word stands."""

from __future__ import annotations

import asyncio
from importlib import import_module
from time import time

from reader.language.words import Word, is_hanzi
from reader.settings import Settings
from reader.store.reviews import Kind, SessionCard
from reader.store.vocabulary import NOWHERE, Place
from reader.study.questions import kinds_for, place_in
from reader.study.scheduling import Scheduling
from reader.study.sessions import MOST_DUE, Course, Progress, Summary, Wish, candidates, chosen, summary
from reader.study.speech import Speaker
from reader.text.document import Document
from reader.text.translation import translation
from reader.ui.asking import Asking
from reader.ui.explanations import Explanations
from reader.ui.memory import Memory
from reader.ui.said import UNSAID, Said

_LONG = 200_000
"""Code points of a text of which only the section is searched for the use of new words."""


class Reviewing:
    """Lives as long as the text is open, so that the reader can look into the text and come back to the question."""

    def __init__(self, document: Document, memory: Memory, settings: Settings, explanations: Explanations) -> None:
        """Begin nothing yet.

        Args:
            document: The text that is open.
            memory: What is kept.
            settings: Retention and weights of the scheduler.
            explanations: Dictionary and glossary.
        """
        self.asking: Asking | None = None
        """The question; None before the first and after the last."""
        self.due = 0
        """How many cards were due when the question was asked; more than `MOST_DUE` are not counted."""
        self.speaker = Speaker()
        self._document = document
        self._memory = memory
        self._explanations = explanations
        self._scheduling = Scheduling(settings.parameters, settings.retention)
        self._course: Course | None = None

    async def begin(self, wish: Wish, position: int) -> None:
        """Go on with the session that was left, or begin one.

        Args:
            wish: What it shall be like.
            position: Where the reader is in the text.

        Raises:
            ReaderError: the scheduler's weights in the settings are wrong.
        """
        await asyncio.to_thread(import_module, "fsrs")  # takes longer than a frame
        reviews, vocabulary, now = self._memory.reviews, self._memory.vocabulary, time()
        identity = self._document.identity if wish.own_text else None
        self._course = None if wish.anew else Course.left(reviews, vocabulary, self._scheduling, identity, now)
        if self._course is None:
            there = candidates(reviews, wish, now)
            words = await asyncio.to_thread(chosen, there, self._text(position, wish), wish)
            if words:
                cards = [(word, self._kind(word)) for word in words]
                self._course = Course.begun(
                    reviews, vocabulary, self._scheduling, cards, identity or "", wish.minutes, now
                )
        self._ask()

    def _text(self, position: int, wish: Wish) -> str:
        text = self._document.text
        section = self._document.section_at(position)
        return text if wish.own_text or len(text) <= _LONG or not section else text[section.start : section.end]

    def _kind(self, headword: str) -> Kind:
        return kinds_for(
            headword,
            self._memory.reviews.asked(headword),
            has_sentence=bool(self._place(headword).sentence),
            can_speak=self.speaker.can_speak,
        )

    def _place(self, headword: str) -> Place:
        saved = self._memory.vocabulary.get(headword)
        return place_in(self._document, headword, saved.place if saved else NOWHERE)

    # The question

    def _ask(self) -> None:
        card = self._course.card if self._course else None
        self.asking = None if card is None else self._asked(card)
        self.due = self._memory.reviews.due_count(time(), MOST_DUE)

    def _asked(self, card: SessionCard) -> Asking:
        assert self._course is not None
        place = self._place(card.headword)
        saved = self._memory.vocabulary.get(card.headword)
        lexicon = self._explanations.lexicon
        reading = place.reading
        if not reading and lexicon and any(map(is_hanzi, card.headword)):
            entries = lexicon.entries(card.headword)
            reading = entries[0].reading if entries else ()
        kind = "term" if self._explanations.glossary.get(card.headword) else "word"
        word = Word(0, len(card.headword), card.headword, kind, reading)  # type: ignore[arg-type]
        found = self._explanations.look_up(word)
        gloss = found.term.gloss if found.term else lexicon.gloss(card.headword, reading) if lexicon else ""
        here = place.identity == self._document.identity
        paragraph = self._document.paragraph_at(place.start)
        return Asking(
            card,
            place,
            found,
            gloss,
            translation(self._document).get(paragraph, "") if here else "",
            self._course.intervals(card, time()),
            said=Said(saved.status, saved.note) if saved else UNSAID,
            explained=lexicon is not None,
        )

    def go_on(self) -> None:
        """Take the question up again, unless its word was settled meanwhile."""
        if self._course is None:
            return
        self._course.read_again()
        if self.asking is None or not self._course.waits(self.asking.card):
            self._ask()
        else:
            self.asking.go_on()

    def reveal(self) -> None:
        """Show the answer."""
        if self.asking:
            self._explain(self.asking)
            self.asking.revealed = True

    def hint(self) -> bool:
        """Give the next hint; False if there is none."""
        if self.asking is None:
            return False
        self._explain(self.asking)
        return self.asking.hint()

    def _explain(self, asking: Asking) -> None:
        """Look the word up again, if the dictionary has come since it was asked."""
        if not asking.explained and self._explanations.ready:
            now = self._asked(asking.card)
            asking.found, asking.gloss, asking.explained = now.found, now.gloss, True

    def grade(self, grade: int) -> None:
        """Keep a grade, and ask the next question."""
        if self.asking and self._course:
            asking = self.asking
            self._course.grade(asking.card, grade, asking.taken, asking.seconds, time())
            self._ask()

    def undo(self) -> str | None:
        """Take the last grade back and ask its question again; the word, None if there is none."""
        undone = self._course.undo() if self._course else None
        if undone is None:
            return None
        self._ask()
        return undone.headword

    def speak(self) -> bool:
        """Speak the sentence; False if this machine cannot."""
        asking = self.asking
        return asking is not None and self.speaker.speak(asking.place.sentence or asking.card.headword)

    # Where it stands

    @property
    def ended(self) -> bool:
        """Whether there is no question left."""
        return self.asking is None

    @property
    def progress(self) -> Progress:
        """How far the session has come."""
        return self._course.progress if self._course else Progress(0, 0)

    @property
    def summary(self) -> Summary:
        """What there is to say at the end."""
        return self._course.summary(time()) if self._course else summary(self._memory.reviews, (), time())

    def end(self) -> None:
        """End the session for good."""
        if self._course:
            self._course.end(time())
            self._course = None
        self.asking = None

    def offset(self, place: Place) -> int | None:
        """Where a place is in the text that is open; None if it is in another one."""
        if place.identity == self._document.identity:
            return place.start
        return None
