"""All shipped protocols side by side: those to follow, and those as their authors wrote them."""

from pathlib import Path

import msgspec

from restride.library import COMPILED, WRITTEN, load, load_bytes, shipped
from restride.protocol.choices import Choice, Choices
from restride.protocol.model import Protocol
from restride.protocol.written import Written

AnyProtocol = Protocol | Written


def read_any(protocol_id: str, version: str | None = None) -> AnyProtocol:
    """Read a shipped protocol of either kind; raises LibraryError."""
    content = load_bytes(protocol_id, version)
    if WRITTEN in content:
        return msgspec.json.decode(content, type=Written)
    return load(protocol_id, version)


def newest() -> list[AnyProtocol]:
    """Read the newest version of every shipped protocol, those to follow first."""
    versions = dict(shipped())
    found = [read_any(name, version) for name, version in versions.items()]
    return sorted(found, key=lambda one: (not one.runnable, one.id))


def choices_of(protocol_id: str) -> tuple[Choice, ...]:
    """Read where a protocol chooses between its sources; empty where nothing was written down."""
    path = Path(COMPILED) / "choices" / f"{protocol_id}.json"
    if not path.is_file():
        return ()
    return msgspec.json.decode(path.read_bytes(), type=Choices).choices
