"""Taking in the runs of many files: one that is refused never stops the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from restride.cli.errors import Mistake
from restride.cli.home import Home
from restride.cli.screen import listed
from restride.cli.take_in import Outcome, Taken, take_in
from restride.cli.watch_files import Recorded, Refused, runs_of

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

    def summary(self) -> str:
        """How many of what, on one line."""
        told = [f"{len(self.having(kind))} {words}" for kind, words in OUTCOMES.items()]
        told = [words for words in told if not words.startswith("0 ")]
        told += [f"{len(self.refused)} refused"] if self.refused else []
        files = "1 file" if self.files == 1 else f"{self.files} files"
        return f"Read {files}: {listed(told) or 'nothing in them'}."


def import_all(
    home: Home,
    paths: Iterable[Path],
    called: str | None,
    before: Callable[[Recorded], None] = lambda _: None,
) -> Imported:
    """Take in every run of every file; `before` sees each run first. Ctrl-C ends it early."""
    done = Imported()
    try:
        for path in paths:
            done.files += 1
            for one in runs_of(path):
                if isinstance(one, Refused):
                    done.refused.append(one)
                    continue
                before(one)
                try:
                    done.taken.append((one.name, take_in(home, one, called)))
                except Mistake as mistake:
                    done.refused.append(Refused(one.name, mistake.message))
    except KeyboardInterrupt:
        done.stopped = True
    return done
