"""The engine's process in figures: `python tests/bench/engine_child.py [TEXT] [--runs N]`.

First answer from nothing (the dictionary is compiled), first answer warm, a passage, reading a kept analysis, memory.
Medians; the process is started anew for each run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from reader.language.analyses import analysis_key, read_analysis
from reader.language.client import EngineClient
from reader.language.lexicon import lexicon
from reader.text.document import Document
from reader.text.loading import load
from reader.text.passages import Passage, passages

Spans = list[tuple[int, int]]


def asked(document: Document, passage: Passage) -> tuple[str, Spans]:
    """A passage as the engine is asked for it."""
    start, end, first, last = passage
    return document.text[start:end], [(p.start - start, p.end - start) for p in document.paragraphs[first:last]]


def megabytes(pid: int | None, name: str = "VmHWM") -> float:
    """The most memory that a process had, or 0 where the system does not tell."""
    path = Path(f"/proc/{pid}/status")
    lines = path.read_text().splitlines() if path.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)


async def first_answer(text: str, spans: Spans) -> tuple[float, float, float]:
    """Seconds to the first answer of a new process, seconds of a second one, megabytes."""
    client = EngineClient()
    begin = perf_counter()
    await client.analyse(text, spans)
    first = perf_counter() - begin
    begin = perf_counter()
    await client.analyse(text, spans)
    second = perf_counter() - begin
    memory = megabytes(client.pid)
    await client.close()
    return first, second, memory


def look_ups(words: list[str]) -> tuple[float, float]:
    """Milliseconds to open the dictionary and look one word up, and of a word after that."""
    begin = perf_counter()
    dictionary = lexicon()
    dictionary.entries(words[0])
    opened = perf_counter() - begin
    begin = perf_counter()
    for word in words:
        dictionary.entries(word)
    each = (perf_counter() - begin) / len(words)
    dictionary.close()
    return opened * 1000, each * 1000


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser()
    options.add_argument("text", nargs="?")
    options.add_argument("--runs", type=int, default=5)
    chosen = options.parse_args()
    document = load(chosen.text)
    text, spans = asked(document, passages(document)[0])
    with tempfile.TemporaryDirectory() as home:
        os.environ["ZHIPU_READER_HOME"] = home
        cold = asyncio.run(first_answer(text, spans))[0]
        runs = [asyncio.run(first_answer(text, spans)) for _ in range(chosen.runs)]
        reads = []
        words: list[str] = []
        for _ in range(chosen.runs * 4):
            begin = perf_counter()
            kept = read_analysis(analysis_key(text, spans)) or []
            reads.append((perf_counter() - begin) * 1000)
            words = list(dict.fromkeys(word.text for row in kept for word in row))
        opened, each = look_ups(words)
    first, second, memory = (median(column) for column in zip(*runs, strict=True))
    print(f"first answer, nothing there yet  {cold:7.2f} s")
    print(f"first answer, warm               {first:7.2f} s")
    print(f"next answer, {len(text):5} characters   {second * 1000:7.1f} ms")
    print(f"kept analysis read               {median(reads):7.2f} ms")
    print(f"dictionary opened, one look-up   {opened:7.2f} ms")
    print(f"a look-up, {len(words):4} words           {each:7.3f} ms")
    print(f"memory of the process, at most   {memory:7.0f} MB")


if __name__ == "__main__":
    main()
