"""A disk on which one kind of call fails from the given one on."""

from typing import Literal

import apsw

VFS = "failing"
Call = Literal["write", "sync"]
ERRORS: dict[Call, type[apsw.Error]] = {"write": apsw.FullError, "sync": apsw.IOError}


class Disk(apsw.VFS):
    """SQLite's own file system, until it is full or its syncs fail."""

    def __init__(self, call: Call, good: int) -> None:
        self.call, self.good, self.failed = call, good, False
        super().__init__(VFS, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 (SQLite's name)
        """Open a file."""
        return DiskFile(self, name, flags)

    def spend(self, call: Call) -> None:
        """Count a call, and refuse it where the good ones are spent."""
        if call == self.call:
            self.good -= 1
            if self.good < 0:
                self.failed = True
                raise ERRORS[call]


class DiskFile(apsw.VFSFile):
    """One open file."""

    def __init__(self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self.disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 (SQLite's name)
        """Write, while there is room."""
        self.disk.spend("write")
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 (SQLite's name)
        """Sync, while it works."""
        self.disk.spend("sync")
        super().xSync(flags)
