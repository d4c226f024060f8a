from reader.layout.spans import MarkedSpans


def test_what_overlaps_a_stretch_is_named() -> None:
    spans = MarkedSpans()
    spans.put("match", [(2, 4), (10, 12)])
    spans.put("chosen", [(3, 11)])
    assert spans.names(0, 2) == []
    assert spans.names(0, 3) == ["match"]
    assert spans.names(3, 4) == ["match", "chosen"]
    assert spans.names(4, 5) == ["chosen"]
    assert spans.names(11, 12) == ["match"]
    assert spans.names(12, 20) == []


def test_spans_are_taken_away() -> None:
    spans = MarkedSpans()
    spans.put("match", [(2, 4)])
    spans.put("match", [])
    assert spans.names(0, 9) == []
