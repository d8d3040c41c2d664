"""`python -m tests.fuzz SECONDS [READER ...]`: fuzz every reader, or some, for so long in all.

As many at once as the machine has processors, in pieces that are kept: stop it at any time, and it
goes on where it was.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from tests.fuzz import hours
from tests.fuzz.readers import READERS
from tests.fuzz.runner import fuzz

PIECE_S = 600


def main() -> int:
    """Print a line for each piece; 1 if anything was found."""
    long_s, *named = sys.argv[1:]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return int(not all(pool.map(partial(fuzzed, int(long_s)), named or READERS)))


def fuzzed(long_s: int, reader: str) -> bool:
    """Fuzz a reader until it was for so long; whether nothing was found."""
    done = hours.seconds(reader)
    while done < long_s:
        piece = min(PIECE_S, long_s - done)
        outcome = fuzz(reader, hours.KEPT / reader, f"-max_total_time={piece}")
        if outcome.finding is None:
            hours.keep(reader, piece, outcome.executions)
            done += piece
        print(f"{outcome}, {done:,} of {long_s:,} s", flush=True)  # noqa: T201 - what it is for
        if outcome.finding is not None:
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
