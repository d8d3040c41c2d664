"""Protocols: those to follow, those to read, and each on a page of its own."""

from dataclasses import replace
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.library import DEFAULT
from restride.library.shelf import choices_of
from restride.telling.protocol_page import protocol_page
from restride.web.access import access_anybody
from restride.web.laid_out import LaidOut, laid_out
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import link, missing, reading, titles


@access_anybody
@reading
def every(request: HttpRequest) -> HttpResponse:
    """All of them, and a way to set two side by side."""
    protocols = shelves.protocols().values()
    shown = {
        "followed": [one for one in protocols if one.runnable],
        "read": [one for one in protocols if not one.runnable],
        "own": DEFAULT,
    }
    return render(request, "library/protocols.html", shown)


@access_anybody
@reading
def one(request: HttpRequest, name: str) -> HttpResponse:
    """A whole protocol: phases, doses, gates, what it leaves open, its sources."""
    if name not in shelves.protocols():
        return missing(request, "protocol", name, titles(shelves.protocols()))
    shown = {"page": page(name), "protocol": shelves.protocols()[name], "own": DEFAULT}
    return render(request, "library/protocol.html", shown)


@cache
def page(name: str) -> LaidOut:
    """The whole protocol as a page."""
    protocol = shelves.protocols()[name]
    page = laid_out(protocol_page(protocol, choices_of(name), link))
    return replace(page, title=protocol.title)
