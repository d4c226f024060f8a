from datetime import date

import pytest

from reader import paths
from reader.store.database import open_database
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.vocabulary import Vocabulary
from reader.study.days import start_of
from tests.cli.conftest import Command


def test_grade_of_a_story(command: Command, story: str) -> None:
    found = command("grade", story, "--json").json
    assert list(found) == [
        "title", "standard", "level", "words", "types", "left_out", "ignored", "known", "levels", "hardest",
    ]  # fmt: skip
    words = command("words", story, "--json").json["words"]
    counted = [word for word in words if word["kind"] in ("word", "term")]
    known = [word for word in counted if word["status"] == "known"]
    assert (found["words"], found["left_out"]) == (len(counted), len(words) - len(counted))
    assert found["types"] == len({word["text"] for word in counted})
    assert found["known"]["words"] == len(known)
    assert found["known"]["share"] == pytest.approx(len(known) / len(counted))
    assert sum(level["words"] for level in found["levels"]) == found["words"]
    assert sum(level["share"] for level in found["levels"]) == pytest.approx(1)
    assert found["level"] in range(1, 8)
    assert {hard["word"] for hard in found["hardest"]} <= {word["text"] for word in counted}
    assert not (paths.data_dir() / "reader.db").exists()


def test_grade_follows_what_was_said(command: Command, story: str) -> None:
    before = command("grade", story, "--json").json
    hardest = before["hardest"][0]
    Vocabulary(open_database()).set_status(hardest["word"], "known")
    after = command("grade", story, "--json").json
    assert after["known"]["words"] == before["known"]["words"] + hardest["places"]
    assert hardest["word"] not in {hard["word"] for hard in after["hardest"]}
    Vocabulary(open_database()).set_status(hardest["word"], "ignored")
    ignored = command("grade", story, "--json").json
    assert (ignored["words"], ignored["ignored"]) == (before["words"] - hardest["places"], hardest["places"])


def test_grade_for_people(command: Command, story: str) -> None:
    found = command("grade", story)
    assert (found.status, found.err) == (0, "")
    assert "level\tHSK " in found.out
    assert "names, numbers and Latin words" in found.out


def test_grade_of_a_text_without_chinese(command: Command, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("texts") / "latin.txt"
    file.write_text("Nothing to learn here, 12 times.\n", encoding="utf-8")
    assert command("grade", str(file), "--json").json["known"]["share"] is None
    assert command("grade", str(file)).status == 1


def test_stats_of_nothing(command: Command) -> None:
    found = command("stats", "--json")
    assert found.status == 0
    row = found.json
    assert row["periods"][-1] == {
        "name": "in all", "words": 0, "seconds": 0, "saved": 0, "reviews": 0, "review_seconds": 0,
    }  # fmt: skip
    assert (row["days"], row["retention"]["30 days"]["measured"]) == ([], None)
    assert [level["level"] for level in row["levels"]] == [1, 2, 3, 4, 5, 6, 7]
    assert row["levels"][0]["known"] == row["levels"][0]["words"]
    assert "nothing was put to the test yet" in command("stats").out


def test_stats_of_a_day(command: Command) -> None:
    noon = start_of(date.today()) + 1
    database = open_database()
    ReadingLog(database).add(Stretch("x", "x", 0, 400, 250, 600.0, noon))
    database.close()
    row = command("stats", "--json").json
    assert row["days"] == [{"day": date.today().isoformat(), "words": 250, "seconds": 600.0, "reviews": 0}]
    assert row["streak"] == {"current": 1, "longest": 1, "today": True}
    assert "today\t250\t10 min\t0\t0\t0 min" in command("stats").out
