"""The language engine: from a passage of text to its words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.names import joined_names
from reader.language.readings import Reader
from reader.language.repeated import with_terms_of_the_text
from reader.language.scripts import Scripts
from reader.language.segmentation import cut
from reader.language.terms import TermFinder
from reader.language.tokens import Token, runs
from reader.language.version import ENGINE
from reader.language.vocabulary import Dictionary, Vocabulary
from reader.language.words import Word

VERSION = ENGINE
"""Changes when the engine's answers change, so that kept analyses are made again."""


class Engine:
    """Finds the words of a text with their readings; loading takes half a second and 100 MB."""

    def __init__(self, lexicon: Dictionary) -> None:
        self._vocabulary = Vocabulary(lexicon)
        self._reader = Reader(self._vocabulary)
        self._scripts = Scripts(lexicon.simplified_hanzi(), self._vocabulary)

    def analyse(self, text: str, paragraphs: Sequence[tuple[int, int]], terms: Sequence[str] = ()) -> list[list[Word]]:
        """The words of each paragraph of a passage, in order.

        Args:
            text: the passage.
            paragraphs: half-open spans of code points in `text`; nothing outside them is looked at.
            terms: headwords and aliases of the glossary.

        Returns:
            One list a paragraph, offsets relative to `text`. The words cover every hanzi, letter and digit once.
        """
        plain = self._scripts.simplified(text)
        words = [self._reader.words(plain, tokens) for tokens in self._cut(plain, paragraphs, terms)]
        if plain is text:
            return words
        return [[self._scripts.restored(word, text) for word in paragraph] for paragraph in words]

    def segment(self, text: str, paragraphs: Sequence[tuple[int, int]], terms: Sequence[str] = ()) -> list[list[Word]]:
        """The same words as `analyse` finds, with nothing but their borders and kinds: a sixth faster."""
        plain = self._scripts.simplified(text)
        return [
            [Word(start, end, text[start:end], kind) for start, end, _, kind, _ in tokens]
            for tokens in self._cut(plain, paragraphs, terms)
        ]

    def _cut(self, plain: str, paragraphs: Sequence[tuple[int, int]], terms: Sequence[str]) -> list[list[Token]]:
        finder = TermFinder(terms)
        found = [self._tokens(plain, start, end, finder) for start, end in paragraphs]
        return with_terms_of_the_text(plain, found, self._vocabulary)

    def _tokens(self, text: str, start: int, end: int, finder: TermFinder) -> list[Token]:
        tokens: list[Token] = []
        at = start
        for term_start, term_end in finder.spans(text, start, end):
            tokens.extend(self._between(text, at, term_start))
            tokens.append(Token(term_start, term_end, text[term_start:term_end], "term"))
            at = term_end
        tokens.extend(self._between(text, at, end))
        return joined_names(text, tokens, self._vocabulary)

    def _between(self, text: str, start: int, end: int) -> list[Token]:
        tokens: list[Token] = []
        for run in runs(text, start, end):
            if run.kind == "word":
                tokens.extend(cut(text[run.start : run.end], run.start, self._vocabulary))
            elif run.kind == "number" and tokens and tokens[-1].text == "第" and tokens[-1].end == run.start:
                tokens[-1] = Token(tokens[-1].start, run.end, text[tokens[-1].start : run.end], "number")
            else:
                tokens.append(Token(run.start, run.end, text[run.start : run.end], run.kind))
        return tokens
