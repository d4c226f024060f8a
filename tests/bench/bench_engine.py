"""How long the engine takes for a long text, against jieba and pypinyin alone in the same run.

    python tests/bench/bench_engine.py [TEXT] [--characters N]

Prints the ratio of processor times (at most 1.25 is wanted), the time of 3,000 hanzi once warm, the time to load, and
the memory.
"""

from __future__ import annotations

import argparse
import gc
import logging
import resource
import time
from collections.abc import Callable

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.text.loading import load, seed
from reader.text.passages import passages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", nargs="?")
    parser.add_argument("--characters", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()

    start = time.perf_counter()
    words_of = lexicon()
    engine = Engine(words_of)
    print(f"load {time.perf_counter() - start:.2f} s, {_memory():.0f} MB")

    document = load(arguments.text) if arguments.text else seed()
    units: list[tuple[str, list[tuple[int, int]]]] = []
    for passage in passages(document):
        if passage.end > arguments.characters and units:
            break
        spans = [
            (p.start - passage.start, p.end - passage.start) for p in document.paragraphs[passage.first : passage.last]
        ]
        units.append((document.text[passage.start : passage.end], spans))
    characters = sum(len(text) for text, _ in units)

    ours = min(_timed(lambda: [engine.analyse(text, spans) for text, spans in units]) for _ in range(arguments.rounds))
    print(f"engine {ours:.3f} s for {characters} characters, {characters / ours:.0f} a second, {_memory():.0f} MB")
    short = units[0][0][:3000]
    warm = min(_timed(lambda: engine.analyse(short, [(0, len(short))])) for _ in range(5))
    print(f"3,000 characters once warm: {warm * 1000:.0f} ms")

    logging.getLogger("jieba").disabled = True
    import jieba
    import pypinyin

    jieba.lcut("预备")
    pypinyin.lazy_pinyin("预备")

    def baseline() -> None:
        for text, _ in units:
            jieba.lcut(text)
            pypinyin.lazy_pinyin(text)

    theirs = min(_timed(baseline) for _ in range(arguments.rounds))
    print(f"jieba and pypinyin {theirs:.3f} s; ratio {ours / theirs:.2f}")


def _timed(call: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    call()
    return time.process_time() - start


def _memory() -> float:
    """The process's largest memory so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
