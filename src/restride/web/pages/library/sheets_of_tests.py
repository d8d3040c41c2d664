"""Tests: all of them, and each on a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.library import load
from restride.telling import test_page
from restride.web.access import access_anybody
from restride.web.laid_out import laid_out
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import link, missing, reading, titles


@access_anybody
@reading
def every(request: HttpRequest) -> HttpResponse:
    """Those that the plan asks for, then those to know about."""
    asked = {test.id for test in load().tests}
    tests = shelves.tests().values()
    shown = {
        "asked": [test for test in tests if test.id in asked],
        "others": [test for test in tests if test.id not in asked],
    }
    return render(request, "library/tests.html", shown)


@access_anybody
@reading
def one(request: HttpRequest, name: str) -> HttpResponse:
    """How to do it so that it counts, and what it does not prove."""
    known = titles(shelves.tests())
    if name not in known:
        return missing(request, "test", name, known)
    blocks = test_page.page(shelves.tests()[name], shelves.studies(), link)
    return render(request, "library/test.html", {"page": laid_out(blocks)})
