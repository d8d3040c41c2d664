"""Who may see a page: every view is wrapped in exactly one of these checks.

Until there are accounts there is one runner, the owner of the machine that the server runs on, and
whoever sits at that machine is taken for them. Everybody else is refused. A test fails for a view
that has no check.
"""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from restride.web.book import OwnBook

if TYPE_CHECKING:
    from restride.web.models import CalendarAddress

Rest = ParamSpec("Rest")
View = Callable[Concatenate[HttpRequest, Rest], HttpResponseBase]
# A proxy on this machine would make everybody look like its owner.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


class RunnerRequest(HttpRequest):
    """A request of somebody who may read and write one runner's log."""

    book: OwnBook


class CalendarRequest(RunnerRequest):
    """A request of a calendar that knows the secret address of one runner's plan."""

    calendar: "CalendarAddress"


def access_owner(
    view: Callable[Concatenate[RunnerRequest, Rest], HttpResponseBase],
) -> View[Rest]:
    """Let only the owner of this machine in, and hand the view their log."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponseBase:
        if not is_this_machine(request):
            raise PermissionDenied
        request.book = OwnBook()  # type: ignore[attr-defined]  # it is a RunnerRequest from here on
        return view(request, *args, **kwargs)  # type: ignore[arg-type]  # the same request, now with its book

    checked.access = "owner"  # type: ignore[attr-defined]  # read by the test
    return checked  # type: ignore[return-value]  # mypy knows the wrapper by another name


def access_calendar(
    view: Callable[[CalendarRequest], HttpResponseBase],
) -> Callable[[HttpRequest, str], HttpResponseBase]:
    """Let in whoever knows an open secret address, to read that runner's plan; else it is a 404.

    A calendar cannot sign in, and comes from wherever the phone is. So the secret alone decides.
    """

    @wraps(view)
    def checked(request: HttpRequest, token: str) -> HttpResponseBase:
        from restride.web.calendar_address import open_address

        address = open_address(token)
        if address is None:
            raise Http404
        request.book = OwnBook()  # type: ignore[attr-defined]  # it is a CalendarRequest from here on
        request.calendar = address  # type: ignore[attr-defined]  # as above
        return view(request)  # type: ignore[arg-type]  # the same request, now with its book

    checked.access = "calendar"  # type: ignore[attr-defined]  # read by the test
    return checked


def access_anybody(view: View[Rest]) -> View[Rest]:
    """Let everybody in: the page holds nothing about a runner."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    checked.access = "anybody"  # type: ignore[attr-defined]  # read by the test
    return checked  # type: ignore[return-value]  # mypy knows the wrapper by another name


def is_this_machine(request: HttpRequest) -> bool:
    """Whether the browser runs on the server's own machine, with nothing in between."""
    if any(name in request.headers for name in FORWARDED):
        return False
    address: Any = request.META.get("REMOTE_ADDR")
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
