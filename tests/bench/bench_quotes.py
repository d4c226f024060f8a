"""How long the quotations of a long text take in the process that finds them, nothing kept from before.

    python tests/bench/bench_quotes.py TEXT

Prints the seconds, those that a million hanzi would take (at most 15 are wanted), the peak of memory, and the ratio to
cutting the same text into words alone.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import tempfile
import time
from pathlib import Path

from reader.language.lexicon import lexicon
from reader.language.segmenter import Segmenter
from reader.language.words import is_hanzi
from reader.quotes.client import find_apart
from reader.text.document import Document
from reader.text.loading import load
from reader.text.passages import passage_text, passages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text")
    document = load(parser.parse_args().text)
    hanzi = sum(map(is_hanzi, document.text))
    with tempfile.TemporaryDirectory() as home:
        os.environ["ZHIPU_READER_HOME"] = home
        Path(home, "cache").mkdir()
        lexicon().close()  # compiled before the clock runs
        start = time.perf_counter()
        quotes = asyncio.run(find_apart(document))
        ours = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{len(quotes)} quotations in {ours:.1f} s, a million hanzi in {ours / hanzi * 1e6:.1f} s, {peak:.0f} MB")
        start = time.perf_counter()
        _cut(document)
        print(f"ratio to cutting words alone: {ours / (time.perf_counter() - start):.2f}")


def _cut(document: Document) -> None:
    cut = [passage_text(document, passage) for passage in passages(document)]
    with Segmenter() as segmenter:
        for text, spans in cut:
            segmenter.ask(text, spans)
        for _ in cut:
            segmenter.answer()


if __name__ == "__main__":
    main()
