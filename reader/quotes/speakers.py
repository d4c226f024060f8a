"""Who may have said a quotation, and what speaks for each: reports beside it, who acts around it, who spoke before.

`weights` weighs it. What counts is how somebody stands to the quotation, never who it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from reader.quotes import verbs
from reader.quotes.candidates import Candidate, Candidates, Neighbour, Previous
from reader.quotes.events import Event
from reader.quotes.figures import Figure
from reader.quotes.places import Place, is_topic
from reader.quotes.view import QUOTED_END, SENTENCE_MARKS

_NEXT_TO = 4
"""Code points between a closing mark and a name right after it."""
_NEAR = 16
_BEFORE, _AFTER = 8, 4
"""People before and after a quotation who are looked at."""
_LONG_NAME = 8
_COUNTS = ("0", "1", "2", "5", "5", "5")
"""The class of each small count; all others are many."""
_ADJOINING = " \u3000，,、和"
_AGREEING = "也却则还"
"""Adverbs before a verb of saying that tell of another speaker before, or of the same."""


def candidates(
    place: Place, inside: str, previous: Previous | None, neighbours: Sequence[Neighbour]
) -> list[Candidate]:
    """Who may have said the words between two marks.

    Args:
        place: where the quotation stands.
        inside: its words.
        previous: the quotation before it, if somebody said that.
        neighbours: the paragraphs before, nearest first.
    """
    found = Candidates()
    start = "starts" if place.starts_sentence else "within"
    reports = ("B" if place.before else "") + ("A" if place.after else "") + ("T" if place.told else "")
    alone = "alone" if _is_alone(place) else start
    named = "named" if any(event.figure for event in place.found) else "unnamed"
    _at_reports(found, place, inside, previous, start)
    _before(found, place, previous, start, reports)
    _behind(found, place, inside, previous, start)
    for back, neighbour in enumerate(neighbours, 1):
        far = _by_layout(place.view.lines, f"tells {back} back", f"tells {back} back {alone} {named}")
        found.add(neighbour.telling, None, *far)
        found.add(neighbour.last, None, *_by_layout(place.view.lines, f"last {back} back {named}"))
        found.add(neighbour.first, None, *_by_layout(place.view.lines, f"first {back} back"))
    if previous is not None:
        _goes_on(found, place, previous, start, alone, named, reports)
    everybody = [one for one in found.all() if one.figure.form != "document"] or found.all()
    for candidate in everybody:
        candidate.features |= _as_person(candidate.figure)
    return everybody


def next_candidates(known: Iterable[Candidate], following: Sequence[Event], lines: bool) -> list[Candidate]:
    """The candidates for a quotation in a paragraph that names nobody, with who comes up first in the next one.

    Args:
        known: the candidates so far.
        following: who comes up in the next paragraph.
        lines: whether the paragraphs of the text are but its sentences.
    """
    found = list(known)
    event = next((event for event in following if event.figure is not None), None)
    if event is None or event.figure is None:
        return found
    candidate = next((candidate for candidate in found if candidate.figure is event.figure), None)
    if candidate is None:
        candidate = Candidate(event.figure, event, set(_as_person(event.figure)))
        found.append(candidate)
    press = event.report is not None and event.report.verb.startswith(("报道", "报导"))
    tags = _by_layout(lines, "next", f"next {_class(event)}", f"next {event.figure.form}{' press' if press else ''}")
    candidate.features.update(tags)
    candidate.event = candidate.event or event
    return found


def _by_layout(lines: bool, *tags: str) -> tuple[str, ...]:
    """What speaks for somebody in another paragraph, which says less where each sentence is a paragraph."""
    return (*tags, *(f"{tag} in lines" for tag in tags)) if lines else tags


def _at_reports(found: Candidates, place: Place, inside: str, previous: Previous | None, start: str) -> None:
    """The reports right before and right after the quotation."""
    text = place.view.text
    before, after = place.before, place.after
    if before is not None and before.report is not None:
        opens = before.report.opens
        also = "after too" if after is not None and after.figure is not None else "only"
        tags = [
            "before",
            f"before {opens}",
            f"before {_class(before)}",
            f"before {also} {opens}",
            f"before {_form(before)}",
        ]
        _add(found, place, before, previous, "before", tags)
    if after is not None and after.report is not None:
        words = text[place.run_end : after.report.start]
        both = "after B" if before is not None else "after alone"
        tags = ["after", f"after {_class(after)}", f"after {_end(inside)}", f"after {start}", f"after {_form(after)}"]
        tags += [
            f"after {after.report.opens}",
            both,
            *(f"after {adverb}" for adverb in _AGREEING if adverb in words),
        ]
        if place.run_end > place.closing:
            tags.append("after the next")
        _add(found, place, after, previous, "after", tags)
    if place.told is not None:
        found.add(place.told.figure, place.told)


def _add(
    found: Candidates, place: Place, event: Event, previous: Previous | None, where: str, tags: Sequence[str]
) -> None:
    """Who comes up in an event; all whom a pronoun may mean, each with what speaks for them."""
    if not event.others:
        found.add(event.figure, event, *tags)
        _add_leading(found, place, event, where)
        return
    he = _form(event)
    for rank, figure in enumerate((event.figure, *event.others)):
        if figure is None:
            continue
        more = [f"{he} {where} {rank}", f"{he} {rank}", f"{he} is {figure.form}", f"{he} is {figure.form} {rank}"]
        if figure.role:
            more.append(f"{he} has a post")
        if previous is not None and previous.figure is figure:
            more += [f"{he} spoke", f"{he} spoke {min(previous.paragraphs, 2)} back"]
        if event.teller is figure:
            more += [f"{he} told", f"{he} told {rank}"]
        found.add(figure, event, *tags, *more)


def _add_leading(found: Candidates, place: Place, event: Event, where: str) -> None:
    """Who begins the clause of a report whose verb somebody else stands before: 清道工 of 清道工围住汽车问."""
    if event.report is None or event.mention is None or event.mention.start <= event.report.clause:
        return
    leading = next((one for one in place.found if event.report.clause <= one.at < event.mention.start), None)
    if leading is not None and leading.report is None and not leading.passing:
        found.add(leading.figure, leading, f"leads {where}", f"leads {where} {_form(leading)} {_form(event)}")
        found.add(event.figure, event, f"led {where}", f"led {where} {_form(leading)} {_form(event)}")


def _before(found: Candidates, place: Place, previous: Previous | None, start: str, reports: str) -> None:
    """The people of the paragraph before the quotation."""
    view = place.view
    last_sentence = view.sentence_start(max(0, place.sentence - 1))
    clause = view.clause_start(place.opening - 1) if place.opening else 0
    people = told = 0
    seen: set[tuple[int, bool]] = set()
    for event in islice(place.backwards(), _BEFORE):
        if event.figure is None:
            continue
        people += 1
        told += event.report is not None
        known = id(event.figure), event.report is not None
        if known in seen:
            continue
        seen.add(known)
        role = _class(event)
        where = "here" if event.at >= place.sentence else "last" if event.at >= last_sentence else "earlier"
        tag = f"{role[0]} {where} {start}"
        tags = [
            tag,
            f"{tag} {_count(people)}",
            f"{tag} {_form(event)}",
            f"{role} {where} {start} {_count(told)} told",
            f"{tag} {reports}",
        ]
        if event.report is not None:
            if told == 1:
                opens = event.report.opens or "at once"
                tags += [f"last report {where} {start}", f"last report {where} {start} {opens} {reports}"]
            if previous is not None and previous.event is event:
                tags.append(f"said the last {event.report.opens}")
        if people == 1:
            tags += [f"nearest {tag}", f"nearest {where} {_form(event)}"]
        if event.at >= clause:
            tags.append(f"same clause {role[0]} {_form(event)}")
        _add(found, place, event, previous, where, tags)


def _behind(found: Candidates, place: Place, inside: str, previous: Previous | None, start: str) -> None:
    """The people of the paragraph after the quotation."""
    view = place.view
    end = view.sentence_end(place.run_end)
    people = told = 0
    for event in place.forwards():
        if event.figure is None:
            continue
        role = _class(event)
        tag = f"then {role[0]} {'here' if event.at <= end else 'later'} {start}"
        tags = [f"{tag} {_count(people)}", f"{tag} {_form(event)} {_count(people)}"]
        if event is not place.after and event.report is None and not people:
            distance = _distance(event.at - place.run_end)
            tags += [f"next {distance} {start} {_form(event)}", f"next {distance} {_end(inside)} {start}"]
            if is_topic(view, place.run_end, event.at):
                tags += ["next after a topic", f"next after a topic {_end(inside)}"]
        elif event is not place.after and event.report is not None and not told:
            distance = _distance(event.report.clause - place.run_end)
            tags.append(f"next told {distance} {_end(inside)} {start}")
            words = view.text[place.run_end : max(place.run_end, event.report.start)]
            tags += [f"next told {adverb}" for adverb in _AGREEING if adverb in words]
        told += event.report is not None
        _add(found, place, event, previous, "then", tags)
        people += 1
        if people == _AFTER:
            break


def _goes_on(
    found: Candidates, place: Place, previous: Previous, start: str, alone: str, named: str, reports: str
) -> None:
    """Who said the quotation before."""
    if previous.paragraphs:
        back = min(3, previous.paragraphs)
        tags = _by_layout(place.view.lines, f"spoke {back} back {alone} {named}", f"spoke {back} back")
        found.add(previous.figure, None, *tags)
        return
    between = place.view.text[previous.closing : place.opening]
    if not between.strip(_ADJOINING):
        gap = "adjoins" + (
            " a sentence" if place.view.text[previous.closing - 1 : previous.closing] == QUOTED_END else ""
        )
    else:
        somebody = any(previous.closing <= event.at < place.opening and event.figure for event in place.backwards())
        gap = "somebody between" if somebody else "nobody between"
    tags = (f"spoke {gap}", f"spoke {gap} {reports}", f"spoke {gap} {start} {reports}")
    found.add(previous.figure, previous.event, *tags)


def _as_person(figure: Figure) -> frozenset[str]:
    """What somebody is like."""
    counts = (_count(figure.met), _count(figure.told), _count(figure.spoke))
    post, reporter = bool(figure.role), figure.name.endswith("记者")
    return figure.traits | _traits(figure.form, *counts, figure.plural, post, reporter, len(figure.name) > _LONG_NAME)


@cache
def _traits(
    form: str, met: str, told: str, spoke: str, several: bool, post: bool, reporter: bool, long: bool
) -> frozenset[str]:
    more = {"several": several, "has a post": post, "is a reporter": reporter, "is long": long}
    found = [f"is {form}", f"met {met}", f"told {told}", f"spoke {spoke}"]
    return frozenset([*found, *(name for name, holds in more.items() if holds)])


def _is_alone(place: Place) -> bool:
    """Whether the quotation is all of its paragraph."""
    text = place.view.text
    return place.opening == 0 and place.closing >= len(text.rstrip())


def _class(event: Event) -> str:
    """What somebody does there: R report, S subject, V view told, N only named; reports by the class of their verb."""
    if event.report is None:
        return "V" if event.view_of else "N" if event.passing else "S"
    verb = event.report.verb
    if not verb:
        return "R label"
    return (
        "R written"
        if verb in verbs.WRITTEN
        else "R soft"
        if verb in verbs.SOFT
        else "R weak"
        if verb in verbs.WEAK
        else "R"
    )


def _form(event: Event) -> str:
    return event.mention.form if event.mention is not None else "unnamed"


def _end(inside: str) -> str:
    last = inside.rstrip("”’」』 \u3000")[-1:]
    return "sentence" if last and last in SENTENCE_MARKS else "comma" if last in ("，", ",") else "open"


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else "many"


def _distance(size: int) -> str:
    return "at once" if size < _NEXT_TO else "near" if size < _NEAR else "far"
