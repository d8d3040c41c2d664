"""What holds for every run: less is never more evidence, more is never less of an overrun."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.library import load
from restride.log.model import Did
from restride.protocol.index import totals
from restride.protocol.value import Dose
from restride.runs.matching.asked import asked_of
from restride.runs.matching.done import done_of
from restride.runs.matching.exact import with_laps
from restride.runs.matching.match import match
from restride.runs.measuring.facts import measured
from restride.runs.model import Run
from restride.state.dose import compare
from tests.runs.outing import laps, outing

RULE = load().cleans
DOSE = Dose(sets=5, walk_s=120, run_s=120)
spans = st.just(120) | st.integers(20, 300)
rounds = st.lists(st.tuples(spans, spans), min_size=1, max_size=7)  # seconds walked and run


def run_of(seconds: list[tuple[int, int]], *, pressed: bool) -> Run:
    stretches = [
        ("walk", walk) if at == 0 else ("jog", ran) for walk, ran in seconds for at in (0, 1)
    ]
    return outing(*stretches, laps=laps(*[s for _, s in stretches]) if pressed else ())


def judged(run: Run) -> tuple[bool, bool]:
    """Whether it is whole, and whether it is more than asked, as the engine sees it."""
    asked = asked_of(DOSE)
    assert asked is not None
    found = match(run, asked)
    did = Did(
        id=UUID(int=1),
        day=date(2026, 3, 10),
        at=datetime(2026, 3, 10, 18, tzinfo=UTC),
        move="walk-run",
        done=done_of(found),
        measured=with_laps(measured(run), run, found),
    )
    return compare(DOSE, totals(DOSE), did, RULE)


@pytest.mark.parametrize("pressed", [True, False])
def test_it_counts_what_was_done_as_asked(*, pressed: bool) -> None:
    assert judged(run_of([(120, 120)] * 5, pressed=pressed)) == (True, False)


@given(seconds=rounds, pressed=st.booleans(), data=st.data())
def test_it_never_counts_more_for_a_repeat_left_out(
    *, seconds: list[tuple[int, int]], pressed: bool, data: st.DataObject
) -> None:
    """Without one of its repeats no run of at most as many as asked becomes whole."""
    gone = data.draw(st.integers(0, len(seconds) - 1))
    fewer = seconds[:gone] + seconds[gone + 1 :]
    if len(fewer) < DOSE.sets:
        assert not judged(run_of(fewer, pressed=pressed))[0]


@given(seconds=rounds, pressed=st.booleans(), data=st.data(), more=st.integers(1, 200))
def test_it_is_no_less_an_overrun_for_running_longer(
    *, seconds: list[tuple[int, int]], pressed: bool, data: st.DataObject, more: int
) -> None:
    at = data.draw(st.integers(0, len(seconds) - 1))
    longer = [(walk, ran + more * (n == at)) for n, (walk, ran) in enumerate(seconds)]
    if judged(run_of(seconds, pressed=pressed))[1]:
        assert judged(run_of(longer, pressed=pressed))[1]


@given(rounds, st.randoms(use_true_random=False))
def test_it_reads_the_same_in_laps_of_any_order_or_twice(
    seconds: list[tuple[int, int]], random: Random
) -> None:
    run = run_of(seconds, pressed=True)
    shuffled = [*run.laps, run.laps[0]]
    random.shuffle(shuffled)
    asked = asked_of(DOSE)
    assert asked is not None
    assert match(replace(run, laps=tuple(shuffled)), asked) == match(run, asked)


@given(seconds=rounds, pressed=st.booleans())
def test_it_never_finds_a_run_that_was_not_there(
    *, seconds: list[tuple[int, int]], pressed: bool
) -> None:
    """Each repeat that it found lies in one stretch of running, give or take the doubt."""
    run = run_of(seconds, pressed=pressed)
    asked = asked_of(DOSE)
    assert asked is not None
    ends, at = [], 0
    for walk, ran in seconds:
        ends.append((at + walk, at + walk + ran))
        at += walk + ran
    for pair in match(run, asked).pairs:
        if pair.asked.kind == "run" and pair.done is not None:
            start, end = pair.done.start_s, pair.done.end_s
            assert any(first - 10 <= start and end <= last + 10 for first, last in ends)
