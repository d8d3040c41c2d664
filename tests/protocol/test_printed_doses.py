"""A dose that names a writing alone as its source is one that the writing prints."""

import msgspec
import pytest

from restride.library import load
from restride.library.shelf import newest
from restride.protocol.ladder import Ladder
from restride.protocol.model import Protocol
from restride.protocol.printed_doses import unprinted_doses
from restride.protocol.value import Dose
from restride.protocol.written import Written


def writings() -> list[Written]:
    return [one for one in newest() if isinstance(one, Written)]


def with_dose(rung_id: str, **changes: float) -> Protocol:
    protocol = load()
    ladders = tuple(_changed(ladder, rung_id, changes) for ladder in protocol.ladders)
    return msgspec.structs.replace(protocol, ladders=ladders)


def _changed(ladder: Ladder, rung_id: str, changes: dict[str, float]) -> Ladder:
    rungs = []
    for rung in ladder.rungs:
        if rung.id == rung_id:
            dose: Dose = msgspec.structs.replace(rung.asks.dose, **changes)
            asks = msgspec.structs.replace(rung.asks, dose=dose)
            rungs.append(msgspec.structs.replace(rung, asks=asks))
        else:
            rungs.append(rung)
    return msgspec.structs.replace(ladder, rungs=tuple(rungs))


@pytest.mark.requirement("REQ-H23-2")
def test_it_finds_every_sourced_dose_in_print() -> None:
    assert list(unprinted_doses(load(), writings())) == []


@pytest.mark.requirement("REQ-H23-2")
@pytest.mark.parametrize(
    ("rung", "changes", "said"),
    [
        ("diver-3x8", {"reps": 16}, "`physiorun` prints another dose of `diver`"),
        ("glider-3x8", {"tempo_s": 8}, "`physiorun` prints another dose of `glider`"),
        ("heel-press-45", {"hold_s": 90}, "`physiorun` prints another dose of `heel-press`"),
        ("side-plank-5x10", {"sets": 10}, "`heid-t4` prints another dose of `side-plank`"),
        ("jog-30", {"run_s": 3600}, "`san-diego` prints another dose of `jog`"),
        ("sprint-100", {"sets": 12}, "`physiorun` prints another dose of `sprint`"),
    ],
)
def test_it_refuses_a_dose_that_its_source_does_not_print(
    rung: str, changes: dict[str, float], said: str
) -> None:
    (problem,) = unprinted_doses(with_dose(rung, **changes), writings())
    assert problem.what == said


def test_it_leaves_our_own_doses_alone() -> None:
    assert list(unprinted_doses(with_dose("dead-bug-3x8", reps=9), writings())) == []


def test_it_refuses_a_rhythm_that_its_source_does_not_print() -> None:
    protocol = load()
    first = protocol.ladders[0]
    rhythm = msgspec.structs.replace(first.rhythm, times_today=4)
    ladders = (msgspec.structs.replace(first, rhythm=rhythm), *protocol.ladders[1:])
    (problem,) = unprinted_doses(msgspec.structs.replace(protocol, ladders=ladders), writings())
    assert problem.what == "`physiorun` prints another number of days"
