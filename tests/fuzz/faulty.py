"""A reader with a fault, named in FAULT, to show that the fuzzer would find it in another."""

import os
import time
from collections.abc import Iterator

from tests.fuzz.runner import MOST_MEMORY_MB, SLOWEST_S

LONGEST = 10
WORDS = ("fault",)


def seeds() -> Iterator[bytes]:
    """The input that the fault is about."""
    yield os.environ["FAULT"].encode()


def read(data: bytes) -> None:
    """Fail in the way that is asked for."""
    if data == b"raises":
        raise RuntimeError("as asked for")
    if data == b"hangs":
        time.sleep(SLOWEST_S * 4)
    if data == b"hoards":
        hoard = bytearray(MOST_MEMORY_MB * 1_200_000)
        time.sleep(3)
        del hoard
