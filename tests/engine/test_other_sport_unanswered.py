"""Other sport earns nothing, and still an answer left out is not "no pain"."""

from msgspec.structs import replace

from restride.engine.decide import decide
from restride.log.model import Bout
from tests.perfect import PROTOCOL, day_of, first_day_of, perfect
from tests.properties import edits


def test_it_is_not_green_after_other_sport_without_an_answer_about_pain() -> None:
    number = first_day_of("load-and-run")
    day = day_of(number)
    answered = edits.unasked(perfect(number), day, "easy-cycling", Bout(run_s=1_200.0))
    unanswered = (*answered[:-1], replace(answered[-1], pain=None))
    assert decide(PROTOCOL, answered, day).light == "green"
    assert decide(PROTOCOL, unanswered, day).light == "unknown"
