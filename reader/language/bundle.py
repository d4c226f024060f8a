"""Make the analyses that bundled texts bring along: `python -m reader.language.bundle`.

To be run after a change of the engine, the dictionary, a bundled text or its glossary; a test tells when it was not.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reader.language.analyses import bundle
from reader.language.engine import Engine
from reader.language.glossary import load_glossary
from reader.language.lexicon import lexicon
from reader.text.document import Document
from reader.text.loading import seed
from reader.text.passages import passage_text, passages


def bundled_analysis(document: Document, engine: Engine) -> str:
    """What `analysis.json` in the folder of a bundled text has to hold; the text is one passage."""
    (passage,) = passages(document)
    text, spans = passage_text(document, passage)
    terms = load_glossary(Path(document.folder, "glossary.toml")).headwords()
    return bundle(document.folder, text, spans, terms, engine.analyse(text, spans, terms))


def main() -> int:
    """Write the analysis of the seed."""
    document = seed()
    place = Path(document.folder, "analysis.json")
    place.write_text(bundled_analysis(document, Engine(lexicon())), encoding="utf-8")
    print(place)
    return 0


if __name__ == "__main__":
    sys.exit(main())
