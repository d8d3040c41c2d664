"""The plan for a calendar: a file to save, and a secret address that a calendar reads by itself."""

from datetime import datetime, time

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from restride.entering import clock
from restride.entering.book import Book, view
from restride.entering.directory import RUNNER
from restride.outputs.calendar import Times, Wording, calendar, revision_of
from restride.telling.coming import is_stopped
from restride.telling.planned_days import planned_days
from restride.telling.view import open_episode
from restride.web import calendar_address
from restride.web.access import CalendarRequest, RunnerRequest, access_calendar, access_owner
from restride.web.files import as_file

DAYS = 28
TRAINING, MORNING = time(18), time(7, 30)


@access_owner
@require_http_methods(["GET", "POST"])
def page(request: RunnerRequest) -> HttpResponse:
    """Save a file, make an address or revoke it. A new address is shown this once."""
    told = request.POST if request.method == "POST" else request.GET
    training = _time(told.get("training"), TRAINING)
    morning = _time(told.get("morning"), MORNING)
    detailed = told.get("detailed") == "yes"
    secret = problem = None
    if training is None or morning is None:
        problem = _("Write a time of day such as 18:00.")
    elif request.method == "POST":
        token = calendar_address.made(RUNNER, detailed=detailed, training=training, morning=morning)
        secret = request.build_absolute_uri(reverse("calendar-feed", args=[token]))
    seen = view(request.book, clock.today())
    address = calendar_address.newest(RUNNER)
    shown = {
        "detailed": detailed,
        "training": training,
        "morning": morning,
        "secret": secret,
        "address": address,
        "made_at": None if address is None else _local(address.created_at),
        "read_at": None if address is None else _local(address.last_used_at),
        "problem": problem,
        "known": seen.decision.day is not None,
        "stopped": is_stopped(seen.decision),
    }
    return render(request, "runs/calendar.html", shown, status=422 if problem else 200)


@access_owner
@require_POST
def revoke(request: RunnerRequest) -> HttpResponseRedirect:
    """From now on the address shows nothing."""
    calendar_address.revoke(RUNNER)
    return HttpResponseRedirect(reverse("runs-calendar"), status=303)


@access_owner
@require_GET
def file(request: RunnerRequest) -> HttpResponse:
    """The coming days as a file. Raises Mistake before an injury is known."""
    training = _time(request.GET.get("training"), TRAINING) or TRAINING
    morning = _time(request.GET.get("morning"), MORNING) or MORNING
    detailed = request.GET.get("detailed") == "yes"
    content = plan(request.book, Times(training, morning), detailed=detailed)
    protocol = view(request.book, clock.today()).protocol
    return as_file(content, "text/calendar", f"{protocol.id}-{clock.today()}.ics")


@access_calendar
@require_GET
def feed(request: CalendarRequest) -> HttpResponse:
    """The same for a calendar that asks by itself, as often as it likes."""
    told = request.calendar
    content = plan(request.book, Times(told.training, told.morning), detailed=told.detailed)
    answer = as_file(content, "text/calendar", "restride.ics")
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def plan(book: Book, times: Times, *, detailed: bool) -> bytes:
    """The calendar of the coming days. Raises Mistake before an injury is known."""
    now = view(book, clock.today())
    open_episode(now.log, now.decision.on)
    wording = Wording(
        only_if_green=_(
            "This holds only if every day until then is green. It is a plan, never a promise: "
            "each morning decides again. Look before you start: Today in Restride."
        ),
        ask=_(
            "How is the old spot this morning? Answer before you do anything, on Today in "
            "Restride. It judges yesterday, and decides how today begins."
        ),
        discreet=not detailed,
    )
    revision = revision_of(now.log, now.decision.on)
    return calendar(tuple(planned_days(now, DAYS)), revision, times, wording)


def _local(at: datetime | None) -> str | None:
    """An instant on the runner's own clock."""
    return None if at is None else f"{at.astimezone(clock.now().tzinfo):%Y-%m-%d %H:%M}"


def _time(text: str | None, otherwise: time) -> time | None:
    """A time of day; None for what is none."""
    if not text:
        return otherwise
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - it has no date
    except ValueError:
        return None
