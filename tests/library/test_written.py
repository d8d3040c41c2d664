"""The protocols as written: numbers as printed, nothing from memory, and nobody can follow them."""

import pytest

from restride.library import LibraryError, load
from restride.library.shelf import choices_of, read_any
from restride.protocol.choices import Choice
from restride.protocol.names import sources_of
from restride.protocol.written import PrintedDose, Written, WrittenExercise

NAMES = ["askling-l", "aspetar", "heiderscheit", "physiorun", "san-diego"]


def written(name: str) -> Written:
    protocol = read_any(name)
    assert isinstance(protocol, Written)
    return protocol


def exercises(name: str) -> dict[str, WrittenExercise]:
    return {one.id: one for phase in written(name).phases for one in phase.exercises}


@pytest.mark.requirement("REQ-H10-2")
@pytest.mark.parametrize("name", NAMES)
def test_it_cannot_be_followed(name: str) -> None:
    with pytest.raises(LibraryError, match=f"not to follow.*restride protocol show {name}"):
        load(name)


@pytest.mark.parametrize("name", NAMES)
def test_it_was_read_and_not_remembered(name: str) -> None:
    known = {source.known for source in written(name).sources}
    assert known <= {"article", "abstract", "second_hand"}


@pytest.mark.parametrize("name", NAMES)
def test_it_uses_every_source_it_lists(name: str) -> None:
    protocol = written(name)
    used = {source for phase in protocol.phases for source in sources_of(phase)}
    used |= {source for one in exercises(name).values() for source in sources_of(one)}
    used |= {source for point in protocol.open for source in sources_of(point)}
    used |= {
        source for phase in protocol.phases for one in phase.leave for source in sources_of(one)
    }
    used |= {
        source
        for phase in protocol.phases
        for part in (phase.pain, phase.timeframe)
        if part is not None
        for source in sources_of(part)
    }
    assert used == {source.id for source in protocol.sources}


def test_it_has_the_nine_runs_of_the_first_article() -> None:
    doses = exercises("san-diego")["walk-run"].doses
    minutes = [(dose.sets, dose.walk_s, dose.run_s) for dose in doses]
    assert minutes == [
        *((5, 180, 60), (5, 120, 120), (5, 60, 180), (5, 60, 240)),
        *((None, None, run * 60) for run in (15, 20, 20, 25, 30)),
    ]


@pytest.mark.parametrize(
    ("name", "dose"),
    [
        ("isometric-hold", PrintedDose(sets=3, hold_s=(30, 45))),
        ("extender", PrintedDose(sets=3, reps=12, tempo_s=3)),
        ("glider", PrintedDose(sets=3, reps=8, tempo_s=4, each_side=True)),
        ("single-leg-rdl", PrintedDose(sets=3, reps=10, tempo_s=3, load="rising")),
        ("nordic-assisted", PrintedDose(sets=3, reps=(6, 8))),
        ("diver", PrintedDose(sets=3, reps=8)),
        ("nordic-full", PrintedDose(sets=4, reps=8)),
        ("walkouts", PrintedDose(sets=3, reps=10, each_side=True)),
        ("skips-and-high-knees", PrintedDose(sets=3, distance_m=20)),
        (
            "sprint-build-ups",
            PrintedDose(sets=(6, 8), distance_m=(40, 60), intensity_percent=(60, 80, 90, 100)),
        ),
    ],
)
def test_it_has_the_ten_exercises_of_the_second_article(name: str, dose: PrintedDose) -> None:
    assert exercises("physiorun")[name].doses == (dose,)


@pytest.mark.parametrize(
    ("name", "sets", "reps", "days"),
    [
        ("extender", 3, 12, (7, None, 2)),
        ("diver", 3, 6, (None, 2, 1)),
        ("glider", 3, 4, (None, 3, 1)),
    ],
)
def test_it_has_the_doses_of_the_trial(
    name: str, sets: int, reps: int, days: tuple[int | None, int | None, int]
) -> None:
    one = exercises("askling-l")[name]
    assert one.doses == (PrintedDose(sets=sets, reps=reps),)
    assert one.rhythm is not None
    assert (one.rhythm.per_7_days, one.rhythm.every_days, one.rhythm.times_a_day) == days


def test_it_says_which_weeks_overlap() -> None:
    overlaps = [point.phases for point in written("physiorun").open if point.is_a == "overlap"]
    assert overlaps == [("early", "foundation"), ("foundation", "load"), ("load", "performance")]


def choices() -> tuple[Choice, ...]:
    return choices_of("restride-hamstring")


def test_it_chooses_for_every_phase() -> None:
    phases = {name for choice in choices() for name in choice.phases}
    assert phases == {phase.id for phase in load().phases}


def test_it_explains_every_exercise_in_which_the_articles_and_it_meet() -> None:
    ours = {ask.move for ladder in load().ladders for ask in (rung.asks for rung in ladder.rungs)}
    theirs = {
        move
        for name in ("san-diego", "physiorun")
        for one in exercises(name).values()
        for move in one.moves
    }
    explained = {move for choice in choices() for move in choice.moves}
    same_in_both = {"reach-walk"}
    assert (ours & theirs) - explained == same_in_both


def test_it_sets_both_articles_beside_each_other_where_they_meet() -> None:
    offered = [set(choice.offers) for choice in choices()]
    assert sum({"san-diego", "physiorun"} <= offers for offers in offered) >= 15
