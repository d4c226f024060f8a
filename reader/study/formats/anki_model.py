"""Our note type for Anki: fields, cards, looks. The ids never change: Anki knows deck and note type by them."""

from __future__ import annotations

DECK = 1_734_920_615_207
DECK_NAME = "Zhipu Reader"
MODEL = 1_734_920_615_311
MODEL_NAME = "Zhipu Reader"
FIELDS = (
    "Word",
    "Simplified",
    "Traditional",
    "Pinyin",
    "Meaning",
    "Sentence",
    "Cloze",
    "Source",
    "Level",
    "Note",
)
"""The first is the note's identity for Anki."""

_ABOUT = """\
{{#Traditional}}<div class="forms">{{Simplified}} · {{Traditional}}</div>{{/Traditional}}
<div class="meaning">{{Meaning}}</div>
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
<div class="source">{{Level}}{{#Source}} · {{Source}}{{/Source}}</div>
"""
RECOGNITION = {
    "name": "Recognition",
    "qfmt": """\
<div class="word">{{Word}}</div>
{{#Sentence}}<div class="sentence">{{Sentence}}</div>{{/Sentence}}
""",
    "afmt": f"""\
<div class="word">{{{{Word}}}}</div>
<div class="pinyin">{{{{Pinyin}}}}</div>
{{{{#Sentence}}}}<div class="sentence">{{{{Sentence}}}}</div>{{{{/Sentence}}}}
<hr id=answer>
{_ABOUT}""",
}
CLOZE = {
    "name": "Cloze",
    "qfmt": """\
{{#Cloze}}
<div class="sentence">{{Cloze}}</div>
<div class="meaning">{{Meaning}}</div>
{{/Cloze}}
""",
    "afmt": f"""\
<div class="sentence">{{{{Sentence}}}}</div>
<hr id=answer>
<div class="word">{{{{Word}}}}</div>
<div class="pinyin">{{{{Pinyin}}}}</div>
{_ABOUT}""",
}
"""Made only for a word that has a sentence."""

CSS = """\
.card { font-family: sans-serif; font-size: 20px; line-height: 1.5; text-align: center; color: #23262b;
  background: #fbfaf7; }
.word { font-size: 44px; }
.pinyin { font-size: 26px; }
.sentence { font-size: 26px; margin: 0.6em auto; max-width: 26em; }
.sentence b { font-weight: normal; border-bottom: 3px solid #8a4f00; }
.note { font-style: italic; }
.source { font-size: 14px; color: #62666e; margin-top: 1em; }
.tone1 { color: #b3261e; }
.tone2 { color: #925200; }
.tone3 { color: #2a6b2d; }
.tone4 { color: #2450a8; }
.tone5 { color: #62666e; }
.nightMode.card { color: #d7dae0; background: #14171c; }
.nightMode .sentence b { border-bottom-color: #e0a458; }
.nightMode .source { color: #8b93a1; }
.nightMode .tone1 { color: #f28b82; }
.nightMode .tone2 { color: #f0b45f; }
.nightMode .tone3 { color: #86c67c; }
.nightMode .tone4 { color: #82aaf0; }
.nightMode .tone5 { color: #a2a8b4; }
"""
"""The colours of tones are those of the reader's light and dark themes, legible on their grounds."""
CHANGED = 1_763_856_000
"""Seconds since 1970 when fields, cards or looks were changed last: Anki takes the newer note type."""
