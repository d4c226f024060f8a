from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.settings import Settings, check_names, load_settings, settings_path


def write(content: str | bytes) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings()
    write("")
    assert load_settings() == Settings()


def test_the_file_is_read() -> None:
    write(
        'theme = "light"\npinyin = "unknown"\nstyle = "zhuyin"\nsandhi = true\ntone_colours = false\ncard = false\n'
        'standard = "2.0"\nknown_level = 5\n[keys]\nnext_word = "right, l"\n'
    )
    keys = {"next_word": "right,l"}
    assert load_settings() == Settings("light", "unknown", "zhuyin", True, False, False, "2.0", 5, keys=keys)


def test_settings_of_study(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = tuple(number / 10 for number in range(21))
    write(f"retention = 0.85\nsession_cards = 12\nparameters = {list(weights)}\n")
    assert load_settings() == Settings(retention=0.85, session_cards=12, parameters=weights)
    monkeypatch.setenv("ZHIPU_READER_RETENTION", "0.95")
    monkeypatch.setenv("ZHIPU_READER_SESSION_CARDS", "7")
    monkeypatch.setenv("ZHIPU_READER_PARAMETERS", ",".join(map(str, reversed(weights))))
    assert load_settings() == Settings(retention=0.95, session_cards=7, parameters=weights[::-1])


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write('pinyin = "off"\nknown_level = 2\n')
    monkeypatch.setenv("ZHIPU_READER_PINYIN", "cursor")
    monkeypatch.setenv("ZHIPU_READER_KNOWN_LEVEL", "6")
    monkeypatch.setenv("ZHIPU_READER_CARD", "off")
    assert load_settings() == Settings(pinyin="cursor", known_level=6, card=False)


@pytest.mark.parametrize(
    ("content", "key", "told"),
    [
        ('pinyn = "all"\n', "pinyn", 'did you mean "pinyin"'),
        ("known_levle = 3\n", "known_levle", 'did you mean "known_level"'),
        ('notices = "x"\n', "notices", "did you mean"),
        ("zzz = 1\n", "zzz", "did you mean"),
        ('pinyin = "al"\n', "pinyin", '"off", "all", "unknown", "cursor"'),
        ("pinyin = true\n", "pinyin", "true"),
        ("standard = 2025\n", "standard", '"2025"'),
        ("known_level = 10\n", "known_level", "0 to 9"),
        ("known_level = true\n", "known_level", "0 to 9"),
        ('known_level = "3"\n', "known_level", "0 to 9"),
        ('sandhi = "yes"\n', "sandhi", "true or false"),
        ("card = 1\n", "card", "true or false"),
        ("retention = 90\n", "retention", "0.7 to 0.99"),
        ("retention = 0.5\n", "retention", "0.7 to 0.99"),
        ("session_cards = 0\n", "session_cards", "1 to 1000"),
        ("session_cards = true\n", "session_cards", "1 to 1000"),
        ("parameters = [1.0, 2.0]\n", "parameters", "21 numbers"),
        ("parameters = 3\n", "parameters", "21 numbers"),
        ('theme = ""\n', "theme", "name"),
        ('keys = "x"\n', "keys", "table"),
        ("[keys]\nquit = 3\n", "quit", "keys"),
        ('[keys]\nquit = ""\n', "quit", "keys"),
    ],
)
def test_a_wrong_file_is_named_with_key_and_cure_in_one_line(content: str, key: str, told: str) -> None:
    write(content)
    with pytest.raises(ReaderError) as caught:
        load_settings()
    message = str(caught.value)
    assert message.startswith(str(settings_path()))
    assert key in message
    assert told in message
    assert "\n" not in message


def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPU_READER_SANDHI", "perhaps")
    with pytest.raises(ReaderError, match=r'^ZHIPU_READER_SANDHI: sandhi: wrong value "perhaps"'):
        load_settings()


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\0", b"[[[", b"a\0b"])
def test_a_broken_file_is_survived_with_a_notice(content: bytes) -> None:
    write(content)
    settings = load_settings()
    assert settings == Settings(notices=settings.notices)
    (notice,) = settings.notices
    assert notice.startswith(str(settings_path()))
    assert "\n" not in notice


def test_a_folder_in_its_place_is_survived() -> None:
    settings_path().mkdir(parents=True)
    assert "cannot be read" in load_settings().notices[0]


def test_names_that_the_interface_knows(own_home: Path) -> None:
    check_names(Settings(keys={"quit": "q"}), ["quit", "next_word"], ["dark"])
    with pytest.raises(ReaderError, match=r'keys: unknown action "next_wrod"; did you mean "next_word"\?'):
        check_names(Settings(keys={"next_wrod": "l"}), ["quit", "next_word"], ["dark"])
    with pytest.raises(ReaderError, match=r'theme: unknown theme "drak"; did you mean "dark"\?'):
        check_names(Settings(theme="drak"), [], ["dark", "light"])


def test_no_control_character_of_the_file_reaches_the_terminal() -> None:
    write('"a\\u001b[31m" = 1\n')
    with pytest.raises(ReaderError) as caught:
        load_settings()
    assert str(caught.value).isprintable()
