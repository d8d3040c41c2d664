"""A protocol that came in a zip: refused with a `Mistake`, or one that can be decided by."""

from collections.abc import Iterator
from datetime import date
from random import Random

import msgspec

from restride.engine.decide import decide
from restride.entering.log_file import LogFile
from restride.log.lines import decode
from restride.log.model import Pin
from restride.protocol.check import check
from restride.protocol.compile import compile_protocol
from restride.protocol.digest import canonical, digest_of
from restride.protocol.folder import Shelves
from restride.protocol.model import Protocol
from restride.telling.mistake import Mistake
from tests.fuzz.json_mutation import mutated_json
from tests.fuzz.seeds import ROOT, example_lines
from tests.fuzz.target import Mutate
from tests.fuzz.words import words_of

LONGEST = 12_000
SMALL = ROOT / "tests" / "protocol" / "small"
MADE = compile_protocol(SMALL / "protocols" / "small", Shelves.of(SMALL))
NAMES = {one.id for part in (MADE.ladders, MADE.phases, MADE.moves, MADE.tests) for one in part}
RUNGS = {rung.id for ladder in MADE.ladders for rung in ladder.rungs}
WORDS = tuple(sorted({*words_of(Protocol), *NAMES, *RUNGS, "paper", "editorial", "memory"}))
LOG = decode(b"\n".join(line for line in example_lines()[:60] if b'"pin"' not in line))
PIN = decode(next(line for line in example_lines() if b'"pin"' in line))[0]
ON = date(2026, 3, 20)


def seeds() -> Iterator[bytes]:
    """The small protocol of the tests, compiled."""
    yield canonical(MADE)


def read(data: bytes) -> None:
    """Set the digest right, so that the rules are met and not the digest alone; then decide."""
    try:
        protocol = msgspec.json.decode(data, type=Protocol)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        _follow("small", "0.1.0", "0" * 64, data)
        return
    whole = msgspec.structs.replace(protocol, digest=digest_of(protocol))
    written = canonical(whole)
    assert msgspec.json.decode(written, type=Protocol) == whole
    followed = _follow(whole.id, whole.version, whole.digest, written)
    assert followed is not bool(check(whole))


def _follow(name: str, version: str, digest: str, copy: bytes) -> bool:
    """Whether the copy can be followed; then it decides."""
    assert isinstance(PIN, Pin)
    pin = msgspec.structs.replace(PIN, protocol=name, version=version, digest=digest)
    file = LogFile("log.zip", (*LOG, pin), {}, {f"{name}@{version}": copy})
    try:
        protocol = file.protocol_on(ON)
    except Mistake as mistake:
        assert "log.zip" in str(mistake)
        return False
    decide(protocol, file.log, ON)
    return True


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a value or two; seldom any byte."""
    changed = mutated_json(data, chance, WORDS) if chance.random() < 0.95 else None
    return changed or mutate(data, LONGEST)
