"""The library's door: a search, and five shelves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.web.access import access_anybody
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import reading


@access_anybody
@reading
def page(request: HttpRequest) -> HttpResponse:
    """Search first, then what there is to read."""
    shown = {
        "exercises": len(shelves.exercises()),
        "tests": len(shelves.tests()),
        "pages": len(shelves.pages()),
        "claims": len(shelves.claims()),
        "studies": len(shelves.studies()),
        "protocols": len(shelves.protocols()),
    }
    return render(request, "library/home.html", shown)
