"""Two protocols side by side."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.library import DEFAULT
from restride.library.shelf import choices_of
from restride.telling.compare_page import compare_page
from restride.telling.comparison import compared
from restride.telling.outline import outline
from restride.web.access import access_anybody
from restride.web.laid_out import LaidOut, laid_out
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import link, missing, reading, titles

FIRST = "physiorun"
NARROW = 0  # the reasons stand below as numbered notes


@access_anybody
@reading
def page(request: HttpRequest) -> HttpResponse:
    """What two protocols share, where they differ, and why; Restride's own where none is named."""
    left, right = request.GET.get("left", FIRST), request.GET.get("right", DEFAULT)
    known = titles(shelves.protocols())
    for name in (left, right):
        if name not in known:
            return missing(request, "protocol", name, known)
    shown = {
        "protocols": shelves.protocols().values(),
        "left": shelves.protocols()[left],
        "right": shelves.protocols()[right],
        "same": left == right,
        "page": None if left == right else side_by_side(left, right),
    }
    return render(request, "library/compare.html", shown)


@cache
def side_by_side(left: str, right: str) -> LaidOut:
    """The comparison as a page."""
    one, other = (outline(shelves.protocols()[name], link) for name in (left, right))
    choices = [choice for name in (left, right) for choice in choices_of(name)]
    return laid_out(compare_page(compared(one, other, choices), NARROW))
