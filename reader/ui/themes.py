"""Three themes of our own: dark, light, high contrast.

The colours of tones are red, orange, green, blue and grey, as in the learner tools that people come from, made
light or dark enough to have a contrast of 4.5 to 1 on their ground (WCAG 2.1, 1.4.3), 7 to 1 in high contrast.
No meaning is carried by a colour alone: the tone stands in the reading, a term is underlined.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="dark",
    primary="#7aa2d6",
    secondary="#8f9bb3",
    accent="#e0a458",
    warning="#e0a458",
    error="#ee7d78",
    success="#86c67c",
    foreground="#d7dae0",
    background="#14171c",
    surface="#1a1e25",
    panel="#20252e",
    dark=True,
    variables={
        "tone-1": "#f28b82",
        "tone-2": "#f0b45f",
        "tone-3": "#86c67c",
        "tone-4": "#82aaf0",
        "tone-5": "#a2a8b4",
        "quiet": "#8b93a1",
        "unknown": "#f3d9a4",
        "heading": "#f4f6fa",
        "cursor": "#37507a",
        "cursor-text": "#ffffff",
        "tint-1": "#20304d",
        "tint-2": "#203a26",
        "tint-3": "#3d321c",
        "tint-4": "#43292a",
        "tint-5": "#1f3a40",
        "tint-6": "#2d323b",
        "match": "#4a3c1a",
        "chosen": "#6b5414",
        "list-cursor": "#2b3b57",
    },
)

LIGHT = Theme(
    name="light",
    primary="#2c5d9e",
    secondary="#5b6577",
    accent="#8a4f00",
    warning="#8a4f00",
    error="#b3261e",
    success="#2e7031",
    foreground="#23262b",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e9e6df",
    dark=False,
    variables={
        "tone-1": "#b3261e",
        "tone-2": "#925200",
        "tone-3": "#2a6b2d",
        "tone-4": "#2450a8",
        "tone-5": "#62666e",
        "quiet": "#62666e",
        "unknown": "#7a3b00",
        "heading": "#000000",
        "cursor": "#bcd2f0",
        "cursor-text": "#000000",
        "tint-1": "#dce7fb",
        "tint-2": "#ddf0dc",
        "tint-3": "#f8ead0",
        "tint-4": "#fae0de",
        "tint-5": "#d9eef0",
        "tint-6": "#e8e8e8",
        "match": "#fbeebb",
        "chosen": "#ffdf80",
        "list-cursor": "#d5e2f5",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffd700",
    warning="#ffd700",
    error="#ff8a80",
    success="#7dff7a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    text_alpha=1.0,
    variables={
        "tone-1": "#ff8a80",
        "tone-2": "#ffd740",
        "tone-3": "#7dff7a",
        "tone-4": "#8ab8ff",
        "tone-5": "#d0d0d0",
        "quiet": "#d0d0d0",
        "unknown": "#ffe57f",
        "heading": "#ffffff",
        "cursor": "#ffffff",
        "cursor-text": "#000000",
        "tint-1": "#15294d",
        "tint-2": "#123616",
        "tint-3": "#3a2f00",
        "tint-4": "#461a16",
        "tint-5": "#07383d",
        "tint-6": "#303030",
        "match": "#3a2f00",
        "chosen": "#5c4a00",
        "list-cursor": "#333333",
    },
)

THEMES = (DARK, LIGHT, CONTRAST)
