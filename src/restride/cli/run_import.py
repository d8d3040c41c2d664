"""Taking in the runs of many files: one that is refused never stops the others."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from restride.cli import terminal
from restride.cli.home import Home
from restride.cli.run_progress import watched
from restride.cli.which_run import which_run
from restride.entering.run_asked import sport_of
from restride.entering.run_pool import read_each
from restride.entering.take_in import Outcome, Taken, take_in
from restride.entering.watch_files import Recorded, Refused
from restride.telling.mistake import Mistake
from restride.telling.names import listed

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

    @property
    def wrong(self) -> list[Refused]:
        """What was refused and should not have been there; alone, other sport is that, too."""
        alone = self.files == 1 and len(self.taken) + len(self.refused) == 1
        return [one for one in self.refused if alone or not one.other_sport]

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
        other = len(self.refused) - len(self.wrong)
        told += [f"{other} of other sport left out"] if other else []
        told += [f"{len(self.wrong)} refused"] if self.wrong else []
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
        for _, parts in zip(shown, read_each(paths, sport_of(called)), strict=True):
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
        done.taken.append((one.name, take_in(home, one, called, ask=which_run if asking else None)))
    except Mistake as mistake:
        done.refused.append(Refused(one.name, str(mistake), cure=mistake.cure))
