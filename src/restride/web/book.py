"""The owner's log, read and written through Django's connection to the one store."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.db import connection

from restride.entering import clock
from restride.entering.book import view_in
from restride.entering.directory import OWNER, RUNNER
from restride.log.known import known_at
from restride.log.model import AnyEntry, Log
from restride.store import Newest, Store, store_on
from restride.telling.view import View


def store() -> Store:
    """The store over this thread's connection; it is Django that closes it."""
    connection.ensure_connection()
    return store_on(connection.connection)


class OwnBook:
    """The log of the owner of this machine: the same that the command line reads and writes."""

    def log(self) -> Log:
        """Every entry, or none before the first."""
        return store().log(RUNNER)

    def known(self, end_of: date | None) -> Log:
        """Every entry, or those the store had by the end of a local day."""
        if end_of is None:
            return self.log()
        midnight = datetime.combine(end_of + timedelta(days=1), time())
        return known_at(self.log(), midnight.astimezone())

    def view(self, on: date, *, as_known: bool) -> View:
        """The view of a day; with `as_known`, as it was decided that evening."""
        return _view(str(connection.settings_dict["NAME"]), store().newest(RUNNER), on, as_known)

    def append(self, *entries: AnyEntry, files: Sequence[bytes] = ()) -> None:
        """Write entries down together and keep original files, all or none."""
        store().append(RUNNER, OWNER, entries, clock.now(), files)

    def file(self, sha256: str) -> bytes | None:
        """An original file, or None if none is kept by that digest."""
        return store().file(RUNNER, sha256)

    def files(self) -> dict[str, bytes]:
        """Every original file, by its SHA-256."""
        kept = {digest: store().file(RUNNER, digest) for digest in store().files(RUNNER)}
        return {digest: content for digest, content in kept.items() if content is not None}

    def restore(self, entries: Log, files: Mapping[str, bytes]) -> int:
        """Keep an export's entries with the stamps they have, and its files, all or none."""
        return store().restore(RUNNER, entries, files)

    def erase(self) -> None:
        """Erase everything, down to the bytes on the disk."""
        store().erase(RUNNER)


# The same log gives the same decision: while nothing is written, opening a page again costs one
# small query. Kept for some days of one log, as a runner looks around.
@lru_cache(maxsize=16)
def _view(_database: str, _newest: Newest, on: date, as_known: bool) -> View:  # noqa: FBT001 - a part of the key
    book = OwnBook()
    return view_in(book.known(on if as_known else None), on)
