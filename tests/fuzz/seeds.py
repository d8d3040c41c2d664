"""What the fuzzer starts from: the example recovery, and small logs of each kind of entry."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "recovery.zip"


@cache
def example_lines() -> tuple[bytes, ...]:
    """The entries of the example, one a line."""
    with ZipFile(EXAMPLE) as zipped:
        return tuple(zipped.read("log.jsonl").splitlines())


def logs() -> Iterator[bytes]:
    """One line of each kind; all of them; and the first days, which a decision can rest on."""
    yield b""
    kinds = {json.loads(line)["kind"]: line for line in reversed(example_lines())}
    yield from kinds.values()
    yield b"\n".join(kinds.values())
    yield b"\n".join(example_lines()[:14])
