import asyncio
import os
import time

import pytest

from reader.search.expressions import ExpressionError, Expressions, expression_matches

TEXT = "大模型和小模型\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\nMaaS"
LINES = [(0, 7), (8, 45), (46, 50)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (".模型", ["大模型", "小模型"]),
        ("^.模", ["大模"]),
        ("maas", ["MaaS"]),
        ("Maas", []),
        ("x*", []),
        ("型\n", []),
        ("", []),
    ],
)
def test_places_of_an_expression(pattern: str, expected: list[str]) -> None:
    found = expression_matches(pattern, TEXT, LINES)
    assert [TEXT[m.start : m.end] for m in found] == expected
    assert {m.by for m in found} <= {"regex"}


@pytest.mark.parametrize("pattern", ["(", "a{99999999999}", "[", "(?P<a"])
def test_a_wrong_expression_is_one_line(pattern: str) -> None:
    with pytest.raises(ExpressionError) as error:
        expression_matches(pattern, TEXT, LINES)
    assert "\n" not in str(error.value)


async def test_one_that_runs_away_is_ended_and_the_next_one_is_found() -> None:
    expressions = Expressions(TEXT, LINES)
    await expressions.find("大")
    pid = expressions.pid
    assert pid
    began = time.monotonic()
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.01)
            longest = max(longest, time.monotonic() - before)

    watching = asyncio.create_task(watch())
    with pytest.raises(ExpressionError, match="longer than a second"):
        await expressions.find("(a+)+$")
    watching.cancel()
    assert time.monotonic() - began < 3
    assert longest < 0.5
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert len(await expressions.find("大")) == 1
    await expressions.close()
    assert expressions.pid is None
