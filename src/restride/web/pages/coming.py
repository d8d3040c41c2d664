"""Places whose pages are still being built."""

from django.http import HttpResponse
from django.shortcuts import render

from restride.web.access import RunnerRequest, access_owner


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """A page that says so."""
    return render(request, "wrong.html", {"title": "Not here yet", "says": ""})
