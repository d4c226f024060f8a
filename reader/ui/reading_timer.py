"""Logs what is read of a text, from what the page has in view."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress

from reader.language.words import is_hanzi
from reader.layout.cells import shown
from reader.store.reading_log import ReadingLog, Stretch
from reader.study.reading_clock import Read, ReadingClock
from reader.ui.reading import Reading

SAVE_SECONDS = 60.0
"""What was read is written down so often, and on leaving."""
_HANZI_A_WORD = 1.5
"""In running text, where the words are not known yet."""


class ReadingTimer:
    """The clock of a text with its log. Following the page costs next to nothing; writing waits for a rest."""

    def __init__(self, reading: Reading, log: ReadingLog, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with nothing in view.

        Args:
            reading: The text with its words.
            log: Takes what was read.
            clock: Seconds that never go back.
        """
        self._reading = reading
        self._log = log
        self._now = clock
        self._clock = ReadingClock()
        self._saved = clock()

    def look(self, start: int, end: int) -> None:
        """This span of the text is in view."""
        self._clock.look(start, end, self._now())

    def touch(self) -> None:
        """A key was pressed."""
        self._clock.touch(self._now())

    def pause(self) -> None:
        """Something else is on the screen."""
        self._clock.pause(self._now())
        self.save()

    def rest(self) -> None:
        """Write down what was read, if that was not done for a while."""
        if self._now() - self._saved >= SAVE_SECONDS:
            self.save()

    def save(self) -> None:
        """Write down what was read."""
        self._saved = self._now()
        document = self._reading.document
        for read in self._clock.take(self._saved):
            words = 0 if read.again else self._words(read)
            title = shown(document.title)
            stretch = Stretch(document.identity, title, read.start, read.end, words, read.seconds, time.time())
            with suppress(sqlite3.OperationalError):  # a full disk: nobody asked for the log
                self._log.add(stretch)

    def _words(self, read: Read) -> int:
        """Running words that start in a stretch."""
        document, reading = self._reading.document, self._reading
        first, last = document.paragraph_at(read.start), document.paragraph_at(read.end - 1)
        count = 0
        for number in range(first, last + 1):
            if reading.settled(number):
                count += sum(read.start <= word.start < read.end for word in reading.words(number))
            else:
                span = document.paragraphs[number]
                seen = document.text[max(span.start, read.start) : min(span.end, read.end)]
                count += round(sum(map(is_hanzi, seen)) / _HANZI_A_WORD)
        return count
