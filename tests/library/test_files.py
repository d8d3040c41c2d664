"""The files of the library: all read, all used, and compiled as they stand."""

from pathlib import Path
from typing import get_args

import restride.library
from restride.library import COMPILED
from restride.library.compile import compile_reading
from restride.library.sheets import load_sheets
from restride.library.shelf import newest
from restride.log.model import Equipment
from restride.protocol.compile import compile_library
from restride.protocol.model import Protocol
from restride.protocol.written import Written

LIBRARY = Path(restride.library.__file__).parent


def test_it_compiles_to_what_ships(tmp_path: Path) -> None:
    written = [*compile_library(LIBRARY, tmp_path), *compile_reading(LIBRARY, tmp_path)]
    assert written
    for path in written:
        assert path.read_bytes() == (COMPILED / path.relative_to(tmp_path)).read_bytes()


def test_it_uses_every_exercise() -> None:
    exercises = load_sheets().exercises
    used = {way.exercise for one in exercises for way in (*one.easier, *one.harder, *one.swaps)}
    for protocol in newest():
        if isinstance(protocol, Written):
            asked = (one for phase in protocol.phases for one in phase.exercises)
            used |= {move for one in asked for move in one.moves}
        else:
            used |= {move.id for move in protocol.moves}
    assert {one.id for one in exercises} <= used


def test_it_asks_only_for_equipment_a_runner_can_name(protocol: Protocol) -> None:
    asked = {thing for move in protocol.moves for thing in move.equipment}
    assert asked <= set(get_args(Equipment))
