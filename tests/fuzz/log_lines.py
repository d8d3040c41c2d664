"""A log from outside: what is accepted is one log, however often it is written and read.

A refusal is a `LogError` of one line. What is accepted can be kept by a store, and stays what
it was.
"""

from collections.abc import Iterator
from random import Random

from restride.log.lines import LogError, check, decode, encode
from restride.log.model import AnyEntry
from restride.store import StoreError, open_store
from tests.fuzz.json_mutation import mutated_json
from tests.fuzz.seeds import example_lines, logs
from tests.fuzz.target import Mutate
from tests.fuzz.words import words_of

LONGEST = 8_000
WORDS = words_of(AnyEntry)


def seeds() -> Iterator[bytes]:
    """Logs of the example."""
    return logs()


def read(data: bytes) -> None:
    """Read it twice, write it and read it again, and keep it."""
    try:
        log = decode(data)
    except LogError as error:
        assert check(data)
        assert 1 <= error.line <= data.count(b"\n") + 1
        assert error.what
        assert error.mend
        return
    assert decode(data) == log
    written = encode(log)
    again = decode(written)
    assert sorted(again, key=lambda entry: entry.id) == sorted(log, key=lambda entry: entry.id)
    assert encode(again) == written
    with open_store(":memory:") as store:
        try:
            store.restore("alice", log, {})
        except StoreError:
            assert store.log("alice") == ()
        else:
            assert store.log("alice") == log


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a value of one line, or copy, drop or add a whole line; else any byte."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    act = chance.random()
    if act < 0.6:
        lines[at] = mutated_json(lines[at], chance, WORDS) or mutate(lines[at], LONGEST)
    elif act < 0.65:
        lines.insert(at, lines[chance.randrange(len(lines))])
    elif act < 0.7:
        lines.insert(at, chance.choice(example_lines()))
    elif act < 0.75:
        del lines[at]
    else:
        return mutate(data, LONGEST)
    return b"\n".join(lines)
