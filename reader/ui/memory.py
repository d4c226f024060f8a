"""What the interface keeps between runs: the place in each text, and how the page is shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TypeVar

from reader.layout.cells import shown
from reader.settings import Settings
from reader.store.corrections import Corrections
from reader.store.database import Database, open_database
from reader.store.modes import Modes
from reader.store.positions import LastRead, Positions
from reader.store.quote_corrections import QuoteCorrections
from reader.store.reading_log import ReadingLog
from reader.store.reviews import Reviews
from reader.store.vocabulary import Vocabulary
from reader.text.document import Document
from reader.ui.view import RUBY_MODES, STYLES, View

_Choice = TypeVar("_Choice", bound=str)
_SEARCHES = "searches"
_KEPT_SEARCHES = 50


class Memory:
    """Reads and writes what is kept; where nothing can be written, it says so once and the reader goes on."""

    def __init__(self, settings: Settings, database: Database | None = None) -> None:
        self._settings = settings
        self._database = database or open_database()
        self._positions = Positions(self._database)
        self._modes = Modes(self._database)
        self.notices = [self._database.notice] if self._database.notice else []
        """One line for each thing that is wrong with what is kept."""
        self.corrections = Corrections(self._database)
        self.quote_corrections = QuoteCorrections(self._database)
        self.vocabulary = Vocabulary(self._database)
        self.reviews = Reviews(self._database)
        self.reading_log = ReadingLog(self._database)

    @property
    def file(self) -> Path | None:
        """Where it is kept; None where nothing can be, or where what was there could not be read."""
        return None if self._database.notice else self._database.path

    @property
    def database(self) -> Database:
        """What everything is kept in, for counts over all of it."""
        return self._database

    def last(self) -> LastRead | None:
        """The text that was read last."""
        return self._positions.last()

    def texts(self) -> list[LastRead]:
        """Every text that was read, the latest first."""
        return self._positions.all()

    def position(self, document: Document) -> int:
        """Where the reader stopped in the text, 0 the first time."""
        return self._positions.position(document.identity) or 0

    def keep_position(self, document: Document, offset: int, origin: str) -> None:
        """Keep where the reader is."""
        try:
            origin.encode()
        except UnicodeEncodeError:  # the name of the file is not UTF-8: the place is kept, the name cannot be
            origin = ""
        with _if_it_can_be():
            self._positions.set_position(document.identity, offset, shown(document.title), origin)

    def view(self) -> View:
        """How the page was shown last; a setting that was changed since wins."""
        settings = self._settings
        return View(
            ruby=_known(RUBY_MODES, self.mode("pinyin", settings.pinyin), settings.pinyin),
            style=_known(STYLES, self.mode("style", settings.style), settings.style),
            sandhi=self.mode("sandhi", str(settings.sandhi)) == "True",
            tone_colours=self.mode("tone_colours", str(settings.tone_colours)) == "True",
        )

    def mode(self, name: str, setting: str) -> str:
        """A mode as it was left."""
        return self._modes.mode(name, setting)

    def keep_mode(self, name: str, value: object) -> None:
        """Keep a mode, named as its setting is."""
        with _if_it_can_be():
            self._modes.set_mode(name, str(value), str(getattr(self._settings, name)))

    def searches(self) -> list[str]:
        """What was searched for, the latest last."""
        try:
            kept = json.loads(self._modes.mode(_SEARCHES, ""))
        except ValueError:
            return []
        return [typed for typed in kept if isinstance(typed, str)] if isinstance(kept, list) else []

    def keep_search(self, typed: str) -> None:
        """Keep what was searched for."""
        kept = [*[other for other in self.searches() if other != typed], typed][-_KEPT_SEARCHES:]
        with _if_it_can_be():
            self._modes.set_mode(_SEARCHES, json.dumps(kept, ensure_ascii=False), "")

    def close(self) -> None:
        """Close the database."""
        self._database.close()


def _if_it_can_be() -> AbstractContextManager[None]:
    """What nobody asked to be kept is given up where the disk is full or another program does not let go."""
    return suppress(sqlite3.OperationalError)


def _known(choices: Sequence[_Choice], kept: str, setting: str) -> _Choice:
    """The mode that was kept, if this version still knows it, else the one that is set."""
    return next(choice for wanted in (kept, setting, choices[0]) for choice in choices if choice == wanted)
