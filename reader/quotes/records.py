"""What is known of a quotation and of who speaks: plain records."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reader.text.document import Span

QuoteKind = Literal["speech", "scare", "title", "cited_text"]
"""`speech`: words reported as said, written or thought. `scare`: a term, coinage or irony. `title`: the name of a ship,
site, event or operation. `cited_text`: words of a notice, law, song, book or rumour, no one speaking."""


class Quote(NamedTuple):
    """Quoted words in their place; of a quotation over several paragraphs that repeats its mark, one paragraph's."""

    start: int
    """Code-point offset in `Document.text` of the first character inside the marks."""
    end: int
    """Offset of the closing mark."""
    text: str
    kind: QuoteKind
    speaker: str = ""
    """The fullest form of the name in the text, without title; an unnamed source as worded; empty if unknown."""
    verb: str = ""
    """The verb of saying that led to the speaker, empty where the neighbourhood did."""
    sure: bool = True
    """False where the speaker was guessed from the neighbourhood or the marks do not match."""
    section: int = 0
    """Number of its section."""
    indirect: bool = False
    """Reported without marks (刘德兵认为，…): the span is that of what was said."""
    cue: Span = Span(0, 0)
    """Where the speaker is named for this quote, in the words that stand there (他, 该负责人); empty if nowhere."""
    role: str = ""
    """What the text calls the speaker (智谱董事长), empty if it does not."""


class Person(NamedTuple):
    """Somebody, or a group, who speaks in a text."""

    name: str
    role: str
    quotes: int
    """Number of direct quotations."""
    share: float
    """Of all code points spoken directly in the text, 0 to 1."""
