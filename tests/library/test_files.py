"""The files of the library: all read, all used, and compiled as they stand."""

from pathlib import Path
from typing import get_args

import pytest

import restride.library
from restride.library import COMPILED
from restride.log.model import Equipment
from restride.protocol.compile import compile_library
from restride.protocol.model import Protocol

LIBRARY = Path(restride.library.__file__).parent


def test_it_compiles_to_what_ships(tmp_path: Path) -> None:
    for path in compile_library(LIBRARY, tmp_path):
        assert path.read_bytes() == load_bytes(*path.stem.split("@"))


@pytest.mark.parametrize("folder", ["exercises", "tests"])
def test_it_uses_every_file(protocol: Protocol, folder: str) -> None:
    parts = protocol.moves if folder == "exercises" else protocol.tests
    assert {path.stem for path in (LIBRARY / folder).iterdir()} == {part.id for part in parts}


def test_it_asks_only_for_equipment_a_runner_can_name(protocol: Protocol) -> None:
    asked = {thing for move in protocol.moves for thing in move.equipment}
    assert asked <= set(get_args(Equipment))
