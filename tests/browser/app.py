"""The app as somebody runs it: a process of its own, on a database of its own."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from restride.entering.directory import OWNER, RUNNER, database_file
from restride.log.model import After, AnyEntry, Log
from restride.store import Store, open_store
from restride.store.ids import new_id

ROOT = Path(__file__).parents[2]


@dataclass
class App:
    """A running app: where it is, where its log is, and what time it believes it is."""

    folder: Path
    database: str | None  # a PostgreSQL address, or None for the folder's own file
    address: str = ""
    process: subprocess.Popen[str] | None = None

    @property
    def home(self) -> Path:
        """The folder that the command line is told with --home."""
        return self.folder / "home"

    @property
    def clock(self) -> Path:
        """The file that holds its day."""
        return self.folder / "day"

    def set_day(self, day: str) -> None:
        """Let it be eight in the morning of this day."""
        self.clock.write_text(day, "ascii")

    def evenings(self, count: int) -> list[After]:
        """So many answers of its day, not written yet."""
        day = date.fromisoformat(self.clock.read_text("ascii"))
        at = datetime.combine(day, time(7), UTC)
        return [After(id=new_id(at), day=day, at=at, pain=0) for _ in range(count)]

    def start(self) -> None:
        """Start it and wait until it says where it is."""
        told = {"RESTRIDE_HOME": str(self.home), "PYTHONPATH": str(ROOT)}
        if self.database is not None:
            told["RESTRIDE_DATABASE"] = self.database
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.browser.serve", str(self.clock)],
            env=os.environ | told,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("Restride is at http://127.0.0.1:"), line
        self.address = line.split()[-1].rstrip("/")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(20)
            assert self.process.stdout is not None
            self.process.stdout.close()
            self.process = None

    def store(self) -> Store:
        """Its store, opened beside it."""
        return open_store(self.database or database_file(str(self.home)))

    def log(self) -> Log:
        """The owner's log as it is kept."""
        with self.store() as store:
            return store.log(RUNNER)

    def write(self, *entries: AnyEntry) -> None:
        """Write entries into the owner's log from beside."""
        with self.store() as store:
            store.append(RUNNER, OWNER, entries, entries[0].at)

    def erase(self) -> None:
        """Leave nothing of the owner."""
        with self.store() as store:
            store.erase(RUNNER)
