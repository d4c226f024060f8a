"""A copy of a database in a file of its own: whole and sound, or not there at all."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from itertools import count
from pathlib import Path

_serial = count()
_DRAFT = ".draft"
_ABANDONED = 86_400
"""Seconds after which nobody works on a draft any more."""


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy what a connection sees to a file, readable by this user only; a file of that name is replaced as a whole.

    Others may read and write meanwhile: the copy holds what was there at one moment. It needs no files beside it.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: the database cannot be read, or is damaged (`DatabaseError` itself).
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.{next(_serial)}{_DRAFT}")
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            check(copy)
        descriptor = os.open(draft, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def check(connection: sqlite3.Connection) -> None:
    """See whether a database is sound: every page and every index.

    Raises:
        sqlite3.DatabaseError: it is not.
    """
    (problem,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if problem != "ok":
        raise sqlite3.DatabaseError(str(problem).partition("\n")[0])


def clear_drafts(folder: Path) -> None:
    """Remove what a copy that was broken off has left."""
    for draft in folder.glob(f".*{_DRAFT}*"):
        if draft.stat().st_mtime < time.time() - _ABANDONED:
            draft.unlink(missing_ok=True)
