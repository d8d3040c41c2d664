"""Runs from a watch's files: sent, read apart, taken in, and told one by one."""

from collections.abc import Iterator
from typing import cast

import msgspec
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from restride.entering import clock
from restride.entering.book import protocol_for, view
from restride.runs.model import Sport
from restride.telling.banner import banner_of
from restride.telling.names import Names, long_date
from restride.web.access import RunnerRequest, access_owner
from restride.web.uploads import Result, results_of, too_large

LINES = "application/x-ndjson"
SPORTS: dict[str, Sport] = {"run": "running", "walk": "walking"}


@access_owner
@require_http_methods(["GET", "POST"])
def page(request: RunnerRequest) -> HttpResponseBase:
    """Choose files. Where a script sends them, each result is a line, as soon as it is known."""
    knows_injury = view(request.book, clock.today()).decision.day is not None
    shown = {"knows_injury": knows_injury, "too_large": too_large()}
    if request.method != "POST":
        return render(request, "runs/upload.html", shown)
    sent = cast("list[UploadedFile]", request.FILES.getlist("file"))
    sport = SPORTS.get(request.POST.get("sport", ""))
    results = (one for file in sent for one in results_of(request.book, file, sport))
    if LINES in request.headers.get("Accept", ""):
        return StreamingHttpResponse(_lines(request, results), content_type=LINES)
    told = [_told(request, one) for one in results]
    shown |= {
        "results": told,
        "problem": None if sent else _("Choose one file or more from your watch."),
        "banner": banner_of(view(request.book, clock.today()).decision),
    }
    nothing = all(one["outcome"] == "refused" for one in told)
    return render(request, "runs/upload.html", shown, status=422 if nothing else 200)


def _lines(request: RunnerRequest, results: Iterator[Result]) -> Iterator[bytes]:
    """Each result on a line of its own, then the light."""
    for one in results:
        yield msgspec.json.encode(_told(request, one)) + b"\n"
    banner = banner_of(view(request.book, clock.today()).decision)
    light = {"light": f"{banner.shape} {banner.word.title()}", "means": banner.means}
    yield msgspec.json.encode(light) + b"\n"


def _told(request: RunnerRequest, one: Result) -> dict[str, str | bool]:
    """A result in words, and the address of its run."""
    told: dict[str, str | bool] = {"outcome": one.outcome, "name": one.name, "says": one.says}
    told["asks_sport"] = one.cure == "say_sport"
    if one.entry is None:
        return told
    names = Names(protocol_for(request.book.log(), clock.today()))
    told["run"] = f"{names.anything(one.entry.move)}, {long_date(one.entry.day)}"
    told["address"] = reverse("runs-run", args=[one.entry.id])
    return told
