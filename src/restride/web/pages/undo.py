"""Undo: takes back exactly the entries that a form names."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from restride.entering.take_back import taken_back
from restride.telling.mistake import Mistake
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.refused import form_again


@access_owner
def page(request: RunnerRequest) -> HttpResponseBase:
    """Take entries back; what is taken back already stays so."""
    if request.method != "POST":
        return redirect("today")
    try:
        wanted = _ids(request.POST.getlist("entry"))
        request.book.append(*taken_back(wanted, request.book.log()))
    except answers.REFUSED as error:
        return form_again(request, "today/refused.html", {}, error)
    messages.success(request, _("Taken back. It no longer counts."))
    name = request.POST.get("at", "")
    return redirect(f"{reverse('today')}?at={name}#{name}" if name.isascii() and name else "today")


def _ids(said: list[str]) -> list[UUID]:
    try:
        return [UUID(one) for one in said]
    except ValueError as error:
        raise Mistake(_("That is no entry of your log. Nothing was taken back.")) from error
