"""The analysis that the seed brings along is what the engine says today."""

from pathlib import Path

from reader.language.analyses import read_bundle
from reader.language.bundle import bundled_analysis
from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.text.loading import seed
from reader.text.passages import passages


def test_the_seeds_analysis_is_up_to_date() -> None:
    document = seed()
    kept = Path(document.folder, "analysis.json").read_text(encoding="utf-8")
    assert kept == bundled_analysis(document, Engine(lexicon())), "run: python -m reader.language.bundle"


def test_the_seeds_analysis_is_found() -> None:
    document = seed()
    (passage,) = passages(document)
    spans = [
        (p.start - passage.start, p.end - passage.start) for p in document.paragraphs[passage.first : passage.last]
    ]
    found = read_bundle(document.folder, document.text[passage.start : passage.end], spans)
    assert found is not None
    assert len(found.words) == len(spans)
