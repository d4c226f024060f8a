"""Contrast as WCAG 2.1 (1.4.3, 1.4.6) counts it: 4.5 to 1 for text, 7 to 1 in high contrast."""

import pytest
from textual.color import Color
from textual.theme import Theme

from reader.ui.themes import CONTRAST, DARK, LIGHT, THEMES

TONES = tuple(f"tone-{tone}" for tone in range(1, 6))
LEVELS = tuple(f"learning-{level}" for level in range(1, 6))
ON_GROUNDS = ("foreground", *TONES, "quiet", "unknown", *LEVELS, "heading", "accent")


def contrast(text: str, ground: str) -> float:
    lighter, darker = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    red, green, blue = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colour(theme: Theme, name: str) -> str:
    found = theme.variables.get(name) or getattr(theme, name.replace("-", "_"))
    assert isinstance(found, str)
    return found


def test_contrast_is_counted_as_the_guidelines_count_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize("name", ON_GROUNDS)
def test_text_is_legible_on_each_ground(theme: Theme, ground: str, name: str) -> None:
    least = 7.0 if theme is CONTRAST else 4.5
    assert contrast(colour(theme, name), colour(theme, ground)) >= least


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_word_at_the_cursor_is_legible_and_the_cursor_seen(theme: Theme) -> None:
    least = 7.0 if theme is CONTRAST else 4.5
    assert contrast(colour(theme, "cursor-text"), colour(theme, "cursor")) >= least
    # 1.4.11 asks 3 to 1 of what is told by colour alone; the cursor's word is bold besides.
    assert contrast(colour(theme, "cursor"), colour(theme, "background")) >= (3.0 if theme is CONTRAST else 1.4)


def test_the_themes_have_the_same_variables() -> None:
    assert DARK.variables.keys() == LIGHT.variables.keys() == CONTRAST.variables.keys()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_no_two_tones_have_one_colour(theme: Theme) -> None:
    assert len({colour(theme, tone) for tone in TONES}) == 5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_learnt_fades_from_level_to_level_into_what_is_known(theme: Theme) -> None:
    plain = Color.parse(colour(theme, "foreground")).rgb
    away = [
        sum(abs(own - other) for own, other in zip(Color.parse(colour(theme, level)).rgb, plain, strict=True))
        for level in LEVELS
    ]
    assert away == sorted(away, reverse=True)
    assert len(set(away)) == 5
    assert away[-1] > 15


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", ["foreground", "unknown", *LEVELS, "accent"])
@pytest.mark.parametrize("ground", [*[f"tint-{speaker}" for speaker in range(1, 7)], "match"])
def test_words_are_legible_where_they_are_marked(theme: Theme, name: str, ground: str) -> None:
    assert contrast(colour(theme, name), colour(theme, ground)) >= 4.5
