"""Search: a word in everything that can be read, sorted by what it was found in."""

from functools import cache
from itertools import groupby
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from restride.library.search import Entry, Hit, search
from restride.telling.findable import entries
from restride.web.access import access_anybody
from restride.web.pages.library.reading import address, reading

LONGEST = 80  # letters: more words than that find nothing, and cost time
MOST = 12  # of one kind on a page; a better word is quicker than a longer list


class Group(NamedTuple):
    """What was found of one kind: the first of them, and how many more there are."""

    title: str
    hits: list[tuple[str, Hit]]
    more: int


@access_anybody
@reading
def page(request: HttpRequest) -> HttpResponse:
    """What has all the words, in groups."""
    words = " ".join(request.GET.get("q", "").split())
    too_long = len(words) > LONGEST
    found = [] if too_long else search(words, findable())
    shown = {
        "words": words[:LONGEST],
        "too_long": too_long,
        "longest": LONGEST,
        "groups": _groups(found),
        "count": len(found),
    }
    return render(request, "library/search.html", shown)


@cache
def findable() -> tuple[Entry, ...]:
    """All but the engine's reasons, which are read where a day is explained."""
    return tuple(entry for entry in entries() if entry.kind != "reason")


def _groups(found: list[Hit]) -> list[Group]:
    """Each kind once, the most useful first; within it the best hit."""
    order = list(dict.fromkeys(entry.kind for entry in findable()))
    ordered = sorted(found, key=lambda hit: order.index(hit.kind))
    return [_group(kind, list(hits)) for kind, hits in groupby(ordered, key=lambda hit: hit.kind)]


def _group(kind: str, hits: list[Hit]) -> Group:
    title = {
        "exercise": _("Exercises"),
        "test": _("Tests"),
        "page": _("To learn"),
        "claim": _("What articles claim"),
        "protocol": _("Protocols"),
        "study": _("Studies"),
    }[kind]
    shown = [(address(hit.kind, hit.id), hit) for hit in hits[:MOST]]
    return Group(title, shown, len(hits) - len(shown))
