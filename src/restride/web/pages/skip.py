"""Leaving something out today, without blame."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.entering.once import form_name, write_once
from restride.log.model import AnyEntry, Skip
from restride.telling.mistake import Mistake
from restride.telling.naming import find
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again
from restride.web.undo_note import written_message

TEMPLATE = "today/skip.html"
WHY: Mapping[str, Any] = {
    "no_time": gettext_lazy("No time"),
    "no_equipment": gettext_lazy("I do not have what it needs"),
    "tired": gettext_lazy("Tired"),
    "sore": gettext_lazy("Sore"),
    "weather": gettext_lazy("The weather"),
    "other": gettext_lazy("Something else"),
}


@access_owner
def page(request: RunnerRequest, name: str) -> HttpResponseBase:
    """Ask why, in one tap."""
    seen = view(request.book, clock.today())
    try:
        what = find(name, seen).ladder
    except Mistake as error:
        raise Http404 from error
    shown = {"title": seen.names.anything(what), "why": WHY, "form": form_name()}
    if request.method != "POST":
        return render(request, TEMPLATE, shown | {"told": {}})
    try:
        written = write_once(request.book, answers.sent(request), lambda: _entries(request, what))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown, error)
    said = _("%(what)s is left out today. That is fine.") % {"what": shown["title"]}
    messages.success(request, written_message(request, said, written))
    return redirect("today")


def _entries(request: RunnerRequest, what: str) -> list[AnyEntry]:
    about = day_in(request.book.log(), None)
    why = answers.chosen(request.POST, "why", WHY)
    return [Skip(**head(about), what=what, why=why or "other")]
