"""The supply of words: asks the engine for what comes into view, and ahead of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from reader.language.process import EngineError
from reader.text.passages import Passage
from reader.ui.analyst import Analyst
from reader.ui.reading import Reading


class Supply:
    """Fetches the words that a page wants and does not have, each passage once."""

    def __init__(
        self,
        reading: Reading,
        analyst: Analyst,
        spawn: Callable[[Coroutine[Any, Any, None]], object],
        arrived: Callable[[Passage], None],
        complain: Callable[[str], None],
    ) -> None:
        """Fetch nothing before `open`: the first frame comes first.

        Args:
            reading: Takes what is found.
            analyst: Finds it.
            spawn: Runs a coroutine beside what is going on.
            arrived: Told of each passage whose words are there now.
            complain: Told what went wrong, in one line.
        """
        self._reading = reading
        self._analyst = analyst
        self._spawn = spawn
        self._arrived = arrived
        self._complain = complain
        self._asked: set[int] = set()
        self._open = False
        self._complained = ""

    @property
    def is_open(self) -> bool:
        """Whether the first frame is out."""
        return self._open

    def open(self) -> None:
        """Fetch from now on."""
        self._open = True

    def start_engine(self) -> None:
        """Start the engine's process, whatever is wanted: it makes the dictionary where there is none."""
        self._spawn(self._start())

    def want(self, first: int, last: int) -> None:
        """See that the words of paragraphs `first` to `last` (half open) come, and those after them."""
        if not self._open:
            return
        for distance, index in enumerate(self._reading.wanted(first, last)):
            if index not in self._asked:
                self._asked.add(index)
                self._spawn(self._fetch(index, -distance))

    async def _start(self) -> None:
        try:
            await self._analyst.start()
        except EngineError as error:
            self._tell(str(error))

    async def _fetch(self, index: int, urgency: int) -> None:
        passage = self._reading.passages[index]
        try:
            self._reading.take(index, await self._analyst.analyse(passage, urgency))
        except EngineError as error:
            self._tell(str(error))
        else:
            self._complained = ""
            self._arrived(passage)
        finally:
            self._asked.discard(index)

    def _tell(self, message: str) -> None:
        """Complain, once about the same thing until something goes well again."""
        if message != self._complained:
            self._complained = message
            self._complain(message)
