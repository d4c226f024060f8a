"""How long a key of a search takes in a text of a million hanzi, as a reader sees it: in a real pseudo-terminal.

    python -m tests.bench.bench_search_terminal [QUERY…]

For each key: until the screen has settled, until the number of the first match stands in the field, until all matches
are counted (the number without its ellipsis). The text was never read before; only the dictionary lies ready.
"""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from reader.language.lexicon import lexicon, lexicon_path
from tests.bench.bench_reader import environment, share
from tests.bench.bench_search import QUERIES, novel
from tests.bench.session import Session

_PLACE = re.compile(rb"\d[\d,]*/\d[\d,]*(\xe2\x80\xa6)?")
"""`1/234`, with an ellipsis while it is counted."""
_ESCAPE, _SLASH = b"\x1b", b"/"


def main() -> None:
    queries = sys.argv[1:] or QUERIES
    settled: list[float] = []
    firsts: list[float] = []
    counted: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        cache = home / ".cache" / "zhipu-reader"
        cache.mkdir(parents=True)
        opened = lexicon()
        shutil.copy2(lexicon_path(), cache)
        text = Path(folder, "long.txt")
        text.write_text(novel(opened).text, encoding="utf-8")
        argv = [sys.executable, "-m", "reader", str(text)]
        with Session(argv, environment(home), 100, 30) as session:
            session.until("·")
            session.settle(1.5)
            session.press(_SLASH)  # the first search makes the index
            session.settle(1.5)
            session.press(_ESCAPE)
            for typed in queries:
                session.press(_SLASH)
                for char in typed:
                    press = session.press(char.encode())
                    settled.append(press.settled)
                    places = [(stamp, match) for stamp, piece in press.heard for match in _PLACE.finditer(piece)]
                    if places:
                        firsts.append(places[0][0])
                        counted += [stamp for stamp, match in places if not match[1]][-1:]
                print(f"{typed:12} " + " ".join(f"{ms:5.1f}" for ms in settled[-len(typed) :]), flush=True)
                session.press(_ESCAPE)
    _say("settled", settled, "30 at p50, 100 at p99")
    _say("first match stands there", firsts, "50")
    _say("all matches counted", counted, "1000")


def _say(what: str, values: list[float], goal: str) -> None:
    middle, most = statistics.median(values), max(values)
    print(
        f"{what:<26} p50 {middle:6.1f} ms  p99 {share(values, 99):6.1f}  max {most:6.1f}  of {len(values)}; goal {goal}"
    )


if __name__ == "__main__":
    main()
