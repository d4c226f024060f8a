"""The modes of the page (pinyin, theme, card …) as the reader left them."""

from __future__ import annotations

from reader.store.database import Database


class Modes:
    """Modes by name. Each is kept beside the setting that it departed from: a changed setting wins again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mode(self, name: str, setting: str) -> str:
        """The mode as it was left, or `setting` if it never was changed or the setting is another one since."""
        row = self._database.connection.execute(
            "SELECT value FROM modes WHERE name = ? AND setting = ?", (name, setting)
        ).fetchone()
        return setting if row is None else str(row[0])

    def set_mode(self, name: str, value: str, setting: str) -> None:
        """Keep a mode that was changed by key, while the setting was `setting`."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO modes (name, value, setting) VALUES (?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value, setting = excluded.setting",
                (name, value, setting),
            )
