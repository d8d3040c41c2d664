"""The questions about days, equipment and goal."""

from datetime import date
from typing import Any

from restride.cli import ask
from restride.cli.injury_questions import known_or
from restride.cli.options import a_date
from restride.entering.answers import SetupAnswers
from restride.telling.doses import POUNDS_IN_A_KILOGRAM
from restride.telling.mistake import Mistake
from restride.telling.setup_choices import DAYS, EQUIPMENT, GOALS, UNITS


def asked(known: SetupAnswers) -> dict[str, Any]:
    """Every answer, as the fields of a setup; what nobody knows keeps the entry's own default."""
    units = known_or(known.units, lambda: ask.choice("Which units do you use?", UNITS))
    days = known_or(known.days, lambda: ask.some_of("Which days can you train?", DAYS, "every day"))
    answers = given(known) | {
        "units": units,
        "days": days or None,
        "equipment": known_or(known.equipment, lambda: ask.some_of("What do you have?", EQUIPMENT)),
        "partner": known_or(
            known.partner, lambda: ask.yes_no("Can somebody hold your ankles for an exercise?")
        ),
        "treadmill": known_or(known.treadmill, lambda: ask.yes_no("Do you run on a treadmill?")),
        "goal": known_or(known.goal, lambda: ask.choice("What is your goal?", GOALS)),
        "body_mass_kg": known_or(known.body_mass_kg, lambda: _body_mass(units == "imperial")),
    }
    return {name: value for name, value in answers.items() if value is not None}


def _body_mass(imperial: bool) -> float | None:
    why = "What do you weigh? It sets the most weight you ever add."
    if not imperial:
        return ask.amount(why, "kg, such as 70", 30, 250)
    pounds = ask.amount(why, "lb, such as 150", 67, 550)
    return None if pounds is None else round(pounds / POUNDS_IN_A_KILOGRAM, 1)


def given(known: SetupAnswers) -> dict[str, Any]:
    """The answers that are there, as the fields of a setup."""
    answers = {
        name: getattr(known, name)
        for name in SetupAnswers.__struct_fields__
        if getattr(known, name) is not None
    }
    if known.race_day is not None:
        answers["race_day"] = read_day(known.race_day, "race_day")
    return answers


def read_day(text: str, name: str) -> date:
    """A date of an answers file."""
    try:
        return a_date(text)
    except ValueError as error:
        raise Mistake(f"{name}: {text!r} is no date. {error}") from error
