"""Why: every limit and criterion of a day, what is behind it, and what would change it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from restride.entering import clock
from restride.entering.book import view, view_in
from restride.entering.past import past
from restride.log.model import Log
from restride.telling.banner import banner_of
from restride.telling.criteria import missing
from restride.telling.hindsight import differences, written_later
from restride.telling.names import WEEKDAYS, long_date
from restride.telling.reasons import sentence
from restride.telling.session import main_reason, whom
from restride.telling.view import View, newest_episode
from restride.telling.why import why
from restride.web.access import RunnerRequest, access_owner
from restride.web.explained import Explainer
from restride.web.marks import WEEK, Mark, marks, monday, weeks
from restride.web.rungs import lived
from restride.web.ways import address

WEEKS = 3  # the one of the day that is shown, and those beside it


@access_owner
@require_GET
def today(request: RunnerRequest) -> HttpResponse:
    """The day that it is; or on to the day that was picked."""
    picked = request.GET.get("day")
    if picked is None:
        return _page(request, clock.today())
    try:
        day = date.fromisoformat(picked)
    except ValueError:
        says = _("%(typed)s is no date. Write it as year-month-day, such as 2026-03-09.")
        return _refused(request, says % {"typed": picked}, picked)
    return HttpResponseRedirect(reverse("today-why-day", args=[day]))


@access_owner
@require_GET
def on_day(request: RunnerRequest, day: date) -> HttpResponse:
    """A past day, as it was decided that evening."""
    return _page(request, day)


def _page(request: RunnerRequest, day: date) -> HttpResponse:
    now = clock.today()
    log = view(request.book, now).log
    if newest_episode(log, now) is None:
        says = _("There is no injury in your log yet.")
        return render(request, "why/none.html", {"start": address("start"), "says": says})
    begun = min(entry.day for entry in log)
    if day > now:
        says = _("%(day)s has not come yet. What may come stands on Path.")
        return _refused(request, says % {"day": long_date(day)}, str(day), to_come=True)
    if day < begun:
        says = _("Your log begins on %(day)s. Choose that day or a later one.")
        told = says % {"day": f"{long_date(begun)} {begun.year}"}
        return _refused(request, told, str(day))
    later = view_in(log, day) if day < now else view(request.book, now)
    then = view(request.book, day, as_known=True) if day < now else later
    shown = {
        **_picker(log, day, begun, now),
        **_told(then),
        "hindsight": None if then is later else _hindsight(then, later),
        "is_today": day == now,
    }
    return render(request, "why/page.html", shown)


def _refused(
    request: RunnerRequest, says: str, picked: str, *, to_come: bool = False
) -> HttpResponse:
    shown = {"says": says, "picked": picked, "to_come": to_come, "today": clock.today()}
    return render(request, "why/refused.html", shown, status=422)


def _picker(log: Log, day: date, begun: date, now: date) -> dict[str, Any]:
    """The weeks around a day, and the ways to other days."""
    newest = min(monday(day) + timedelta(weeks=1), monday(now))
    first, last = newest - timedelta(weeks=WEEKS - 1), newest + timedelta(days=WEEK - 1)
    lit: list[Mark] = marks(past(log, max(first, begun), min(last, now)), day)
    return {
        "day": day,
        "today": now,
        "begun": begun,
        "before": day - timedelta(days=1) if day > begun else None,
        "after": day + timedelta(days=1) if day < now else None,
        "weeks": weeks(lit, first, last),
        "weekdays": [name[:3] for name in WEEKDAYS],
    }


def _told(seen: View) -> Mapping[str, Any]:
    """Everything that the decision says, in words, with what is behind it."""
    decision, names, explain = seen.decision, seen.names, Explainer(seen)
    everything, first = why(seen), main_reason(decision, names)
    held = explain.held(everything.limits)
    milestone = decision.milestone
    return {
        "decision": decision,
        "banner": banner_of(decision),
        "phase": None if decision.phase is None else names.phase(decision.phase),
        "main": None if first is None else whom(first, decision, names) + sentence(first, names),
        "held": held,
        "beside": [explain.reason(one) for one in everything.beside],
        "limits": len(everything.limits),
        "criteria": [explain.criterion(one) for one in everything.criteria],
        "met": len(everything.criteria) - (len(missing(milestone)) if milestone else 0),
        "opens": None
        if milestone is None or milestone.opens is None
        else names.phase(milestone.opens),
        "heavy": milestone,
        "ladders": [lived(one, names) for one in decision.ladders],
        "allowed": [names.move(one.activity) for one in decision.activities if one.allowed],
        "not_allowed": [
            (names.move(one.activity), "" if one.reason is None else sentence(one.reason, names))
            for one in decision.activities
            if not one.allowed
        ],
    }


def _hindsight(then: View, now: View) -> dict[str, Any] | None:
    """What was written down only later, and what it would change; None where nothing was."""
    entries = written_later(then.log, now.log, now.decision.on)
    if not entries:
        return None
    words = Explainer(now)
    return {
        "nothing_then": not then.log,
        "entries": words.behind([one.id for one in entries]),
        "says": differences(then.decision, now.decision, now.names, now.imperial),
        "same": then.decision == now.decision,
    }
