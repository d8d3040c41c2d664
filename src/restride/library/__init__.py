"""The protocols that ship with Restride, read from the JSON they were compiled to."""

import os

import msgspec

from restride.protocol.model import Protocol

COMPILED = os.path.join(os.path.dirname(__file__), "compiled")
DEFAULT = "restride-hamstring"
WRITTEN = b'"form":"written"'


class LibraryError(LookupError):
    """The library does not have what was asked for; the message says what to do."""


def shipped() -> list[tuple[str, str]]:
    """List the id and version of every protocol, the newest version of each last."""
    names = os.listdir(COMPILED) if os.path.isdir(COMPILED) else []
    pairs = [_pair(name) for name in names if "@" in name and name.endswith(".json")]
    if not pairs:
        raise LibraryError("the library is not compiled. Run `make build` or install the package")
    return sorted(pairs, key=lambda pair: (pair[0], _ordered(pair[1])))


def load(protocol_id: str = DEFAULT, version: str | None = None) -> Protocol:
    """Read a shipped protocol that can be followed, the newest version unless one is named.

    Raises LibraryError, also for a protocol as written by an article or trial.
    """
    content = load_bytes(protocol_id, version)
    try:
        return msgspec.json.decode(content, type=Protocol)
    except msgspec.ValidationError as error:
        if WRITTEN not in content:
            raise
        raise LibraryError(
            f"{protocol_id} is a protocol as its authors wrote it: to read and compare, not to "
            f"follow. To read it: restride protocol show {protocol_id}"
        ) from error


def load_bytes(protocol_id: str = DEFAULT, version: str | None = None) -> bytes:
    """Read the compiled JSON of a shipped protocol; raises LibraryError."""
    has = shipped()
    versions = [each for name, each in has if name == protocol_id]
    wanted = versions[-1] if version is None and versions else version
    if wanted not in versions:
        known = ", ".join("@".join(pair) for pair in has)
        asked = protocol_id if version is None else f"{protocol_id}@{version}"
        raise LibraryError(f"there is no protocol {asked}. The library has {known}")
    with open(os.path.join(COMPILED, f"{protocol_id}@{wanted}.json"), "rb") as file:
        return file.read()


def _pair(file_name: str) -> tuple[str, str]:
    protocol_id, _, version = file_name.removesuffix(".json").partition("@")
    return protocol_id, version


def _ordered(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in version.split("."))
