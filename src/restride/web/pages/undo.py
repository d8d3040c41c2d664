"""Undo: takes back exactly the entries that a form names."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from restride.entering.undo import undone
from restride.log.model import Void
from restride.telling.mistake import Mistake
from restride.web.access import RunnerRequest, access_owner


@access_owner
@require_POST
def page(request: RunnerRequest) -> HttpResponseRedirect:
    """Take entries back; what is taken back already stays so, however often it is sent."""
    log, wanted = request.book.log(), _ids(request.POST.getlist("entry"))
    voids = {one.id for one in log if isinstance(one, Void)}
    request.book.append(*undone(log, [one for one in wanted if one not in voids]))
    messages.success(request, _("Taken back. It no longer counts."))
    name = request.POST.get("at", "")
    return redirect(f"{reverse('today')}?{urlencode({'at': name})}" if name else "today")


def _ids(said: list[str]) -> list[UUID]:
    try:
        return [UUID(one) for one in said]
    except ValueError as error:
        raise Mistake(_("That is no entry of your log. Nothing was taken back.")) from error
