"""What a failing disk or file means for the store: what, where, and how to mend it."""

import os
import sqlite3

from restride.store.database import StoreError

UNCHANGED = "Nothing was changed."
# By SQLite's primary result codes, https://www.sqlite.org/rescode.html
_FAILURES = {
    sqlite3.SQLITE_FULL: ("the disk is full", f"{UNCHANGED} Free some space and try again."),
    sqlite3.SQLITE_READONLY: (
        "the file, its folder or the disk is read-only",
        f"{UNCHANGED} Let it be written, or use a copy in another folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened",
        f"{UNCHANGED} Check that the folder is there and that you may write in it.",
    ),
    sqlite3.SQLITE_BUSY: (
        "another program is writing",
        f"{UNCHANGED} Close that program, or try again.",
    ),
    sqlite3.SQLITE_NOTADB: ("it cannot be opened as a Restride store", "Name the right file."),
    sqlite3.SQLITE_CORRUPT: (
        "it is damaged",
        "Keep the file, and import your last export into a new folder.",
    ),
    # A sync that fails may have reached the disk after all.
    sqlite3.SQLITE_IOERR: (
        "the disk failed",
        "Check the disk and its free space; look what was kept before you write it again.",
    ),
}
DAMAGED = _FAILURES[sqlite3.SQLITE_CORRUPT]


def store_failed(path: str | os.PathLike[str], error: Exception) -> StoreError:
    """Tell SQLite's error, or a kept line that cannot be read, to whoever can mend it."""
    what, mend = DAMAGED
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest is detail
        what, mend = _FAILURES.get(code, ("it cannot be used", UNCHANGED))
    why = str(error) or "a length in it is beyond all memory"
    return StoreError(f"{path}: {what} ({why}). {mend}")
