"""A test in a browser: how it is done, then the result of each leg."""

from collections.abc import Callable

import pytest
from django.test import Client

from restride.log.model import Log, Test
from tests.web.forms import sent
from tests.web.words import words_of

HOP = "/today/test/single-leg-hop/"
Read = Callable[[], Log]


def results(log: Log) -> list[Test]:
    return [one for one in log if isinstance(one, Test)]


def test_it_says_how_it_is_done_with_the_good_leg_first(alice: Client) -> None:
    said = words_of(alice.get(HOP))
    assert said.index("Right leg") < said.index("Left leg")
    for part in ("Warm-up", "Do it", "It counts if", "How many seconds?"):
        assert part in said


def test_it_writes_each_leg(alice: Client, read: Read) -> None:
    sent(
        alice, HOP, right_value="30", right_pain="0", right_limited_by="nothing", right_valid="yes",
        left_value="12.5", left_pain="2", left_limited_by="hamstring", left_warm_up="yes",
        left_valid="no", left_why_not="stumbled",
    )  # fmt: skip
    right, left = results(read())
    assert (right.side, right.value, right.pain, right.valid) == ("right", 30, 0, True)
    assert (left.side, left.value, left.pain, left.limited_by) == ("left", 12.5, 2, "hamstring")
    assert (left.valid, left.why_not, left.warm_up, right.warm_up) == (
        False, "stumbled", True, None,
    )  # fmt: skip


def test_it_writes_no_leg_that_was_left_open(alice: Client, read: Read) -> None:
    sent(alice, HOP, right_value="0")
    [one] = results(read())
    assert (one.side, one.value, one.pain, one.valid) == ("right", 0, None, None)


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"right_value": "4000"}, "cannot be"),
        ({"right_value": "long"}, "long cannot be"),
        ({"right_pain": "11"}, "11 is no number from 0 to 10"),
        ({}, "Nothing is answered yet"),
    ],
)
def test_it_refuses_and_keeps_what_was_typed(
    alice: Client, read: Read, answers: dict[str, str], why: str
) -> None:
    answer = sent(alice, HOP, **answers)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert why in page
    assert all(f'value="{said}"' in page for said in answers.values() if said != "11")
    assert results(read()) == []


def test_it_asks_no_number_where_pain_is_the_result(alice: Client) -> None:
    said = words_of(alice.get("/today/test/palpation/"))
    assert "How many" not in said
    assert "How sore was the old spot" in said


def test_it_has_no_page_for_a_test_that_the_plan_lacks(alice: Client) -> None:
    assert alice.get("/today/test/any/").status_code == 404
