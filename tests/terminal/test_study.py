"""The first days of a reader: say what is known, read, save words, review, be cut off, go on, take the words out."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from reader.store.database import open_database
from reader.store.reviews import Reviews
from reader.store.vocabulary import LEARNING, SavedWord, Vocabulary
from tests.terminal.screen import Terminal

_READER = [sys.executable, "-m", "reader"]
_NEXT_UNKNOWN, _PAGE_DOWN, _HOME = "\x1b[1;5C", "\x1b[6~", "\x1b[H"
_ENTER, _ESCAPE, _BLANK = "\r", "\x1b", " "
_STATUSES = ("1", "2", "3", "1", "1")
_FIELDS = ["Word", "Simplified", "Traditional", "Pinyin", "Meaning", "Sentence", "Cloze", "Source", "Level", "Note"]


class Learner:
    """Presses a key, and waits for what it does."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self.wait("港")
        self.press_until("l", lambda: "HSK" in self.card)  # the dictionary is there
        self.press(_HOME, " 0% ")

    @property
    def screen(self) -> str:
        return self._terminal.text

    @property
    def card(self) -> str:
        """The first line of the word card: below the rule."""
        lines = self._terminal.lines
        rules = [row for row, line in enumerate(lines) if line.startswith("──")]
        return lines[rules[-1] + 1] if rules else ""

    @property
    def question(self) -> int:
        """The number of the question that is asked."""
        found = re.search(r"Review .* (\d+) of \d+", self.screen)
        return int(found[1]) if found else 0

    def wait(self, *texts: str) -> None:
        self._terminal.wait_for(lambda: all(text in self.screen for text in texts))

    def press(self, key: str, *texts: str) -> None:
        """Press a key once, and wait until all the texts stand on the screen."""
        self._terminal.press(key)
        self.wait(*texts)

    def press_until(self, key: str, holds: Callable[[], bool]) -> None:
        """Press a key again and again until something holds."""
        for _ in range(60):
            before = self.screen
            self._terminal.press(key)
            with suppress(AssertionError):
                self._terminal.wait_for(lambda before=before: self.screen != before, 3.0)  # type: ignore[misc]
                self._terminal.wait_for(holds, 0.5)
                return
        raise AssertionError(f"it did not come; on the screen stands:\n{self.screen}")

    def begin(self) -> None:
        """Say that HSK 1 to 2 is known."""
        self.press("K", "What do you know already?")
        self.press("2", "I know HSK 1 to 2 (2025)")
        assert re.search(r"(\d+) of \1 words become known", self.screen)
        self.press(_ENTER, "words are known; u")
        self._terminal.wait_for(lambda: "What do you know already?" not in self.screen)

    def read_a_section(self) -> None:
        """Page to the second section, look at its words, and go back."""
        self.press_until(_PAGE_DOWN, lambda: "· 2/4" in self.screen)
        self.press("W", "Warm-up", "what does it mean?")
        self._terminal.press(_ESCAPE)
        self._terminal.wait_for(lambda: "Warm-up" not in self.screen)
        self.press(_HOME, "· 1/4")

    def save_five(self) -> None:
        """Give each of the next five unknown words a status."""
        for status in _STATUSES:
            before = self.card
            self.press_until(_NEXT_UNKNOWN, lambda before=before: self.card != before and ", new" in self.card)  # type: ignore[misc]
            self._terminal.press(status)
            self._terminal.wait_for(lambda status=status: f", learning {status}" in self.card)  # type: ignore[misc]

    def answer(self, grade: str) -> None:
        """Look at the answer, grade it, and wait for what comes next."""
        number = self.question
        self.press(_BLANK, "1 Again", "4 Easy")
        self._terminal.press(grade)
        self._terminal.wait_for(lambda: "Done." in self.screen or self.question == number + 1)

    def leave(self) -> None:
        self._terminal.press("q")
        assert self._terminal.status() == 0


def saved() -> dict[str, SavedWord]:
    """The words that are being learnt."""
    database = open_database()
    found = {word.headword: word for word in Vocabulary(database).all() if word.status in LEARNING}
    database.close()
    return found


