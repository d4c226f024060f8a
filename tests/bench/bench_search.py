"""How long a key of a search takes in a text of a million hanzi, without a screen.

    python tests/bench/bench_search.py [QUERY…]

Prints, for each query: the places found, the milliseconds to the first of them and to the last, key by key; then the
longest piece of work between which keys are heard, while the index is made.
"""

from __future__ import annotations

import random
import statistics
import sys
from time import perf_counter

from reader.language.lexicon import Lexicon, lexicon
from reader.language.words import is_hanzi
from reader.search.hanzi import hanzi_of
from reader.search.index import Index
from reader.search.patterns import patterns_of
from reader.search.queries import read_query
from reader.search.search import Search
from reader.text.document import Document
from reader.text.loading import from_text
from reader.text.passages import passages

_HANZI = 1_000_000
QUERIES = ("damoxing", "da4mo2xing2", "xian", "shijian", "dmx", "yjd", "的", "大模型", "women", "zhongguo")


def novel(opened: Lexicon, hanzi: int = _HANZI) -> Document:
    """A text of so many hanzi, words of the HSK lists with frequencies as Zipf has them."""
    chance = random.Random(1)
    vocabulary = sorted(word for word in opened.listed("2025", 9) if all(map(is_hanzi, word)))
    chance.shuffle(vocabulary)
    weights = [1 / (rank + 5) for rank in range(len(vocabulary))]
    lines: list[str] = []
    written = 0
    while written < hanzi:
        words = chance.choices(vocabulary, weights, k=chance.randint(10, 60))
        if chance.random() < 0.05:
            words.append("大模型")
        lines.append("".join(words) + "。")
        written += len(lines[-1]) - 1
    return from_text("\n".join(lines))


def main() -> None:
    """Print the figures."""
    opened = lexicon()
    document = novel(opened)
    begun = perf_counter()
    index = Index(document.text, [(p.start, p.end) for p in passages(document)], hanzi_of(opened))
    print(f"{len(document.text):,} code points; dictionary's hanzi read in {_ms(begun):.0f} ms")
    slices = []
    for number in range(len(index)):
        begun = perf_counter()
        index.slice(number)
        slices.append(_ms(begun))
    print(f"index: {sum(slices):.0f} ms in {len(slices)} slices, the longest {max(slices):.1f} ms")
    firsts: list[float] = []
    totals: list[float] = []
    for typed in sys.argv[1:] or QUERIES:
        for size in range(1, len(typed) + 1):
            begun = perf_counter()
            query = read_query(typed[:size], unfinished=True)
            search = Search(index, patterns_of(query, query.usual, index), len(document.text) // 2)
            first = 0.0
            while not search.done:
                search.step()
                first = first or (_ms(begun) if search.nearest else 0.0)
            firsts.append(first)
            totals.append(_ms(begun))
        print(f"{typed:12} {search.count:>7,} places, first {firsts[-1]:5.1f} ms, all {totals[-1]:5.1f} ms")
    totals.sort()
    p99 = totals[min(len(totals) - 1, int(len(totals) * 0.99))]
    print(
        f"a key, all matches: p50 {statistics.median(totals):.1f} ms, p99 {p99:.1f} ms; first: max {max(firsts):.1f} ms"
    )


def _ms(begun: float) -> float:
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
