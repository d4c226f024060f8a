"""The vocabulary: a table of all saved words, to sort, filter, search and edit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from reader import paths
from reader.errors import ReaderError
from reader.language.notation import NotationStyle
from reader.layout.cells import shown
from reader.search.meanings import words_meaning
from reader.store.vocabulary import LEARNING, SavedWord, Status
from reader.ui.elsewhere import with_lexicon
from reader.ui.explanations import Explanations
from reader.ui.screens.note import NoteScreen
from reader.ui.widgets.word_table import WordTable, heading
from reader.ui.word_book import CHOICES, ORDERS, Arrangement, Row, WordBook

_KEYS = "/ search · Tab filter · s sort · 1–5 0 i · e note · u undo · Enter places · Esc"
_CHOICE_NAMES = {
    "all": "all words",
    "learning": "being learnt",
    "known": "known",
    "ignored": "not worth learning",
    "noted": "with a note",
    "text": "in this text",
}
_ORDER_NAMES = {
    "latest": "the latest first",
    "pinyin": "by pinyin",
    "status": "by status",
    "level": "by HSK level",
    "text": "by use in this text",
}
_EMPTY = "No words yet: 1 to 5, 0 and i say of a word in the text how well you know it; K begins with an HSK level."
_LEAST_ENGLISH = 3


class VocabularyScreen(Screen[None]):
    """Words, one a row; below them where the chosen one was met."""

    CSS_PATH = paths.styles_dir() / "vocabulary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "leave", "Back", show=False),
        Binding("slash", "search", "Search", show=False),
        Binding("tab,right,l", "choose(1)", "Next filter", show=False),
        Binding("shift+tab,left,h", "choose(-1)", "Previous filter", show=False),
        Binding("s", "sort", "Sort by something else", show=False),
        Binding("S", "reverse", "Sort backwards", show=False),
        *[Binding(status, f"say('{status}')", "Being learnt", show=False) for status in LEARNING],
        Binding("0,w", "say('known')", "Known", show=False),
        Binding("i", "say('ignored')", "Not worth learning", show=False),
        Binding("e", "note", "Note", show=False),
        Binding("u", "undo", "Undo", show=False),
        Binding("enter", "places", "Where it stands", show=False),
    ]

    def __init__(
        self,
        book: WordBook,
        explanations: Explanations,
        style: NotationStyle,
        changed: Callable[[], None],
        places: Callable[[SavedWord], None],
    ) -> None:
        """Show words.

        Args:
            book: The words; they are read when the screen is there.
            explanations: Knows what they mean.
            style: How readings are written.
            changed: Told when something else was said of a word.
            places: Shows all places of a word.
        """
        super().__init__()
        self._book = book
        self._explanations = explanations
        self._changed = changed
        self._places = places
        self._wanted = Arrangement()
        self._table = WordTable(style, self._gloss)
        self._loaded = False

    def compose(self) -> ComposeResult:
        """What is shown, the columns, the words, the chosen one, the keys."""
        yield Static("", id="words-shown", markup=False)
        yield Static("", id="words-heading", markup=False)
        yield self._table
        yield Input(placeholder="hanzi, pinyin, English or a part of the note", id="words-search", compact=True)
        yield Static("", id="words-chosen", markup=False)
        yield Static(_KEYS, id="words-keys", markup=False)

    def on_mount(self) -> None:
        """Read the words."""
        self._table.focus()
        self.query_one("#words-shown", Static).update("Reading the words…")
        self.run_worker(self._load(), exit_on_error=False)

    def on_resize(self) -> None:
        """Set the heading to the columns."""
        self.query_one("#words-heading", Static).update(heading(self.size.width - 2))

    async def _load(self) -> None:
        await self._book.load()
        self._loaded = True
        await self._show()

    def _arrange(self, wanted: Arrangement) -> None:
        """Show other rows, or in another order."""
        self._wanted = wanted
        self.run_worker(self._show(), group="arrange", exclusive=True, exit_on_error=False)

    async def _show(self) -> None:
        wanted = self._wanted
        row = self._table.row
        rows = await self._book.arranged(wanted)
        self._table.show(rows, row.word.headword if row else "")
        count = f"{len(rows):,} of {len(self._book.rows):,} words"
        order = _ORDER_NAMES[wanted.order] + (", backwards" if wanted.backwards else "")
        typed = f" · “{shown(wanted.typed)}”" if wanted.typed else ""
        head = Content.assemble(
            ("Vocabulary  ", "bold $accent"), f"{count} · {_CHOICE_NAMES[wanted.choice]} · {order}{typed}"
        )
        self.query_one("#words-shown", Static).update(head)
        self._show_chosen()

    def on_word_table_moved(self) -> None:
        """Show where the chosen word was met."""
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.query_one("#words-chosen", Static).update(self._chosen())

    def _chosen(self) -> Content:
        row = self._table.row
        if row is None:
            return Content.styled(_EMPTY if self._loaded and not self._book.rows else "", "$quiet")
        word, place = row.word, row.word.place
        lines = [Content.assemble((shown(word.headword), "bold"), f"  {shown(self._gloss(row))}")]
        if word.note:
            lines.append(Content.styled(f"* {shown(word.note)}", "$accent"))
        if place.sentence:
            end = place.at + len(word.headword)
            lines.append(
                Content.assemble(
                    shown(place.sentence[: place.at]),
                    (shown(place.sentence[place.at : end]), "bold $accent"),
                    shown(place.sentence[end:]),
                    (f"  {shown(place.title)}", "$quiet"),
                )
            )
        return Content("\n").join(lines)

    def _gloss(self, row: Row) -> str:
        return self._explanations.gist_of(row.word.headword, row.word.place.reading)

    # Keys

    def action_leave(self) -> None:
        """End the search, else go back to the text."""
        if self.query_one("#words-search", Input).has_focus or self._wanted.typed:
            self.query_one("#words-search", Input).value = ""
            self._end_search()
        else:
            self.dismiss(None)

    def action_search(self) -> None:
        """Type what is looked for."""
        self.add_class("-searching")
        self.query_one("#words-search", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits what is typed."""
        typed = event.value.strip()
        self._arrange(self._wanted._replace(typed=typed, meaning=()))
        if typed.isascii() and sum(map(str.isalpha, typed)) >= _LEAST_ENGLISH:
            self.run_worker(self._add_meanings(typed), group="meaning", exclusive=True, exit_on_error=False)

    async def _add_meanings(self, typed: str) -> None:
        glossary = self._explanations.glossary
        try:
            found = await asyncio.to_thread(with_lexicon, lambda lexicon: words_meaning(typed, lexicon, glossary))
        except ReaderError:
            return
        if typed == self._wanted.typed:
            self._arrange(self._wanted._replace(meaning=frozenset(found)))

    def on_input_submitted(self) -> None:
        """Go to the table."""
        self._end_search()

    def _end_search(self) -> None:
        self.set_class(bool(self.query_one("#words-search", Input).value), "-searching")
        self._table.focus()

    def action_choose(self, by: int) -> None:
        """Show other words."""
        self._arrange(self._wanted._replace(choice=CHOICES[(CHOICES.index(self._wanted.choice) + by) % len(CHOICES)]))

    def action_sort(self) -> None:
        """Sort by something else."""
        order = ORDERS[(ORDERS.index(self._wanted.order) + 1) % len(ORDERS)]
        self._arrange(self._wanted._replace(order=order, backwards=False))

    def action_reverse(self) -> None:
        """Sort the other way round."""
        self._arrange(self._wanted._replace(backwards=not self._wanted.backwards))

    def action_say(self, status: Status) -> None:
        """Say something else of the word."""
        row = self._table.row
        if row is not None:
            self._replace(self._book.say(row, status))

    def _replace(self, row: Row) -> None:
        self._table.replace(row)
        self._show_chosen()
        self._changed()

    def action_note(self) -> None:
        """Write a note on the word."""
        row = self._table.row
        if row is None:
            return

        def keep(note: str | None) -> None:
            if note is not None and note != row.word.note:
                self._replace(self._book.note(row, note))

        self.app.push_screen(NoteScreen(row.word.headword, row.word.note), keep)

    async def action_undo(self) -> None:
        """Undo the last change of words."""
        undone = await self._book.undo()
        self.notify(f"Undone: {shown(undone)}" if undone else "Nothing to undo.", timeout=3, markup=False)
        await self._show()
        self._changed()

    def action_places(self) -> None:
        """Show where the word stands."""
        row = self._table.row
        if row is not None:
            self._places(row.word)
