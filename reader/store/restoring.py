"""Going back to a backup: in one step, with what it replaces kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader import paths
from reader.errors import ReaderError
from reader.store.backups import folder_of
from reader.store.copies import check, write_copy
from reader.store.database import Unusable, migrate, moved_aside
from reader.store.migrations import MIGRATIONS, tables

_PATIENCE = 0.5
"""Seconds: a reader that is open stays open."""


class Contents(NamedTuple):
    """What a database holds, in figures."""

    words: int
    """Of which something was said."""
    grades: int
    corrections: int
    """Of words, readings and quotations that hold."""
    texts: int
    used: float
    """When a text was read or a card graded last: seconds since 1970, UTC; 0 if never."""


def contents(path: Path) -> Contents:
    """What a backup or the database holds.

    Raises:
        ReaderError: it is no sound database of ours, or that of a newer version of the program.
    """
    with closing(_copied(path)) as connection:
        return Contents(*connection.execute(_FIGURES).fetchone())


_FIGURES = """SELECT
    (SELECT count(*) FROM words),
    (SELECT count(*) FROM reviews),
    (SELECT count(*) FROM corrections WHERE undone = '') + (SELECT count(*) FROM quote_corrections WHERE undone = ''),
    (SELECT count(*) FROM positions),
    max(coalesce((SELECT max(read_at) FROM positions), 0), coalesce((SELECT max(reviewed) FROM reviews), 0))"""


def restore(backup: Path, database: Path, now: datetime) -> Path | None:
    """Put what a backup holds in the place of what the database holds, all or nothing.

    Returns:
        Where the replaced content is kept; None where there was none.

    Raises:
        ReaderError: the backup is damaged or of a newer version, a reader is open, or nothing can be written; the
            database is then as it was.
    """
    if database.exists() and backup.exists() and backup.samefile(database):
        raise ReaderError(f"{backup}: is the database itself; name a backup")
    with closing(_copied(backup)) as content:
        try:
            paths.make_private_dir(folder_of(database))
            if database.exists():
                try:
                    return _replaced_in_place(content, database, now)
                except sqlite3.OperationalError:
                    raise
                except sqlite3.DatabaseError:
                    pass  # damaged: nothing can be written into it
            return _replaced_as_file(content, database)
        except OSError as error:
            raise ReaderError(f"{database}: cannot be replaced ({error.strerror or error})") from None
        except sqlite3.Error as error:
            advice = "; close the reader first" if "locked" in str(error) else ""
            raise ReaderError(f"{database}: cannot be replaced ({error}){advice}") from None


def _replaced_in_place(content: sqlite3.Connection, database: Path, now: datetime) -> Path:
    """Overwrite a sound database in one transaction; where its content is kept."""
    aside = folder_of(database) / f"replaced-{now:%Y-%m-%d-%H%M%S}.db"
    with closing(_taken(database)) as connection:
        write_copy(connection, aside)
        content.backup(connection)
    return aside


def _replaced_as_file(content: sqlite3.Connection, database: Path) -> Path | None:
    """Put a new file in the place of a damaged or missing one; where the damaged one is kept."""
    fresh = folder_of(database) / f".restored-{os.getpid()}.draft"
    write_copy(content, fresh)
    there = database.exists()
    aside = moved_aside(database)  # its log too: it would be taken for that of the new file
    os.replace(fresh, database)
    return aside if there else None


def _copied(path: Path) -> sqlite3.Connection:
    """A sound copy in memory, brought up to date there."""
    if not path.is_file():
        raise ReaderError(f"{path}: no such file; zhipu-reader restore lists the backups")
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(_opened(path)) as connection:
            connection.backup(copy)
        check(copy)
        _recognise(copy)
        migrate(copy, None)
    except BaseException as error:
        copy.close()
        if isinstance(error, sqlite3.OperationalError | OSError):
            raise ReaderError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
        if isinstance(error, sqlite3.Error | Unusable):
            raise ReaderError(f"{path}: no sound database of this program ({error})") from None
        raise
    return copy


def _opened(path: Path) -> sqlite3.Connection:
    """The file, to be read; one at rest leaves no trace of that, and may lie where nothing can be written."""
    in_use = path.with_name(f"{path.name}-wal").exists()
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{'' if in_use else '&immutable=1'}", uri=True)


def _recognise(connection: sqlite3.Connection) -> None:
    """Tell a database of ours from that of another program, before anything is made in it.

    Raises:
        Unusable: it is none.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if version == 0 or tables(MIGRATIONS[:version]) - there:
        raise Unusable("its tables are not there")


def _taken(database: Path) -> sqlite3.Connection:
    """The database for us alone, until it is closed.

    Raises:
        sqlite3.OperationalError: a reader is open.
        sqlite3.DatabaseError: it is damaged.
    """
    connection = sqlite3.connect(database, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection
