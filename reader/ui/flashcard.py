"""What stands on the screen of a review: question, hints, answer, grades, and the summary at the end."""

from __future__ import annotations

from textual.content import Content

from reader.language.notation import NotationStyle, joined, marked
from reader.layout.cells import shown
from reader.layout.lines import balanced_lines
from reader.store.reviews import Kind
from reader.study.pinyin_check import Checked
from reader.study.questions import initials, pieces
from reader.study.scheduling import GRADES, interval
from reader.study.sessions import Progress, Summary
from reader.ui.asking import Asking
from reader.ui.explanation import body, headline
from reader.ui.view import View

_ASKED: dict[Kind, str] = {
    "recognition": "What does it mean, and how is it read?",
    "cloze": "Which word is missing?",
    "reading": "How is it read? Type the pinyin with its tones.",
    "listening": "Listen. What is said?",
}
_ROLES = {"plain": "", "word": "bold underline $accent", "gap": "bold $accent"}
_VERDICTS = {"right": ("✓", "$success"), "tone": ("tone", "$warning"), "wrong": ("✗", "$error")}
_BAR = 24
_GLOSSED = 3
"""Paragraphs of an answer; the card in the text has them all."""


def progress_line(progress: Progress, due: int, width: int) -> Content:
    """How far the session has come."""
    if not progress.questions:
        return Content.styled("Review", "bold")
    share = progress.done / progress.questions
    room = min(_BAR * 2, max(_BAR // 2, width - 40))
    filled = round(share * room)
    where = f"  {min(progress.done + 1, progress.questions)} of {progress.questions}"
    return Content.assemble(
        ("Review  ", "bold"),
        ("━" * filled, "$primary"),
        ("─" * (room - filled), "$quiet 60%"),
        (where, ""),
        (f"  {due}{'+' if due >= 1000 else ''} due" if due else "", "$quiet"),
    )


def sentence(asking: Asking, room: int) -> Content:
    """The sentence with its word marked; masked where it is asked for, all of it where it is to be heard."""
    kind, place = asking.card.kind, asking.place
    if kind == "listening" and not asking.revealed:
        return Content.styled("♪", "bold $accent")
    gap = kind == "cloze" and not asking.revealed
    parts = [
        (piece.text, _ROLES[piece.role]) for piece in pieces(place.sentence, place.at, asking.card.headword, gap=gap)
    ]
    lines = balanced_lines(parts, room)
    return Content("\n\n" if len(lines) < 4 else "\n").join([Content.assemble(*line) for line in lines])


def under_sentence(asking: Asking, view: View, standard: str, *, ready: bool) -> list[Content]:
    """What stands under the sentence: the question with its hints, then the answer."""
    if asking.revealed:
        found = asking.found
        lines = [_verdicts(asking.checked)] if asking.checked and not asking.checked.problem else []
        return [*lines, headline(found, view, standard, asking.said), *body(found, view, ready=ready)[:_GLOSSED]]
    asked = _ASKED[asking.card.kind]
    if asking.card.kind == "reading" and not asking.typing:
        asked = "How is it read?"
    lines = [Content.styled(asked, "$quiet")]
    if asking.typing:
        lines.append(Content.assemble((shown(asking.typed), "bold"), ("▏", "$accent")))
        if asking.problem:
            lines.append(Content.styled(shown(asking.problem), "$warning"))
    return [*lines, *_hints(asking, view.style)]


def _hints(asking: Asking, style: NotationStyle) -> list[Content]:
    reading = asking.found.word.reading
    told = {
        "initial": initials(reading),
        "pinyin": "".join(joined(reading, style)),
        "gloss": asking.gloss,
        "translation": asking.translation,
    }
    hints = [hint for hint in asking.hints if not (hint == "initial" and "pinyin" in asking.hints)]
    return [Content.styled(shown(told[hint]), "$primary") for hint in hints]


def _verdicts(checked: Checked) -> Content:
    """What was typed, syllable by syllable."""
    parts: list[tuple[str, str]] = []
    for syllable in checked.syllables:
        sign, style = _VERDICTS[syllable.verdict]
        parts += [(f"{shown(marked(syllable.typed))} ", style), (f"{sign}   ", style)]
    return Content.assemble(*parts).rstrip()


def grade_label(asking: Asking, grade: int) -> Content:
    """A grade with what follows from it; the proposed one stands out."""
    name = GRADES[grade].capitalize()
    mark = "▸" if grade == asking.proposed else " "
    style = "bold" if grade == asking.proposed else ""
    return Content.assemble((f"{mark}{grade} {name}", style), (f"  {interval(asking.intervals[grade - 1])}", "$quiet"))


def keys_line(asking: Asking, *, can_speak: bool, has_place: bool) -> str:
    """The keys that do something now."""
    typing = asking.typing
    keys = []
    if asking.revealed:
        keys += ["Enter take ▸", "1–4 grade"]
    else:
        keys.append("Enter check · Space show" if typing else "Space show")
        if asking.taken < len(asking.ladder):
            keys.append(f"{'Tab' if typing else 'h'} hint {asking.taken + 1}/{len(asking.ladder)}")
    if has_place and (asking.revealed or not typing):
        keys.append("g in the text")
    if can_speak and not typing:
        keys.append("a hear")
    keys.append("Ctrl+Z undo" if typing else "u undo")
    return " · ".join([*keys, "Esc leave"])


def end_keys(summary: Summary) -> str:
    """The keys that do something at the end."""
    keys = ["Enter back to the text"]
    if summary.due or summary.new:
        keys.append("r another session")
    if summary.questions:
        keys.append("u undo the last grade")
    return " · ".join(keys)


def summary_lines(summary: Summary) -> list[Content]:
    """The end: how many, how well, what comes next and when."""
    lines: list[Content] = []
    if summary.questions:
        minutes = max(1, round(summary.seconds / 60))
        lines.append(
            Content.assemble(
                ("Done. ", "bold $success"),
                f"{_counted(summary.words, 'word')}, {_counted(summary.questions, 'question')}, {minutes} min",
            )
        )
        named = [f"{GRADES[grade]} {count}" for grade, count in enumerate(summary.grades, 1) if count]
        lines.append(Content.styled(" · ".join(named), "$quiet"))
    else:
        lines.append(Content.styled("Nothing to review now.", "bold"))
    lines.append(Content(""))
    if summary.asked and summary.predicted is not None:
        share = summary.recalled / summary.asked
        lines.append(
            Content.assemble(
                f"Recalled today: {summary.recalled} of {summary.asked}, ",
                (f"{share:.0%}", "bold"),
                (f" (foreseen {summary.predicted:.0%})", "$quiet"),
            )
        )
        lines.append(Content(""))
    lines += _next(summary)
    return lines


def _next(summary: Summary) -> list[Content]:
    lines: list[Content] = []
    if summary.due:
        lines.append(Content.assemble((_counted(summary.due, "word"), "bold"), " due now"))
    lines += [
        Content.assemble((_counted(coming.cards, "word"), "bold"), f" {coming.when}") for coming in summary.coming
    ]
    if summary.new:
        many = "+" if summary.new >= 1000 else ""
        lines.append(Content.assemble((f"{summary.new}{many} new", "bold"), " never asked yet"))
    if not lines:
        return [Content.styled("Save words with 1 to 5 while you read: they are asked here.", "$quiet")]
    return [Content.styled("Next", "$quiet"), *lines]


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"
