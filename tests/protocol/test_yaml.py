"""Reading YAML: plain values with their places, and nothing that could hide or explode."""

from pathlib import Path

import pytest

from restride.protocol.error import ProtocolError
from restride.protocol.yaml import Document, read


def read_text(folder: Path, text: str) -> Document:
    file = folder / "some.yaml"
    file.write_text(text, encoding="utf-8")
    return read(file)


def test_it_reads_plain_values(tmp_path: Path) -> None:
    text = "a: 1\nb: 2.5\nc: true\nd: word\ne:\nf: [1, 2]\ng: {h: 3}\n"
    expected = {"a": 1, "b": 2.5, "c": True, "d": "word", "e": None, "f": [1, 2], "g": {"h": 3}}
    assert read_text(tmp_path, text).value == expected


def test_it_reads_words_and_times_as_yaml_1_2(tmp_path: Path) -> None:
    assert read_text(tmp_path, "on: yes\nat: 3:00\n").value == {"on": "yes", "at": "3:00"}


def test_it_knows_the_place_of_a_value_and_of_its_key(tmp_path: Path) -> None:
    places = read_text(tmp_path, "a:\n  - {b: 1}\n").places
    value, key = places.of_value(("a", 0, "b")), places.of_key(("a", 0, "b"))
    assert (value.line, value.column, key.line, key.column) == (2, 9, 2, 6)


def test_it_gives_the_place_around_what_is_absent(tmp_path: Path) -> None:
    place = read_text(tmp_path, "a:\n  - {b: 1}\n").places.of_value(("a", 0, "c", "d"))
    assert (place.line, place.column) == (2, 5)


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "the key `a` stands here twice"),
        ("a: {b: 1, b: 2}\n", 1, 11, "the key `b` stands here twice"),
        ("a: *x\n", 1, 4, "the anchor or alias `x` is not allowed"),
        (BOMB, 1, 4, "the anchor or alias `a` is not allowed"),
        ("a: !!python/object:os.system x\n", 1, 4, "`x` is of the kind"),
        ("a: !thing {b: 1}\n", 1, 4, "the tag `!thing` is not read"),
        ("a: 2026-03-09\n", 1, 4, "`2026-03-09` is of the kind"),
        ("a: .nan\n", 1, 4, "`.nan` is not a number"),
        ("a: .inf\n", 1, 4, "`.inf` is not a number"),
        ("1: a\n", 1, 1, "the key `1` is not a word"),
        ("<<: {a: 1}\n", 1, 1, "`<<` is of the kind"),
        ("? [a]\n: 1\n", 1, 3, "a key must be one word"),
        ("a: " + "[" * 40 + "]" * 40 + "\n", 1, 33, "values are nested more than 30 deep"),
        ("a: " + "9" * 5000 + "\n", 1, 4, "the number cannot be read"),
        ("a: !!int ''\n", 1, 4, "`` is not of the kind that its tag says"),
        ("a: !!bool perhaps\n", 1, 4, "`perhaps` is not of the kind that its tag says"),
        ("- 1\n", 1, 1, "the file is not a mapping"),
        ("", 1, 1, "the file is not a mapping"),
        ("a: [1\n", 2, 1, "this is not YAML"),
        ("a: 1\n---\nb: 2\n", 2, 1, "this is not YAML"),
        ("a: \x01\n", 1, 1, "this is not YAML"),
    ],
)
def test_it_refuses(tmp_path: Path, text: str, line: int, column: int, what: str) -> None:
    with pytest.raises(ProtocolError) as refused:
        read_text(tmp_path, text)
    error = refused.value
    assert (error.line, error.column) == (line, column)
    assert error.what.startswith(what)


def test_it_refuses_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_bytes(b"a: \xff\n")
    with pytest.raises(ProtocolError, match="the file is not UTF-8 text"):
        read(tmp_path / "some.yaml")


def test_it_refuses_a_file_that_is_absent(tmp_path: Path) -> None:
    with pytest.raises(ProtocolError, match="the file cannot be read"):
        read(tmp_path / "absent.yaml")


def test_it_refuses_a_huge_file(tmp_path: Path) -> None:
    (tmp_path / "some.yaml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(ProtocolError, match="larger than 1 MB"):
        read(tmp_path / "some.yaml")
