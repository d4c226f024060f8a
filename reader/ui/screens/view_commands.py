"""Commands that change how the text is shown; what they choose is kept between runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from reader.text.translation import translation
from reader.ui.screens.desk import Desk
from reader.ui.themes import THEMES
from reader.ui.view import RUBY_MODES, STYLES, View
from reader.ui.widgets.card import Card

_Choice = TypeVar("_Choice")


class ViewCommands(Desk):
    """Card, translation, readings, colours."""

    def action_card(self) -> None:
        """Show or hide the card."""
        card = self.query_one(Card)
        card.set_class(not card.has_class("-off"), "-off")
        self._memory.keep_mode("card", not card.has_class("-off"))
        self.call_after_refresh(self._explain)

    def action_translation(self) -> None:
        """Show or hide the translation of the paragraph."""
        notes, paragraph = self._typesetter.notes, self._page.spot.paragraph
        if paragraph in notes:
            del notes[paragraph]
        else:
            found = translation(self._document)
            if paragraph not in found:
                self.notify("This text has no translation beside it.", markup=False)
                return
            notes[paragraph] = found[paragraph]
        self._page.words_arrived(paragraph, paragraph + 1)

    def _change_view(self, view: View) -> None:
        self._typesetter.view = view
        self._page.reset()
        self._explain()
        self._say()

    def action_pinyin_mode(self) -> None:
        """Show readings above other words."""
        mode = _next(RUBY_MODES, self._typesetter.view.ruby)
        self._memory.keep_mode("pinyin", mode)
        self._change_view(replace(self._typesetter.view, ruby=mode))

    def action_pinyin_style(self) -> None:
        """Write readings in another way."""
        style = _next(STYLES, self._typesetter.view.style)
        self._memory.keep_mode("style", style)
        self._change_view(replace(self._typesetter.view, style=style))

    def action_sandhi(self) -> None:
        """Show tones as spoken, or as in the dictionary."""
        sandhi = not self._typesetter.view.sandhi
        self._memory.keep_mode("sandhi", sandhi)
        self._change_view(replace(self._typesetter.view, sandhi=sandhi))
        self.notify("Tones as spoken" if sandhi else "Tones as in the dictionary", markup=False)

    def action_tone_colours(self) -> None:
        """Colour readings by tone, or not."""
        colours = not self._typesetter.view.tone_colours
        self._memory.keep_mode("tone_colours", colours)
        self._change_view(replace(self._typesetter.view, tone_colours=colours))

    def action_next_theme(self) -> None:
        """Take the next of our themes."""
        names = [theme.name for theme in THEMES]
        self.app.theme = _next(names, self.app.theme) if self.app.theme in names else names[0]
        self._memory.keep_mode("theme", self.app.theme)


def _next(choices: Sequence[_Choice], current: _Choice) -> _Choice:
    return choices[(choices.index(current) + 1) % len(choices)]
