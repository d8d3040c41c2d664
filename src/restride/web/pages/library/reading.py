"""What all pages of the library share: how they point at each other, and how they are answered."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache, wraps
from typing import Concatenate, ParamSpec, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.encoding import iri_to_uri
from django.views.decorators.http import conditional_page

from restride.telling.linking import Kind
from restride.telling.naming import spelled
from restride.web.access import View

Rest = ParamSpec("Rest")
NEAREST = 4


class Titled(Protocol):
    """Whatever has a title."""

    @property
    def title(self) -> str:
        """What a reader calls it."""


def link(kind: Kind, name: str, title: str) -> str:
    """A link in a block's text."""
    return f"[{title}]({address(kind, name)})"


@cache
def address(kind: str, name: str) -> str:
    """Where something is read; what has a DOI is read at doi.org."""
    if kind == "doi":
        return f"https://doi.org/{iri_to_uri(name)}"
    return reverse(f"library-{kind}", args=[name])


def reading(
    view: Callable[Concatenate[HttpRequest, Rest], HttpResponse],
) -> View[Rest]:
    """Let a page be kept by the browser, which asks each time whether it has changed."""

    @wraps(view)
    @conditional_page
    def answered(request: HttpRequest, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_cache_control(response, public=True, no_cache=True)
        return response

    return answered  # type: ignore[return-value]  # mypy knows the wrapper by another name


def missing(request: HttpRequest, kind: Kind, name: str, titles: Mapping[str, str]) -> HttpResponse:
    """404 with the nearest names, for an address that somebody typed or that has gone."""
    wanted = spelled(name)
    known = {spelled(title): one for one, title in titles.items()} | {one: one for one in titles}
    part = [one for one in titles if wanted and wanted in one]
    close = [known[one] for one in get_close_matches(wanted, known, n=NEAREST, cutoff=0.5)]
    near = list(dict.fromkeys([*close, *part]))[:NEAREST]
    shown = {"name": name, "near": [(address(kind, one), titles[one]) for one in near]}
    return render(request, "library/missing.html", shown, status=404)


def titles(shelf: Mapping[str, Titled]) -> dict[str, str]:
    """The title of everything on a shelf."""
    return {name: one.title for name, one in shelf.items()}
