"""Taking in the runs of many files: one that is refused never stops the others."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from restride.cli import terminal
from restride.cli.errors import Mistake
from restride.cli.home import Home
from restride.cli.run_pool import read_each
from restride.cli.run_progress import watched
from restride.cli.screen import listed
from restride.cli.take_in import Outcome, Taken, take_in
from restride.cli.watch_files import Recorded, Refused

OUTCOMES: dict[Outcome, str] = {
    "written": "written down",
    "known": "in your log already",
    "same run": "the same run as another record",
}


@dataclass
class Imported:
    """What became of every run, and of every file that held none."""

    files: int = 0
    taken: list[tuple[str, Taken]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    stopped: bool = False

    def having(self, outcome: Outcome) -> list[tuple[str, Taken]]:
        """The runs of one outcome."""
        return [(name, one) for name, one in self.taken if one.outcome == outcome]

    def add(self, other: "Imported") -> None:
        """Count another round in."""
        self.files += other.files
        self.taken += other.taken
        self.refused += other.refused
        self.stopped = self.stopped or other.stopped

    def summary(self) -> str:
        """How many of what, on one line."""
        told = [f"{len(self.having(kind))} {words}" for kind, words in OUTCOMES.items()]
        told = [words for words in told if not words.startswith("0 ")]
        told += [f"{len(self.refused)} refused"] if self.refused else []
        files = "1 file" if self.files == 1 else f"{self.files} files"
        return f"Read {files}: {listed(told) or 'nothing in them'}."


def import_all(
    home: Home,
    paths: Sequence[Path],
    called: str | None,
    before: Callable[[Recorded], None] | None = None,
) -> Imported:
    """Take in every run of every file; `before` sees each run first. Ctrl-C ends it early."""
    # The command line does without the collector; whoever reads a thousand files needs it.
    gc.enable()
    done = Imported()
    try:
        shown = watched(paths) if len(paths) > 1 else iter(paths)
        for _, parts in zip(shown, read_each(paths), strict=True):
            done.files += 1
            for one in parts:
                if isinstance(one, Recorded) and before is not None:
                    before(one)
                _take(home, one, called, done, asking=before is not None)
    except KeyboardInterrupt:
        done.stopped = True
    return done


def _take(
    home: Home, one: Recorded | Refused, called: str | None, done: Imported, *, asking: bool
) -> None:
    if isinstance(one, Refused):
        done.refused.append(one)
        return
    asking = asking and terminal.interactive()
    try:
        done.taken.append((one.name, take_in(home, one, called, asking=asking)))
    except Mistake as mistake:
        done.refused.append(Refused(one.name, mistake.message))
