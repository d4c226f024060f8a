"""What the reader may set: one record, from `settings.toml` and from the environment."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Literal, get_args

from reader import paths
from reader.errors import ReaderError

PinyinMode = Literal["off", "all", "unknown", "cursor"]
PinyinStyle = Literal["marks", "numbers", "zhuyin"]
Standard = Literal["2025", "2021", "2.0"]

CHOICES: Mapping[str, tuple[str, ...]] = {
    "pinyin": get_args(PinyinMode),
    "style": get_args(PinyinStyle),
    "standard": get_args(Standard),
}
"""The values that a key may have, where they can be counted."""

_HARDEST_LEVEL = 9
_RETENTIONS = (0.7, 0.99)
_WEIGHTS = 21
_MOST_CARDS = 1000
_STUDY = ("retention", "parameters", "session_cards")
_TRUE = ("true", "yes", "on", "1")
_FALSE = ("false", "no", "off", "0")


@dataclass(frozen=True)
class Settings:
    """The reader's settings. Each field but `notices` is a key of `settings.toml`."""

    theme: str = "dark"
    """`dark`, `light`, `contrast`, or the name of another theme that the interface knows."""
    pinyin: PinyinMode = "all"
    """Above which words pinyin stands: `off`, `all`, `unknown` (not yet known), `cursor` (the word at the cursor)."""
    style: PinyinStyle = "marks"
    """How it is written: `marks` (hǎo), `numbers` (hao3), `zhuyin` (ㄏㄠˇ)."""
    sandhi: bool = False
    """Whether tones are shown as spoken (bú shì) and not as the dictionary has them (bù shì)."""
    tone_colours: bool = True
    """Whether the tones of pinyin are told apart by colour."""
    card: bool = True
    """Whether the word card is open."""
    standard: Standard = "2025"
    """The HSK standard of levels: `2025`, `2021`, `2.0`."""
    known_level: int = 3
    """Words of the HSK levels up to this one (0 to 9) count as known until the reader says otherwise."""
    retention: float = 0.9
    """The share of reviews that shall be recalled, 0.7 to 0.99: the higher, the more often a word is asked."""
    parameters: tuple[float, ...] = ()
    """The 21 weights of the scheduler (FSRS-6), fitted to one's own reviews elsewhere; empty for the usual ones."""
    session_cards: int = 20
    """How many words a review asks at most."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of actions, by the action's name: `{"next_word": "right,l"}`."""
    notices: tuple[str, ...] = ()
    """What the reader should be told: a settings file that could not be used."""


_KEYS = tuple(entry.name for entry in fields(Settings) if entry.name != "notices")


def settings_path() -> Path:
    """Where the settings file is, or would be."""
    return paths.config_dir() / "settings.toml"


def load_settings() -> Settings:
    """The settings of the file, then of the environment (`ZHIPU_READER_PINYIN=off`).

    A file that is no TOML or cannot be read is left out, with a notice.

    Raises:
        ReaderError: an unknown key or a wrong value, with the file (or variable), the key and the nearest known one.
    """
    path = settings_path()
    table, notices = _read(path)
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise ReaderError(f"{path}: unknown key {_shown(key)}{_nearest(key, _KEYS)}")
        values[key] = _checked(str(path), key, value)
    for key in _KEYS:
        variable = f"ZHIPU_READER_{key.upper()}"
        if key != "keys" and os.environ.get(variable):
            values[key] = _checked(variable, key, _from_words(key, os.environ[variable]))
    return replace(Settings(notices=notices), **values)  # type: ignore[arg-type]


def check_names(settings: Settings, actions: Collection[str], themes: Collection[str]) -> None:
    """Check what only the interface knows: the names of actions in `keys`, and the theme.

    Raises:
        ReaderError: a name is unknown; with the file, the name and the nearest known one.
    """
    for name in settings.keys:
        if name not in actions:
            raise ReaderError(f"{settings_path()}: keys: unknown action {_shown(name)}{_nearest(name, actions)}")
    if settings.theme not in themes:
        origin = "ZHIPU_READER_THEME" if os.environ.get("ZHIPU_READER_THEME") else settings_path()
        raise ReaderError(f"{origin}: theme: unknown theme {_shown(settings.theme)}{_nearest(settings.theme, themes)}")


