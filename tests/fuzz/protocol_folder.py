"""A protocol's file: compiled to a value that reads back, or `ProtocolRefused` with every place."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import msgspec

from restride.protocol.compile import compile_folder
from restride.protocol.digest import canonical
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.folder import Shelves
from restride.protocol.model import Protocol
from tests.fuzz import yaml_text
from tests.fuzz.seeds import ROOT
from tests.fuzz.target import Mutate

LONGEST = 5_000
WORDS = yaml_text.WORDS
TINY = ROOT / "tests" / "protocol" / "tiny"
LIBRARY = Path(shutil.copytree(TINY, Path(mkdtemp()) / "tiny"))
SHELVES = Shelves.of(LIBRARY)
FILE = LIBRARY / "protocol.yaml"


def seeds() -> Iterator[bytes]:
    """The tiny protocol as one file."""
    files = sorted((TINY / "protocols" / "tiny").glob("*.yaml"))
    yield b"".join(file.read_bytes() for file in files)


def read(data: bytes) -> None:
    """Compile it; what comes out reads back as itself."""
    FILE.write_bytes(data)
    try:
        made = compile_folder(FILE, SHELVES)
    except (ProtocolError, ProtocolRefused) as error:
        assert str(FILE) in str(error)
        return
    if isinstance(made, Protocol):
        assert msgspec.json.decode(canonical(made), type=Protocol) == made


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """As any YAML."""
    return yaml_text.mutated(data, chance, mutate)
