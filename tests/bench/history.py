"""The history of all measurements, `history.csv`: a line for each `make bench`.

A ratio that a run did not measure is an empty cell. A new ratio goes to the end of `Ratio` and of
the header; older lines, which end before it, stay as they are.
"""

import csv
import os
import platform
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

Ratio = Literal[
    "decide_to_decode",
    "twice_the_entries",
    "today_to_bare_start",
    "append_to_bare_write",
    "batch_to_bare_write",
    "replay_speed_up",
    "bare_speed_up",
    "replay_memory_growth",
    "import_to_iterating",
    "import_speed_up",
    "import_memory_growth",
    "today_page_to_bare",
    "today_page_growth",
    "fifty_users_slowest_s",
]
Row = dict[str, str]

RATIOS: tuple[Ratio, ...] = get_args(Ratio)
# `load`, the mean number of programs that ran or waited in the last minute, tells how quiet it was.
STAMPS = ("date", "commit", "processor", "python", "load")
COLUMNS = (*STAMPS, *RATIOS)
HISTORY = Path(__file__).with_name("history.csv")


def row(stamps: Row, measured: Mapping[Ratio, float]) -> Row:
    """A run as a line; a ratio is rounded here and nowhere else."""
    return stamps | {name: f"{measured[name]:.2f}" for name in RATIOS if name in measured}


def stamps() -> Row:
    """When, of what and where a run is made, before its own work adds to the load."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "commit": commit(),
        "processor": f"{os.cpu_count()} x {processor()}",
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}",
    }


def commit() -> str:
    """The commit that is measured, with a + if `src` differs from it; empty without git's data."""
    name = git("rev-parse", "--short=10", "HEAD")
    return f"{name}+" if git("status", "--porcelain", "src") else name


def git(*words: str) -> str:
    command = ["git", *words]
    here = HISTORY.parents[2]
    told = subprocess.run(command, check=False, capture_output=True, text=True, cwd=here)
    return told.stdout.strip()


def processor() -> str:
    """The processor's name, from where Linux tells it; elsewhere as far as Python knows it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def read(file: Path) -> list[Row]:
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines, restval=""))


def keep(file: Path, new: Row) -> None:
    with file.open("a", newline="", encoding="utf-8") as lines:
        csv.DictWriter(lines, COLUMNS, lineterminator="\n").writerow(new)


def table(rows: list[Row]) -> list[str]:
    """Runs beside one another, a ratio a line, the newest on the right."""
    cells = [[name, *(row.get(name, "") or "-" for row in rows)] for name in COLUMNS]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    spaced = [map(str.rjust, line, widths) for line in cells]
    return ["  ".join(line) for line in spaced]
