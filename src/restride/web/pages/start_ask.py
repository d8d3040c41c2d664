"""One question of the start: asked, read, and the way to the next."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import view
from restride.entering.head import head
from restride.log.model import Setup
from restride.telling.banner import PHYSIO
from restride.telling.mistake import Mistake
from restride.telling.next_step import refused
from restride.telling.triage import worst_is
from restride.web.access import RunnerRequest, access_owner
from restride.web.journey import ending, reading, steps
from restride.web.journey.interview import Interview, interview
from restride.web.journey.setup_form import SetupForm, shown
from restride.web.journey.state import About, Journey, forget, keep
from restride.web.journey.you_form import YouForm
from restride.web.pages.start_words import words

REFUSED = 422
HOMES: dict[About, str] = {"first": "start", "same": "today", "another": "start-another"}


@access_owner
def page(request: RunnerRequest, step: str) -> HttpResponse:
    """Ask one question, or take its answer."""
    now = interview(request)
    if now.is_new:
        return redirect("start")  # begun elsewhere, too long ago, or written already
    order = now.order
    first = steps.first_open(now.journey, order)
    if step not in order or order.index(step) > order.index(first):
        return redirect("start-ask", step=first)
    if step == "you":
        return _you(request, now)
    if request.method != "POST":
        return _ask(request, now, step)
    try:
        journey = _read(request, now, step)
    except Mistake as mistake:
        return _ask(request, now, step, str(mistake))
    return _go_on(request, now.going_on(journey), step)


def _read(request: RunnerRequest, now: Interview, step: str) -> Journey:
    question = now.question(step)
    if question is not None:
        return reading.question(now.journey, step, question, request.POST)
    return reading.READERS[step](now.journey, request.POST)


def _go_on(request: RunnerRequest, now: Interview, step: str) -> HttpResponse:
    """To the next question; an emergency, or the last answer, ends the asking."""
    after = steps.after(step, now.order)
    if after is None or worst_is(now.protocol, now.journey.answers.triage, "emergency"):
        return _end(request, now, {})
    answer = redirect("start-ask", step=after)
    keep(answer, now.journey)
    return answer


def _you(request: RunnerRequest, now: Interview) -> HttpResponse:
    """The last screen: a form where the others have answers to tap."""
    told = request.POST if request.method == "POST" else None
    you = YouForm(told, now.known)
    first = Setup(**head(clock.today()))
    setup = SetupForm(told, initial=shown(first)) if now.asks_setup else None
    forms: dict[str, Any] = {"you": you, "setup": setup}
    if told is None:
        return _ask(request, now, "you", **forms)
    if not (you.is_valid() and (setup is None or setup.is_valid())):
        return _ask(request, now, "you", _("Something is still missing below."), **forms)
    journey = now.journey.past("you", **you.told())
    return _end(request, now.going_on(journey), setup.told() if setup else {})


def _end(request: RunnerRequest, now: Interview, setup: dict[str, Any]) -> HttpResponse:
    """Write everything together, then Today, or who has to look first."""
    ending.write(request.book, now.journey, now.protocol, now.known, setup)
    decision = view(request.book, clock.today()).decision
    if decision.triage.outcome == "physio_first":
        messages.warning(request, PHYSIO)
    elif not refused(decision):
        messages.success(request, _("Written down. Here is your day."))
    answer = redirect("start-help" if refused(decision) else "today")
    forget(answer)
    return answer


def _ask(
    request: RunnerRequest, now: Interview, step: str, problem: str = "", **more: Any
) -> HttpResponse:
    """The page of a step, with what was answered before."""
    order, question = now.order, now.question(step)
    before = steps.before(step, order)
    kind = "question" if question is not None else step
    context = {
        "step": order.index(step) + 1,
        "steps": len(order),
        "back": reverse("start-ask", args=[before])
        if before
        else reverse(HOMES[now.journey.about]),
        "problem": problem,
        "answers": now.journey.answers,
        "is_again": now.known is not None,
        **words(kind, now, question),
        **more,
    }
    if kind == "day":
        today = clock.today()
        context |= {"recent": [today - timedelta(days=days) for days in range(7)], "today": today}
    return render(request, f"start/{kind}.html", context, status=REFUSED if problem else 200)
