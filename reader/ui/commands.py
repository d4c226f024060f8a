"""The one table of commands: keys, palette, help and the names for remapping all come from it."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """Something that the reader can be asked to do."""

    name: str
    """The action, `action_NAME` of the reading screen, and the name for remapping in the settings."""
    keys: str
    """Default keys, apart by commas."""
    help: str
    """One sentence without its full stop."""
    group: str

    @property
    def action(self) -> str:
        """What runs it on the reading screen."""
        return f"move('{self.name}')" if self.group == "Move" else self.name


COMMANDS: tuple[Command, ...] = (
    Command("next_word", "right,l", "Go to the next word", "Move"),
    Command("previous_word", "left,h", "Go to the previous word", "Move"),
    Command("row_down", "down,j", "Go to the row below", "Move"),
    Command("row_up", "up,k", "Go to the row above", "Move"),
    Command("page_down", "space,pagedown", "Go to the next page", "Move"),
    Command("page_up", "b,pageup", "Go to the previous page", "Move"),
    Command("text_start", "home,g", "Go to the start of the text", "Move"),
    Command("text_end", "end,G", "Go to the end of the text", "Move"),
    Command("next_unknown", "ctrl+right", "Go to the next word that is not known yet", "Move"),
    Command("previous_unknown", "ctrl+left", "Go to the previous word that is not known yet", "Move"),
    Command("next_sentence", ")", "Go to the next sentence", "Move"),
    Command("previous_sentence", "(", "Go to the start of the sentence, or to the one before", "Move"),
    Command("next_paragraph", "}", "Go to the next paragraph", "Move"),
    Command("previous_paragraph", "{", "Go to the start of the paragraph, or to the one before", "Move"),
    Command("next_section", "]", "Go to the next section", "Move"),
    Command("previous_section", "[", "Go to the start of the section, or to the one before", "Move"),
    Command("next_term", "tab", "Go to the next term of the glossary", "Move"),
    Command("previous_term", "shift+tab", "Go to the previous term of the glossary", "Move"),
    Command("explain", "enter", "Explain the word beside it; again: keep the explanation open", "Look up"),
    Command("close", "escape", "Close what is open", "Look up"),
    Command("card", "full_stop", "Show or hide the word card", "Look up"),
    Command("translation", "t", "Show or hide the translation of the paragraph", "Look up"),
    Command("quotes", "'", "List who said what", "Quotes"),
    Command("next_quote", ">", "Go to the next quote", "Quotes"),
    Command("previous_quote", "<", "Go to the previous quote", "Quotes"),
    Command("search", "slash", "Find hanzi, pinyin, initials, English, or re: and an expression", "Search"),
    Command("next_match", "n", "Go to the next place that was found", "Search"),
    Command("previous_match", "N", "Go to the previous place that was found", "Search"),
    Command("matches", "f3", "List what was found in the text, the glossary and the dictionary", "Search"),
    Command("split", "|", "Split the word", "Correct"),
    Command("join", "&", "Join the word with the next one", "Correct"),
    Command("next_reading", "~", "Give the word its next reading, or type one", "Correct"),
    Command("undo", "u", "Undo the last change of a word, a reading, a quote or a status", "Correct"),
    Command("corrections", "C", "List the corrections of words and quotes; x in the list takes one back", "Correct"),
    Command("learning_1", "1", "The word is being learnt, 1: hardly known", "Study"),
    Command("learning_2", "2", "The word is being learnt, 2: seen before", "Study"),
    Command("learning_3", "3", "The word is being learnt, 3: half known", "Study"),
    Command("learning_4", "4", "The word is being learnt, 4: mostly known", "Study"),
    Command("learning_5", "5", "The word is being learnt, 5: nearly known", "Study"),
    Command("known", "0,w", "The word is known", "Study"),
    Command("ignored", "i", "The word is not worth learning", "Study"),
    Command("note", "e", "Write a note on the word", "Study"),
    Command("vocabulary", "v", "List the words that are known or being learnt", "Study"),
    Command("review", "r", "Review what is due", "Study"),
    Command("warm_up", "W", "Look at the words that open most of the section before it is read", "Study"),
    Command("finish_section", "F", "Take untouched words of the section for known, after a look at them", "Study"),
    Command("statistics", "S", "Show the numbers: what was read, learnt and remembered", "Study"),
    Command("starting_point", "K", "Say which HSK levels are known already", "Study"),
    Command("speak", "a", "Speak the sentence", "Study"),
    Command("pinyin_mode", "p", "Pinyin above all words, unknown words, the word at the cursor, or none", "Show"),
    Command("pinyin_style", "P", "Pinyin with marks, with numbers, or zhuyin", "Show"),
    Command("sandhi", "s", "Show tones as spoken (tone sandhi) or as in the dictionary", "Show"),
    Command("tone_colours", "T", "Colour the readings by tone or not", "Show"),
    Command("next_theme", "f2", "Change between the dark, light and high-contrast themes", "Show"),
    Command("contents", "c", "Go to a section by the contents", "Show"),
    Command("copy_word", "y", "Copy the word", "Take along"),
    Command("copy_sentence", "Y", "Copy the sentence", "Take along"),
    Command("help", "question_mark,f1", "Show all keys", "Program"),
    Command("palette", "ctrl+p", "Find a command by its name", "Program"),
    Command("quit", "q", "Leave; the place is kept", "Program"),
)

BY_NAME = {command.name: command for command in COMMANDS}

_SHOWN_KEYS = {
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "full_stop": ".",
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
}


def shown_keys(keys: str) -> str:
    """Keys as a reader knows them: `right,l` as `→ l`."""
    return " ".join(_shown_key(key.strip()) for key in keys.split(","))


def _shown_key(key: str) -> str:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    last = _SHOWN_KEYS.get(last, last if len(last) == 1 else last.capitalize())
    return "+".join([modifier.capitalize() for modifier in modifiers] + [last])
