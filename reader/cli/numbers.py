"""The commands stats and grade: what was done and is known, and how difficult a text is."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from reader.cli.analysis import analysed, open_glossary, open_kept, open_knowledge, open_lexicon, open_settings
from reader.cli.output import print_json, print_line, print_rows
from reader.language.glossary import Glossary
from reader.language.lexicon import Lexicon
from reader.language.notation import joined
from reader.layout.cells import shown
from reader.settings import Settings
from reader.store.vocabulary import Vocabulary
from reader.study.days import day_of
from reader.study.difficulty import ENOUGH, Difficulty, contents, difficulty, level_name
from reader.study.durations import duration
from reader.study.statistics import LevelShare, Retention, Statistics, level_shares, statistics
from reader.text.document import Document

Explain = Callable[[str], tuple[tuple[str, ...], str]]
"""Reading and gloss of a word."""


def print_statistics(as_json: bool) -> int:
    """Print the numbers of study; the exit status."""
    settings = open_settings()
    database = open_kept()
    now = time.time()
    found = statistics(database, now, day_of(now))
    listed = open_lexicon().level_of_each(settings.standard)
    shares = level_shares(listed, Vocabulary(database), settings.known_level)
    if as_json:
        print_json(_statistics_row(found, shares, settings))
        return 0
    print_rows(
        ("", "words read", "time", "words saved", "reviews", "time"),
        [
            (p.name, f"{p.words:,}", duration(p.seconds), f"{p.saved:,}", f"{p.reviews:,}", duration(p.review_seconds))
            for p in found.periods
        ],
    )
    print_rows(
        ("", ""),
        [
            ("days in a row", f"{found.streak.current} (longest {found.streak.longest})"),
            ("retention, 30 days", _said(found.month)),
            ("retention, 365 days", _said(found.year)),
            ("cards", f"{found.cards:,}"),
            ("due now", f"{found.due_now:,}"),
            ("due in 7 days", f"{sum(day.cards for day in found.forecast[:7]):,}"),
            *((f"HSK {level_name(share.level)} ({settings.standard})", _share_said(share)) for share in shares),
        ],
    )
    return 0


def print_difficulty(document: Document, as_json: bool) -> int:
    """Print how difficult a text is; the exit status."""
    settings = open_settings()
    glossary = open_glossary(document)
    words = (word for _, found in analysed(document, glossary, 0, len(document.paragraphs)) for word in found)
    text = contents(words, glossary)
    lexicon = open_lexicon()
    knowledge = open_knowledge(settings, lexicon)
    knowledge.load(text.words)
    all_levels = lexicon.levels_many(text.words)
    levels = {word: own[settings.standard] for word, own in all_levels.items() if settings.standard in own}
    found = difficulty(
        text,
        knowledge.status,
        levels,
        lambda word: lexicon.derived_level(word, settings.standard),
    )
    explain = partial(_explained, glossary, lexicon)
    if as_json:
        print_json(_difficulty_row(found, document, explain, settings))
    else:
        _print_difficulty(found, document, explain, settings)
    return 0 if found.words else 1


def _print_difficulty(found: Difficulty, document: Document, explain: Explain, settings: Settings) -> None:
    print_line(shown(document.title), "bold")
    rows = [
        ("level", f"HSK {level_name(found.level)} ({settings.standard}), for {ENOUGH:.0%} of the words"),
        ("running words", f"{found.words:,}, {_percent(found.share)} known"),
        ("different words", f"{found.types:,}, {_percent(found.type_share)} known"),
        ("left out", f"{found.left_out:,} names, numbers and Latin words, {found.ignored:,} ignored words"),
    ]
    for level, count in sorted(found.levels.items(), key=lambda item: item[0] or 99):
        name = f"HSK {level_name(level)}" if level else "in no list"
        rows.append((name, f"{count:,} words, {_percent(count / found.words)}"))
    print_rows(("", ""), rows)
    print_rows(
        ("hardest", "places", f"HSK {settings.standard}", "reading", "gloss"),
        [
            (hard.word, str(hard.places), _level_said(hard.level, hard.estimate), _joined(reading), gloss)
            for hard in found.hardest
            for reading, gloss in [explain(hard.word)]
        ],
    )


def _explained(glossary: Glossary, lexicon: Lexicon, word: str) -> tuple[tuple[str, ...], str]:
    """Reading and gloss; empty where neither glossary nor dictionary has them."""
    entries, term = lexicon.entries(word), glossary.get(word)
    return entries[0].reading if entries else (), (term.short if term else "") or lexicon.gloss(word)


def _joined(reading: tuple[str, ...]) -> str:
    return "".join(joined(reading, "marks"))


def _level_said(level: int | None, estimate: int | None) -> str:
    if level:
        return level_name(level)
    return f"({level_name(estimate)})" if estimate else ""


def _difficulty_row(found: Difficulty, document: Document, explain: Explain, settings: Settings) -> dict[str, Any]:
    return {
        "title": document.title,
        "standard": settings.standard,
        "level": found.level,
        "words": found.words,
        "types": found.types,
        "left_out": found.left_out,
        "ignored": found.ignored,
        "known": {
            "words": found.known_words,
            "types": found.known_types,
            "share": found.share,
            "type_share": found.type_share,
        },
        "levels": [
            {"level": level or None, "words": count, "share": count / found.words}
            for level, count in sorted(found.levels.items(), key=lambda item: item[0] or 99)
        ],
        "hardest": [
            {**hard._asdict(), "reading": reading, "gloss": gloss}
            for hard in found.hardest
            for reading, gloss in [explain(hard.word)]
        ],
    }


def _statistics_row(found: Statistics, shares: list[LevelShare], settings: Settings) -> dict[str, Any]:
    return {
        "today": found.today.isoformat(),
        "periods": [period._asdict() for period in found.periods],
        "streak": found.streak._asdict(),
        "days": [
            {**day._asdict(), "day": day.day.isoformat()}
            for day in found.days
            if day.words or day.seconds or day.reviews
        ],
        "retention": {
            "wanted": settings.retention,
            "30 days": found.month._asdict(),
            "365 days": found.year._asdict(),
            "by_chance": [
                {"lower": chance.lower, "upper": chance.upper, **chance.retention._asdict()} for chance in found.chances
            ],
        },
        "cards": found.cards,
        "due": found.due_now,
        "forecast": [{"day": day.day.isoformat(), "cards": day.cards} for day in found.forecast],
        "statuses": dict(found.statuses),
        "standard": settings.standard,
        "levels": [share._asdict() for share in shares],
    }


def _said(found: Retention) -> str:
    if found.measured is None or found.predicted is None:
        return "nothing was put to the test yet"
    interval = f"{found.low:.0%} to {found.high:.0%}"
    return f"{found.measured:.1%} measured ({interval}), {found.predicted:.1%} foreseen, {found.reviews:,} reviews"


def _share_said(share: LevelShare) -> str:
    return (
        f"{share.known:,} of {share.words:,} known ({share.known / share.words:.0%}), {share.learning:,} being learnt"
    )


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"
