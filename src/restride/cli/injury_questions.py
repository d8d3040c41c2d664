"""The questions about the injury, each asked only where no answer is known yet."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, TypeVar

import msgspec

from restride.cli import ask
from restride.cli.answers_file import Answers
from restride.entering import clock
from restride.log.model import EarlierInjuries, Episode, Side

Value = TypeVar("Value")
MECHANISMS: Mapping[Literal["sprinting", "stretching", "other"], str] = {
    "sprinting": "running fast",
    "stretching": "stretching or a split",
    "other": "something else",
}
Felt = Literal["twinge", "pull", "pop", "gradual"]
FELT: Mapping[Felt, str] = {
    "twinge": "a twinge",
    "pull": "a pull",
    "pop": "a pop",
    "gradual": "it came slowly",
}
SITES: Mapping[Literal["sit_bone", "high", "middle", "low"], str] = {
    "sit_bone": "at the sit-bone",
    "high": "high on the thigh",
    "middle": "in the middle",
    "low": "low, near the knee",
}
GRADES: Mapping[Literal[1, 2, 3], str] = {
    1: "grade 1, mild",
    2: "grade 2, a partial tear",
    3: "grade 3, torn through",
}
CONFIRMERS: Mapping[Literal["nobody", "physio", "doctor"], str] = {
    "nobody": "nobody yet",
    "physio": "a physio",
    "doctor": "a doctor",
}
ASKED = (
    *("birth_year", "mechanism", "felt", "site"),
    *("confirmed_by", "grade", "earlier", "already_jogging"),
)


def known_or(known: Value | None, asked: Callable[[], Value | None]) -> Value | None:
    """The answer already there, or the one just given."""
    return asked() if known is None else known


def which_side(known: Side | None) -> Side:
    """The leg; there is no going on without it."""
    sides: Mapping[Side, str] = {"left": "left", "right": "right"}
    while known is None:
        known = ask.choice(
            "Which leg is hurt? (Both legs: see a physio first.)", sides, needed=True
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


def is_open(known: Answers) -> bool:
    """Whether anything about the injury is still to be asked."""
    return any(getattr(known, name) is None for name in ASKED)


def with_known(told: Answers, episode: Episode) -> Answers:
    """The answers just told, and those that an injury in the log has already."""
    kept = {name: getattr(episode, name) for name in ASKED if getattr(told, name) is None}
    return msgspec.structs.replace(told, **kept)


def news(facts: Mapping[str, Any], episode: Episode) -> dict[str, Any]:
    """Of an injury's fields those that the log does not have yet."""
    return {
        name: value
        for name, value in facts.items()
        if value is not None and value != getattr(episode, name)
    }


def _earlier() -> EarlierInjuries | None:
    count = ask.whole("How many times did you hurt a hamstring before this?", 0, 50, "0 for never")
    if count is None:
        return None
    if count == 0:
        return EarlierInjuries(count=0, same_side=0)
    same = ask.whole("How many of those were in this same leg?", 0, count, f"0 to {count}")
    return EarlierInjuries(count=count, same_side=same)


def as_given(known: Answers) -> dict[str, Any]:
    """The answers of a file alone, with nothing asked."""
    return {name: getattr(known, name) for name in ASKED}
