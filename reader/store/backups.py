"""Backups of the database: one for each day on which it was used, a week of them, and one a week for a month."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from reader import paths
from reader.errors import ReaderError
from reader.store.copies import clear_drafts, write_copy
from reader.store.database import BACKUPS, PATIENCE

_DAYS = 7
"""The newest so many stay."""
_WEEKS = 4
"""Of those before, the first of each week, of the newest so many weeks."""
_DATED = re.compile(r"reader-(\d{4}-\d{2}-\d{2})\.db")


class Backup(NamedTuple):
    """A file of the folder of backups."""

    path: Path
    size: int
    """In bytes."""
    made: datetime
    """Local time."""


def folder_of(database: Path) -> Path:
    """Where the backups of a database lie; it may not exist."""
    return database.parent / BACKUPS


def dated(database: Path, day: date) -> Path:
    """The backup of a day; it may not exist."""
    return folder_of(database) / f"reader-{day.isoformat()}.db"


def backups(database: Path) -> list[Backup]:
    """What there is to go back to, the newest first: backups, and what was replaced or brought to a newer version."""
    found = [*folder_of(database).glob("*.db"), *database.parent.glob(f"{database.name}.*.v*")]
    states = [(path, path.stat()) for path in found if path.is_file()]
    listed = [Backup(path, state.st_size, datetime.fromtimestamp(state.st_mtime)) for path, state in states]
    return sorted(listed, key=lambda backup: backup.made, reverse=True)


def outdated(days: Iterable[date]) -> set[date]:
    """Those of the days of which the backup is no longer needed.

    They are counted by days of use, not by age: after a pause of half a year all is still there.
    """
    newest_first = sorted(set(days), reverse=True)
    first_of_week = {day.isocalendar()[:2]: day for day in newest_first[_DAYS:]}
    kept = {*newest_first[:_DAYS], *sorted(first_of_week.values(), reverse=True)[:_WEEKS]}
    return set(newest_first) - kept


def back_up_daily(database: Path, today: date) -> Path | None:
    """Make the backup of today unless it is there, and remove those that are no longer needed.

    Returns:
        The backup; None if there is nothing to do.

    Raises:
        ReaderError: it cannot be made; the older ones are then untouched.
    """
    target = dated(database, today)
    if target.exists() or not database.is_file():
        return None
    back_up(database, target)
    for day in outdated(_days(database)):
        dated(database, day).unlink(missing_ok=True)
    clear_drafts(target.parent)
    return target


def back_up(database: Path, target: Path) -> None:
    """Copy the database to a file, while others may use it.

    Raises:
        ReaderError: the database is damaged or the file cannot be written; an older file is then as it was.
    """
    try:
        paths.make_private_dir(target.parent)
        # not read-only: the last one who leaves must be able to take away the files that belong to a database in use
        uri = f"{database.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)) as connection:
            write_copy(connection, target)
    except OSError as error:
        raise ReaderError(f"{target}: the backup cannot be written ({error.strerror or error})") from None
    except sqlite3.OperationalError as error:
        raise ReaderError(f"{target}: no backup was made ({error})") from None
    except sqlite3.DatabaseError as error:
        advice = "go back to a backup with zhipu-reader restore"
        raise ReaderError(f"{database}: damaged ({error}); no backup was made of it; {advice}") from None


def _days(database: Path) -> list[date]:
    found = map(_DATED.fullmatch, (path.name for path in folder_of(database).iterdir()))
    return [date.fromisoformat(match[1]) for match in found if match]
