"""What Restride knows about you and your injury, and where each of it is changed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from restride.entering import clock
from restride.entering.book import view
from restride.log.model import Episode, Setup
from restride.telling.holds import open_holds
from restride.telling.injury_choices import CONFIRMERS, GRADES
from restride.telling.names import listed
from restride.telling.setup_choices import EQUIPMENT, GOALS, UNITS
from restride.telling.view import newest_episode, newest_setup, whole_episode
from restride.web.access import RunnerRequest, access_owner


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """A small list; each line leads to its own page."""
    today = clock.today()
    seen = view(request.book, today)
    told = newest_episode(seen.log, today) is not None
    shown = {
        "injury": _injury(whole_episode(seen.log, today)) if told else None,
        "setup": _setup(newest_setup(seen.log, today)),
        "holds": open_holds(seen),
    }
    return render(request, "start/settings.html", shown)


def _injury(episode: Episode) -> dict[str, Any]:
    who, grade = episode.confirmed_by, episode.grade
    return {
        "side": episode.side,
        "on": episode.injured_on,
        "confirmed": None if who is None else CONFIRMERS[who],
        "grade": None if grade is None else GRADES[grade],
    }


def _setup(setup: Setup | None) -> dict[str, Any] | None:
    if setup is None:
        return None
    return {
        "goal": GOALS[setup.goal],
        "days": len(setup.days),
        "has": listed([EQUIPMENT[one] for one in setup.equipment]),
        "units": UNITS[setup.units],
    }
