"""What is shown where something went wrong: what, and the way on. Nothing is ever half done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from restride.web.access import access_anybody
from restride.web.journey.state import forget


def _page(request: HttpRequest, status: int, title: str, says: str) -> HttpResponse:
    return render(request, "wrong.html", {"title": title, "says": says}, status=status)


def refused_because(request: HttpRequest, says: str, status: int = 422) -> HttpResponse:
    """A page for something that cannot be done: what, and how to mend it."""
    return _page(request, status, _("That cannot be done"), says)


def unreadable(request: HttpRequest) -> HttpResponse:
    """400: answers were changed on their way. They are let go, for none can be trusted."""
    says = _(
        "The answers in this browser are not as you gave them, so Restride does not use them. "
        "Nothing was written. Begin again, please: it takes about three minutes."
    )
    answer = _page(request, 400, _("These answers cannot be read"), says)
    forget(answer)
    return answer


@access_anybody
def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not the owner of this machine."""
    says = _("Restride shows a log only to its owner, in a browser on the same machine.")
    return _page(request, 403, _("This log is private"), says)


@access_anybody
def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form did not come from our own page, or the page was too old."""
    says = _("This page was open for too long, or it came from elsewhere. Nothing was written.")
    return _page(request, 403, _("Please open the page again"), says)


@access_anybody
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return _page(request, 404, _("Nothing is here"), _("There is no page at this address."))


@access_anybody
def broken(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours. An engine that fails says nothing, so nothing may be trained."""
    says = _("That is our fault, not yours. Nothing was written. Until it works again, rest.")
    return _page(request, 500, _("Something broke"), says)
