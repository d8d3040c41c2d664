"""What was learned about the injury since the start: who looked, the grade."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.answers import news
from restride.entering.head import head
from restride.log.model import Episode
from restride.telling.mistake import Mistake
from restride.telling.view import whole_episode
from restride.web.access import RunnerRequest, access_owner
from restride.web.journey.injury_form import InjuryForm

REFUSED = 422


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """Show what is known, and write down what is new."""
    try:
        episode = whole_episode(request.book.log(), clock.today())
    except Mistake:
        return redirect("start")
    told = request.POST if request.method == "POST" else None
    form = InjuryForm(told, episode)
    if told is None:
        return _show(request, form, episode)
    if not form.is_valid():
        return _show(request, form, episode, _("Something below cannot be read."))
    _write(request, form, episode)
    return redirect("log-settings")


def _write(request: RunnerRequest, form: InjuryForm, episode: Episode) -> None:
    new = news(form.told(), episode)
    if not new:
        messages.success(request, _("Nothing is new, so nothing was written."))
        return
    same: dict[str, Any] = {"side": episode.side, "injured_on": episode.injured_on}
    request.book.append(Episode(**head(clock.today()), **same, **new))
    messages.success(request, _("Written down."))


def _show(
    request: RunnerRequest, form: InjuryForm, episode: Episode, problem: str = ""
) -> HttpResponse:
    shown = {"form": form, "episode": episode, "problem": problem}
    return render(request, "start/injury.html", shown, status=REFUSED if problem else 200)
