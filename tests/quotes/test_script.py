"""Texts in traditional hanzi: the rules read them folded, the quotations keep their script."""

import pytest

from reader.language.lexicon import lexicon
from reader.quotes.script import is_traditional, simplified
from tests.quotes.conftest import Find


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("李明華說：「明年會更好。」", "李明華", "說"),
        ("「我們會儘快修好。」市水務公司工程師趙國強告訴記者。", "趙國強", "告訴記者"),
        ("縣農業局局長張海濤接受記者採訪時強調，「今年雨水足。」", "張海濤", "強調"),
        ("一位負責人對媒體透露：「藥已經送到了。」", "一位負責人", "透露"),
        ("李明華說，橋修好了。他還補充：「這裏的人都很高興。」", "李明華", "補充"),
    ],
)
def test_speakers_of_traditional_text(find: Find, text: str, speaker: str, verb: str) -> None:
    (quote,) = [quote for quote in find(text) if not quote.indirect]
    assert (quote.kind, quote.speaker) == ("speech", speaker)
    assert verb.startswith(quote.verb) or quote.verb.startswith(verb)


def test_written_words_of_traditional_text(find: Find) -> None:
    (quote,) = find("通知稱：「明日停水一天。」")
    assert quote.kind == "cited_text"


@pytest.mark.parametrize("text", ["李明华说：“好。”", "皇后和王后", "著名作家", "乾隆", "MaaS：“AI”"])
def test_simplified_text_is_left_alone(text: str) -> None:
    assert simplified(text) == text


def test_folding_agrees_with_the_dictionary() -> None:
    known = lexicon().simplified_hanzi()
    folded = {hanzi: simplified(hanzi) for hanzi in known if simplified(hanzi) != hanzi}
    assert len(folded) > 500
    assert all(known[hanzi] == form and len(form) == 1 for hanzi, form in folded.items())


@pytest.mark.parametrize(
    ("text", "traditional"),
    [("李明華說：「明年會更好。」", True), ("李明华说：“明年会更好。”" * 20 + "華", False), ("", False)],
)
def test_script_of_a_text(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional
