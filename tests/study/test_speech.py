import sys
import time
from pathlib import Path

import pytest

from reader.study import speech
from reader.study.speech import Speaker


def echo(file: Path, wait: float = 0.0) -> tuple[str, ...]:
    code = f"import sys, time; text = sys.stdin.read(); time.sleep({wait}); open({str(file)!r}, 'w').write(text)"
    return (sys.executable, "-c", code)


def test_it_speaks_in_the_background(tmp_path: Path) -> None:
    speaker = Speaker(echo(tmp_path / "said"))
    begun = time.monotonic()
    assert speaker.speak("--version 花园很安静。")
    assert time.monotonic() - begun < 1
    assert speaker._speaking is not None
    speaker._speaking.wait(20)
    assert (tmp_path / "said").read_text() == "--version 花园很安静。"
    speaker.stop()


def test_the_next_thing_cuts_off_what_is_being_said(tmp_path: Path) -> None:
    speaker = Speaker(echo(tmp_path / "said", wait=60))
    speaker.speak("很长的话")
    first = speaker._speaking
    assert first is not None
    speaker.stop()
    assert first.poll() is not None
    assert not (tmp_path / "said").exists()


def test_without_a_program_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    speech.speaking_command.cache_clear()
    assert not Speaker().can_speak
    assert not Speaker().speak("花园")
    assert not Speaker(("/nowhere/say",)).speak("花园")
    speech.speaking_command.cache_clear()


def test_the_programs_are_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spd-say", "espeak-ng"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    speech.speaking_command.cache_clear()
    assert speech.speaking_command() == (str(tmp_path / "espeak-ng"), "-v", "cmn", "--stdin")
    speech.speaking_command.cache_clear()
