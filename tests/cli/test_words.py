"""Every code has a sentence, and a sentence never breaks."""

import pytest

from restride.decision.codes import UNLOCKS as CODES
from restride.decision.model import Reason
from restride.library import load
from restride.protocol.criteria import AnyCriterion
from restride.protocol.value import Dose
from restride.telling.criteria import CRITERIA
from restride.telling.doses import dose_words, seconds
from restride.telling.names import Names
from restride.telling.reasons import REASONS, UNLOCKED_BY, sentence


@pytest.mark.requirement("REQ-H28-2")
def test_it_has_a_sentence_for_every_code() -> None:
    assert set(CODES) - set(REASONS) == set()


def test_it_has_no_sentence_that_nobody_needs() -> None:
    assert {code for code in set(REASONS) - set(CODES) if not code.startswith("stop_")} == set()


@pytest.mark.requirement("REQ-H21-3")
def test_it_says_what_would_change_every_limit() -> None:
    assert {code for code in CODES.values() if code is not None} - set(UNLOCKED_BY) == set()


def test_it_has_words_for_every_criterion() -> None:
    kinds = {str(kind.__struct_config__.tag) for kind in AnyCriterion.__args__}
    assert kinds == set(CRITERIA)
    assert {f"do_{kind}" for kind in kinds if kind != "floor"} <= set(UNLOCKED_BY)


def test_it_has_a_stop_rule_for_every_kind() -> None:
    assert {f"stop_{kind}" for kind in load().light.during} <= set(REASONS)


@pytest.mark.requirement("REQ-H28-2")
@pytest.mark.parametrize("code", [*REASONS, "a_code_from_the_future"])
def test_it_never_breaks_on_missing_numbers(code: str) -> None:
    assert sentence(Reason(code=code), Names(load()))


def test_it_writes_one_day_and_two_days() -> None:
    names = Names(load())
    assert "1 day." in sentence(Reason(code="stalled", data={"days": 1}), names)
    assert "2 days" in sentence(Reason(code="stalled", data={"days": 2}), names)


@pytest.mark.requirement("REQ-H28-2")
def test_it_does_not_count_what_nobody_knows() -> None:
    unknown = Reason(code="earlier_injuries", data={"count": None})
    assert "We do not know whether this leg was hurt before" in sentence(unknown, Names(load()))
    known = Reason(code="earlier_injuries", data={"count": 2})
    assert "hurt before: 2 times" in sentence(known, Names(load()))


@pytest.mark.parametrize(("cause", "says"), [("amber", "was amber"), ("overrun", "did more than")])
def test_it_says_what_came_before_an_easy_day(cause: str, says: str) -> None:
    assert says in sentence(Reason(code="after_amber", data={"cause": cause}), Names(load()))


@pytest.mark.parametrize("code", ["placed_back", "stepped_back", "restarted"])
def test_it_tells_of_going_back_without_a_code(code: str) -> None:
    said = sentence(Reason(code=code, data={"phase": load().phases[0].id}), Names(load()))
    assert load().phases[0].id not in said.split()


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Dose(sets=3, hold_s=30), "3 × 30 s"),
        (Dose(sets=3, reps=12, tempo_s=3), "3 × 12, 3 s down"),
        (Dose(sets=5, walk_s=180, run_s=60), "5 × (walk 3 min, run 1 min)"),
        (Dose(run_s=900), "run 15 min"),
        (Dose(sets=6, distance_m=40, intensity_percent=70), "6 × 40 m at 70 % of your top speed"),
        (Dose(sets=3, reps=10, load_kg=2.5), "3 × 10 with 2.5 kg"),
    ],
)
def test_it_says_a_dose_in_words(dose: Dose, words: str) -> None:
    assert dose_words(dose) == words


@pytest.mark.requirement("REQ-H06-1")
def test_it_shows_yards_beside_the_metres() -> None:
    assert dose_words(Dose(sets=6, distance_m=40), imperial=True) == "6 × 44 yd (40 m)"


def test_it_says_minutes_and_seconds() -> None:
    assert [seconds(value) for value in (45, 60, 90)] == ["45 s", "1 min", "1 min 30 s"]
