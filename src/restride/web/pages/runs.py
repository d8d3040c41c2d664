"""The runs so far: week by week, and one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from restride.entering import clock
from restride.entering.book import view
from restride.entering.run_missing import is_open
from restride.log.days import standing
from restride.log.model import Did
from restride.telling.names import Names
from restride.telling.run_weeks import Week, is_run, weeks_of
from restride.telling.view import View, newest_episode
from restride.telling.week_words import amounts, balance_words, dates, far, minutes
from restride.web.access import RunnerRequest, access_owner

WEEKS, RUNS = 8, 20


@dataclass(frozen=True)
class Bar:
    """A week's running, drawn: what a watch measured, then what was told, in parts of 100."""

    dates: str
    minutes: str
    measured: float
    told: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A run as it is listed."""

    did: Did
    title: str
    words: str
    waits: bool
    before_injury: bool


@access_owner
@require_GET
def page(request: RunnerRequest) -> HttpResponse:
    """The newest weeks and runs, or all of them."""
    today = clock.today()
    seen = view(request.book, today)
    # A watch may be a day ahead of this machine.
    counts = standing(seen.log, today + timedelta(days=1))
    dids = [one for one in counts if isinstance(one, Did) and is_run(one, seen.protocol)]
    lines = lines_of(dids, seen)
    everything = request.GET.get("all") == "yes"
    weeks = weeks_of(dids, seen.protocol, today)
    shown = {
        "bars": bars_of(weeks if everything else weeks[-WEEKS:], today, imperial=seen.imperial),
        "lines": lines if everything else lines[:RUNS],
        "more": not everything and (len(lines) > RUNS or len(weeks) > WEEKS),
        "waiting": [line for line in lines if line.waits],
        "balance": balance_words(dids),
        "year": today.year,
    }
    return render(request, "runs/page.html", shown)


def bars_of(weeks: Sequence[Week], today: date, *, imperial: bool) -> list[Bar]:
    """The weeks, the newest first; the longest fills the whole width."""
    most = max((week.run_s for week in weeks), default=0.0) or 1.0
    return [_bar(week, 100 / most, today, imperial=imperial) for week in reversed(weeks)]


def _bar(week: Week, per_s: float, today: date, *, imperial: bool) -> Bar:
    both = ((week.measured, "Watch"), (week.told, "Told"))
    return Bar(
        dates(week, today),
        minutes(week.run_s) if week.measured.runs or week.told.runs else "–",
        round((week.measured.run_s or 0.0) * per_s, 1),
        round((week.told.run_s or 0.0) * per_s, 1),
        tuple(f"{by}: {' · '.join(amounts(one, imperial))}" for one, by in both if one.runs),
    )


def lines_of(dids: Sequence[Did], seen: View) -> list[Line]:
    """The runs, the newest first."""
    episode = newest_episode(seen.log, clock.today())
    injured_on = None if episode is None else episode.injured_on
    newest_first = sorted(dids, key=lambda one: (one.day, one.at, one.id), reverse=True)
    return [_line(one, injured_on, seen.names, imperial=seen.imperial) for one in newest_first]


def _line(did: Did, injured_on: date | None, names: Names, *, imperial: bool) -> Line:
    before = injured_on is not None and did.day < injured_on
    waits = did.source_sha256 is not None and is_open(did) and not before
    return Line(
        did, names.anything(did.move), " · ".join(_amounts(did, imperial=imperial)), waits, before
    )


def _amounts(did: Did, *, imperial: bool) -> list[str]:
    seen = did.measured
    if seen is None:
        told = sum((bout.run_s or 0.0) * bout.times for bout in did.done)
        return [f"{minutes(told)} run"] if told else []
    parts = [f"{minutes(seen.run_s)} run"] if seen.run_s is not None else []
    parts += [f"{minutes(seen.walk_s)} walked"] if seen.walk_s else []
    return parts + ([far(seen.distance_m, imperial)] if seen.distance_m is not None else [])
