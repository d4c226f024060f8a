from itertools import pairwise
from pathlib import Path

import pytest

from reader.language.words import is_hanzi
from reader.settings import settings_path
from reader.store.database import open_database
from reader.store.vocabulary import Vocabulary
from reader.text.loading import load, seed
from tests.cli.conftest import Command


def test_sections_of_the_seed(command: Command) -> None:
    status, out, err = answer = command("sections", "--json")
    assert (status, err) == (0, "")
    assert out.count("\n") == 1
    sections = answer.json["sections"]
    assert [list(section) for section in sections] == 4 * [
        ["number", "title", "start", "end", "paragraphs", "characters"]
    ]
    text = seed().text
    assert [section["number"] for section in sections] == [1, 2, 3, 4]
    assert sum(section["paragraphs"] for section in sections) == 33
    for section in sections[1:]:
        assert text[section["start"] :].startswith(section["title"])


def test_sections_for_people(command: Command, story: str) -> None:
    lines = command("sections", story).out.splitlines()
    assert [line.split("\t")[-1] for line in lines] == ["", "一个老朋友", "回家的路"]


@pytest.mark.parametrize("of_seed", [True, False])
def test_words_cover_the_shown_text_once(command: Command, story: str, of_seed: bool) -> None:
    document = seed() if of_seed else load(story)
    answer = command("words", "--json", *([] if of_seed else [story]))
    assert answer.status == 0
    words = answer.json["words"]
    keys = ["start", "end", "text", "kind", "reading", "sure", "gloss", "levels", "status"]
    assert all(list(word) == keys for word in words)
    assert all(document.text[word["start"] : word["end"]] == word["text"] for word in words)
    assert all(a["end"] <= b["start"] for a, b in pairwise(words))
    covered = {at for word in words for at in range(word["start"], word["end"])}
    shown = [at for p in document.paragraphs if p.kind != "hidden" for at in range(p.start, p.end)]
    assert {at for at in shown if document.text[at].isalnum()} <= covered <= set(shown)
    for word in words:
        assert len(word["reading"]) == sum(map(is_hanzi, word["text"]))
        assert word["kind"] in ("word", "term") or not word["levels"]


def test_what_is_known_depends_on_the_settings(command: Command, story: str) -> None:
    def status() -> str:
        words = command("words", "--json", story).json["words"]
        return str(next(word["status"] for word in words if word["text"] == "朋友"))

    assert status() == "known"
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("known_level = 0\n")
    assert status() == "new"


def test_what_was_said_of_a_word_is_its_status(command: Command, story: str) -> None:
    def statuses() -> dict[str, str]:
        return {word["text"]: word["status"] for word in command("words", "--json", story).json["words"]}

    assert statuses()["朋友"] == "known"
    vocabulary = Vocabulary(open_database())
    vocabulary.set_status("朋友", "2")
    vocabulary.set_note("花园", "with roses")
    assert statuses()["朋友"] == "2"
    vocabulary.set_status("朋友", "ignored")
    assert statuses()["朋友"] == "ignored"
    before = statuses()
    vocabulary.add([], "start", "no words known")
    assert set(statuses().values()) == {"new", "ignored"}
    vocabulary.undo_last()
    assert statuses() == before


def test_a_status_holds_for_traditional_characters_too(command: Command, tmp_path: Path) -> None:
    text = tmp_path / "traditional.txt"
    text.write_text("他學習。\n", encoding="utf-8")
    Vocabulary(open_database()).set_status("学习", "3")
    words = command("words", "--json", str(text)).json["words"]
    assert [word["status"] for word in words if word["text"] == "學習"] == ["3"]


def test_words_for_people(command: Command, story: str) -> None:
    rows = [line.split("\t") for line in command("words", story).out.splitlines()]
    assert {len(row) for row in rows} == {6}
    friend = next(row for row in rows if row[0] == "朋友")
    assert friend[1:5] == ["péngyou", "word", "1", "known"]


def test_terms_stand_where_they_are_said_to(command: Command) -> None:
    text = seed().text
    terms = command("terms", "--json").json["terms"]
    assert all(list(term) == ["start", "end", "text", "term", "expansion", "gloss"] for term in terms)
    assert all(text[term["start"] : term["end"]] == term["text"] for term in terms)
    for name in ("MaaS", "AGI"):
        found = [term["start"] for term in terms if term["term"] == name and term["text"] == name]
        assert found == [at for at in range(len(text)) if text.startswith(name, at)]


def test_a_text_without_glossary_has_no_terms(command: Command, story: str) -> None:
    answer = command("terms", "--json", story)
    assert (answer.status, answer.json) == (1, {"terms": []})


def test_a_glossary_beside_a_text(command: Command, story: str) -> None:
    Path(story).with_name("glossary.toml").write_text(
        '[[term]]\nheadword = "花园"\ngloss = "garden"\n', encoding="utf-8"
    )
    answer = command("terms", "--json", story)
    assert [(term["text"], term["gloss"]) for term in answer.json["terms"]] == [("花园", "garden")]
    words = command("words", "--json", story).json["words"]
    assert [word["gloss"] for word in words if word["kind"] == "term"] == ["garden"]


def test_nothing_to_list(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "marks.txt"
    file.write_text("……！？", encoding="utf-8")
    answer = command("words", "--json", str(file))
    assert (answer.status, answer.json) == (1, {"words": []})
