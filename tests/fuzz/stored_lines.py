"""Lines as the store keeps them, damaged on the disk: read, or refused with a `LogError`."""

from collections.abc import Iterator
from random import Random

from restride.log.lines import LogError, decode_stored
from tests.fuzz import log_lines
from tests.fuzz.seeds import logs
from tests.fuzz.target import Mutate

LONGEST = log_lines.LONGEST
WORDS = log_lines.WORDS


def seeds() -> Iterator[bytes]:
    """Logs of the example."""
    return logs()


def read(data: bytes) -> None:
    """Read it twice; a refusal names a line that is there."""
    try:
        log = decode_stored(data)
    except LogError as error:
        assert 1 <= error.line <= data.count(b"\n") + 1
        return
    assert decode_stored(data) == log


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """As a log from outside."""
    return log_lines.mutated(data, chance, mutate)
