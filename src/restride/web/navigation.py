"""The five places, always in reach, and which of them a page belongs to."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

# The address's name, the icon, the title; the last part of a page's name after a dash is its own.
PLACES = (
    ("today", "house", _("Today")),
    ("path", "route", _("Path")),
    ("runs", "footprints", _("Runs")),
    ("library", "book-open", _("Library")),
    ("log", "list", _("Log")),
)


@dataclass(frozen=True)
class Tab:
    """One place in the navigation."""

    address: str
    icon: str
    title: str
    is_here: bool


def navigation(request: HttpRequest) -> dict[str, list[Tab]]:
    """The tabs; a page named `runs-upload` lies in `runs`."""
    match = request.resolver_match
    here = "" if match is None else (match.url_name or "").partition("-")[0]
    return {
        "tabs": [Tab(reverse(name), icon, str(title), name == here) for name, icon, title in PLACES]
    }