def grades() -> list[tuple[str, int]]:
    """All that were given, in their order."""
    database = open_database()
    assert database.notice == ""
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    found = database.connection.execute("SELECT headword, grade FROM reviews ORDER BY number").fetchall()
    database.close()
    return found


def waiting() -> list[str]:
    """The words of the session under way that wait for a grade, in their order."""
    database = open_database()
    session = Reviews(database).under_way()
    database.close()
    assert session is not None
    return [card.headword for card in session.cards if card.review is None]


def exported(file: Path) -> Path:
    """Words for Anki, by the command."""
    done = subprocess.run([*_READER, "export", "anki", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return file


def collection(package: Path, query: str) -> list[tuple[Any, ...]]:
    """Rows of the database in a package for Anki, read as any other program would."""
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        assert {"collection.anki2", "media"} <= set(archive.namelist())
        content = archive.read("collection.anki2")
    unpacked = package.with_suffix(".anki2")
    unpacked.write_bytes(content)
    with closing(sqlite3.connect(unpacked)) as connection:
        return connection.execute(query).fetchall()


def check_package(package: Path, words: dict[str, SavedWord]) -> None:
    """A note for each word, with what was seen of it, and two cards for each note."""
    ((models,),) = collection(package, "SELECT models FROM col")
    ((number, model),) = json.loads(models).items()
    assert [field["name"] for field in model["flds"]] == _FIELDS
    assert [template["name"] for template in model["tmpls"]] == ["Recognition", "Cloze"]
    rows = collection(package, "SELECT id, mid, flds FROM notes")
    assert {str(kind) for _, kind, _ in rows} == {number}
    notes = {fields.split("\x1f")[0]: dict(zip(_FIELDS, fields.split("\x1f"), strict=True)) for _, _, fields in rows}
    assert set(notes) == set(words)
    for headword, word in words.items():
        note, (before, after) = notes[headword], around(word)
        assert note["Sentence"] == f"{before}<b>{headword}</b>{after}"
        assert note["Cloze"].startswith(before)
        assert headword not in note["Cloze"][len(before) : -len(after) or None]
        assert note["Meaning"]
        assert "tone" in note["Pinyin"]
        assert note["Source"] == word.place.title
    cards = collection(package, "SELECT nid, ord FROM cards ORDER BY nid, ord")
    assert cards == sorted((note, card) for note, *_ in rows for card in (0, 1))


def around(word: SavedWord) -> tuple[str, str]:
    """The word's sentence before and after it."""
    place = word.place
    assert place.sentence[place.at :].startswith(word.headword)
    return place.sentence[: place.at], place.sentence[place.at + len(word.headword) :]


def identities(package: Path) -> list[tuple[Any, ...]]:
    return collection(package, "SELECT guid, flds, (SELECT count(*) FROM cards) FROM notes ORDER BY guid")


def test_the_first_days_of_a_reader(tmp_path: Path) -> None:
    with Terminal(_READER, os.environ) as terminal:
        learner = Learner(terminal)
        learner.begin()
        learner.read_a_section()
        learner.save_five()
        words = saved()
        assert sorted(word.status for word in words.values()) == sorted(_STATUSES)
        learner.press("r", "Review", "1 of 5")
        for grade in "314":
            learner.answer(grade)
        learner.press(_BLANK, "1 Again")
        given, questions = grades(), waiting()
        assert [grade for _, grade in given] == [3, 1, 4]
        os.kill(terminal.pid, signal.SIGKILL)

    assert grades() == given
    assert saved() == words
    assert waiting() == questions

    with Terminal(_READER, os.environ) as terminal:
        learner = Learner(terminal)
        learner.press_until(_NEXT_UNKNOWN, lambda: ", learning 1" in learner.card)
        learner.press("r", "Review", "4 of")
        assert "1 Again" not in learner.screen, "what was not graded is asked again"
        for _ in questions:
            learner.answer("4")
        learner.wait("Done.")
        learner.press(_ENTER, "· 1/4", "pinyin")
        learner.leave()
    assert grades() == given + [(word, 4) for word in questions]
    assert saved() == words

    package, again = exported(tmp_path / "words.apkg"), exported(tmp_path / "again.apkg")
    check_package(package, words)
    assert identities(again) == identities(package)
