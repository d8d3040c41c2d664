"""What may be answered about days, equipment and goal, in plain words."""

from collections.abc import Mapping
from typing import Literal, get_args

from restride.log.model import Equipment, Weekday

DAYS: Mapping[Weekday, str] = {day: day for day in get_args(Weekday)}
EQUIPMENT: Mapping[Equipment, str] = {
    "chair": "a chair",
    "weight": "a weight",
    "anchor": "something to hold your feet down",
    "slider": "a towel on a smooth floor",
    "step": "a step",
    "hill": "a hill",
    "flat_100_m": "100 m of flat ground",
}
GOALS: Mapping[Literal["sprint", "distance"], str] = {
    "sprint": "sprint again",
    "distance": "run distance again",
}
UNITS: Mapping[Literal["metric", "imperial"], str] = {
    "metric": "metres and kilograms",
    "imperial": "yards and pounds",
}
