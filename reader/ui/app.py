"""The application: themes, settings, the reading screen."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.actions import ActionParseResult
from textual.app import App
from textual.command import Provider
from textual.dom import DOMNode
from textual.theme import BUILTIN_THEMES

from reader import paths
from reader.errors import ReaderError
from reader.settings import Settings, check_names, load_settings
from reader.text.document import Document
from reader.text.loading import load
from reader.ui.commands import BY_NAME
from reader.ui.memory import Memory
from reader.ui.screens.reading import ReadingScreen
from reader.ui.themes import THEMES

if TYPE_CHECKING:  # loaded with the first review
    from reader.study.sessions import Wish

_BACKUP_AFTER = 4.0
"""Seconds after the first frame: then nothing else is to be loaded."""
_BACKUP_EVERY = 3600.0
"""Seconds: a reader may stay open for days."""


def _commands() -> type[Provider]:
    from reader.ui.palette import ReaderCommands

    return ReaderCommands


class ReaderApp(App[None]):
    """The reader."""

    TITLE = "zhipu-reader"
    DEFAULT_MODE = "text-0"
    CSS_PATH = [paths.styles_dir() / name for name in ("app.tcss", "reading.tcss", "quotes.tcss", "search.tcss")]
    """What the first screen needs; the others bring their own when they are opened."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, document: Document, origin: str, settings: Settings, memory: Memory) -> None:
        """Read a text; see `ReadingScreen`."""
        super().__init__()
        self.failure = ""
        """One line for the terminal, where the program could not go on."""
        self.wish: Wish | None = None
        """The review to begin with, until it is open."""
        self._settings = settings
        self.keys = settings.keys
        """Keys by the command's name, where they differ from the default."""
        self._memory = memory
        self._backs_up = False
        self._texts = 0
        self._document = document
        self._origin = origin
        for theme in THEMES:
            self.register_theme(theme)
        kept = memory.mode("theme", settings.theme)
        self.theme = kept if kept in self.available_themes else settings.theme
        self.set_keymap(dict(settings.keys))

    async def read(self, document: Document, origin: str) -> None:
        """Read a text in place of the one that is open."""
        before = self.current_mode
        self._texts += 1
        self._document, self._origin = document, origin
        mode = f"text-{self._texts}"
        self.add_mode(mode, self.get_default_screen)
        if before == self.DEFAULT_MODE:  # begun without having been added, which is quicker
            self.add_mode(before, self.get_default_screen)
        await self.switch_mode(mode)
        await self.remove_mode(before)

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen. A text is a mode of the program, so that one can take another's place."""
        return ReadingScreen(self._document, self._origin, self._settings, self._memory)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for; where the outcome cannot be kept (a full disk), say so and go on."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except sqlite3.OperationalError as error:
            self.notify(f"Not kept: {error}", severity="error", timeout=12, markup=False)
            return True

    def _fatal_error(self) -> None:
        """Write what went wrong to a file, and only its name to the terminal."""
        place = paths.cache_dir() / "crash.log"
        details = traceback.format_exc()
        try:
            paths.write_private(place, details.encode("utf-8", "backslashreplace"))
            self.failure = f"something went wrong; the place is kept, the details are in {place}"
        except OSError:
            self.failure = f"something went wrong: {details.strip().splitlines()[-1]}"
        self._close_messages_no_wait()

    def first_frame_is_out(self) -> None:
        """Start collecting garbage: what start-up made stays, and is not looked through again.

        Collecting is off until then (see `reader.__main__`); frozen, it halves the longest pause when a page turns.
        """
        gc.freeze()
        gc.enable()
        if not self._backs_up:
            self._backs_up = True
            self.set_timer(_BACKUP_AFTER, self._begin_backup)
            self.set_interval(_BACKUP_EVERY, self._begin_backup)

    def _begin_backup(self) -> None:
        self.run_worker(self._back_up(), exit_on_error=False)

    async def _back_up(self) -> None:
        """Make the day's backup."""
        from reader.ui.safekeeping import backed_up

        problem = await backed_up(self._memory)
        if problem:
            self.notify(problem, severity="warning", timeout=12, markup=False)


def run(name: str | None, wish: Wish | None = None) -> int:
    """Open the reader on a text, or where it was left; the exit status of the program.

    Args:
        name: A file, `-` for standard input, or None.
        wish: The review to begin with; None to read.
    """
    if not sys.stdout.isatty():
        print("zhipu-reader: no terminal to read in; to print a text: zhipu-reader print", file=sys.stderr)
        return 2
    try:
        settings = load_settings()
        check_names(settings, BY_NAME, [*BUILTIN_THEMES, *(theme.name for theme in THEMES)])
        memory = Memory(settings)
        document, origin = _document(name, memory)
        if not sys.stdin.isatty():
            _keys_from_terminal()
    except ReaderError as error:
        print(f"zhipu-reader: {error}", file=sys.stderr)
        return 2
    app = ReaderApp(document, origin, settings, memory)
    app.wish = wish
    app.run()
    memory.close()
    if app.failure:
        print(f"zhipu-reader: {app.failure}", file=sys.stderr)
    return 1 if app.failure else app.return_code or 0


def _document(name: str | None, memory: Memory) -> tuple[Document, str]:
    """The text, and where it came from."""
    if name is not None:
        return load(name), "" if name == "-" else os.path.abspath(name)
    last = memory.last()
    if last and last.origin:
        try:
            return load(last.origin), last.origin
        except ReaderError as error:  # moved or changed since: the reader still starts
            memory.notices.append(f"{error}. Here is the article instead.")
    return load(None), ""


def _keys_from_terminal() -> None:
    """Read keys from the terminal where standard input was the text."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise ReaderError("standard input is no terminal, so no key can be read") from None
    os.dup2(terminal, 0)
    os.close(terminal)
