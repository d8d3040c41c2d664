"""The welcome, the safety questions again, and another injury: where the asking begins."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from restride.web.access import RunnerRequest, access_owner
from restride.web.journey.interview import Interview, interview
from restride.web.journey.state import keep
from restride.web.journey.steps import first_open


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """Welcome a newcomer; who has told about an injury is past this."""
    now = interview(request)
    if now.journey.about != "first":
        return redirect("today")
    if request.method == "POST":
        return _first_question(now)
    shown = {"under_way": not now.is_new, "questions": len(now.protocol.triage.questions)}
    return render(request, "start/welcome.html", shown)


@access_owner
def again(request: RunnerRequest) -> HttpResponse:
    """The safety questions once more: after a setback, or when pain moves."""
    now = interview(request, "same")
    return redirect("start") if now.journey.about == "first" else _first_question(now)


@access_owner
def another(request: RunnerRequest) -> HttpResponse:
    """Another injury, while one is in the log: what that means, then every question from anew."""
    now = interview(request, "another")
    if now.journey.about == "first":
        return redirect("start")
    if request.method == "POST":
        return _first_question(now)
    return render(request, "start/another.html", {"under_way": not now.is_new})


def _first_question(now: Interview) -> HttpResponse:
    answer = redirect("start-ask", step=first_open(now.journey, now.order))
    keep(answer, now.journey)
    return answer
