"""`python -m tests.runs.mutated_files READER COUNT`: read so many changed files.

Prints how many gave recordings, the most seconds of the processor that one took, and the most
memory. A file that crashes the reader is left with its number in the folder where it began; one
that hangs ends the process, after a while that allows for a busy machine.
"""

import faulthandler
import json
import resource
import sys
import time
from pathlib import Path
from random import Random

from restride.runs.model import Recording
from restride.runs.reading.read import read_all
from tests.fuzz import watch_file
from tests.fuzz.readers import target
from tests.fuzz.target import Mutate, Mutating

HANGS_S = 60


def main(reader: str, count: int) -> None:
    """Read every file, and what holds of each in tests/fuzz/watch_file.py."""
    format_of: Mutating = target(reader)  # type: ignore[assignment]  # every reader of runs mutates
    seeds = list(format_of.seeds())
    slowest, recordings = 0.0, 0
    for number in range(count):
        data = mutant(format_of, seeds, number)
        faulthandler.dump_traceback_later(HANGS_S, exit=True)
        began = time.process_time()
        try:
            format_of.read(data)
        except BaseException:
            Path(f"{reader}-{number}").write_bytes(data)
            raise
        slowest = max(slowest, time.process_time() - began)
        recordings += any(isinstance(one, Recording) for one in read_all(watch_file.FILE))
        faulthandler.cancel_dump_traceback_later()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = {"read": recordings, "slowest_s": round(slowest, 3), "peak_mb": peak_mb}
    print(json.dumps(told))  # noqa: T201 - it is what this program is for


def mutant(format_of: Mutating, seeds: list[bytes], number: int) -> bytes:
    """A seed with one to three changes; the same number makes the same file."""
    chance = Random(number)  # noqa: S311 - it keeps no secret
    data = seeds[number % len(seeds)]
    for _ in range(chance.randint(1, 3)):
        data = format_of.mutated(data, chance, changed(chance))
    return data


def changed(chance: Random) -> Mutate:
    """Give what changes bytes anywhere: other values, some more, some less, some twice, a cut."""

    def change(data: bytes, longest: int) -> bytes:
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.randint(0, 200))
        match chance.randrange(5):
            case 0:
                others = bytearray(data)
                for _ in range(min(len(data), chance.randint(1, 9))):
                    others[chance.randrange(len(data))] = chance.randrange(256)
                data = bytes(others)
            case 1:
                data = data[:start] + chance.randbytes(chance.randint(1, 40)) + data[start:]
            case 2:
                data = data[:start] + data[end:]
            case 3:
                data = data[:end] + data[start:]
            case _:
                data = data[:start]
        return data[:longest]

    return change


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
