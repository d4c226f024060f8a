"""How many quotations of invented news reports are told to be speech, and whose.

    python -m tests.bench.bench_speakers [TEXTS LABELS]

TEXTS and LABELS are those of `reader.quotes.fitting`; without them `reports.jsonl` is read: news that never happened,
of people who are nobody, though some papers and offices are called as real ones, written for this and labelled by
whoever wrote it. Its lines hold a text, its
quotes, and whether the weights were learnt from it or it was held out. Prints for each set the F1 of speech and the
share of its speakers found, in percent, of the texts as they stand, a sentence a line, and in one paragraph.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.quotes.finder import find_quotes
from reader.quotes.fitting import Label, read_labels, words_of
from reader.quotes.layouts import layouts
from reader.text.document import Document, Span
from reader.text.loading import from_text

_REPORTS = Path(__file__).with_name("reports.jsonl")
_LAYOUTS = ("as they stand", "in lines", "in one paragraph")


class Report(NamedTuple):
    """A labelled text."""

    set: str
    text: str
    labels: dict[Span, Label]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("labelled", nargs="*", metavar="TEXTS LABELS")
    named = parser.parse_args().labelled
    if len(named) not in (0, 2):
        parser.error("name a folder of texts and their labels, or nothing")
    reports = list(_of_folder(Path(named[0]), Path(named[1])) if named else _invented())
    engine = Engine(lexicon())
    for which in dict.fromkeys(report.set for report in reports):
        for number, layout in enumerate(_LAYOUTS):
            counts = Counter[str]()
            for report in reports:
                if report.set == which:
                    text, moved = list(layouts(report.text))[number]
                    there = {moved(span): label for span, label in report.labels.items()}
                    counts += _counts(engine, from_text(text), there)
            print(f"{which}, {layout}: {_told(counts)}")


def _invented() -> Iterator[Report]:
    for line in _REPORTS.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        rows = [json.dumps({"file": "", **quote}) for quote in report["quotes"]]
        yield Report(report["set"], report["text"], read_labels(rows)[""])


def _of_folder(texts: Path, labels: Path) -> Iterator[Report]:
    for file, known in sorted(read_labels(labels.read_text(encoding="utf-8").splitlines()).items()):
        yield Report(texts.name, (texts / file).read_text(encoding="utf-8"), known)


def _counts(engine: Engine, document: Document, labels: dict[Span, Label]) -> Counter[str]:
    words = words_of(engine, document)
    found = {Span(q.start, q.end): q for q in find_quotes(document, words.__getitem__) if not q.indirect}
    counts = Counter[str]()
    for span, label in labels.items():
        quote = found.pop(span, None)
        told, is_speech = quote is not None and quote.kind == "speech", label.kind == "speech"
        counts["both"] += told and is_speech
        counts["either"] += told + is_speech
        if is_speech and label.names:
            counts["speakers"] += 1
            counts["right"] += told and quote is not None and label.fits(quote.speaker)
    counts["either"] += sum(quote.kind == "speech" for quote in found.values())
    return counts


def _told(counts: Counter[str]) -> str:
    f1, right = 200 * counts["both"] / counts["either"], 100 * counts["right"] / counts["speakers"]
    return f"speech F1 {f1:.1f}, speakers {right:.1f} of {counts['speakers']}"


if __name__ == "__main__":
    main()
