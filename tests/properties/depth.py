"""The batches that passed on this very engine, kept between runs: 100,000 logs take hours.

The same seed on the same engine, properties and Hypothesis tries the same logs, so what passed once
need not be tried again. `python -m tests.properties.depth` says how far it is.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import hypothesis

import restride

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".depth"
BATCH = 1_000  # logs
ROOMS = ("protocol", "log", "decision", "state", "engine", "library", "trial")
HELPERS = ("perfect.py", "shifted.py")
Batch = tuple[str, int]  # a property's name, and the seed


def sources() -> list[Path]:
    """What a batch's outcome hangs on: the installed engine, and how logs are made up."""
    engine = Path(restride.__file__).parent
    found = [file for room in ROOMS for file in (engine / room).rglob("*.*")]
    found += Path(__file__).parent.glob("*.py")
    found += [ROOT / "tests" / name for name in HELPERS]
    return sorted(file for file in found if file.suffix in {".py", ".json"})


@cache
def kept() -> Path:
    """Where the batches are kept that passed on this engine; another one has another file."""
    return FOLDER / f"{digest(sources())}.txt"


def digest(files: Iterable[Path]) -> str:
    """Twelve characters that change with any of the files, Hypothesis and Python."""
    whole = hashlib.sha256(f"{hypothesis.__version__} {sys.version_info[:2]}".encode())
    for file in files:
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:12]


def passed(file: Path) -> set[Batch]:
    """The batches that passed."""
    lines = file.read_text().splitlines() if file.exists() else []
    return {(name, int(number)) for name, number in (line.split() for line in lines)}


def keep(file: Path, batch: Batch) -> None:
    """Keeps one more; several processes may do so at once, a line each."""
    file.parent.mkdir(exist_ok=True)
    with file.open("a") as lines:
        lines.write(f"{batch[0]} {batch[1]}\n")


def logs(file: Path) -> dict[str, int]:
    """By property the logs tried so far, the fewest first."""
    found = Counter(name for name, _ in passed(file))
    return {name: number * BATCH for name, number in reversed(found.most_common())}


if __name__ == "__main__":
    for name, number in logs(kept()).items():
        print(f"{number:>8,} logs  {name}")  # noqa: T201 - a command
