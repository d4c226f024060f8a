"""Learning the weights from labelled articles: `python -m reader.quotes.fitting TEXTS LABELS [TEXTS LABELS …]`.

TEXTS is a folder of articles in plain UTF-8. LABELS is a file with a line of JSON for each pair of quotation marks:
`{"file": "a.txt", "start": 385, "end": 404, "kind": "speech", "speaker": "李明华", "also": ["李老师"]}`, offsets of
the words inside in code points; `also` has other ways to name the speaker. It writes `kinds.tsv` and `speakers.tsv`
beside this module. Labelled articles mostly belong to others and cannot be kept; what was learnt from earlier ones is
kept in the weights, and new ones are pulled towards those, unless `--anew` comes first.

The weights are those of a log-linear model with a quadratic penalty, found by stochastic gradient steps that shrink
with the gradients seen so far (Duchi, Hazan, Singer: Adaptive Subgradient Methods, 2011). Where several candidates are
right, their probabilities add up. Each article is learnt from in three layouts.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.words import Word
from reader.quotes.candidates import Candidate
from reader.quotes.figures import Figure
from reader.quotes.finder import QuoteFinder
from reader.quotes.judge import KINDS, Speaker, of_kind
from reader.quotes.layouts import layouts
from reader.quotes.records import QuoteKind
from reader.quotes.weights import weights
from reader.text.document import Document, Span
from reader.text.loading import from_text
from reader.text.passages import passage_text, passages

_EXAMPLES = Path(__file__).with_name("examples.tsv")
_FRAMES = (("那年冬天很冷。", ""), ("", "第二天下起了雨。"), ("那年冬天很冷。", "第二天下起了雨。"), ("", ""))
"""What stands around the invented sentences in turn, so that standing alone tells nothing of them."""
_TIMES = 2
"""How often each invented sentence counts: they are few, and surer than a label in the news."""
_ROUNDS = 60
_STEP = 0.3
_PENALTY = {"kinds": (0.1, 3.0), "speakers": (0.1, 1.0)}
"""Of the squared distance of a weight from what was known, each time its feature counts, and once for all; chosen by
cross-validation over articles."""
_LEAN_TO_SPEECH = 30
"""Hundredths for speech in all cases: speech taken for a term hides who says it, which is worse than the contrary."""
_ANY_SPEECH = of_kind("speech", "any")
_SELDOM = 9
"""Decisions in which a feature must have been seen to get a weight; one in an article counts in each layout."""
_SMALL = 2
"""Hundredths; weights that change nothing are left out."""


class Lesson(NamedTuple):
    """A decision and what was right."""

    choices: list[frozenset[str]]
    """The features of each choice."""
    right: frozenset[int]
    """Which of them are right, one or more."""


class Label(NamedTuple):
    """What is known of a quotation."""

    kind: QuoteKind
    names: tuple[str, ...]
    """What the speaker may be called, the best first; empty where nobody speaks or nobody is known."""

    def fits(self, name: str) -> bool:
        """Whether a name is that of the speaker, with or without a post before it."""
        return any(name == known or (len(known) > 1 and name.endswith(known)) for known in self.names)


class Teacher:
    """Decides as the labels say, and remembers what could be noticed about each decision."""

    def __init__(self, labels: dict[Span, Label]) -> None:
        self._labels = labels
        self.lessons: dict[str, dict[Span, Lesson]] = {"kinds": {}, "speakers": {}}

    def kind(self, span: Span, features: set[str]) -> QuoteKind:
        """The kind that the label has; where there is none, speech if it stands by itself, else a term."""
        label = self._labels.get(span)
        if label is None:
            return "speech" if "statement" in features else "scare"
        choices = [frozenset([of_kind(kind, feature) for feature in features]) for kind in KINDS]
        self.lessons["kinds"][span] = Lesson(choices, frozenset([KINDS.index(label.kind)]))
        return label.kind

    def speaker(self, span: Span, candidates: Sequence[Candidate]) -> Speaker:
        """A candidate whom the label means; somebody new where there is none."""
        label = self._labels.get(span)
        right = [number for number, one in enumerate(candidates) if label and label.fits(one.figure.name)]
        if not right:
            self.lessons["speakers"].pop(span, None)
            return Speaker(Candidate(Figure(label.names[0] if label and label.names else "", "noun")), True)
        if len(right) < len(candidates):
            choices = [frozenset(candidate.features) for candidate in candidates]
            self.lessons["speakers"][span] = Lesson(choices, frozenset(right))
        return Speaker(candidates[right[0]], True)


def lessons(document: Document, words: Sequence[Sequence[Word]], labels: dict[Span, Label]) -> dict[str, list[Lesson]]:
    """What one labelled article teaches about `kinds` and `speakers`.

    Args:
        document: the article.
        words: of each paragraph.
        labels: by the words inside the marks.
    """
    teacher = Teacher(labels)
    finder = QuoteFinder(document, teacher)
    for index in range(len(document.paragraphs)):
        finder.read(index, words[index])
    return {name: list(found.values()) for name, found in teacher.lessons.items()}


def fit(
    learnt: Sequence[Lesson], penalty: tuple[float, float], before: Mapping[str, int] | None = None
) -> dict[str, int]:
    """The weights of the features in hundredths, those that matter; the same for the same lessons.

    Args:
        learnt: what teaches them.
        penalty: see `_PENALTY`.
        before: the weights that they are pulled to, zero where there is none.
    """
    each, once = penalty
    prior = {feature: weight / 100 for feature, weight in (before or {}).items()}
    seen = Counter(feature for lesson in learnt for feature in set().union(*lesson.choices))
    known = {feature for feature, number in seen.items() if number >= _SELDOM or feature in prior}
    examples = [
        ([sorted(choice & known) for choice in lesson.choices], [n in lesson.right for n in range(len(lesson.choices))])
        for lesson in learnt
    ]
    table: dict[str, float] = defaultdict(float, prior)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    order = random.Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(examples)
        for choices, right in examples:
            gradient: dict[str, float] = defaultdict(float)
            for choice, error in zip(choices, _errors(choices, right, table), strict=True):
                for feature in choice if abs(error) > 1e-4 else ():
                    gradient[feature] += error
            for feature, slope in gradient.items():
                slope += (each + once / seen[feature]) * (table[feature] - prior.get(feature, 0.0))
                squares[feature] += slope * slope
                table[feature] -= _STEP * slope / math.sqrt(squares[feature])
    rounded = {feature: round(100 * weight) for feature, weight in sorted(table.items())}
    return {feature: weight for feature, weight in rounded.items() if abs(weight) >= _SMALL}


def _errors(choices: list[list[str]], right: list[bool], table: dict[str, float]) -> list[float]:
    """Probability of each choice less what it should be."""
    scores = [sum(table[feature] for feature in choice) for choice in choices]
    best = max(scores)
    parts = [math.exp(score - best) for score in scores]
    whole = sum(parts)
    good = sum(part for part, is_right in zip(parts, right, strict=True) if is_right) or whole
    return [part / whole - (part / good if is_right else 0.0) for part, is_right in zip(parts, right, strict=True)]


def examples(lines: Iterable[str]) -> Iterator[tuple[str, dict[Span, Label]]]:
    """Invented sentences, framed by others, with the label of their last quotation; raises ValueError at other lines.

    Args:
        lines: a kind, a tab and a sentence, for speech maybe another tab and the speaker; `\\n` begins a
            paragraph; or a comment behind `#`.
    """
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    for (kind, sentence, *speaker), (before, after) in zip(rows, cycle(_FRAMES), strict=False):
        text = before + sentence.replace("\\n", "\n") + after
        yield text, {Span(text.rindex("“") + 1, text.rindex("”")): Label(_kind(kind), tuple(speaker))}


def _kind(name: str) -> QuoteKind:
    kind = next((kind for kind in KINDS if kind == name), None)
    if kind is None:
        raise ValueError(f"{name} is no kind of quotation")
    return kind


def read_labels(lines: Iterable[str]) -> dict[str, dict[Span, Label]]:
    """Labels by file and place; raises ValueError or KeyError where a line is none."""
    found: dict[str, dict[Span, Label]] = defaultdict(dict)
    for line in lines:
        row: dict[str, Any] = json.loads(line)
        names = [row["speaker"], *(row.get("also") or [])] if row.get("speaker") else []
        found[row["file"]][Span(row["start"], row["end"])] = Label(_kind(row["kind"]), tuple(names))
    return found


def words_of(engine: Engine, document: Document) -> list[list[Word]]:
    """The words of each paragraph, offsets in the whole text."""
    found: list[list[Word]] = [[] for _ in document.paragraphs]
    for passage in passages(document):
        text, spans = passage_text(document, passage)
        for index, words in enumerate(engine.analyse(text, spans), passage.first):
            found[index] = [word.moved(passage.start) for word in words]
    return found


def main(arguments: Sequence[str]) -> int:
    """Learn from the folders and label files named and write the weights; 0, or 2 if they are not in pairs."""
    anew = arguments[:1] == ["--anew"]
    arguments = arguments[anew:]
    if not arguments or len(arguments) % 2:
        print(__doc__.partition("\n")[0], file=sys.stderr)
        return 2
    engine = Engine(lexicon())
    learnt: dict[str, list[Lesson]] = {"kinds": [], "speakers": []}
    articles = 0
    for folder, labels in zip(arguments[::2], arguments[1::2], strict=True):
        for file, known in sorted(read_labels(Path(labels).read_text(encoding="utf-8").splitlines()).items()):
            articles += 1
            for text, moved in layouts(Path(folder, file).read_text(encoding="utf-8")):
                document = from_text(text)
                there = {moved(span): label for span, label in known.items()}
                for name, found in lessons(document, words_of(engine, document), there).items():
                    learnt[name] += found
    for sentence, known in examples(_EXAMPLES.read_text(encoding="utf-8").splitlines()):
        document = from_text(sentence)
        for name, found in lessons(document, words_of(engine, document), known).items():
            learnt[name] += found * _TIMES
    for name, found in learnt.items():
        before = {} if anew else dict(weights(name))
        if not anew and name == "kinds":
            before[_ANY_SPEECH] = before.get(_ANY_SPEECH, 0) - _LEAN_TO_SPEECH
        table = fit(found, _PENALTY[name], before)
        if name == "kinds":
            table[_ANY_SPEECH] = table.get(_ANY_SPEECH, 0) + _LEAN_TO_SPEECH
        heading = f"# Learnt by reader.quotes.fitting from {len(found)} decisions in {articles} labelled articles."
        rows = [heading, *(f"{feature}\t{weight}" for feature, weight in table.items())]
        Path(__file__).with_name(f"{name}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        print(f"{name}: {len(found)} decisions, {len(table)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
