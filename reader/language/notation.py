"""Ways of writing a syllable: tone numbers, tone marks, zhuyin; and the word that its syllables make.

A syllable is what a dictionary gives: `gang3`, `lüe4`, `r5`; capitals are kept, and what is no syllable of Mandarin
is passed through as it stands. Marks follow GB/T 28039 (the mark on a, else e, else the o of ou, else the last
vowel), the apostrophe GB/T 16159; zhuyin as in Taiwan, the neutral tone's dot before the syllable.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reader.language.bopomofo import FINALS, INITIALS, WHOLE

NotationStyle = Literal["marks", "numbers", "zhuyin"]

_MARKED = {
    "a": "āáǎà",
    "e": "ēéěè",
    "i": "īíǐì",
    "o": "ōóǒò",
    "u": "ūúǔù",
    "ü": "ǖǘǚǜ",
    "ê": ("ê\u0304", "ế", "ê\u030c", "ề"),
    "m": ("m\u0304", "ḿ", "m\u030c", "m\u0300"),
    "n": ("n\u0304", "ń", "ň", "ǹ"),
}
_UNMARKED = {mark: (vowel, tone) for vowel, marks in _MARKED.items() for tone, mark in enumerate(marks, 1)}
_ZHUYIN_TONES = {1: "", 2: "ˊ", 3: "ˇ", 4: "ˋ"}
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzüê")

_marked: dict[str, str] = {}
_zhuyin: dict[str, str] = {}


def tone(syllable: str) -> int:
    """The tone of a syllable: 1 to 4, 5 for neutral, 0 where it has none (a letter, a sign)."""
    return int(syllable[-1]) if len(syllable) > 1 and syllable[-1] in "12345" else 0


def marked(syllable: str) -> str:
    """`gang3` as `gǎng`, `r5` as `r`; what is no syllable comes back unchanged."""
    found = _marked.get(syllable)
    if found is None:
        found = _marked[syllable] = _mark(syllable)
    return found


def _mark(syllable: str) -> str:
    letters, number = _parts(syllable)
    place = _place_of_mark(letters)
    if not number or place < 0:
        return letters if number == 5 and letters in ("r", "m", "n", "ng", "hm", "hng") else syllable
    written = letters
    if number < 5:
        written = letters[:place] + _MARKED[letters[place]][number - 1] + letters[place + 1 :]
    return written[0].upper() + written[1:] if syllable[0].isupper() else written


def _parts(syllable: str) -> tuple[str, int]:
    """Lower-case letters and tone; tone 0 if this is no syllable with a number."""
    letters = syllable[:-1].lower().replace("u:", "ü").replace("v", "ü")
    if not tone(syllable) or not _LETTERS.issuperset(letters):
        return syllable, 0
    return letters, tone(syllable)


def _place_of_mark(letters: str) -> int:
    for vowel in "aeê":
        if vowel in letters:
            return letters.index(vowel)
    if "ou" in letters:
        return letters.index("o")
    places = [place for place, letter in enumerate(letters) if letter in "iouü"]
    if places:
        return places[-1]
    if letters in ("m", "n", "ng", "hm", "hng"):
        return 1 if letters[0] == "h" else 0
    return -1


def numbered(syllable: str) -> str:
    """`gǎng` as `gang3`, `de` as `de5`; a syllable that has a number already, or is none, comes back unchanged."""
    if tone(syllable) or not syllable:
        return syllable
    letters, number, rest = "", 5, syllable
    while rest:
        size = 2 if rest[:2].lower() in _UNMARKED else 1
        piece, rest = rest[:size], rest[size:]
        vowel = _UNMARKED.get(piece.lower())
        if vowel:
            number = vowel[1]
            letters += vowel[0].upper() if piece[0].isupper() else vowel[0]
        else:
            letters += piece
    if not _LETTERS.issuperset(letters.lower()) or (number == 5 and _place_of_mark(letters.lower()) < 0):
        return syllable
    return f"{letters}{number}"


def zhuyin(syllable: str) -> str:
    """`gang3` as `ㄍㄤˇ`, `de5` as `˙ㄉㄜ`, `r5` as `ㄦ`; what is no syllable comes back unchanged."""
    found = _zhuyin.get(syllable)
    if found is None:
        found = _zhuyin[syllable] = _zhuyin_of(syllable)
    return found


def _zhuyin_of(syllable: str) -> str:
    letters, number = _parts(syllable)
    if letters == "r" and number:
        return "ㄦ"
    sounds = _sounds(letters) if number else ""
    if not sounds:
        return syllable
    return f"˙{sounds}" if number == 5 else sounds + _ZHUYIN_TONES[number]


def _sounds(letters: str) -> str:
    if letters in WHOLE:
        return WHOLE[letters]
    if letters[0] in "yw":
        return FINALS.get(_without_glide(letters), "")
    initial = letters[:2] if letters[:2] in INITIALS else letters[:1]
    if initial not in INITIALS:
        return FINALS.get(letters, "")
    final = letters[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if initial in ("l", "n") and final == "ue":
        final = "üe"
    return INITIALS[initial] + FINALS[final] if final in FINALS else ""


def _without_glide(letters: str) -> str:
    """`you` as `iou`, `yuan` as `üan`, `wen` as `uen`: the final that a y or w stands before."""
    rest = letters[1:]
    if letters[0] == "w":
        return rest if rest.startswith("u") else "u" + rest
    if rest.startswith("u"):
        return "ü" + rest[1:]
    return rest if rest.startswith("i") else "i" + rest


def joined(syllables: Sequence[str], style: NotationStyle, capital: bool = False) -> tuple[str, ...]:
    """What to print above each hanzi of a word, so that together it is the word as the orthography writes it.

    Args:
        syllables: the word's reading.
        style: in marks, a syllable that begins with a, o or e is parted from the one before by an apostrophe, which
            stands at the end of that one: `("xī'", "ān")`.
        capital: whether it is a name; zhuyin knows no capitals.
    """
    if style == "zhuyin":
        return tuple([zhuyin(syllable) for syllable in syllables])
    if style == "numbers":
        written = list(syllables)
    else:
        written = [marked(syllable) for syllable in syllables]
        for place in range(1, len(written)):
            if syllables[place][:1].lower() in _NEEDS_APOSTROPHE and tone(syllables[place - 1]):
                written[place - 1] += "'"
    if capital and written:
        written[0] = written[0][:1].upper() + written[0][1:]
    return tuple(written)


_NEEDS_APOSTROPHE = frozenset("aoeê")
