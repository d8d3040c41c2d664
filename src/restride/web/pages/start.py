"""The welcome, the safety questions again, and another injury: where the asking begins."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.web.access import RunnerRequest, access_owner
from restride.web.journey.interview import Interview, interview
from restride.web.journey.state import Unreadable, forget, keep
from restride.web.journey.steps import first_open


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """Welcome a newcomer; who has told about an injury is past this."""
    try:
        now = interview(request)
    except Unreadable:
        return unreadable(request)
    if now.journey.about != "first":
        return redirect("today")
    if request.method == "POST":
        return _first_question(now)
    shown = {"under_way": not now.is_new, "questions": len(now.protocol.triage.questions)}
    return render(request, "start/welcome.html", shown)


@access_owner
def again(request: RunnerRequest) -> HttpResponse:
    """The safety questions once more: after a setback, or when pain moves."""
    try:
        now = interview(request, "same")
    except Unreadable:
        return unreadable(request)
    return redirect("start") if now.journey.about == "first" else _first_question(now)


@access_owner
def another(request: RunnerRequest) -> HttpResponse:
    """Another injury, while one is in the log: what that means, then every question from anew."""
    try:
        now = interview(request, "another")
    except Unreadable:
        return unreadable(request)
    if now.journey.about == "first":
        return redirect("start")
    if request.method == "POST":
        return _first_question(now)
    return render(request, "start/another.html", {"under_way": not now.is_new})


def unreadable(request: RunnerRequest) -> HttpResponse:
    """400: the answers were changed on their way. They are let go, for none can be trusted."""
    says = _(
        "The answers in this browser are not as you gave them, so Restride does not use them. "
        "Nothing was written. Begin again, please: it takes about three minutes."
    )
    shown = {"title": _("These answers cannot be read"), "says": says}
    answer = render(request, "wrong.html", shown, status=400)
    forget(answer)
    return answer


def _first_question(now: Interview) -> HttpResponse:
    answer = redirect("start-ask", step=first_open(now.journey, now.order))
    keep(answer, now.journey)
    return answer
