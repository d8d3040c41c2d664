"""YAML as an author writes it: plain values with places, or a `ProtocolError` with its place."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec

from restride.protocol.convert import converted
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.exercise import Exercise
from restride.protocol.model import Protocol
from restride.protocol.study import Studies
from restride.protocol.test_sheet import TestSheet
from restride.protocol.written import Written
from restride.protocol.yaml import parsed
from tests.fuzz.json_mutation import ODD
from tests.fuzz.seeds import ROOT
from tests.fuzz.target import Mutate
from tests.fuzz.words import words_of

LONGEST = 3_000
KINDS = (Protocol, Written, Exercise, TestSheet, Studies)
MARKS = (
    *("---", "...", "- ", "? ", ": ", "&a ", "*a", "<<: ", "!!int ", "!!float ", "!!bool "),
    *("!!null ", "!!str ", "!!binary ", "!!timestamp ", "!!map ", "!!seq ", "!!set ", "!x ", "|"),
    *(
        ">-",
        "'",
        '"',
        "{",
        "}",
        "[",
        "]",
        "#",
        "%YAML 1.1",
        "%YAML 1.2",
        "%TAG ! !",
        "\t",
        "\ufeff",
    ),
    *("0o17", "0x_", "0b", "1_000", "1:30", ".inf", "-.nan", "1e400", ".", "+", "-", "~", "\\x"),
)
WORDS = (*MARKS, *words_of(*KINDS))
FILE = Path("fuzzed.yaml")


def seeds() -> Iterator[bytes]:
    """The beginnings of the test protocols' and of the library's files."""
    for folder in (ROOT / "tests" / "protocol", ROOT / "src" / "restride" / "library"):
        for file in sorted(folder.rglob("*.yaml")):
            text = file.read_bytes()[: LONGEST // 2]
            yield text[: text.rfind(b"\n") + 1]


def read(data: bytes) -> None:
    """Read it, and turn it into each kind of value that an author writes."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return  # `text_of` refuses it; the bad-input tests show how
    try:
        document = parsed(FILE, text)
    except ProtocolError as error:
        _check(error, text)
        return
    assert parsed(FILE, text) == document
    for kind in KINDS:
        try:
            value = converted(document, kind)
        except ProtocolRefused as refused:
            for fault in refused.errors:
                _check(fault, text)
        else:
            assert msgspec.json.decode(msgspec.json.encode(value), type=kind) == value


def _check(error: ProtocolError, text: str) -> None:
    """Every fault has its words and a place inside the file."""
    assert error.what
    assert error.mend
    assert 1 <= error.line <= len(text) + 2
    assert error.column >= 1


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a value, a mark or the indentation of one line; else any byte."""
    lines = data.decode("utf-8", "replace").split("\n")
    at = chance.randrange(len(lines))
    act = chance.random()
    line = lines[at]
    if act < 0.25:
        key, colon, _ = line.partition(": ")
        lines[at] = f"{key}{colon}{chance.choice((*WORDS, *map(str, ODD)))}"
    elif act < 0.45:
        place = chance.randint(0, len(line))
        lines[at] = line[:place] + chance.choice(WORDS) + line[place:]
    elif act < 0.55:
        lines[at] = " " * chance.randint(0, 8) + line.lstrip()
    elif act < 0.65:
        lines.insert(at, lines[chance.randrange(len(lines))])
    elif act < 0.7:
        del lines[at]
    else:
        return mutate(data, LONGEST)
    return "\n".join(lines).encode("utf-8", "replace")
