"""Where one runner's log lives on this machine, and how it is read and added to."""

import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import click
import msgspec

from restride.entering import clock
from restride.entering.book import view_in
from restride.entering.directory import OWNER, RUNNER, chosen_directory, database_file
from restride.log.model import AnyEntry, Log
from restride.telling.mistake import Mistake
from restride.telling.view import View

if TYPE_CHECKING:
    from restride.store import Store

HOME_KEY = "restride.home"


class Home(msgspec.Struct, frozen=True):
    """A directory with one runner's store; nothing is made on disk before the first entry."""

    path: str

    @property
    def database(self) -> str:
        """The store's file."""
        return database_file(self.path)

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

    def view(self, on: date, *, as_known: bool) -> View:
        """The view of a day; with `as_known`, as it was decided that evening."""
        return view_in(self.known(on if as_known else None), on)

    def file(self, sha256: str) -> bytes | None:
        """An original file, or None if none is kept by that digest."""
        with self.store() as store:
            return store.file(RUNNER, sha256)

    def files(self) -> dict[str, bytes]:
        """Every original file, by its SHA-256."""
        with self.store() as store:
            kept = {digest: store.file(RUNNER, digest) for digest in store.files(RUNNER)}
        return {digest: content for digest, content in kept.items() if content is not None}

    def restore(self, entries: Log, files: Mapping[str, bytes]) -> int:
        """Keep an export's entries with the stamps they have, and its files, all or none."""
        from restride.store import open_store

        if not self.exists():
            with open_store(":memory:") as trial:  # what is refused leaves no empty store behind
                trial.restore(RUNNER, entries, files)
        with self.store() as store:
            return store.restore(RUNNER, entries, files)

    def erase(self) -> None:
        """Erase everything, down to the bytes on the disk."""
        if self.exists():
            with self.store() as store:
                store.erase(RUNNER)

    def append(self, *entries: AnyEntry, files: Sequence[bytes] = ()) -> None:
        """Write entries down together and keep original files, all or none."""
        with self.store() as store:
            store.append(RUNNER, OWNER, entries, clock.now(), files)


def current() -> Home:
    """The home chosen by --home, RESTRIDE_HOME or the platform."""
    chosen = click.get_current_context().meta.get(HOME_KEY)
    if not isinstance(chosen, Home):
        chosen = Home(chosen_directory())
    if os.path.exists(chosen.path) and not os.path.isdir(chosen.path):
        raise Mistake(f"{chosen.path} is a file; a log needs a directory. Name one: --home DIR")
    return chosen
