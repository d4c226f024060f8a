"""How fast the reader is beside the smallest Textual programs for the same work, in a real pseudo-terminal, in one run.

    python -m tests.bench.bench_reader [--rounds N] [--hanzi N] [--presses N] [--size 120x36]

Programs take turns, so that what else the machine does falls on all of them. Linux only: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader import paths
from reader.language.lexicon import lexicon
from reader.language.words import is_hanzi
from tests.bench.session import Session

_FLOOR = Path(__file__).parent / "floor"
_READER = [sys.executable, "-m", "reader"]
_SEED = paths.seeds_dir() / "zhipu" / "article.txt"
_SEED_TEXT, _SEED_PINYIN = "锣", "gǎng"
_LONG_START = "我们"
_LONG_TEXT, _LONG_PINYIN = "我们", "men"
_RIGHT, _PAGE_DOWN = b"\x1b[C", b"\x1b[6~"
_ENGINE_IDLE = "2"
"""Seconds after which the engine's process ends, so that the reader's own memory is seen without it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--hanzi", type=int, default=1_000_000)
    parser.add_argument("--presses", type=int, default=100)
    parser.add_argument("--size", default="120x36")
    arguments = parser.parse_args()
    columns, rows = map(int, arguments.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), columns, rows, arguments.rounds, arguments.presses)
        bench.write_long_text(arguments.hanzi)
        bench.starts()
        bench.keys()
        bench.memory()


