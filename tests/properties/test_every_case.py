"""Two properties have so few cases that each one is tried, and not only some by chance."""

from collections.abc import Callable, Iterable
from itertools import product

import pytest

from tests.properties import test_failed_tests, test_guardrails
from tests.properties.courses import COURSES, LAST_DAY

FAILED = test_failed_tests.test_it_forgets_no_failed_test_for_an_answer_left_out
GUARDED = test_guardrails.test_it_asks_no_run_without_hops_and_no_speed_without_a_jog
EVERY = [
    (FAILED, product(range(3, LAST_DAY + 1), range(1, 7), test_failed_tests.LEFT_OUT)),
    (
        GUARDED,
        product(
            COURSES, range(14, LAST_DAY + 1), test_guardrails.MISSING, test_guardrails.PLACED_UP
        ),
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("function", "cases"), EVERY, ids=["failed tests", "guardrails"])
def test_every_case_holds(
    function: Callable[..., None], cases: Iterable[tuple[object, ...]]
) -> None:
    tried = 0
    for case in cases:
        function.hypothesis.inner_test(*case)  # type: ignore[attr-defined]  # Hypothesis sets it
        tried += 1
    assert tried > 2_000
