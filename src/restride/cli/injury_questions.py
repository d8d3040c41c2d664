"""The questions about the injury, each asked only where no answer is known yet."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from restride.cli import ask
from restride.entering import clock
from restride.entering.answers import Answers
from restride.log.model import EarlierInjuries, Side
from restride.telling.injury_choices import (
    CONFIRMERS,
    FELT,
    GRADES,
    MECHANISMS,
    SIDES,
    SITES,
    Felt,
)

Value = TypeVar("Value")


def known_or(known: Value | None, asked: Callable[[], Value | None]) -> Value | None:
    """The answer already there, or the one just given."""
    return asked() if known is None else known


def which_side(known: Side | None) -> Side:
    """The leg; there is no going on without it."""
    while known is None:
        known = ask.choice(
            "Which leg is hurt? (Both legs: see a physio first.)", SIDES, needed=True
        )
    return known


def which_day(known: date | None) -> date:
    """The day of the injury; the runner's best guess where it is not sure."""
    while known is None:
        known = ask.past_day("What day did it happen? If you are not sure, give your best guess.")
    return known


def which_birth_year(known: int | None) -> int:
    """The year of birth; the safety questions cannot do without it."""
    year = clock.today().year
    while known is None:
        known = ask.whole(
            "What year were you born? (Give your best guess.)",
            year - 110,
            year,
            "such as 1990",
            True,
        )
    return known


def which_feeling(known: Felt | None) -> Felt:
    """How it felt; the safety questions cannot do without it."""
    while known is None:
        known = ask.choice("What did you feel? (Take the nearest.)", FELT, needed=True)
    return known


def the_rest(known: Answers) -> dict[str, Any]:
    """Every other answer about the injury, as the fields of an episode."""
    answers: dict[str, Any] = {
        "birth_year": which_birth_year(known.birth_year),
        "mechanism": known_or(
            known.mechanism, lambda: ask.choice("How did it happen?", MECHANISMS)
        ),
        "felt": which_feeling(known.felt),
        "site": known_or(known.site, lambda: ask.choice("Where is the sore spot?", SITES)),
        "confirmed_by": known_or(
            known.confirmed_by,
            lambda: ask.choice("Who told you that it is a muscle strain?", CONFIRMERS),
        ),
    }
    answers["grade"] = known.grade
    if answers["confirmed_by"] in ("physio", "doctor") and known.grade is None:
        answers["grade"] = ask.choice("Did they name a grade?", GRADES)
    answers["earlier"] = known_or(known.earlier, _earlier)
    answers["already_jogging"] = known_or(
        known.already_jogging, lambda: ask.yes_no("Are you jogging again already?")
    )
    return answers


def _earlier() -> EarlierInjuries | None:
    count = ask.whole("How many times did you hurt a hamstring before this?", 0, 50, "0 for never")
    if count is None:
        return None
    if count == 0:
        return EarlierInjuries(count=0, same_side=0)
    same = ask.whole("How many of those were in this same leg?", 0, count, f"0 to {count}")
    return EarlierInjuries(count=count, same_side=same)
