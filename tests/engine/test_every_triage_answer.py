"""Every pair of answers to the first questions: the worst of them decides."""

from itertools import combinations, product

import pytest
from msgspec.structs import replace

from restride.engine.decide import decide
from restride.log.model import Answer, Triage
from restride.protocol.value import Outcome
from tests.perfect import PROTOCOL, day_of, perfect

QUESTIONS = {question.id: question for question in PROTOCOL.triage.questions}
RANK: list[Outcome | str] = ["proceed", "physio_first", "doctor_first", "emergency"]
BAD: tuple[Answer, ...] = ("yes", "not_sure")


def outcome(**answers: Answer) -> tuple[str, bool]:
    """The outcome with these answers and "no" to all others, and whether any work is asked for."""
    log = tuple(
        replace(one, answers=one.answers | answers) if isinstance(one, Triage) else one
        for one in perfect(0)
    )
    decision = decide(PROTOCOL, log, day_of(0))
    return decision.triage.outcome, bool(decision.session)


def worst(*questions: str) -> str:
    return max((QUESTIONS[one].yes for one in questions), key=RANK.index)


@pytest.mark.requirement("REQ-H01-2")
@pytest.mark.parametrize("first", QUESTIONS)
def test_it_goes_by_the_worst_of_two_answers(first: str) -> None:
    for second, (one, other) in product(QUESTIONS.keys() - {first}, product(BAD, BAD)):
        expected = worst(first, second)
        found = outcome(**{first: one, second: other})
        assert found == (expected, expected == "physio_first"), f"{first} {one}, {second} {other}"


@pytest.mark.requirement("REQ-H01-2")
def test_it_asks_for_nothing_whatever_pair_of_questions_is_open() -> None:
    whole = next(one for one in perfect(0) if isinstance(one, Triage))
    for pair in combinations(QUESTIONS, 2):
        answers = {name: said for name, said in whole.answers.items() if name not in pair}
        log = tuple(replace(one, answers=answers) if one is whole else one for one in perfect(0))
        decision = decide(PROTOCOL, log, day_of(0))
        assert (decision.triage.outcome, decision.session) == ("unknown", ()), pair
