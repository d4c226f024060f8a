"""What the interface keeps between runs: the place in each text, and how the page is shown."""

from __future__ import annotations

from typing import cast

from reader.language.notation import NotationStyle
from reader.layout.ruby import RubyMode
from reader.settings import Settings
from reader.store.corrections import Corrections
from reader.store.database import Database, open_database
from reader.store.modes import Modes
from reader.store.positions import LastRead, Positions
from reader.text.document import Document
from reader.ui.view import View


class Memory:
    """Reads and writes what is kept; where nothing can be written, it says so once and the reader goes on."""

    def __init__(self, settings: Settings, database: Database | None = None) -> None:
        self._settings = settings
        self._database = database or open_database()
        self._positions = Positions(self._database)
        self._modes = Modes(self._database)
        self.corrections = Corrections(self._database)

    @property
    def notice(self) -> str:
        """One line where something is wrong with what is kept, else empty."""
        return self._database.notice

    def last(self) -> LastRead | None:
        """The text that was read last."""
        return self._positions.last()

    def position(self, document: Document) -> int:
        """Where the reader stopped in the text, 0 the first time."""
        return self._positions.position(document.identity) or 0

    def keep_position(self, document: Document, offset: int, origin: str) -> None:
        """Keep where the reader is."""
        self._positions.set_position(document.identity, offset, document.title, origin)

    def view(self) -> View:
        """How the page was shown last; a setting that was changed since wins."""
        settings = self._settings
        return View(
            ruby=cast(RubyMode, self.mode("pinyin", settings.pinyin)),
            style=cast(NotationStyle, self.mode("style", settings.style)),
            sandhi=self.mode("sandhi", str(settings.sandhi)) == "True",
            tone_colours=self.mode("tone_colours", str(settings.tone_colours)) == "True",
        )

    def mode(self, name: str, setting: str) -> str:
        """A mode as it was left."""
        return self._modes.mode(name, setting)

    def keep_mode(self, name: str, value: object) -> None:
        """Keep a mode, named as its setting is."""
        self._modes.set_mode(name, str(value), str(getattr(self._settings, name)))

    def close(self) -> None:
        """Close the database."""
        self._database.close()
