"""Every exercise and milestone of both articles, and of the clinical rules, has its sheet."""

from pathlib import Path

import pytest

from restride.library.sheets import load_sheets

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
SAN_DIEGO, PHYSIORUN = "article-1-san-diego.txt", "article-2-physiorun.txt"

# Where an article names it: file, line, a word of that line, our sheet.
EXERCISES = [
    (SAN_DIEGO, 31, "Bridge Hold", "bridge-two"),
    (SAN_DIEGO, 32, "Nordic", "nordic-assisted"),
    (SAN_DIEGO, 33, "Dead Bug", "dead-bug"),
    (SAN_DIEGO, 35, "single-leg bridge", "bridge-one"),
    (SAN_DIEGO, 42, "bounding", "bounding"),
    (SAN_DIEGO, 46, "Romanian", "rdl-two-leg"),
    (SAN_DIEGO, 46, "under load", "rdl-two-leg-weight"),
    (SAN_DIEGO, 47, "A-Skips", "a-skip"),
    (SAN_DIEGO, 47, "High-Knee Marching", "high-knee-march"),
    (SAN_DIEGO, 48, "Hopping", "hop-two"),
    (SAN_DIEGO, 50, "hop", "hop-one"),
    (SAN_DIEGO, 63, "Walk 3 min", "walk-run"),
    (SAN_DIEGO, 64, "easy jog", "jog"),
    (SAN_DIEGO, 73, "Strides", "stride"),
    (SAN_DIEGO, 74, "Hill", "hill-run"),
    (SAN_DIEGO, 75, "Sprint", "sprint"),
    (PHYSIORUN, 60, "heel resting", "heel-press"),
    (PHYSIORUN, 65, "straighten", "extender"),
    (PHYSIORUN, 75, "Glider", "glider"),
    (PHYSIORUN, 81, "light weight", "rdl-one-leg-weight"),
    (PHYSIORUN, 87, "hands closer", "nordic-assisted"),
    (PHYSIORUN, 98, "L-Protocol", "diver"),
    (PHYSIORUN, 104, "full Nordic", "nordic"),
    (PHYSIORUN, 110, "hip height", "reach-walk"),
    (PHYSIORUN, 121, "A-skips", "a-skip"),
    (PHYSIORUN, 121, "High knee", "high-knees"),
    (PHYSIORUN, 128, "accelerations", "build-up"),
    (PHYSIORUN, 128, "full sprint", "sprint"),
]
TESTS = [
    (SAN_DIEGO, 35, "single-leg bridge", "single-leg-bridge"),
    (SAN_DIEGO, 50, "30 seconds on each leg", "single-leg-hop"),
    (SAN_DIEGO, 67, "30 minutes", "thirty-minute-jog"),
    (SAN_DIEGO, 77, "without hesitation", "full-speed"),
    (PHYSIORUN, 128, "repeated sprint", "repeated-sprint"),
]
CLINICAL_EXERCISES = (
    *("heel-press", "extender", "bridge-two", "bridge-one", "bridge-weight", "dead-bug"),
    *("side-plank", "single-leg-stance", "rdl-two-leg", "rdl-one-leg", "rdl-one-leg-weight"),
    *("glider", "glider-trial", "diver", "diver-trial", "nordic-assisted", "nordic"),
    *("sliding-curl", "a-march", "high-knee-march", "a-skip", "high-knees", "hop-two", "hop-one"),
    *("bounding", "reach-walk", "walk-run", "jog", "stride", "hill-run", "sprint", "build-up"),
    *("brisk-walk",),
)
CLINICAL_TESTS = (
    *("single-leg-bridge", "single-leg-hop", "brisk-walk", "palpation"),
    *("knee-extension-deficit", "thirty-minute-jog", "full-speed", "repeated-sprint"),
)
DOSSIER_TESTS = (
    *("single-leg-bridge-reps", "hop-distance", "straight-leg-raise", "hip-bent-knee-extension"),
    *("h-test", "nordic-break-point", "nordic-force", "isometric-strength"),
)


@pytest.mark.parametrize(("article", "line", "word", "sheet"), EXERCISES + TESTS)
def test_it_finds_it_in_that_line_of_the_article(
    article: str, line: int, word: str, sheet: str
) -> None:
    path = SEEDS / article
    if not path.is_file():
        pytest.skip(f"the article is not here: {path}")
    assert word in path.read_text("utf-8").splitlines()[line - 1], sheet


def test_it_has_a_sheet_for_every_exercise_of_both_articles() -> None:
    assert {sheet for *_, sheet in EXERCISES} <= {one.id for one in load_sheets().exercises}


def test_it_has_a_sheet_for_every_milestone_of_both_articles() -> None:
    assert {sheet for *_, sheet in TESTS} <= {one.id for one in load_sheets().tests}


def test_it_has_a_sheet_for_everything_in_the_clinical_rules() -> None:
    sheets = load_sheets()
    assert set(CLINICAL_EXERCISES) <= {one.id for one in sheets.exercises}
    assert set(CLINICAL_TESTS) <= {one.id for one in sheets.tests}


def test_it_has_a_sheet_for_the_tests_whose_numbers_are_known() -> None:
    assert set(DOSSIER_TESTS) <= {one.id for one in load_sheets().tests}


@pytest.mark.parametrize("name", ["glider", "diver"])
def test_it_says_where_the_article_and_the_trial_differ(name: str) -> None:
    exercises = {one.id: one for one in load_sheets().exercises}
    assert [form.exercise for form in exercises[name].forms] == [f"{name}-trial"]
    assert [form.exercise for form in exercises[f"{name}-trial"].forms] == [name]
