"""Where one runner's log lives on this machine, and how it is read and added to."""

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import click
import msgspec

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.log.days import newest_of
from restride.log.model import AnyEntry, By, Log, Pin

if TYPE_CHECKING:
    from restride.protocol.model import Protocol
    from restride.store import Store

HOME_KEY = "restride.home"
RUNNER = "owner"
OWNER = By(role="runner", account=RUNNER)


def data_directory() -> str:
    """The platform's place for a program's own data. Not a Path: importing that costs 5 ms."""
    user = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(user, "AppData", "Local")
        return os.path.join(local, "restride")
    if sys.platform == "darwin":
        return os.path.join(user, "Library", "Application Support", "restride")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(user, ".local", "share")
    return os.path.join(data, "restride")


class Home(msgspec.Struct, frozen=True):
    """A directory with one runner's store; nothing is made on disk before the first entry."""

    path: str

    @property
    def database(self) -> str:
        """The store's file."""
        return os.path.join(self.path, "restride.sqlite")

    def exists(self) -> bool:
        """Whether anything was ever written here."""
        return os.path.exists(self.database)

    def store(self) -> "Store":
        """The store, made on first use in a directory only its owner may open."""
        from restride.store import open_store

        try:
            os.makedirs(self.path, mode=0o700, exist_ok=True)
            return open_store(self.database)
        except OSError as error:
            raise Mistake(
                f"{self.path} cannot be used: {error.strerror}. Choose another with --home DIR."
            ) from error

    def log(self) -> Log:
        """Every entry, or none before the first."""
        if not self.exists():
            return ()
        with self.store() as store:
            return store.log(RUNNER)

    def known(self, end_of: date | None) -> Log:
        """Every entry, or those the store had by the end of a local day."""
        log = self.log()
        if end_of is None:
            return log
        from restride.log.known import known_at

        midnight = datetime.combine(end_of + timedelta(days=1), time())
        return known_at(log, midnight.astimezone())

    def append(self, *entries: AnyEntry, files: Sequence[bytes] = ()) -> None:
        """Write entries down together and keep original files, all or none."""
        with self.store() as store:
            store.append(RUNNER, OWNER, entries, clock.now(), files)


def current() -> Home:
    """The home chosen by --home, RESTRIDE_HOME or the platform."""
    chosen = click.get_current_context().meta.get(HOME_KEY)
    if not isinstance(chosen, Home):
        chosen = Home(os.environ.get("RESTRIDE_HOME") or data_directory())
    if os.path.exists(chosen.path) and not os.path.isdir(chosen.path):
        raise Mistake(f"{chosen.path} is a file; a log needs a directory. Name one: --home DIR")
    return chosen


def newest_pin(log: Log, on: date) -> Pin | None:
    """The pin that holds on a day."""
    return newest_of(Pin, log, on)


def protocol_for(log: Log, on: date) -> "Protocol":
    """The protocol that was pinned, in the version that was pinned; else the default."""
    from restride.library import load

    pin = newest_pin(log, on)
    return load() if pin is None else load(pin.protocol, pin.version)


def find_entry(entries: Sequence[AnyEntry], name: str) -> AnyEntry:
    """The one entry whose id starts or ends with `name`."""
    wanted = name.strip().lower()
    found = [e for e in entries if _matches(e.id, wanted)]
    if len(found) == 1:
        return found[0]
    problem = "No entry has" if not found else f"{len(found)} entries have"
    raise Mistake(f"{problem} the id {name}. To see the ids: restride why")


def _matches(entry_id: UUID, wanted: str) -> bool:
    text = str(entry_id)
    return bool(wanted) and (text.startswith(wanted) or text.endswith(wanted))
