import pytest

from tests.cli.conftest import Command


def test_glossary_and_dictionary_answer(command: Command) -> None:
    answer = command("define", "大模型", "MaaS", "落地", "--json")
    assert (answer.status, answer.err) == (0, "")
    entries = answer.json["entries"]
    keys = ["word", "simplified", "traditional", "reading", "glosses", "levels"]
    assert all(list(entry) == keys for entry in entries)
    assert {entry["word"] for entry in entries} == {"大模型", "MaaS", "落地"}
    assert all(entry["glosses"] for entry in entries)
    service = next(entry for entry in entries if entry["word"] == "MaaS")
    assert service["simplified"] == "模型即服务"
    assert service["reading"] == ["mo2", "xing2", "ji2", "fu2", "wu4"]


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        ("漂亮", {("piao4", "liang5")}),
        ("長", {("chang2",), ("zhang3",)}),
    ],
)
def test_all_readings_in_either_script(command: Command, word: str, readings: set[tuple[str, ...]]) -> None:
    entries = command("define", word, "--json").json["entries"]
    assert readings <= {tuple(entry["reading"]) for entry in entries}


def test_a_word_without_entry_is_explained_by_its_parts(command: Command) -> None:
    answer = command("define", "苹果汽车", "--json")
    assert answer.status == 0
    assert [entry["word"] for entry in answer.json["entries"]] == ["苹果", "汽车"]


def test_nothing_found(command: Command) -> None:
    answer = command("define", "xyzzy", "--json")
    assert (answer.status, answer.json) == (1, {"entries": []})
    assert answer.err == "zhipu-reader: xyzzy: in neither glossary nor dictionary\n"
    assert command("define", "xyzzy", "苹果").status == 0


def test_for_people(command: Command) -> None:
    out = command("define", "MaaS", "頭").out
    assert out.startswith("MaaS = 模型即服务  mó xíng jí fú wù\n  ")
    assert "头 (頭)  tóu" in out


def test_a_hostile_word(command: Command) -> None:
    answer = command("define", "\x1b[31m", "[bold]")
    assert "\x1b" not in answer.out + answer.err
