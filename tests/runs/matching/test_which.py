"""Which of the day's sessions a run was."""

from restride.runs.matching.asked import Asked
from restride.runs.matching.which import which
from tests.runs.outing import laps, outing, plan

DAY = {
    "walk-run-1": plan(5, ("walk", 180), ("run", 60)),
    "jog-15": plan(1, ("run", 900)),
    "brisk-walk": plan(1, ("walk", 1800)),
}
ROUND = [("walk", 180), ("jog", 60)]


def chosen(day: dict[str, Asked], *stretches: tuple[str, int], workout: str | None = None) -> str:
    laps_of = laps(*[180, 60] * 2, steps=[0, 1] * 2) if workout else ()
    found = which(outing(*stretches, laps=laps_of, workout=workout), day)
    assert found is not None
    return f"{found[0]}: {found[1].fits}"


def test_it_chooses_the_session_that_fits() -> None:
    assert chosen(DAY, *ROUND * 5) == "walk-run-1: yes"
    assert chosen(DAY, ("jog", 900)) == "jog-15: yes"
    assert chosen(DAY, ("walk", 1800)) == "brisk-walk: yes"


def test_it_asks_where_two_fit() -> None:
    two = {"jog-15": plan(1, ("run", 900)), "jog-20": plan(1, ("run", 1200))}
    assert chosen(two, ("jog", 930)) == "jog-15: ask"


def test_it_names_the_nearest_where_none_fits() -> None:
    assert chosen(DAY, ("jog", 5400)).endswith(": no")


def test_it_knows_a_workout_by_its_rung_though_it_was_cut_short() -> None:
    workout = "walk-run-1 restride-hamstring@1.0.0"
    assert chosen(DAY, *ROUND * 2, workout=workout) == "walk-run-1: yes"
    assert chosen(DAY, *ROUND * 2, workout="Tuesday") != "walk-run-1: yes"


def test_it_knows_no_workout_by_a_part_of_its_name() -> None:
    assert chosen(DAY, *ROUND * 2, workout="walk-run-10 x@1.0.0") != "walk-run-1: yes"


def test_it_finds_nothing_where_nothing_was_asked() -> None:
    assert which(outing(("jog", 900)), {}) is None
