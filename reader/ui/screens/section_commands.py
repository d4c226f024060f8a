"""Commands before and after a section is read: the warm-up, and what was not touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.language.notation import joined
from reader.language.process import EngineError
from reader.language.words import Word
from reader.store.vocabulary import SavedWord, Status
from reader.study.meeting import met
from reader.study.priming import priming
from reader.text.document import Section
from reader.text.sentences import sentences
from reader.ui.screens.study_commands import StudyCommands

if TYPE_CHECKING:  # loaded at the end of a section
    from reader.ui.screens.finishing import Untouched

_MOST_PASSAGES = 6
"""Of a section: one of a novel without chapters is not analysed to its end for this."""
_JUST_BEGUN = 200
"""Code points from the start of a section on in which the one before it is still offered, and this one primed."""


class SectionCommands(StudyCommands):
    """What study does at the borders of sections."""

    _ends_seen: frozenset[int] = frozenset()
    """Numbers of the sections whose end was on the screen."""
    _finished: frozenset[int] = frozenset()
    """Numbers of the sections of which the untouched words were seen through."""
    _looked_up: frozenset[str] = frozenset()
    """Headwords that were explained: the reader needed it, so they are not taken for known unasked."""

    def page_turned(self) -> None:
        """Notice which sections end on the screen."""
        super().page_turned()
        first, last = self._page.paragraphs_in_view
        ended = {section.number for section in self._document.sections if first < section.last <= last}
        if not ended <= self._ends_seen:
            self._ends_seen |= ended

    # The end of a section

    @property
    def _note(self) -> str:
        section = self._offered
        if section is None:
            return super()._note
        count = len(self._untouched(section))
        words = f"{count} untouched word" + ("" if count == 1 else "s")
        return " · ".join(filter(None, [f"F: {words} known?" if count else "", super()._note]))

    @property
    def _offered(self) -> Section | None:
        """The section that the cursor is at the end of, or has just come out of."""
        section = self._section
        if section is None or not self._marking.ready:
            return None
        paragraphs = range(section.last - 1, section.first - 1, -1)
        last = next((n for n in paragraphs if self._document.paragraphs[n].kind != "hidden"), section.first)
        if self._page.spot.paragraph >= last:
            return None if section.number in self._finished else section
        before = section.number - 1
        if before in self._ends_seen - self._finished and self._page.position - section.start < _JUST_BEGUN:
            return self._document.sections[before - 1]
        return None

    def _untouched(self, section: Section) -> list[str]:
        """Headwords of a section of which nothing was said and that are not assumed to be known."""
        counted = self._shares.words(section) or ()
        return [headword for headword in counted if self._untouched_word(headword)]

    def _untouched_word(self, headword: str) -> bool:
        return self._marking.status(headword) == "new" and self._marking.said_of(headword) is None

    async def action_finish_section(self) -> None:
        """Offer to take the untouched words of the section for known."""
        from reader.ui.screens.finishing import FinishingScreen

        section = self._offered or self._section
        words = await self._words_of(section) if section else None
        if section is None or words is None:
            return
        first: dict[str, Word] = {}
        for word in (word for paragraph in words for word in paragraph if self._marking.counts(word)):
            first.setdefault(word.text, word)
        found = [self._untouched_row(word) for headword, word in first.items() if self._untouched_word(headword)]
        if not found:
            self.notify("No word of this section is untouched.", timeout=2, markup=False)
            return

        def take(known: list[Word] | None) -> None:
            if known is None:
                return
            self._finished |= {section.number}
            if known:
                saved = [SavedWord(word.text, "known", place=met(self._document, word)) for word in known]
                what = f"{len(known)} words of {section.title or self._document.title}"
                new = self._memory.vocabulary.add(saved, "section", what)
                self.notify(f"{new} words are known; u undoes it", timeout=3, markup=False)
            self._statuses_changed()
            self._say()

        self.app.push_screen(FinishingScreen(section.title, found), take)

    # The start of a section

    async def action_warm_up(self) -> None:
        """Look at the words that open most of the section: of this one at its start, else of the next one."""
        from reader.ui.screens.warm_up import Primed, WarmUpScreen

        section = self._section_to_come
        words = await self._words_of(section) if section else None
        if section is None or words is None:
            return
        first: dict[str, Word] = {}
        lacking: list[set[str]] = []
        for paragraph in words:
            for inside in self._sentences(paragraph):
                unknown = [word for word in inside if self._marking.unknown(word)]
                for word in unknown:
                    first.setdefault(word.text, word)
                lacking.append({word.text for word in unknown})
        found = priming(lacking)
        if not found.words:
            self.notify("You know every word of this section.", timeout=2, markup=False)
            return
        rows = [
            Primed(word, self._printed(word), self._explanations.gist(word), met(self._document, word))
            for word in (first[opener.headword] for opener in found.words)
        ]

        def say(word: Word, status: Status) -> None:
            self._memory.vocabulary.set_status(word.text, status, met(self._document, word))
            self._statuses_changed(word.text)

        def read(offset: int | None) -> None:
            if offset is not None:
                self._page.go(self._page.navigator.at(offset), at_top=True)

        self.app.push_screen(WarmUpScreen(section.title, section.start, found, rows, say), read)

    @property
    def _section_to_come(self) -> Section | None:
        section = self._section
        if section is None or self._page.position - section.start < _JUST_BEGUN:
            return section
        following = self._document.sections[section.number : section.number + 1]
        return following[0] if following else section

    def _sentences(self, words: Sequence[Word]) -> list[list[Word]]:
        """The words of a paragraph sentence by sentence, without those that no learner learns."""
        if not words:
            return []
        paragraph = self._document.paragraphs[self._document.paragraph_at(words[0].start)]
        spans = sentences(self._document.text, paragraph.start, paragraph.end)
        counting = [word for word in words if self._marking.counts(word)]
        found = [[word for word in counting if start <= word.start < end] for start, end in spans]
        return [inside for inside in found if inside]

    # Both

    async def _words_of(self, section: Section) -> list[Sequence[Word]] | None:
        """The words of the section's paragraphs, those of its first passages if it is long; None without an engine."""
        passages = self._reading.passages
        inside = [
            n for n, passage in enumerate(passages) if passage.first < section.last and section.first < passage.last
        ]
        inside = inside[:_MOST_PASSAGES]
        if not inside:
            return []
        last = min(section.last, passages[inside[-1]].last)
        try:
            for index in self._reading.wanted(section.first, last):
                if index in inside:
                    self._reading.take(index, await self._analyst.analyse(passages[index], 0))
                    self._words_arrived(passages[index])
        except EngineError as error:
            self.notify(str(error), severity="error", markup=False)
            return None
        words = [self._reading.words(paragraph) for paragraph in range(section.first, last)]
        self._marking.load({word.text for paragraph in words for word in paragraph if self._marking.counts(word)})
        return words

    def _untouched_row(self, word: Word) -> Untouched:
        from reader.ui.screens.finishing import Untouched

        return Untouched(word, self._printed(word), self._explanations.gist(word), word.text not in self._looked_up)

    def _printed(self, word: Word) -> str:
        return "".join(joined(word.reading, self._typesetter.view.style, word.kind == "name"))
