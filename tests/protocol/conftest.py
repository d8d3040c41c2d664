"""A tiny library to break, one fault at a time."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from restride.protocol.compile import compile_protocol
from restride.protocol.error import ProtocolRefused
from restride.protocol.folder import Shelves

TINY = Path(__file__).parent / "tiny"
SMALL = Path(__file__).parent / "small"

Break = Callable[[str, str, str], list[str]]
Spoil = Callable[[str, str, str], list[str]]


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


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """Put `new` for `old` in the small protocol; give the problems found where `at` begins.

    Each is `what. mend.`; those at other places of the files are told with their place.
    """
    library = Path(shutil.copytree(SMALL, tmp_path / "small"))
    folder = library / "protocols" / "small"

    def spoiled(old: str, new: str, at: str) -> list[str]:
        files = [path for path in folder.iterdir() if old in path.read_text(encoding="utf-8")]
        assert len(files) == 1
        text = files[0].read_text(encoding="utf-8")
        assert text.count(old) == 1
        spoiled = text.replace(old, new)
        files[0].write_text(spoiled, encoding="utf-8")
        assert spoiled.count(at) == 1
        before = spoiled[: spoiled.index(at)]
        place = f"{files[0]}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
        with pytest.raises(ProtocolRefused) as refused:
            compile_protocol(folder, Shelves.of(library))
        return [str(error).removeprefix(place) for error in refused.value.errors]

    return spoiled
