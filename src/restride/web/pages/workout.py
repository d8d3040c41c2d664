"""The run of a day for a watch: what is in it, and the file."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from restride.entering import clock
from restride.entering.book import view
from restride.outputs.steps import Block, Step, Workout
from restride.telling.coming import coming, is_stopped
from restride.telling.doses import metres, seconds
from restride.telling.mistake import Mistake
from restride.telling.names import long_date
from restride.telling.view import View
from restride.telling.workout import FARTHEST, ONLY_IF_GREEN, RUNS, Form, workout_of, written
from restride.web.access import RunnerRequest, access_owner
from restride.web.files import as_file
from restride.web.ways import cure

FORMS: dict[str, tuple[Form, str, str]] = {
    "fit": ("fit", "application/vnd.ant.fit", "fit"),
    "zwo": ("zwo", "application/xml", "zwo"),
    "icu": ("icu", "text/plain; charset=utf-8", "txt"),
}
DAYS = 14


@dataclass(frozen=True)
class Part:
    """Some steps that are done so many times in a row, in words."""

    times: int
    steps: tuple[str, ...]


@access_owner
@require_GET
def page(request: RunnerRequest) -> HttpResponse:
    """A day's run step by step, with its files; or why there is none."""
    now = view(request.book, clock.today())
    today = now.decision.on
    day = _day(request.GET.get("day"), today)
    asked = problem = mend = None
    try:
        asked = workout_of(now, day)
    except Mistake as mistake:
        problem, mend = str(mistake), cure(mistake.cure)
    shown = {
        "day": day,
        "today": today,
        "last": today + timedelta(days=FARTHEST - 1),
        "asked": asked,
        "parts": [] if asked is None else parts(asked, now),
        "problem": problem,
        "mend": mend,
        "only_if_green": ONLY_IF_GREEN.format(day=long_date(day)) if day != today else None,
        "coming": [] if is_stopped(now.decision) else run_days(now),
    }
    return render(request, "runs/workout.html", shown)


@access_owner
@require_GET
def file(request: RunnerRequest, day: str, form: str) -> HttpResponse:
    """The file of one kind. Raises Mistake where there is no run, or this kind cannot hold it."""
    now = view(request.book, clock.today())
    if form not in FORMS:
        raise Http404
    kind, content_type, ending = FORMS[form]
    try:
        on = date.fromisoformat(day)
    except ValueError as error:
        raise Http404 from error
    content = written(workout_of(now, on), kind)
    return as_file(content, content_type, f"{now.protocol.id}-{on}.{ending}")


def run_days(now: View) -> list[tuple[date, str]]:
    """The coming days that ask for a run, and what it is."""
    return [
        (one.on, now.names.move(run[0].move))
        for one in coming(now, DAYS)
        if (run := [item for item in one.session if item.part in RUNS and not item.times_done])
    ]


def parts(asked: Workout, now: View) -> list[Part]:
    """The steps in words."""
    return [_part(block, imperial=now.imperial) for block in asked.blocks]


def _part(block: Block, *, imperial: bool) -> Part:
    return Part(block.times, tuple(_step(step, imperial=imperial) for step in block.steps))


def _step(step: Step, *, imperial: bool) -> str:
    if step.duration_s is not None:
        return f"{step.words}, {seconds(step.duration_s)}"
    if step.distance_m is not None:
        return f"{step.words}, {metres(step.distance_m, imperial)}"
    return step.words


def _day(text: str | None, otherwise: date) -> date:
    try:
        return date.fromisoformat(text) if text else otherwise
    except ValueError:
        return otherwise
