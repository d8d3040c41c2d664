"""Days, equipment, goal and units, to be changed at any time."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.head import head
from restride.entering.setup import changed, says_the_same
from restride.log.model import Setup
from restride.telling.view import newest_setup
from restride.web.access import RunnerRequest, access_owner
from restride.web.journey.setup_form import SetupForm, shown

REFUSED = 422


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """Show what holds now, and write down what is changed."""
    known = newest_setup(request.book.log(), clock.today())
    present = known or Setup(**head(clock.today()))
    told = request.POST if request.method == "POST" else None
    form = SetupForm(told, initial=shown(present))
    if told is None:
        return _show(request, form)
    if not form.is_valid():
        return _show(request, form, _("Something below cannot be read."))
    _write(request, form, known)
    return redirect("log-settings")


def _write(request: RunnerRequest, form: SetupForm, known: Setup | None) -> None:
    new = changed(known, head(clock.today()), form.told())
    if known is not None and says_the_same(new, known):
        messages.success(request, _("Nothing is new, so nothing was written."))
        return
    request.book.append(new)
    messages.success(request, _("Written down."))


def _show(request: RunnerRequest, form: SetupForm, problem: str = "") -> HttpResponse:
    shown = {"form": form, "problem": problem}
    return render(request, "start/setup.html", shown, status=REFUSED if problem else 200)