def _read(path: Path) -> tuple[dict[str, object], tuple[str, ...]]:
    """The file's table, and what to tell the reader if it cannot be used."""
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}, ()
    except OSError as error:
        return {}, (f"{path}: cannot be read ({error.strerror}); the default settings are used",)
    if not content.strip():
        return {}, ()
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig")), ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        reason = str(error).partition("\n")[0]
        return {}, (f"{path}: not a TOML file ({reason}); the default settings are used",)


def _checked(origin: str, key: str, value: object) -> object:
    """The value, if the key may have it."""
    wrong = f"{origin}: {key}: "
    if key in CHOICES:
        choices = CHOICES[key]
        if not isinstance(value, str) or value not in choices:
            quoted = ", ".join(f'"{choice}"' for choice in choices)
            raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be one of {quoted}")
    elif key == "known_level":
        if type(value) is not int or not 0 <= value <= _HARDEST_LEVEL:
            raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be a number from 0 to {_HARDEST_LEVEL}")
    elif key in _STUDY:
        return _checked_study(wrong, key, value)
    elif key == "theme":
        if not isinstance(value, str) or not value:
            raise ReaderError(f'{wrong}wrong value {_shown(value)}; it must be a name, as "dark"')
    elif key == "keys":
        return _checked_keys(wrong, value)
    elif type(value) is not bool:
        raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be true or false")
    return value


def _checked_study(wrong: str, key: str, value: object) -> object:
    """The value of a setting of study, if it may have it."""
    low, high = _RETENTIONS
    if key == "session_cards":
        if type(value) is not int or not 1 <= value <= _MOST_CARDS:
            raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be a number from 1 to {_MOST_CARDS}")
        return value
    if key == "retention":
        if type(value) is not float or not low <= value <= high:
            raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be a share from {low} to {high}")
        return value
    weights = value if isinstance(value, list) else [value]
    if len(weights) not in (0, _WEIGHTS) or not all(type(weight) in (int, float) for weight in weights):
        raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be a list of {_WEIGHTS} numbers")
    return tuple(map(float, weights))


def _checked_keys(wrong: str, value: object) -> dict[str, str]:
    """The table of keys, if each value names at least one key."""
    if not isinstance(value, dict):
        raise ReaderError(f"{wrong}wrong value {_shown(value)}; it must be a table of actions and their keys")
    for action, names in value.items():
        if not isinstance(names, str) or not all(name.strip() for name in names.split(",")):
            raise ReaderError(f'{wrong}{action}: wrong value {_shown(names)}; it must be keys, as "right,l"')
    return {action: ",".join(name.strip() for name in names.split(",")) for action, names in value.items()}


def _from_words(key: str, words: str) -> object:
    """The value of an environment variable as the file would have it."""
    if key == "known_level" and words.isdecimal():
        return int(words)
    if key in _STUDY:
        numbers = [_number(word) for word in words.replace(",", " ").split()]
        return numbers if key == "parameters" else numbers[0] if len(numbers) == 1 else words
    if key in ("sandhi", "tone_colours", "card"):
        lower = words.lower()
        return True if lower in _TRUE else False if lower in _FALSE else words
    return words


def _number(word: str) -> object:
    """The number that a word of the environment is, else the word."""
    try:
        return int(word) if word.isdecimal() else float(word)
    except ValueError:
        return word


def _shown(value: object) -> str:
    """The value as its owner wrote it, on one line and harmless to a terminal."""
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else repr(value)
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)[:80]


def _nearest(name: str, known: Collection[str]) -> str:
    """The known name that is most like this one, as the end of an error."""
    import difflib

    found = difflib.get_close_matches(name.lower(), sorted(known), n=1, cutoff=0.0)
    return f'; did you mean "{found[0]}"?' if found else ""
