"""The evening: the worst pain from the end of the session to bedtime."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import day_in
from restride.entering.head import head
from restride.entering.once import form_name, write_once
from restride.log.model import After, AnyEntry
from restride.telling.feelings import TO_BEDTIME
from restride.telling.mistake import Mistake
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again
from restride.web.undo_note import written_message

TEMPLATE = "today/after.html"


@access_owner
def page(request: RunnerRequest) -> HttpResponseBase:
    """Ask one number about today."""
    shown = {
        "question": TO_BEDTIME,
        "on": clock.today(),
        "scores": answers.SCORES,
        "form": form_name(),
        "told": {},
    }
    if request.method != "POST":
        return render(request, TEMPLATE, shown)
    try:
        written = write_once(request.book, answers.sent(request), lambda: _entries(request))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown, error)
    messages.success(request, written_message(request, _("The evening is written."), written))
    return redirect("today")


def _entries(request: RunnerRequest) -> list[AnyEntry]:
    about = day_in(request.book.log(), None)
    pain = answers.score(request.POST, "pain")
    if pain is None:
        raise Mistake(_("No number is chosen, so nothing was written. Tap one."))
    return [After(**head(about), pain=pain)]
