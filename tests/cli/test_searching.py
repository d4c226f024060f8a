import pytest

from reader.store.database import open_database
from reader.store.positions import Positions
from reader.store.vocabulary import Vocabulary
from reader.text.loading import load, seed
from tests.cli.conftest import Command


def spans(command: Command, query: str) -> set[tuple[int, int]]:
    answer = command("search", "--json", query)
    assert answer.status == 0
    return {(match["start"], match["end"]) for match in answer.json["matches"]}


@pytest.mark.parametrize("query", ["damoxing", "da mo xing", "da4mo2xing2", "dà móxíng", "ㄉㄚˋㄇㄛˊㄒㄧㄥˊ"])
def test_pinyin_finds_the_same_places_as_hanzi(command: Command, query: str) -> None:
    text = seed().text
    wanted = {(at, at + 3) for at in range(len(text)) if text.startswith("大模型", at)}
    assert len(wanted) > 10
    assert spans(command, query) == wanted == spans(command, "大模型")


def test_initials_find_them_too(command: Command) -> None:
    assert spans(command, "dmx") >= spans(command, "大模型")


def test_either_script_finds_both(command: Command) -> None:
    assert spans(command, "創新") == spans(command, "创新") != set()


def test_zhipu_finds_every_zhipu(command: Command) -> None:
    assert spans(command, "zhipu") == spans(command, "智谱")


def test_english_finds_words_by_their_sense(command: Command) -> None:
    answer = command("search", "--json", "computing power").json
    assert {"算力"} <= {match["text"] for match in answer["matches"] if match["by"] == "english"}


def test_letters_of_the_text(command: Command) -> None:
    answer = command("search", "--json", "maas").json
    text = seed().text
    found = {match["start"] for match in answer["matches"] if match["by"] == "latin"}
    assert found == {at for at in range(len(text)) if text.startswith("MaaS", at)} != set()


def test_readings_in_context_count(command: Command) -> None:
    text = seed().text
    starts = {start for start, _ in spans(command, "hang")}
    assert {at for at in range(len(text)) if text.startswith("行业", at)} <= starts
    assert not any(text.startswith("进行", start - 1) for start in starts)


def test_the_fields_of_a_match(command: Command) -> None:
    document = seed()
    for match in command("search", "--json", "zhipu").json["matches"]:
        assert list(match) == ["start", "end", "text", "section", "context", "by"]
        assert match["text"] == document.text[match["start"] : match["end"]]
        assert match["text"] in match["context"]
        section = document.section_at(match["start"])
        assert section is not None
        assert match["section"] == section.number


def test_nothing_found(command: Command) -> None:
    answer = command("search", "--json", "恐龙")
    assert (answer.status, answer.json) == (1, {"matches": []})
    assert answer.err.count("\n") == 1


def test_everywhere(command: Command, story: str) -> None:
    answer = command("search", "--json", "--all", "suanli", story)
    assert answer.status == 0
    assert answer.json["matches"] == []
    assert "算力" in [entry["simplified"] for entry in answer.json["entries"]]
    seeds = command("search", "--json", "--all", "maas").json
    assert "MaaS" in [term["term"] for term in seeds["terms"]]


def test_everywhere_means_other_texts_and_saved_words_too(command: Command, story: str) -> None:
    database = open_database()
    document = load(story)
    Positions(database).set_position(document.identity, 0, document.title, story)
    Vocabulary(database).set_status("花园", "2")
    database.close()
    answer = command("search", "--json", "--all", "花园").json
    assert answer["matches"] == []
    (text,) = answer["texts"]
    assert text["text"] == story
    assert {match["text"] for match in text["matches"]} == {"花园"}
    assert [(word["word"], word["status"]) for word in answer["words"]] == [("花园", "2")]
    rows = [line.split("\t")[0] for line in command("search", "--all", "花园").out.splitlines()]
    assert f"hanzi: {document.title}" in rows
    assert "saved" in rows


def test_expressions(command: Command) -> None:
    matches = command("search", "--json", "re:大.型").json["matches"]
    assert {(match["text"], match["by"]) for match in matches} == {("大模型", "regex")}
    wrong = command("search", "re:(")
    assert (wrong.status, wrong.out) == (2, "")
    assert "expression" in wrong.err


def test_for_people(command: Command) -> None:
    rows = [line.split("\t") for line in command("search", "創新").out.splitlines()]
    assert {len(row) for row in rows} == {4}
    assert all(row[0] == "hanzi" and row[2] == "创新" and "创新" in row[3] for row in rows)
