"""The time of what the reader says: later ones win, so it never stands still or goes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

_LATEST = """SELECT max(made) FROM (
    SELECT max(made) AS made FROM corrections
    UNION ALL SELECT max(made) FROM quote_corrections
    UNION ALL SELECT made FROM changes WHERE number = (SELECT max(number) FROM changes)
)"""


def now() -> str:
    """The time in ISO 8601, UTC."""
    return _iso(datetime.now(UTC))


def next_time(connection: Connection) -> str:
    """The time for a new change: after that of every other, of words, quotations and statuses.

    Args:
        connection: inside the transaction that adds it.
    """
    time = now()
    (latest,) = connection.execute(_LATEST).fetchone()
    if latest and latest >= time:  # the clock was set back, yet the reader's last word must win
        return _iso(datetime.fromisoformat(latest) + timedelta(microseconds=1))
    return time


def _iso(time: datetime) -> str:
    """All of one length, so that their order as texts is their order in time."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
