"""Small FIT files for tests: just enough of the format to say what a case needs."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
RUNNING, CYCLING, WALKING = 1, 2, 11

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
CRC = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
# Field number, size and base type, as in the FIT profile, and how struct packs them.
RECORD = (20, ((253, 4, 0x86), (6, 2, 0x84), (4, 1, 0x02), (5, 4, 0x86)), "<IHBI")
SESSION = (18, ((253, 4, 0x86), (5, 1, 0x00), (7, 4, 0x86)), "<IBI")
ACTIVITY = (34, ((253, 4, 0x86), (5, 4, 0x86)), "<II")
Message = tuple[int, tuple[tuple[int, int, int], ...], str]


def seconds_of(duration_s: int, speed_m_s: float, cadence_spm: float) -> list[tuple[float, float]]:
    """One (speed, cadence) a second; cadence in steps a minute, both feet."""
    return [(speed_m_s, cadence_spm)] * duration_s


def fit_file(  # noqa: PLR0913 - each argument is one way a file can differ
    seconds: Sequence[tuple[float, float]],
    *,
    sports: Sequence[int] = (RUNNING,),
    start: datetime = START,
    every_s: int = 1,
    elapsed_s: float | None = None,
    ahead: timedelta | None = None,
) -> bytes:
    """A whole FIT file: a record each `every_s`, a session a sport, `ahead` of UTC if told."""
    body = b""
    metres = 0.0
    for number, (speed, cadence) in enumerate(seconds):
        at = start + timedelta(seconds=number * every_s)
        metres += speed * every_s
        values = (clock(at), round(speed * 1000), round(cadence / 2), round(metres * 100))
        body += message(RECORD, *values, define=number == 0)
    end = start + timedelta(seconds=(len(seconds) - 1) * every_s)
    told = (end - start).total_seconds() if elapsed_s is None else elapsed_s
    for number, sport in enumerate(sports):
        body += message(SESSION, clock(end), sport, round(told * 1000), define=number == 0)
    if ahead is not None:
        body += message(ACTIVITY, clock(end), clock(end + ahead), define=True)
    header = struct.pack("<BBHI4sH", 14, 0x10, 2078, len(body), b".FIT", 0)
    return header + body + struct.pack("<H", checksum(header + body))


def message(kind: Message, *values: int, define: bool) -> bytes:
    number, fields, packed = kind
    definition = struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields))
    definition += b"".join(struct.pack("<BBB", *field) for field in fields)
    return (definition if define else b"") + b"\0" + struct.pack(packed, *values)


def clock(at: datetime) -> int:
    return int((at - EPOCH).total_seconds())


def checksum(data: bytes) -> int:
    """The FIT checksum, a nibble at a time."""
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = (crc >> 4) & 0x0FFF ^ CRC[crc & 0xF] ^ CRC[nibble]
    return crc
