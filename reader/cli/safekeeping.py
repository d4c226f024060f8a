"""The commands backup and restore."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from reader import paths
from reader.cli.output import print_line, print_rows, warn
from reader.errors import ReaderError
from reader.layout.cells import shown
from reader.store.backups import back_up, backups, dated, folder_of
from reader.store.restoring import Contents, contents, restore


def make_backup(file: str | None) -> int:
    """Copy the database to a file, or to the folder of backups under the time of day; the exit status.

    Raises:
        ReaderError: it cannot be read or written, or something else lies there.
    """
    database = _database()
    if not database.is_file():
        warn(f"{database}: nothing is kept yet")
        return 1
    target = Path(file) if file else folder_of(database) / f"by-hand-{datetime.now():%Y-%m-%d-%H%M%S}.db"
    if file and not target.absolute().parent.is_dir():
        raise ReaderError(f"{file}: there is no such folder; make it first")
    if target.exists():
        _check_is_backup(target, database)
    back_up(database, target)
    print_line(shown(f"{target}: {_told(contents(target))}"))
    return 0


def list_backups() -> int:
    """Print what there is to go back to; the exit status."""
    rows = [(f"{b.made:%Y-%m-%d %H:%M}", told_size(b.size), str(b.path)) for b in backups(_database())]
    print_rows(("made", "size", "file"), rows)
    return 0 if rows else 1


def restore_backup(file: str, sure: bool) -> int:
    """Go back to a backup after asking; the exit status.

    Args:
        file: A file, or the date of a daily backup.
        sure: Do not ask.

    Raises:
        ReaderError: there is nobody to ask, or see `restore`.
    """
    database, backup = _database(), Path(file)
    if not backup.exists() and (day := _day(file)):
        backup = dated(database, day)
    found = contents(backup)
    if not sure:
        if not sys.stdin.isatty():
            raise ReaderError("what is kept now would be replaced; say --yes if that is meant")
        print_line(shown(f"now:    {_told_now(database)}"))
        print_line(shown(f"backup: {_told(found)}"))
        click.confirm("Replace what is kept now by the backup?", abort=True)
    aside = restore(backup, database, datetime.now())
    print_line(shown(f"restored: {_told(found)}"))
    if aside:
        print_line(shown(f"what was there is kept: {aside}"))
    return 0


def told_size(size: int) -> str:
    """Bytes, for people."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def _database() -> Path:
    return paths.data_dir() / "reader.db"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _check_is_backup(target: Path, database: Path) -> None:
    """See that nothing but a backup is replaced by a backup."""
    if database.samefile(target):
        raise ReaderError(f"{target}: is the database itself; name another file")
    try:
        contents(target)
    except ReaderError:
        raise ReaderError(f"{target}: is there, and no backup; name another file") from None


def _told(found: Contents) -> str:
    used = f"{datetime.fromtimestamp(found.used):%Y-%m-%d %H:%M}" if found.used else "never"
    return (
        f"words: {found.words}, grades: {found.grades}, corrections: {found.corrections}, texts: {found.texts},"
        f" last used: {used}"
    )


def _told_now(database: Path) -> str:
    if not database.exists():
        return "nothing"
    try:
        return _told(contents(database))
    except ReaderError as error:
        return str(error)
