"""A disk that remembers every change, and what a power cut may leave of them.

What no sync has reached may be on the disk or not, each sector for itself, in any order. So may
the names of files made or deleted, until their folder is synced. POSIX promises no more.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, cast

import apsw

SECTOR = 512
VFS = "recorded"
_JOURNALS = apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_MAIN_JOURNAL


class Change(NamedTuple):
    """One change of the disk, or the sync of a file or of the folder's names.

    `file` is a number of its own, for a name may be given again; `acknowledged` is no change: a
    write of ours came back.
    """

    what: Literal["make", "delete", "write", "cut", "sync", "sync_folder", "acknowledged"]
    file: int = 0
    name: str = ""
    at: int = 0
    data: bytes = b""

    @property
    def synced_by(self) -> tuple[str, int]:
        """Which sync puts it on the disk for certain."""
        return ("sync_folder", 0) if self.what in {"make", "delete"} else ("sync", self.file)


class Disk(apsw.VFS):
    """SQLite's own file system, recorded."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.files: dict[str, int] = {}
        super().__init__(VFS, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 (SQLite's name)
        """Open a file, a new one under a new number; SQLite's own scratch is not recorded."""
        if name is None:
            return apsw.VFSFile("", name, flags)
        return DiskFile(self, cast("apsw.URIFilename", name), flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802, FBT001 (SQLite's own)
        """Take a file's name away."""
        super().xDelete(filename, syncdir)
        name = Path(filename).name
        self.changes.append(Change("delete", self.files.pop(name), name))
        if syncdir:
            self.changes.append(Change("sync_folder"))


class DiskFile(apsw.VFSFile):
    """One open file, recorded."""

    def __init__(self, disk: Disk, name: apsw.URIFilename | str, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.changes, self.name = disk.changes, Path(path).name
        # As SQLite's unix files do it (os_unix.c, UNIXFILE_DIRSYNC): with the first sync of a new
        # journal its folder is synced, too.
        self.sync_folder = bool(flags[0] & _JOURNALS) and self.name not in disk.files
        super().__init__("", name, flags)
        if self.name not in disk.files:
            disk.files[self.name] = len(self.changes)
            self.changes.append(Change("make", disk.files[self.name], self.name))
        self.file = disk.files[self.name]

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 (SQLite's name)
        """Write, and remember each sector."""
        super().xWrite(data, offset)
        for part in _sectors(bytes(data), offset):
            self.changes.append(Change("write", self.file, at=part[0], data=part[1]))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 (SQLite's name)
        """Cut, and remember the length."""
        super().xTruncate(newsize)
        self.changes.append(Change("cut", self.file, at=newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 (SQLite's name)
        """Sync the file, and the folder where SQLite does so."""
        super().xSync(flags)
        self.changes.append(Change("sync", self.file))
        if self.sync_folder:
            self.changes.append(Change("sync_folder"))
            self.sync_folder = False


def _sectors(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    begin = 0
    while begin < len(data):
        end = begin + SECTOR - (at + begin) % SECTOR
        yield at + begin, data[begin:end]
        begin = end


def left(changes: Sequence[Change], survives: Callable[[Change], bool]) -> dict[str, bytes]:
    """Each file as the disk has it after these changes; `survives` answers for the unsynced."""
    syncs: dict[tuple[str, int], int] = {}
    for number, change in enumerate(changes):
        if change.what in {"sync", "sync_folder"}:
            syncs[change.what, change.file] = number
    names: dict[str, int] = {}
    contents: dict[int, bytearray] = {}
    for number, change in enumerate(changes):
        if number < syncs.get(change.synced_by, -1) or survives(change):
            _apply(change, names, contents)
    return {name: bytes(contents.get(file, b"")) for name, file in names.items()}


def _apply(change: Change, names: dict[str, int], contents: dict[int, bytearray]) -> None:
    content = contents.setdefault(change.file, bytearray())
    match change.what:
        case "make":
            names[change.name] = change.file
        case "delete":
            names.pop(change.name, None)
        case "write":
            content.extend(bytes(max(0, change.at - len(content))))
            content[change.at : change.at + len(change.data)] = change.data
        case "cut":
            del content[change.at :]
            content.extend(bytes(max(0, change.at - len(content))))
