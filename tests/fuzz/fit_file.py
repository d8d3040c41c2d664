"""A FIT file: read as a run whose numbers a log can hold, or refused with a `RunError`."""

import struct
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.fuzz import watch_file
from tests.fuzz.target import Mutate
from tests.runs.fit_file import (
    ACTIVITY,
    CYCLING,
    RECORD,
    RUNNING,
    SESSION,
    WALKING,
    checksum,
    fit_file,
    message,
    seconds_of,
)

LONGEST = 6_000
WORDS = (".FIT",)
HEADER_BYTES = 14
ODD = (0, 1, 2, 7, 0x0F, 0x40, 0x7F, 0x80, 0x84, 0x86, 0x8E, 0xFD, 0xFE, 0xFF)


def seeds() -> Iterator[bytes]:
    """Walks and runs, with a pause, several sports, an offset, and the slips of real watches."""
    jog, walk = seconds_of(40, 2.5, 160), seconds_of(40, 1.4, 110)
    yield fit_file(jog)
    yield fit_file([*walk, *jog, *walk], ahead=timedelta(hours=1))
    yield fit_file(walk, sports=[WALKING], every_s=10)
    yield fit_file(jog, sports=[RUNNING, CYCLING])
    yield fit_file([*jog, *walk] * 2, every_s=20, elapsed_s=80, ahead=timedelta(hours=-160))
    yield fit_file(jog)[:-30]
    yield fit_file([], sports=[])


def read(data: bytes) -> None:
    """Read it as a runner's file."""
    watch_file.read(data)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change the messages, and mostly set the length and the checksum right again."""
    body = data[HEADER_BYTES:-2]
    act = chance.random()
    if act < 0.4 and body:
        changed = bytearray(body)
        for _ in range(chance.randint(1, 6)):
            changed[chance.randrange(len(changed))] = chance.choice((*ODD, chance.randrange(256)))
        body = bytes(changed)
    elif act < 0.6:
        at = chance.randint(0, len(body))
        body = body[:at] + _message(chance) + body[at:]
    elif act < 0.7 and body:
        start = chance.randrange(len(body))
        at = chance.randint(0, len(body))
        body = body[:at] + body[start : start + chance.randint(1, 400)] + body[at:]
    else:
        body = mutate(body, LONGEST - 16)
    if chance.random() < 0.05:
        return mutate(data, LONGEST)
    header = struct.pack("<BBHI4sH", HEADER_BYTES, 0x10, 2078, len(body), b".FIT", 0)
    crc = checksum(header + body) if chance.random() < 0.8 else chance.randrange(1 << 16)
    return header + body + struct.pack("<H", crc)


def _message(chance: Random) -> bytes:
    """A record, a session or an activity with values of any size."""
    kind = chance.choice((RECORD, SESSION, ACTIVITY))
    _, fields, _ = kind
    tops = [min((1 << 8 * size) - 1, 0x7F if base == 0x02 else 1 << 32) for _, size, base in fields]
    values = [chance.choice((0, 1, top, chance.randint(0, top))) for top in tops]
    return message(kind, *values, define=chance.random() < 0.7)
