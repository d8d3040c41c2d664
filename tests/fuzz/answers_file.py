"""The answers file of `restride start`: a log begun, or a `Mistake` that names the file."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from restride.entering.answers import Answers
from restride.library import load
from tests.cli.alice import answers
from tests.fuzz.command import run
from tests.fuzz.json_mutation import mutated_json
from tests.fuzz.target import Mutate
from tests.fuzz.words import words_of

LONGEST = 4_000
WORDS = (*words_of(Answers), *(question.id for question in load().triage.questions))
FILE = Path(mkdtemp()) / "answers.json"


def seeds() -> Iterator[bytes]:
    """Alice's answers, and the least there can be."""
    yield json.dumps(answers()).encode()
    yield b'{"side": "left", "injured_on": "2026-03-01"}'


def read(data: bytes) -> None:
    """Begin in an empty home."""
    FILE.write_bytes(data)
    home = FILE.parent / "home"
    shown = run("--home", str(home), "start", "--answers", str(FILE))
    assert home.exists() is (shown is not None)
    for file in home.glob("*"):
        file.unlink()
    if home.exists():
        home.rmdir()


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a value or two; seldom any byte."""
    changed = mutated_json(data, chance, WORDS) if chance.random() < 0.9 else None
    return changed or mutate(data, LONGEST)
