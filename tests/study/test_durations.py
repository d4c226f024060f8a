import pytest

from reader.study.durations import duration


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 min"),
        (5, "<1 min"),
        (31, "1 min"),
        (60, "1 min"),
        (45 * 60, "45 min"),
        (3599, "1 h 00 min"),
        (3 * 3600 + 300, "3 h 05 min"),
        (120 * 3600, "120 h"),
        (4000 * 3600, "4,000 h"),
    ],
)
def test_duration(seconds: float, said: str) -> None:
    assert duration(seconds) == said
