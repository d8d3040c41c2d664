"""Something pulled: say so in two taps, then what to do now."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.entering.once import form_name, write_once
from restride.entering.own import own
from restride.log.model import AnyEntry, Setback
from restride.telling.entry_words import what_words
from restride.telling.mistake import Mistake
from restride.telling.setback import DURING, FELT, STOP
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again
from restride.web.ways import address

TEMPLATE = "setback/page.html"


@access_owner
def page(request: RunnerRequest) -> HttpResponseBase:
    """Ask what it felt like and whether it made the runner stop."""
    shown = {"stop": STOP, "felt": FELT, "during": DURING, "form": form_name(), "told": {}}
    if request.method != "POST":
        return render(request, TEMPLATE, shown)
    try:
        write_once(request.book, answers.sent(request), lambda: _entries(request))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown, error)
    return redirect("setback-now")


def _entries(request: RunnerRequest) -> list[AnyEntry]:
    about, post = day_in(request.book.log(), None), request.POST
    felt = answers.chosen(post, "felt", (*FELT, answers.NOT_SURE))
    if felt is None:
        raise Mistake(_("Say what it felt like. “Not sure” is an answer, too."))
    told = {
        # Not sure what it was: the worse of the two that need no doctor, so triage is asked.
        "felt": "pull" if felt == answers.NOT_SURE else felt,
        "stopped": answers.yes_no(post, "stopped"),
        "during": answers.chosen(post, "during", DURING),
    }
    return [Setback(**head(about), **told)]


@access_owner
def now(request: RunnerRequest) -> HttpResponse:
    """What to do now that something pulled today."""
    seen = view(request.book, clock.today())
    today = [one for one in own(seen.log) if isinstance(one, Setback) and one.day == clock.today()]
    if not today:
        return redirect("today")
    shown = {
        "stop": STOP,
        "says": what_words(today[-1], seen.names),
        "ids": [today[-1].id],
        "triage": address("start-triage") if "triage" in seen.decision.asks else None,
        "asks_triage": "triage" in seen.decision.asks,
    }
    return render(request, "setback/now.html", shown)
