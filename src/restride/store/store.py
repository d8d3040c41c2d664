"""One store of many runners' logs: append, restore, read, erase."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, NamedTuple, Self

import msgspec

from restride.log.canonical import LogConflict, canonical, entry_decoder, received_first
from restride.log.days import why_unreached
from restride.log.lines import LogError, decode_stored
from restride.log.model import AnyEntry, By, Log, Void
from restride.log.sizes import FILE_BYTES
from restride.store.database import Database, Rows, StoreError


class EntryConflict(StoreError):
    """An id already kept, with other content. Nothing of the batch was kept."""


class VoidRefused(StoreError):
    """A void of an entry that is not there, or not of the same role. Nothing was kept."""


def sha256_of(data: bytes) -> str:
    """The digest that a file is kept under."""
    import hashlib  # noqa: PLC0415 - costs 3 ms, and most commands never see a file

    return hashlib.sha256(data).hexdigest()


class Newest(NamedTuple):
    """Names a runner's log as it is: the same again only while nothing was added or erased.

    A number of a place alone would not do: what is erased and imported again has the same ones.
    """

    erasures: int
    seq: int
    id: str


class Store:
    """An open store. Not for sharing between threads; any number of programs may hold one each."""

    def __init__(self, database: Database) -> None:
        """Take a database whose tables are of this version."""
        self.database = database

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.database.close()

    def append(
        self,
        runner: str,
        by: By,
        entries: Iterable[AnyEntry],
        now: datetime,
        files: Iterable[bytes] = (),
    ) -> int:
        """Keep all of `entries` and of the original `files` or none; give how many were new.

        Stamps `by` and `now` (aware) over whatever the writer put there. An entry already kept
        with the same content is passed over. Raises `EntryConflict`, `VoidRefused`,
        `EntryError`, and `StoreError` for a file that is too large.
        """
        if now.tzinfo is None:
            raise ValueError("an entry is received at an aware instant")
        received_at = now.astimezone(UTC)
        return self._keep(
            runner,
            [msgspec.structs.replace(e, by=by, received_at=received_at) for e in entries],
            {sha256_of(file): file for file in files},
        )

    def restore(self, runner: str, entries: Iterable[AnyEntry], files: Mapping[str, bytes]) -> int:
        """Keep an export's entries with the stamps they have, and its files, all or none.

        Only for a copy this runner's own store made: whoever calls this vouches for the stamps.
        Gives how many entries were new. Raises as `append` does.
        """
        return self._keep(runner, list(entries), files)

    def log(self, runner: str) -> Log:
        """Read a runner's whole log, in the order it was received; empty for a stranger."""
        with self._failures_told():
            rows = self._execute(
                "SELECT CAST(body AS BLOB) FROM entries WHERE runner = ? ORDER BY seq", (runner,)
            )
            return decode_stored(b"\n".join(body for (body,) in rows.fetchall()))

    def keep_file(self, runner: str, data: bytes) -> str:
        """Keep an original file and give its SHA-256; the same file is kept once."""
        digest = sha256_of(data)
        with self._transaction(runner):
            self._keep_file(runner, digest, data)
        return digest

    def file(self, runner: str, sha256: str) -> bytes | None:
        """Give an original file, or None if this runner has none by that digest."""
        with self._failures_told():
            row = self._execute(
                "SELECT CAST(bytes AS BLOB) FROM files WHERE runner = ? AND sha256 = ?",
                (runner, sha256),
            ).fetchone()
        return None if row is None else bytes(row[0])

    def files(self, runner: str) -> tuple[str, ...]:
        """Give the digests of a runner's original files, sorted."""
        with self._failures_told():
            rows = self._execute("SELECT sha256 FROM files WHERE runner = ?", (runner,))
            return tuple(sorted(digest for (digest,) in rows.fetchall()))

    def runners(self) -> tuple[str, ...]:
        """Give every runner of whom anything is kept, sorted."""
        with self._failures_told():
            rows = self._execute("SELECT runner FROM entries UNION SELECT runner FROM files")
            return tuple(sorted(runner for (runner,) in rows.fetchall()))

    def newest(self, runner: str) -> Newest:
        """Name a runner's log as it is now, without reading it: a key for what was made of it.

        Ask before the log is read, so that the key is never newer than what was read.
        """
        with self._failures_told():
            erasures, seq, id_ = self._execute(
                "SELECT number, COALESCE(seq, 0), COALESCE(id, '') FROM erasures LEFT JOIN ("
                "SELECT seq, id FROM entries WHERE runner = ? ORDER BY seq DESC LIMIT 1"
                ") AS newest ON TRUE",
                (runner,),
            ).fetchall()[0]
        return Newest(erasures, seq, id_)

    def erase(self, runner: str) -> None:
        """Erase everything of a runner, in a file down to the bytes on the disk.

        Raises `StoreError` if another program keeps old bytes in use: what is erased can no
        longer be read through a store, and erasing again finishes it. Copies made elsewhere
        (backups, replicas) are not reached, nor old bytes of a PostgreSQL server's own files.
        """
        with self._failures_told(), self.database.erasing(runner):
            self._execute("INSERT INTO erasing VALUES (?)", (runner,))
            self._execute("DELETE FROM entries WHERE runner = ?", (runner,))
            self._execute("DELETE FROM files WHERE runner = ?", (runner,))
            self._execute("DELETE FROM erasing WHERE runner = ?", (runner,))
            self._execute("UPDATE erasures SET number = number + 1")

    def _keep(self, runner: str, entries: list[AnyEntry], files: Mapping[str, bytes]) -> int:
        lines = [canonical(entry) for entry in entries]
        with self._transaction(runner):
            first = self._last_seq(runner) + 1
            seq = first
            for entry, line in zip(entries, lines, strict=True):
                if not self._is_kept(runner, entry):
                    self._insert(runner, seq, entry, line)
                    seq += 1
            for entry in entries:
                if isinstance(entry, Void):
                    self._check_void(runner, entry)
            for digest, data in files.items():
                self._keep_file(runner, digest, data)
        return seq - first

    def _last_seq(self, runner: str) -> int:
        row = self._execute(
            "SELECT COALESCE(MAX(seq), 0) FROM entries WHERE runner = ?", (runner,)
        ).fetchone()
        return int(row[0])

    def _is_kept(self, runner: str, entry: AnyEntry) -> bool:
        kept = self._entry(runner, str(entry.id))
        if kept is None:
            return False
        try:
            received_first(kept, entry)
        except LogConflict as conflict:
            raise EntryConflict(str(conflict)) from conflict
        return True

    def _insert(self, runner: str, seq: int, entry: AnyEntry, line: bytes) -> None:
        stamp = entry.received_at
        self._execute(
            "INSERT INTO entries (runner, seq, id, kind, day, received_at, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                runner,
                seq,
                str(entry.id),
                entry.__struct_config__.tag,
                entry.day.isoformat(),
                # One width in one zone, so that the text sorts as time does.
                None if stamp is None else stamp.astimezone(UTC).isoformat(timespec="microseconds"),
                line,
            ),
        )

    def _check_void(self, runner: str, void: Void) -> None:
        why = why_unreached(void, self._entry(runner, str(void.entry)))
        if why is not None:
            raise VoidRefused(f"{why}.")

    def _entry(self, runner: str, id_: str) -> AnyEntry | None:
        row = self._execute(
            "SELECT body FROM entries WHERE runner = ? AND id = ?", (runner, id_)
        ).fetchone()
        return None if row is None else entry_decoder.decode(row[0])

    def _keep_file(self, runner: str, digest: str, data: bytes) -> None:
        if len(data) > FILE_BYTES:
            raise StoreError(f"The file is larger than {FILE_BYTES} bytes; it is not kept.")
        if sha256_of(data) != digest:
            raise StoreError(f"The file {digest} is not the file it was: its SHA-256 differs.")
        if self.file(runner, digest) is None:
            self._execute(
                "INSERT INTO files (runner, sha256, bytes) VALUES (?, ?, ?)",
                (runner, digest, data),
            )

    def _execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        return self.database.execute(statement, values)

    @contextmanager
    def _transaction(self, runner: str) -> Iterator[None]:
        """Do all of it or none, as the only writer of a runner."""
        with self._failures_told(), self.database.transaction(runner):
            yield

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        told: tuple[type[Exception], ...]
        told = (*self.database.errors, msgspec.DecodeError, LogError)
        try:
            yield
        except told as error:
            raise self.database.failure(error) from error
