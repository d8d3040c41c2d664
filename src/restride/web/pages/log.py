"""The log: everything entered, day by day, correctable; out as one file, back, or erased."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from restride.entering import clock
from restride.entering.book import view
from restride.entering.own import own
from restride.entering.undo import taken_back, undone
from restride.log.days import standing
from restride.log.model import AnyEntry, Clinician, Episode, Pin, Setup, Triage, Void
from restride.telling.entry_words import what_words
from restride.telling.mistake import Mistake
from restride.telling.view import View
from restride.web.access import RunnerRequest, access_owner
from restride.web.pages.wrong import refused_because

DAYS_SHOWN = 14
# What has a page of its own is changed there, not field by field.
CORRECTED_ELSEWHERE = (Episode, Setup, Triage, Pin, Clinician, Void)


@dataclass(frozen=True)
class Line:
    """An entry as it is listed."""

    entry: AnyEntry
    short: str
    words: str
    counts: bool
    own: bool
    correctable: bool


@access_owner
@require_GET
def page(request: RunnerRequest) -> HttpResponse:
    """The newest days, or those before a day."""
    seen = view(request.book, clock.today())
    days = list(_days(seen))
    before = _day(request.GET.get("before"))
    older = [one for one in days if before is None or one[0] < before]
    shown = {
        "days": older[:DAYS_SHOWN],
        "before": older[DAYS_SHOWN - 1][0] if len(older) > DAYS_SHOWN else None,
        "from_newest": before is not None,
        "undo": _ids(request.GET.getlist("undo")),
        "entries": len(seen.log),
    }
    return render(request, "log/page.html", shown)


@access_owner
@require_GET
def whole(request: RunnerRequest) -> HttpResponse:
    """Everything on one page, to print."""
    seen = view(request.book, clock.today())
    shown = {"days": list(_days(seen))[::-1], "printed_on": clock.today()}
    return render(request, "log/whole.html", shown)


@access_owner
@require_POST
def take_back(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """Take one entry back; it stays in the log, and no longer counts."""
    void = taken_back(request.book.log(), entry)
    request.book.append(void)
    return written(void)


@access_owner
@require_POST
def undo(request: RunnerRequest) -> HttpResponse:
    """Take back what was just written, a taking-back included."""
    entries = undone(request.book.log(), _ids(request.POST.getlist("entry")))
    if not entries:
        raise Mistake("There is nothing to undo any more.")
    request.book.append(*entries)
    return HttpResponseRedirect(reverse("log"))


@access_owner
@require_http_methods(["GET", "POST"])
def correct(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """One entry's answers, to be written anew in its place."""
    from restride.entering.correction import corrected
    from restride.web.fields import changes_of, fields_of

    seen = view(request.book, clock.today())
    found = next((one for one in own(seen.log) if one.id == entry), None)
    if found is None or isinstance(found, CORRECTED_ELSEWHERE):
        return refused_because(request, "This entry cannot be corrected here any more.")
    problem = None
    if request.method == "POST":
        try:
            entries = corrected(seen.log, found, changes_of(found, request.POST))
        except Mistake as mistake:
            problem = str(mistake)
        else:
            request.book.append(*entries)
            return written(*entries)
    shown = {
        "fields": fields_of(found, request.POST if problem else None),
        "words": what_words(found, seen.names, seen.imperial),
        "day": found.day,
        "problem": problem,
    }
    return render(request, "log/correct.html", shown, status=422 if problem else 200)


def written(*entries: AnyEntry) -> HttpResponseRedirect:
    """Back to the log, where what was just done can be undone."""
    ids = "&".join(f"undo={entry.id}" for entry in entries)
    return HttpResponseRedirect(f"{reverse('log')}?{ids}", status=303)


def _days(seen: View) -> Iterator[tuple[date, list[Line]]]:
    """Each day with its entries, the newest day first."""
    counts = {entry.id for entry in standing(seen.log, clock.today() + timedelta(days=1))}
    mine = {entry.id for entry in own(seen.log)}
    ordered = sorted(seen.log, key=lambda one: (one.day, one.at, one.id))
    by_day = [(day, list(entries)) for day, entries in groupby(ordered, key=lambda one: one.day)]
    for day, entries in reversed(by_day):
        yield (
            day,
            [
                Line(
                    entry=entry,
                    short=str(entry.id)[-8:],
                    words=what_words(entry, seen.names, seen.imperial),
                    counts=entry.id in counts,
                    own=entry.id in mine,
                    correctable=entry.id in mine and not isinstance(entry, CORRECTED_ELSEWHERE),
                )
                for entry in entries
            ],
        )


def _day(text: str | None) -> date | None:
    try:
        return None if not text else date.fromisoformat(text)
    except ValueError:
        return None


def _ids(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