class Bench:
    """What is measured, against what."""

    def __init__(self, folder: Path, columns: int, rows: int, rounds: int, presses: int) -> None:
        self._folder = folder
        self._size = (columns, rows)
        self._rounds = rounds
        self._presses = presses
        self._long = folder / "long.txt"
        self._homes = 0

    def write_long_text(self, hanzi: int) -> None:
        """Make a text out of the words of the HSK lists: sentences, paragraphs, chapters."""
        chance = random.Random(1)
        words = sorted(word for word in lexicon().listed("2025", 9) if all(map(is_hanzi, word)))
        written, chapter, lines = 0, 0, [_LONG_START + "在这里开始。"]
        while written < hanzi:
            if len(lines) % 60 == 1:
                chapter += 1
                lines.append(f"第{chapter}章")
            sentences = []
            for _ in range(chance.randint(2, 7)):
                chosen = chance.choices(words, k=chance.randint(4, 16))
                sentences.append("".join(chosen[:4]) + "，" + "".join(chosen[4:]) + "。")
            lines.append("".join(sentences))
            written += len(lines[-1]) - 2 * len(sentences)
        self._long.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"long text: {written:,} hanzi, {len(lines):,} paragraphs")

    def starts(self) -> None:
        """From the start of the process to the first text, and to the first pinyin."""
        kept, read = self._home(), self._home()
        for home, arguments, pinyin in ((kept, (), _SEED_PINYIN), (read, (str(self._long),), _LONG_PINYIN)):
            with self._reader(home, *arguments) as session:  # so that "warm" is warm
                session.until(pinyin)
                session.settle(1.5)
        fresh = self._fresh_with_dictionary(read)
        found = self._in_turn(
            {
                "static": lambda: self._floor("static", _SEED).until_closed(_SEED_TEXT),
                "seed": lambda: Timed(self._reader(kept)).until_closed(_SEED_TEXT),
                "first run": lambda: Timed(self._reader(self._home())).until_closed(_SEED_PINYIN),
                "long, seen": lambda: Timed(self._reader(read, str(self._long))).until_closed(_LONG_TEXT),
                "long, new": lambda: Timed(self._reader(fresh(), str(self._long))).until_closed(_LONG_TEXT),
            }
        )
        static, seed = found["static"], found["seed"]
        _say("start to the text of the smallest program", static)
        _say("start to the text of the seed, warm", seed, static, 1.3)
        _say("start to the pinyin of the seed, first run ever", found["first run"], static, 1.5)
        _say("start to the long text, seen before", found["long, seen"], seed, 1.2)
        _say("start to the long text, first time", found["long, new"], seed, 2.0)

    def keys(self) -> None:
        """A page turned, the cursor moved, the cursor moved while the engine works."""
        home = self._home()
        with self._reader(home, str(self._long)) as session:
            session.until(_LONG_PINYIN)
            session.settle(1.5)
            moved = [session.press(_RIGHT).settled for _ in range(self._presses)]
            turned = [session.press(_PAGE_DOWN).settled for _ in range(self._presses)]
        with self._floor("lines", self._long).session as session:
            session.until(_LONG_TEXT)
            session.settle()
            least = [session.press(_PAGE_DOWN).settled for _ in range(self._presses)]
        _say("page down of the smallest program, p50", [share(least, 50)])
        _say("page down, p50", [share(turned, 50)], [share(least, 50)], 1.5)
        _say("page down, p99", [share(turned, 99)], [share(least, 99)], 1.5)
        _say("cursor and card, p50 (at most 8 ms)", [share(moved, 50)])
        _say("cursor and card, p99 (at most 30 ms)", [share(moved, 99)])
        with self._reader(self._home(), str(self._long)) as session:
            session.until(_LONG_TEXT)
            busy = session.held(_RIGHT, 60, 0.04)
        _say("cursor while the engine loads and works, longest (at most 100 ms)", [max(busy)])

    def memory(self) -> None:
        """Idle, when the engine's process has ended."""
        programs: dict[str, Callable[[], Session]] = {
            "static": lambda: self._floor("static", _SEED).session,
            "seed": lambda: self._reader(self._home()),
            "long": lambda: self._reader(self._home(), str(self._long)),
        }
        found = {}
        for name, make in programs.items():
            with make() as session:
                session.until(_SEED_TEXT if name != "long" else _LONG_TEXT)
                session.settle(1.0)
                end = time.monotonic() + 60
                while session.children() and time.monotonic() < end:
                    session.settle(0.5)
                found[name] = session.memory()
        _say("memory of the smallest program", [found["static"]], unit="MiB")
        _say("memory, seed", [found["seed"]], [found["static"]], 1.6, "MiB")
        _say("memory, long text", [found["long"]], [found["static"]], 2.0, "MiB")

    def _in_turn(self, programs: Mapping[str, Callable[[], float]]) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(self._rounds):
            for name, run in programs.items():
                found[name].append(run())
        return found

    def _reader(self, home: Path, *arguments: str) -> Session:
        return Session([*_READER, *arguments], environment(home), *self._size)

    def _floor(self, name: str, text: Path) -> Timed:
        program = [sys.executable, str(_FLOOR / f"{name}.py"), str(text)]
        return Timed(Session(program, environment(self._folder), *self._size))

    def _home(self) -> Path:
        """An empty home folder."""
        self._homes += 1
        home = self._folder / f"home-{self._homes}"
        home.mkdir()
        return home

    def _fresh_with_dictionary(self, kept: Path) -> Callable[[], Path]:
        """Makes homes where the dictionary lies ready and nothing was read yet."""

        def make() -> Path:
            home = self._home()
            for place in kept.rglob("lexicon-*"):
                there = home / place.relative_to(kept)
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(place, there)
            return home

        return make


class Timed:
    """A session that is closed when its time has been taken."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def until_closed(self, text: str) -> float:
        """Milliseconds until the text stands there."""
        with self.session as session:
            return session.until(text)


def environment(home: Path) -> dict[str, str]:
    """What a program is given: an own home, a plain terminal."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "ZHIPU_READER_IDLE": _ENGINE_IDLE,
    }


def share(values: Sequence[float], percent: int) -> float:
    """The value that `percent` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _say(
    what: str, values: Sequence[float], against: Sequence[float] = (), goal: float = 0.0, unit: str = "ms"
) -> None:
    middle = statistics.median(values)
    line = f"{what:<72} {middle:8.1f} {unit}"
    if len(values) > 1:
        line += f"  ({min(values):.0f} to {max(values):.0f})"
    if against:
        line += f"  x {middle / statistics.median(against):.2f}, goal {goal}"
    print(line, flush=True)


if __name__ == "__main__":
    main()
