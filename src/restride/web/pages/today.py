"""Today: the light, one next step, the session, one why, and what opens next."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from restride.entering import clock
from restride.entering.book import view
from restride.telling.banner import banner_of
from restride.telling.criteria import criterion_words, missing
from restride.telling.next_step import next_of
from restride.telling.reasons import sentence
from restride.telling.session import LABELS, item_words, main_reason, whom
from restride.web.access import RunnerRequest, access_owner


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """The page that a runner sees first."""
    seen = view(request.book, clock.today())
    if not seen.log:
        return redirect("start")
    decision, names = seen.decision, seen.names
    why = main_reason(decision, names)
    shown = {
        "decision": decision,
        "banner": banner_of(decision),
        "phase": None if decision.phase is None else names.phase(decision.phase),
        "next": next_of(decision),
        "items": [
            item_words(one, names, seen.imperial, decision.light) for one in decision.session
        ],
        "why": None if why is None else whom(why, decision, names) + sentence(why, names),
        "label": LABELS.get(decision.label or ""),
        "opens": None
        if decision.milestone is None
        else [criterion_words(one, names) for one in missing(decision.milestone)],
    }
    return render(request, "today.html", shown)
