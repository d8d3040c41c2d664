"""A tiny library to break, one fault at a time."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from restride.protocol.compile import compile_protocol
from restride.protocol.error import ProtocolRefused
from restride.protocol.folder import Shelves

TINY = Path(__file__).parent / "tiny"

Break = Callable[[str, str, str], list[str]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the tiny library that a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "library"))


@pytest.fixture
def faults(library: Path) -> Callable[[], list[str]]:
    """What compiling the copy complains of, with paths inside the library."""

    def compiled() -> list[str]:
        folder = library / "protocols" / "tiny"
        with pytest.raises(ProtocolRefused) as refused:
            compile_protocol(folder, Shelves.of(library))
        errors = refused.value.errors
        return [str(error).removeprefix(f"{library}/") for error in errors]

    return compiled


@pytest.fixture
def broken(library: Path, faults: Callable[[], list[str]]) -> Break:
    """Replace a text that stands once in a file, compile, and list the faults."""

    def replaced(file: str, old: str, new: str) -> list[str]:
        path = library / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return faults()

    return replaced
