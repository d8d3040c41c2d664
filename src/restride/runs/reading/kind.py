"""What a file is, by how it begins; its name says nothing."""

import re
from typing import Literal

Kind = Literal["FIT", "TCX", "GPX", "Apple Health", "gzip", "zip"]

HEAD_BYTES = 4_096
_FIT_AT = slice(8, 12)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(TrainingCenterDatabase|gpx|HealthData)[\s/>]")
_ROOTS: dict[bytes, Kind] = {
    b"TrainingCenterDatabase": "TCX",
    b"gpx": "GPX",
    b"HealthData": "Apple Health",
}


def kind_of(head: bytes) -> Kind | None:
    """Say what begins with this."""
    if head[_FIT_AT] == b".FIT":
        return "FIT"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x00\x00PK")):
        return "zip"
    # UTF-16 has a zero beside each of these letters.
    root = _ROOT.search(head.replace(b"\0", b""))
    return None if root is None else _ROOTS[root[1]]
