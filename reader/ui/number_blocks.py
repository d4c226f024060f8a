"""The numbers of study as blocks of lines, each for the width that it gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from reader.layout.cells import shown
from reader.store.vocabulary import LEARNING
from reader.study.days import Streak
from reader.study.difficulty import ENOUGH, Difficulty, Hard, level_name
from reader.study.durations import duration
from reader.study.statistics import LevelShare, Retention, Statistics
from reader.ui.charts import bar, columns, heat_map

_TELLING = 0.1
"""An interval of 95 % that is wider than this says too little."""
_LEVEL_WIDTH = 9
_HARDEST = 10
_WORD_WIDTH = 16
_FORECAST_HEIGHT = 4


class TextNumbers(NamedTuple):
    """How difficult the text is that is open."""

    difficulty: Difficulty
    glosses: Sequence[str]
    """Of the hardest words."""
    counted: float
    """The share of the text whose words are there."""


def heading(title: str, more: str = "") -> Content:
    """The line over a block."""
    return Content.assemble((title, "bold $accent"), (f"  {more}" if more else "", "$quiet"))


def _clipped(text: str, width: int) -> Content:
    """What a text or a dictionary says, harmless and no wider than that."""
    return Content(shown(text)).truncate(width, ellipsis=True)


def days_block(found: Statistics, width: int) -> list[Content]:
    """Streak and year."""
    return [heading("Days", _streak(found.streak)), *heat_map(found.days, width)]


def _streak(streak: Streak) -> str:
    if not streak.longest:
        return "none yet on which you read or reviewed"
    days = "1 day" if streak.current == 1 else f"{streak.current} days"
    open_today = "" if streak.today or not streak.current else ", today is still open"
    return f"{days} in a row with reading or reviews{open_today} · longest {streak.longest}"


def periods_block(found: Statistics, width: int) -> list[Content]:
    """What was done."""
    lines = [
        heading("Done"),
        Content.styled(f"{'':<8}{'words read':>12}{'in':>12}{'saved':>8}{'reviews':>10}{'in':>12}", "$quiet"),
    ]
    for p in found.periods:
        read = f"{p.words:>12,}{duration(p.seconds):>12}"
        learnt = f"{p.saved:>8,}{p.reviews:>10,}{duration(p.review_seconds):>12}"
        lines.append(Content.assemble((f"{p.name:<8}", "$quiet"), read, learnt))
    learning = sum(found.statuses.get(status, 0) for status in LEARNING)
    known, ignored = (found.statuses.get(status, 0) for status in ("known", "ignored"))
    said = f"{learning:,} being learnt · {known:,} known · {ignored:,} ignored"
    return [*lines, Content.assemble((f"{'words':<8}", "$quiet"), said)]


def memory_block(found: Statistics, wanted: float, width: int) -> list[Content]:
    """Retention as it was foreseen and as it was measured."""
    lines = [heading("Memory", f"recalled after a day or more · wanted {wanted:.0%}")]
    if found.year.measured is None:
        return [*lines, Content.styled("No word was reviewed a second time yet.", "$quiet")]
    for name, retention in (("30 days", found.month), ("365 days", found.year)):
        lines.append(_retention_line(name, retention))
    told = [chance for chance in found.chances if chance.retention.reviews]
    if len(told) > 1:
        lines.append(Content.styled("by the chance foreseen, of 365 days:", "$quiet"))
        lines += [
            _retention_line(f"{chance.lower * 100:.0f}–{chance.upper * 100:.0f} %", chance.retention) for chance in told
        ]
    return lines


def _retention_line(name: str, found: Retention) -> Content:
    if found.measured is None or found.predicted is None:
        return Content.assemble((f"{name:<10}", "$quiet"), ("no reviews", "$quiet"))
    if found.predicted > found.high:
        verdict, style = "foreseen too high", "$warning"
    elif found.predicted < found.low:
        verdict, style = "foreseen too low", "$warning"
    elif found.high - found.low > _TELLING:
        verdict, style = "too few to tell", "$quiet"
    else:
        verdict, style = "agrees", "$success"
    measured = f"{found.measured:>4.0%} ({found.low:.0%}–{found.high:.0%})"
    return Content.assemble(
        (f"{name:<10}", "$quiet"),
        f"{measured:<16} foreseen {found.predicted:>4.0%} ",
        (f"{verdict:<18}", style),
        (f"of {found.reviews:,}", "$quiet"),
    )


def forecast_block(found: Statistics, width: int) -> list[Content]:
    """What comes due."""
    due = [day.cards for day in found.forecast]
    lines = [heading("Due", f"{found.due_now:,} now · {found.cards:,} cards")]
    if not found.cards:
        return [*lines, Content.styled("No cards yet: a word has one from its first review on.", "$quiet")]
    cell = 3 if width >= 3 * len(due) else 2
    days = "".join(f"{day.day.day:<{cell}}" if not n % 5 else " " * cell for n, day in enumerate(found.forecast))
    soon = f"today {due[0]:,} · tomorrow {due[1]:,} · 7 days {sum(due[:7]):,} · {len(due)} days {sum(due):,}"
    return [*lines, *columns(due, _FORECAST_HEIGHT, "$primary", cell), Content.styled(days, "$quiet"), Content(soon)]


def levels_block(shares: Sequence[LevelShare], standard: str, width: int) -> list[Content]:
    """How much of each HSK level is known."""
    lines = [heading(f"HSK {standard}", "█ known  ▒ being learnt")]
    for share in shares:
        said = f"{share.known:>6,} of {share.words:<6,}{share.known / share.words:>4.0%}"
        parts = [(share.known / share.words, "█", "$success"), (share.learning / share.words, "▒", "$accent")]
        room = max(4, width - _LEVEL_WIDTH - len(said) - 1)
        name = (f"HSK {level_name(share.level):<{_LEVEL_WIDTH - 4}}", "$quiet")
        lines.append(Content.assemble(name, bar(parts, room), f" {said}"))
    return lines


def text_block(title: str, found: TextNumbers, standard: str, width: int) -> list[Content]:
    """How difficult the text is."""
    difficulty = found.difficulty
    lines = [heading("This text", _clipped(title, max(8, width - 12)).plain)]
    if found.counted < 1:
        lines.append(Content.styled(f"Only the {found.counted:.0%} of it whose words are there count.", "$warning"))
    if not difficulty.words:
        return [*lines, Content.styled("No words to know.", "$quiet")]
    left_out = f"{difficulty.left_out:,} names and numbers"
    if difficulty.ignored:
        left_out += f", {difficulty.ignored:,} ignored words"
    level = f"HSK {level_name(difficulty.level)} ({standard})"
    lines += [
        _fact("level", f"{level}: {ENOUGH:.0%} of its words are of that level or easier"),
        _fact("words", f"{difficulty.words:,}, {difficulty.share or 0:.0%} known"),
        _fact("different", f"{difficulty.types:,}, {difficulty.type_share or 0:.0%} known"),
        _fact("left out", left_out),
    ]
    for number, count in sorted(difficulty.levels.items(), key=lambda item: item[0] or 99):
        share = count / difficulty.words
        name = f"HSK {level_name(number)}" if number else "no list"
        said = f"{count:>6,}{share:>5.0%}"
        room = max(4, width - _LEVEL_WIDTH - 1 - len(said))
        lines.append(
            Content.assemble((f"{name:<{_LEVEL_WIDTH}} ", "$quiet"), bar([(share, "█", "$primary")], room), said)
        )
    if difficulty.hardest:
        lines.append(Content.styled("hardest words that are not known:", "$quiet"))
        lines += [
            _hard_line(hard, gloss, width)
            for hard, gloss in list(zip(difficulty.hardest, found.glosses, strict=True))[:_HARDEST]
        ]
    return lines


def _fact(name: str, said: str) -> Content:
    return Content.assemble((f"{name:<{_LEVEL_WIDTH}} ", "$quiet"), said)


def _hard_line(hard: Hard, gloss: str, width: int) -> Content:
    level = level_name(hard.level) if hard.level else f"({level_name(hard.estimate)})" if hard.estimate else "–"
    word = _clipped(hard.word, _WORD_WIDTH).stylize("bold")
    gap = " " * (_WORD_WIDTH + 1 - word.cell_length)
    before = Content.assemble(word, gap, (f"{hard.places:>3}× {level:<7}", "$quiet"))
    return before.append(_clipped(gloss, max(4, width - before.cell_length)))


Block = Callable[[int], list[Content]]
"""Lines for a width."""


def drawn(blocks: Sequence[Block], width: int) -> Content:
    """Blocks under each other."""
    lines: list[Content] = []
    for block in blocks:
        lines += [*block(width), Content("")]
    return Content("\n").join(lines[:-1])
