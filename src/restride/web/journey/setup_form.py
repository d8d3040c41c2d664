"""Days, equipment and goal as a form: asked once at the end of the start, changed later."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from restride.log.model import Setup
from restride.telling.doses import POUNDS_IN_A_KILOGRAM, number
from restride.telling.names import WEEKDAYS
from restride.telling.setup_choices import DAYS, EQUIPMENT, GOALS, UNITS

PEOPLE_AND_MACHINES = {
    "partner": _("somebody who can hold your ankles"),
    "treadmill": _("a treadmill you run on"),
}
LEAST_KG, MOST_KG = 30, 250  # as an entry takes them
LONGEST_MIN = 1440
SECONDS = 60


class Amount(forms.FloatField):
    """A number, with a decimal point or comma."""

    def to_python(self, value: Any) -> Any:
        """The number, or None where nothing was typed."""
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


class SetupForm(forms.Form):
    """What the runner has and wants. What is left empty stays unanswered."""

    goal = forms.ChoiceField(choices=GOALS.items(), widget=forms.RadioSelect)
    days = forms.MultipleChoiceField(
        choices=list(zip(DAYS, WEEKDAYS, strict=True)),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one day.")},
    )
    have = forms.MultipleChoiceField(
        choices=[*EQUIPMENT.items(), *PEOPLE_AND_MACHINES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    units = forms.ChoiceField(choices=UNITS.items(), widget=forms.RadioSelect)
    race_day = forms.DateField(
        required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    longest_run_min = Amount(required=False, min_value=0, max_value=LONGEST_MIN)
    weight = Amount(required=False)
    weight_unit = forms.ChoiceField(choices=[("kg", "kg"), ("lb", "lb")])

    def clean(self) -> dict[str, Any]:
        """Refuse a weight that no runner has, in the unit it was told in."""
        told = super().clean() or {}
        kilograms = in_kilograms(told)
        if kilograms is not None and not LEAST_KG <= kilograms <= MOST_KG:
            self.add_error("weight", _("Type a weight from 30 to 250 kg (67 to 550 lb)."))
        return told

    def told(self) -> dict[str, Any]:
        """The fields of a setup entry."""
        said = self.cleaned_data
        minutes = said["longest_run_min"]
        return {
            "goal": said["goal"],
            "days": tuple(said["days"]),
            "equipment": tuple(one for one in said["have"] if one in EQUIPMENT),
            "partner": "partner" in said["have"],
            "treadmill": "treadmill" in said["have"],
            "units": said["units"],
            "race_day": said["race_day"],
            "usual_longest_run_s": None if minutes is None else minutes * SECONDS,
            "body_mass_kg": in_kilograms(said),
        }


def in_kilograms(said: Mapping[str, Any]) -> float | None:
    """The weight of a form, or None where none was told."""
    weight: float | None = said.get("weight")
    if weight is None or said.get("weight_unit") != "lb":
        return weight
    return round(weight / POUNDS_IN_A_KILOGRAM, 1)


def shown(setup: Setup) -> dict[str, Any]:
    """The form's values for what holds now."""
    imperial = setup.units == "imperial"
    mass, longest = setup.body_mass_kg, setup.usual_longest_run_s
    pounds = POUNDS_IN_A_KILOGRAM if imperial else 1
    people = [name for name in PEOPLE_AND_MACHINES if getattr(setup, name)]
    return {
        "goal": setup.goal,
        "days": setup.days,
        "have": [*setup.equipment, *people],
        "units": setup.units,
        "race_day": setup.race_day,
        "longest_run_min": None if longest is None else number(longest / SECONDS),
        "weight": None if mass is None else number(mass * pounds),
        "weight_unit": "lb" if imperial else "kg",
    }
