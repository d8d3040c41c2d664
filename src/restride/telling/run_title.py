"""What a recorded run is called, and the unit that its speed is shown in."""

from restride.runs.model import Run
from restride.telling.names import long_date

KM_H, MILES_H = 3.6, 3600 / 1609.344


def title(run: Run) -> str:
    """What it is called: `Run · Tuesday 17 March 2026, 06:30`."""
    what = "Run" if run.sport == "running" else "Walk"
    return f"{what} · {long_date(run.day)} {run.day.year}, {run.start:%H:%M}"


def speed_unit(*, imperial: bool) -> tuple[str, float]:
    """The unit of speed, and how many of it make a metre a second."""
    return ("mph", MILES_H) if imperial else ("km/h", KM_H)
