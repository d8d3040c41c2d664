"""Checking what may be a protocol: every problem, or a claim that breaks, or that it is good."""

from pathlib import Path

import msgspec

import restride.library
from restride.cli.errors import plain
from restride.cli.protocol_proofs import Disproof, disproved
from restride.library.shelf import newest
from restride.protocol.compile import compile_folder
from restride.protocol.compile_written import compile_choices
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.folder import Shelves
from restride.protocol.model import Protocol
from restride.protocol.written import Written

LIBRARY = Path(restride.library.__file__).parent


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One problem and its place; lines and columns count from 1."""

    file: str
    line: int
    column: int
    what: str
    mend: str


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What checking came to: problems, or the protocol's name and what living it showed."""

    path: str
    protocol: str | None
    runnable: bool
    faults: tuple[Fault, ...]
    disproof: Disproof | None = None

    @property
    def accepted(self) -> bool:
        """Whether there is no problem."""
        return not self.faults and self.disproof is None

    def told(self) -> str:
        """A line for each problem, as `file:line:column: what. mend.`, or one good line."""
        broken = self.disproof
        if broken is not None:
            claim = broken.proof.replace("_", " ")
            return (
                f"{self.path}: it does not hold that {claim}: {broken.what}. {broken.mend}.\n"
                f"To see that day: {broken.replay}"
            )
        if self.accepted:
            use = "It can be followed" if self.runnable else "It is for reading only"
            return f"{self.path}: {self.protocol} has no problem. {use}."
        lines = [plain(f"{f.file}:{f.line}:{f.column}: {f.what}. {f.mend}.") for f in self.faults]
        count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
        return "\n".join([*lines, f"{self.path}: {count}. It is not accepted."])


def checked(path: Path, counter_example: Path) -> Checked:
    """Check a folder; a file named protocol.yaml stands for its folder, any other for itself.

    Exercises and tests come from the folder itself, from the library it stands in, then from ours.
    What has no problem and can be followed is lived through; a log that breaks it is written down.
    """
    whole = path.parent if path.name == "protocol.yaml" else path
    beside = whole.parent if whole.is_file() else whole
    try:
        shelves = Shelves.of(beside, beside.resolve().parent.parent, LIBRARY)
        writings = [one for one in newest() if isinstance(one, Written)]
        protocol = compile_folder(whole, shelves, writings)
        if whole.is_dir():
            compile_choices(whole, protocol, shelves)
    except ProtocolRefused as refused:
        return _refused(path, refused.errors)
    except ProtocolError as error:
        return _refused(path, (error,))
    return _accepted(path, protocol, counter_example)


def _refused(path: Path, errors: tuple[ProtocolError, ...]) -> Checked:
    faults = tuple(
        Fault(
            file=str(error.file),
            line=error.line,
            column=error.column,
            what=error.what,
            mend=error.mend,
        )
        for error in errors
    )
    return Checked(path=str(path), protocol=None, runnable=False, faults=faults)


def _accepted(path: Path, protocol: Protocol | Written, counter_example: Path) -> Checked:
    disproof = None
    if isinstance(protocol, Protocol) and protocol.runnable:
        disproof = disproved(protocol, counter_example)
    return Checked(
        path=str(path),
        protocol=f"{protocol.id}@{protocol.version}",
        runnable=protocol.runnable,
        faults=(),
        disproof=disproof,
    )
