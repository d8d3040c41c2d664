"""`python -m tests.fuzz SECONDS [READER ...]`: fuzz every reader, or some, one after another."""

import sys
from pathlib import Path

from tests.fuzz.readers import READERS
from tests.fuzz.runner import fuzz
from tests.fuzz.seeds import ROOT

KEPT = ROOT / ".fuzz"


def main() -> int:
    """Print a line for each reader; 1 if anything was found."""
    seconds, *named = sys.argv[1:]
    outcomes = []
    for reader in named or READERS:
        outcomes.append(fuzz(reader, Path(KEPT) / reader, f"-max_total_time={int(seconds)}"))
        print(outcomes[-1], flush=True)  # noqa: T201 - it is what this command is for
    return int(any(outcome.finding for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
