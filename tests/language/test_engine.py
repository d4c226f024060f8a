from __future__ import annotations

import pytest

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.words import Word


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(lexicon())


def words(engine: Engine, text: str, *terms: str) -> list[Word]:
    return engine.analyse(text, [(0, len(text))], terms)[0]


def test_words_cover_what_is_not_punctuation(engine: Engine) -> None:
    found = words(engine, "我们在2024年8月学习AI,很高兴!")
    assert "/".join(word.text for word in found) == "我们/在/2024/年/8/月/学习/AI/很/高兴"
    assert [word.kind for word in found if word.text in ("2024", "AI", "学习")] == ["number", "word", "latin"]


def test_terms_win(engine: Engine) -> None:
    found = words(engine, "他们用MaaS和模型即服务。", "MaaS", "模型即服务")
    assert [word.text for word in found if word.kind == "term"] == ["MaaS", "模型即服务"]
