"""What is said when a protocol cannot be used: what, where, and how to mend it."""

from pathlib import Path

from restride.protocol.place import Place


class ProtocolError(Exception):
    """One fault in a protocol file; line and column count from 1."""

    def __init__(self, file: Path, line: int, column: int, what: str, mend: str) -> None:
        super().__init__(f"{file}:{line}:{column}: {what}. {mend}.")
        self.file = file
        self.line = line
        self.column = column
        self.what = what
        self.mend = mend

    @classmethod
    def at(cls, place: Place, what: str, mend: str) -> "ProtocolError":
        """Name the fault at a place."""
        return cls(place.file, place.line, place.column, what, mend)


class ProtocolRefused(Exception):
    """A protocol with faults: all of those found, in the order of the files."""

    def __init__(self, errors: list[ProtocolError]) -> None:
        self.errors = tuple(
            sorted(errors, key=lambda error: (str(error.file), error.line, error.column))
        )
        super().__init__("\n".join(str(error) for error in self.errors))
