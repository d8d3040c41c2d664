"""A file given to `restride decide`: a day shown, or exit code 2 and one line that says why."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from tests.fuzz import exchange_zip, log_lines
from tests.fuzz.command import run
from tests.fuzz.seeds import example_lines, logs
from tests.fuzz.target import Mutate

LONGEST = 16_000
WORDS = log_lines.WORDS
FILE = Path(mkdtemp()) / "log"


def seeds() -> Iterator[bytes]:
    """Logs, and exports of them."""
    yield from logs()
    yield b"\n".join(line for line in example_lines() if b'"did"' not in line)[: LONGEST - 1000]
    yield from exchange_zip.seeds()


def read(data: bytes) -> None:
    """Decide for a day after most of the seeds, shown as words and as JSON."""
    FILE.write_bytes(data)
    words = ("decide", str(FILE), "--on", "2026-03-20")
    shown = run(*words)
    told = run(*words, "--json")
    assert (shown is None) is (told is None)
    if told is not None:
        json.loads(told)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """As a zip or as a log."""
    if data.startswith(b"PK"):
        return exchange_zip.mutated(data, chance, mutate)
    return log_lines.mutated(data, chance, mutate)
