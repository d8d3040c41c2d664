"""A log kept in a file: JSON Lines, or an exchange zip with its protocols."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from restride.entering.book import newest_pin, protocol_for
from restride.log.model import Log
from restride.log.sizes import FILE_BYTES
from restride.protocol.model import Protocol
from restride.telling.mistake import Mistake

if TYPE_CHECKING:
    from restride.protocol.problem import Problem


@dataclass(frozen=True)
class LogFile:
    """What a file holds; `name` is what messages call it."""

    name: str
    log: Log
    files: Mapping[str, bytes] = field(default_factory=dict)
    protocols: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def last_day(self) -> date:
        """The newest day that an entry is about."""
        return max(entry.day for entry in self.log)

    def protocol_on(self, on: date) -> Protocol:
        """The pinned protocol: the copy in the zip where there is one, else our own.

        Raises Mistake where that is not the text which the log was pinned to.
        """
        pin = newest_pin(self.log, on)
        if pin is None:
            return protocol_for(self.log, on)
        name = f"{pin.protocol}@{pin.version}"
        copy = self.protocols.get(name)
        protocol = self._shipped(on) if copy is None else self._decoded(copy)
        if (protocol.id, protocol.version) != (pin.protocol, pin.version) or (
            protocol.digest != pin.digest
        ):
            raise Mistake(
                f"{self.name}: the log follows another text of {name} than there is here "
                f"(its digest is {pin.digest[:12]}, here it is {protocol.digest[:12]}). "
                "Export it again from where it was written."
            )
        return protocol

    def _shipped(self, on: date) -> Protocol:
        from restride.library import LibraryError

        try:
            return protocol_for(self.log, on)
        except LibraryError as error:
            raise Mistake(f"{self.name}: {error}. Use the Restride that wrote it.") from error

    def _decoded(self, copy: bytes) -> Protocol:
        """The protocol that came with the log, held to what any protocol must be to be followed."""
        from restride.protocol.digest import digest_of

        try:
            protocol = msgspec.json.decode(copy, type=Protocol)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise Mistake(
                f"{self.name}: the protocol in it is damaged ({error}). Export the log again."
            ) from error
        if digest_of(protocol) != protocol.digest:
            raise Mistake(f"{self.name}: the protocol in it was changed. Export the log again.")
        if not _is_ours(protocol) and (problems := _problems(protocol)):
            raise Mistake(
                f"{self.name}: the protocol in it cannot be followed: {problems[0].what}. "
                f"{problems[0].mend}."
            )
        return protocol


def _problems(protocol: Protocol) -> "list[Problem]":
    from restride.protocol.check import check

    return check(protocol)


def _is_ours(protocol: Protocol) -> bool:
    """Whether the library ships this very text, so that it was held to the rules when built."""
    from restride.library import LibraryError, load

    try:
        return load(protocol.id, protocol.version).digest == protocol.digest
    except LibraryError:
        return False


def read_log(path: Path) -> LogFile:
    """Read a .jsonl or .zip file, known by its first bytes. Raises Mistake."""
    with opened(path) as file:
        return log_in(file, str(path))


def log_in(file: BinaryIO, name: str) -> LogFile:
    """Read an open .jsonl or .zip file, known by its first bytes. Raises Mistake."""
    from restride.log.exchange import ExchangeError, unpack
    from restride.log.lines import LogError, decode

    try:
        if not is_zip(file):
            return LogFile(name, decode(file.read(FILE_BYTES + 1)))
        found = unpack(file)
        return LogFile(name, found.log, found.files, found.protocols)
    except (LogError, ExchangeError) as error:
        raise Mistake(f"{name}: {error}") from error


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file. Raises Mistake where it cannot be read."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}. Check the path.") from error


def is_zip(file: BinaryIO) -> bool:
    """Whether the file begins as a zip does; it is read from its beginning again."""
    begins = file.read(2)
    file.seek(0)
    return begins == b"PK"
