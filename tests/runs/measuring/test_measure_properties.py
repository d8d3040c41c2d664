"""What holds for every run, whatever was recorded."""

from collections.abc import Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from restride.runs.measuring.facts import Facts, facts
from restride.runs.measuring.walk_run import walk_run
from restride.runs.model import Samples
from tests.runs.made import Second, run, watched

LEVELS: list[Second] = [
    *((0.0, None), (1.4, 110.0), (1.7, 140.0), (1.9, 155.0), (2.0, None)),
    *((2.1, 130.0), (2.8, 162.0), (3.5, 0.0), (4.5, 180.0), (6.0, 200.0), (9.0, 170.0)),
]
BOUTS = st.tuples(st.sampled_from(LEVELS), st.integers(1, 60))
SECONDS = st.lists(BOUTS, min_size=1, max_size=12).map(
    lambda bouts: [second for second, duration_s in bouts for _ in range(duration_s)]
)


def measured(made: Sequence[Second], at_s: list[int] | None = None) -> Facts:
    return facts(run(watched(made, at_s)), 7.0)


def amounts(found: Facts) -> list[object]:
    """Every number that a pause has nothing to do with."""
    return [
        *(found.run_time.run_s, found.run_time.walk_s, found.longest_run.run_s),
        *(found.max_speed.max_speed_m_s, found.hills.ascent_m, found.balance.left_percent),
        *(
            (band.distance_m, band.duration_s, len(band.efforts))
            for band in found.speed_bands.bands
        ),
    ]


def doubled(seen: Samples, order: list[int]) -> Samples:
    """The samples in another order, some of them twice."""
    columns = {
        name: tuple(getattr(seen, name)[at] for at in order)
        for name in Samples.__dataclass_fields__
    }
    return Samples(**columns)


@settings(max_examples=40)
@given(SECONDS, SECONDS, st.integers(16, 120), st.integers(1, 300))
def test_a_longer_pause_changes_nothing_but_the_pause(
    before: list[Second], after: list[Second], pause_s: int, more_s: int
) -> None:
    made = before + after

    def at_s(gap_s: int) -> list[int]:
        return [at + gap_s * (at >= len(before)) for at in range(len(made))]

    short, long = measured(made, at_s(pause_s)), measured(made, at_s(pause_s + more_s))
    assert amounts(short) == amounts(long)
    assert long.pauses.paused_s == short.pauses.paused_s + more_s


@settings(max_examples=40)
@given(SECONDS, st.data())
def test_doubles_in_any_order_change_nothing(made: list[Second], data: st.DataObject) -> None:
    seen = watched(made)
    again = data.draw(st.lists(st.integers(0, len(made) - 1), max_size=20))
    order = data.draw(st.permutations([*range(len(made)), *again]))
    assert facts(run(seen), 7.0) == facts(
        run(doubled(seen, order), elapsed_s=seen.at_s[-1], distance_m=seen.distance_m[-1]), 7.0
    )


@settings(max_examples=40)
@given(SECONDS, SECONDS)
def test_running_on_after_a_pause_takes_nothing_away(
    first: list[Second], more: list[Second]
) -> None:
    # In a file with steps, seconds without any are believed less: a car goes fast, too.
    assume(any(steps for _, steps in first) or not any(steps for _, steps in more))
    at_s = [at + 60 * (at >= len(first)) for at in range(len(first) + len(more))]
    alone, with_more = measured(first), measured(first + more, at_s)
    assert (with_more.run_time.run_s or 0) >= (alone.run_time.run_s or 0)
    assert (with_more.longest_run.run_s or 0) >= (alone.longest_run.run_s or 0)
    assert (with_more.max_speed.max_speed_m_s or 0) >= (alone.max_speed.max_speed_m_s or 0)


@settings(max_examples=60)
@given(SECONDS, st.floats(0, 3))
def test_faster_everywhere_is_never_less_running(made: list[Second], more_m_s: float) -> None:
    faster = [(speed + more_m_s, steps) for speed, steps in made]
    slow, fast = walk_run(watched(made)), walk_run(watched(faster))
    assert fast.run_s >= slow.run_s


@settings(max_examples=40)
@given(st.sampled_from([2.8, 3.5, 4.5, 5.5]), st.floats(1, 1.3), st.integers(20, 200))
def test_a_faster_steady_run_has_a_greater_maximum(
    speed: float, factor: float, duration_s: int
) -> None:
    slow = measured([(speed, 200.0)] * duration_s).max_speed.max_speed_m_s
    fast = measured([(speed * factor, 200.0)] * duration_s).max_speed.max_speed_m_s
    assert slow is not None
    assert fast is not None
    assert fast >= slow


@settings(max_examples=60)
@given(SECONDS)
def test_the_parts_fit_together(made: list[Second]) -> None:
    found = measured(made)
    ran_s, walked_s = found.run_time.run_s, found.run_time.walk_s
    assume(ran_s is not None and walked_s is not None)
    assert (ran_s or 0) + (walked_s or 0) == len(made)
    assert (found.longest_run.run_s or 0) <= (ran_s or 0)
    bands = [band.duration_s for band in found.speed_bands.bands]
    assert bands == sorted(bands, reverse=True)
    assert all(duration_s <= (ran_s or 0) for duration_s in bands)
    best = max(speed for speed, _ in made)
    assert (found.max_speed.max_speed_m_s or 0) <= best + 0.001


@settings(max_examples=40)
@given(st.lists(st.sampled_from([1.2, 1.5, 1.8, 2.0, 2.1]), min_size=30, max_size=300), st.data())
def test_a_pure_walk_never_gives_a_run(speeds: list[float], data: st.DataObject) -> None:
    """Brisk or slow, on the flat or up, with steps of a walk that are lost now and then."""
    steps = data.draw(
        st.lists(
            st.sampled_from([None, 0.0, 100.0, 118.0, 128.0, 134.0]),
            min_size=len(speeds),
            max_size=len(speeds),
        )
    )
    assert walk_run(watched(list(zip(speeds, steps, strict=True)))).run_s == 0


@settings(max_examples=30)
@given(st.integers(60, 500), st.floats(5, 12.5), st.integers(1, 3))
def test_no_slow_run_has_a_sprinters_maximum(at: int, spike_m_s: float, spike_s: int) -> None:
    """A half marathon with 9 m/s: so short a spike is never believed."""
    made: list[Second] = [(2.9, 164.0)] * 600
    made[at : at + spike_s] = [(spike_m_s, 164.0)] * spike_s
    assert (measured(made).max_speed.max_speed_m_s or 0) <= 3.0


def test_it_would_notice_a_pause_that_counts() -> None:
    made = [(2.8, 162.0)] * 60
    short, long = measured(made), measured(made, [at + 20 * (at >= 30) for at in range(60)])
    assert amounts(short) != amounts(long)
