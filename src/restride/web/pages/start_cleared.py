"""A physio or doctor has looked and said that you may go on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import view
from restride.entering.head import heads
from restride.log.model import Clinician
from restride.telling.holds import WORD, open_holds
from restride.web.access import RunnerRequest, access_owner

REFUSED = 422
MOST_LETTERS = 4_000  # as an entry takes them


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """Ask what was cleared, by whom, and write it as the runner's own word."""
    holds = open_holds(view(request.book, clock.today()))
    if request.method != "POST":
        return _ask(request, holds)
    cleared = [hold for hold in request.POST.getlist("hold") if hold in holds]
    reason = request.POST.get("reason", "").strip()
    if not cleared:
        return _ask(request, holds, _("Tick what the physio or doctor cleared."))
    if not reason:
        return _ask(request, holds, _("Say who looked, and what they said."))
    if len(reason) > MOST_LETTERS:
        return _ask(request, holds, _("That is too long. Keep to what they said."))
    own = heads(clock.today())
    request.book.append(
        *(Clinician(**next(own), act="clear", hold=hold, reason=reason) for hold in cleared)
    )
    messages.success(request, _("Written down, as your own word."))
    return redirect("today")


def _ask(request: RunnerRequest, holds: dict[str, str], problem: str = "") -> HttpResponse:
    ticked = request.POST.getlist("hold")
    shown = {
        "holds": [(hold, said, hold in ticked) for hold, said in holds.items()],
        "reason": request.POST.get("reason", ""),
        "word": WORD,
        "problem": problem,
        "most_letters": MOST_LETTERS,
    }
    return render(request, "start/cleared.html", shown, status=REFUSED if problem else 200)
