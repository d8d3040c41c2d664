"""Short pages that explain."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.telling.known import references
from restride.web.access import access_anybody
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import link, missing, reading, titles


@access_anybody
@reading
def every(request: HttpRequest) -> HttpResponse:
    """All of them, in reading order."""
    return render(request, "library/learn.html", {"pages": shelves.pages().values()})


@access_anybody
@reading
def one(request: HttpRequest, name: str) -> HttpResponse:
    """One page with its sources, and the page to read next."""
    pages = shelves.pages()
    if name not in pages:
        return missing(request, "page", name, titles(pages))
    order = list(pages)
    after = order[order.index(name) + 1 :]
    shown = {
        "page": pages[name],
        "after": pages[after[0]] if after else None,
        "sources": references(pages[name].sources, shelves.studies(), link),
    }
    return render(request, "library/page.html", shown)
