"""The one database of what the reader did: how it is opened, and what is done if it cannot be."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader import paths
from reader.store.copies import write_copy
from reader.store.migrations import MIGRATIONS, tables

BACKUPS = "backups"
"""Folder of the backups, beside the database."""
PATIENCE = 3.0
"""Seconds to wait for another program that writes."""
_KNOWS_STRICT = sqlite3.sqlite_version_info >= (3, 37)
"""Some systems pair a new Python with an older SQLite, which has no strict tables."""
_SOON_CHECKED = 1_000_000
"""Bytes of a file up to which a look at every page of it takes no time that anyone would notice."""


class Database:
    """An open connection, and what the reader should be told about it."""

    def __init__(self, connection: sqlite3.Connection, notice: str = "") -> None:
        self.connection = connection
        self.notice = notice
        """One line where something is wrong (unreadable file moved aside, nothing can be kept), else empty."""

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what the block does is kept at its end, or not at all if it raises.

        Inside another transaction it is a part of that one.
        """
        if self.connection.in_transaction:
            yield self.connection
            return
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:  # a full disk has ended it already
                self.connection.execute("ROLLBACK")
            raise

    @property
    def path(self) -> Path | None:
        """The file; None where it is in memory."""
        return next((Path(file) for _, name, file in self._files() if name == "main" and file), None)

    def _files(self) -> list[tuple[int, str, str]]:
        return self.connection.execute("PRAGMA database_list").fetchall()

    def close(self) -> None:
        """Close the connection; it may be closed already."""
        self.connection.close()


class Unusable(Exception):
    """The file is no database of ours, or is damaged."""


def open_database(path: Path | None = None) -> Database:
    """The database at `path` (default: `reader.db` in the data folder), made or brought up to date if need be.

    It never fails: an unreadable file is moved aside and a new one begun; where nothing can be written,
    what is there is copied into memory. `notice` says so.
    """
    path = path or paths.data_dir() / "reader.db"
    notice = ""
    try:
        try:
            return Database(_opened(path))
        except Unusable as error:
            aside = moved_aside(path)
            notice = f"{path}: unreadable ({error}); kept as {aside.name}, a new one was begun"
            if (path.parent / BACKUPS).is_dir():
                notice += "; the backups are listed by zhipu-reader restore"
            return Database(_opened(path), notice)
    except (OSError, sqlite3.Error, Unusable) as error:
        reason = getattr(error, "strerror", None) or error
        return Database(_in_memory(path), notice or f"{path}: {reason}; nothing will be kept of this session")


def _opened(path: Path) -> sqlite3.Connection:
    """A connection that can write, to a database of the newest version.

    Raises:
        OSError, sqlite3.OperationalError: it cannot be opened for writing.
        Unusable: it is damaged.
    """
    paths.make_private_dir(path.parent)
    _create(path)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        _check(connection, path)
        with suppress(sqlite3.OperationalError):  # another program writes just now: it has made the switch, or will
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection, path)
        connection.execute("BEGIN IMMEDIATE")  # fails now, and not at the first word learnt, if nothing can be written
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError as error:
        connection.close()
        raise Unusable(error) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _create(path: Path) -> None:
    """Make the file, for this user only, where it is not there yet.

    A file that is there must not be opened but by SQLite: closing it would take from every connection of this process
    its locks, and the next program to close its own would remove the log that we still write to.
    (https://www.sqlite.org/howtocorrupt.html, 2.2)

    Raises:
        OSError: it cannot be made, or written.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    if path.is_dir() or not os.access(path, os.R_OK | os.W_OK):
        problem = errno.EISDIR if path.is_dir() else errno.EACCES
        raise OSError(problem, os.strerror(problem))


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """See whether the file is a sound database, or empty.

    Raises:
        sqlite3.DatabaseError: it is not.
    """
    connection.execute("PRAGMA schema_version").fetchone()
    if path.stat().st_size > _SOON_CHECKED:
        return
    problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise sqlite3.DatabaseError(str(problem).partition("\n")[0])


def migrate(connection: sqlite3.Connection, path: Path | None) -> None:
    """Bring the database to the newest version, each step as a whole, with a copy of the old one kept beside `path`.

    Raises:
        Unusable: its tables are not ours.
        OSError: a newer version of the program made it, or a step failed: it is then as it was.
    """
    version = _version(connection)
    if version > len(MIGRATIONS):
        raise OSError(f"made by a newer version of the program (database version {version})")
    if path and 0 < version < len(MIGRATIONS):
        write_copy(connection, path.with_name(f"{path.name}.{time.strftime('%Y-%m-%d')}.v{version}"))
    while (version := _version(connection)) < len(MIGRATIONS):
        try:
            _step(connection, version)
        except sqlite3.Error as error:
            raise OSError(f"not brought from version {version} to {version + 1} ({error})") from None
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    missing = tables(MIGRATIONS) - there
    if missing:
        raise Unusable(f"no table {', '.join(sorted(missing))}")


def _step(connection: sqlite3.Connection, version: int) -> None:
    """Take the database from that version to the next, unless another program was faster."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) == version:
            for statement in MIGRATIONS[version]:
                connection.execute(statement if _KNOWS_STRICT else statement.replace(") STRICT", ")"))
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def moved_aside(path: Path) -> Path:
    """Rename the database and the files that belong to it; the new name."""
    aside = path.with_name(f"{path.name}.unreadable-{time.strftime('%Y%m%d-%H%M%S')}")
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{suffix}", f"{aside}{suffix}")
    return aside


def _in_memory(path: Path) -> sqlite3.Connection:
    """A database in memory with what the file holds, as far as it can be read."""
    with suppress(OSError, sqlite3.Error, Unusable):
        return _migrated_copy(path)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, None)
    return connection


def _migrated_copy(path: Path) -> sqlite3.Connection:
    """The file in memory, brought up to date there."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    # immutable: in a folder that cannot be written even a reader could not make the files that WAL needs
    kept = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        kept.backup(connection)
        _check(connection, path)
        migrate(connection, None)
    except BaseException:
        connection.close()
        raise
    finally:
        kept.close()
    return connection
