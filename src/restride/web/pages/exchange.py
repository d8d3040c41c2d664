"""The whole log as one file: saved, read back, or erased for good."""

import re
from io import BytesIO
from typing import BinaryIO, cast

from django.http import FileResponse, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from restride.entering import clock
from restride.entering.directory import RUNNER
from restride.entering.exchange import exported, restored
from restride.entering.log_file import LogFile, log_in
from restride.log.exchange import pack
from restride.log.lines import LogError
from restride.store import StoreError
from restride.telling.mistake import Mistake
from restride.web.access import RunnerRequest, access_owner
from restride.web.models import CalendarAddress

WORD = "erase"
NUMBER = re.compile(r"[0-9]{1,9}")  # of entries


@access_owner
@require_GET
def save(request: RunnerRequest) -> HttpResponseBase:
    """Everything in one zip, named for the day."""
    whole = BytesIO()
    pack(exported(request.book), whole)
    whole.seek(0)
    name = f"restride-{clock.today()}.zip"
    return FileResponse(whole, as_attachment=True, filename=name, content_type="application/zip")


@access_owner
@require_http_methods(["GET", "POST"])
def read_back(request: RunnerRequest) -> HttpResponse:
    """Read an export back; what is there already is not added twice."""
    problem = None
    if request.method == "POST":
        try:
            new = restored(request.book, _sent(request))
        except (Mistake, StoreError, LogError) as error:
            problem = str(error)
        else:
            return HttpResponseRedirect(f"{reverse('log-import')}?new={new}", status=303)
    told = request.GET.get("new", "")
    shown = {"problem": problem, "new": int(told) if NUMBER.fullmatch(told) else None}
    return render(request, "log/import.html", shown, status=422 if problem else 200)


def _sent(request: RunnerRequest) -> LogFile:
    file = request.FILES.get("file")
    if file is None or file.file is None:
        raise Mistake("Choose the file that you saved.")
    return log_in(cast("BinaryIO", file.file), file.name or "The file")


@access_owner
@require_http_methods(["GET", "POST"])
def erase(request: RunnerRequest) -> HttpResponse:
    """Erase everything; asked for by typing a word, since it cannot be undone."""
    problem = None
    if request.method == "POST":
        if request.POST.get("word", "").strip().lower() == WORD:
            request.book.erase()
            CalendarAddress.objects.filter(runner=RUNNER).delete()
            return HttpResponseRedirect(reverse("today"), status=303)
        problem = f"Nothing was erased: the word was not {WORD}."
    shown = {"problem": problem, "entries": len(request.book.log()), "word": WORD}
    return render(request, "log/erase.html", shown, status=422 if problem else 200)
