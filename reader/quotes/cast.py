"""Who speaks in a text, and how much."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.records import Person, Quote


def cast(quotes: Sequence[Quote]) -> tuple[Person, ...]:
    """Everybody with direct speech, who speaks most first.

    Args:
        quotes: of a text, of any kind; only direct speech with a speaker counts for a person.
    """
    spoken = [quote for quote in quotes if quote.kind == "speech" and not quote.indirect]
    total = sum(quote.end - quote.start for quote in spoken)
    lengths: dict[str, int] = {}
    counts: dict[str, int] = {}
    people: dict[str, str] = {}
    for quote in quotes:
        if quote.speaker and quote.role and not people.get(quote.speaker):
            people[quote.speaker] = quote.role
    for quote in spoken:
        if quote.speaker:
            lengths[quote.speaker] = lengths.get(quote.speaker, 0) + quote.end - quote.start
            counts[quote.speaker] = counts.get(quote.speaker, 0) + 1
    order = sorted(lengths, key=lambda name: -lengths[name])
    return tuple(Person(name, people.get(name, ""), counts[name], lengths[name] / total) for name in order)
