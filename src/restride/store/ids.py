"""Ids for entries: time-ordered for what is written, from the digest for what is imported."""

import os
from datetime import datetime
from uuid import UUID

_VARIANT = 0b10
_VARIANT_AT = 62


def new_id(now: datetime) -> UUID:
    """Make a UUIDv7: 48 bits of Unix milliseconds, then 74 random bits (RFC 9562 5.7)."""
    milliseconds = int(now.timestamp() * 1000)
    return _uuid(7, (milliseconds << 80) | int.from_bytes(os.urandom(10)))


def file_id(sha256: str, part: int = 0) -> UUID:
    """Make a UUIDv8 from a file's SHA-256 (hex): the same file always makes the same entry.

    `part` tells apart several entries made from one file (RFC 9562 5.8).
    """
    return _uuid(8, (int(sha256[:32], 16) + part) % (1 << 128))


def file_part(id_: UUID, sha256: str) -> int:
    """Give the part that `file_id` made an id of."""
    return (id_.int - int(sha256[:32], 16)) % (1 << _VARIANT_AT)


def _uuid(version: int, bits: int) -> UUID:
    """Set the version and variant bits (RFC 9562 4)."""
    bits = bits & ~(0xF << 76) | version << 76
    return UUID(int=bits & ~(0b11 << _VARIANT_AT) | _VARIANT << _VARIANT_AT)
