"""Files that a runner sends: how large, read apart, and what became of each run in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from restride.entering.book import Book
from restride.entering.run_apart import read_apart
from restride.entering.take_in import Outcome, take_in
from restride.entering.watch_files import Recorded, Refused
from restride.log.model import Did
from restride.runs.model import Sport
from restride.telling.mistake import Cure, Mistake
from restride.web.mistakes import TOLD
from restride.web.pages.wrong import refused_because

# Our own choice: room for a packed export of many years. On its way it lies on the disk, twice.
REQUEST_BYTES = 512_000_000
NAME_LENGTH = 60
Answer = Callable[[HttpRequest], HttpResponse]


def limited(get_response: Answer) -> Answer:
    """Refuse what is too large before any of it is looked at."""

    def answer(request: HttpRequest) -> HttpResponse:
        if int(request.META.get("CONTENT_LENGTH") or 0) > REQUEST_BYTES:
            return refused_because(request, too_large(), status=413)
        return get_response(request)

    return answer


def too_large() -> str:
    """What to say of a file that is too large to be sent."""
    megabytes = REQUEST_BYTES // 1_000_000
    return _(
        "That is more than %(megabytes)d MB, so it was not read. Nothing was written. Send a few "
        "files at a time; of a larger export the command “restride run” takes it on this machine."
    ) % {"megabytes": megabytes}


@dataclass(frozen=True)
class Result:
    """What became of one run of a file, or of a file without one."""

    name: str
    outcome: Outcome | Literal["refused", "other sport"]
    says: str
    entry: Did | None = None
    counts: bool = True
    cure: Cure | None = None


def results_of(book: Book, sent: UploadedFile, sport: Sport | None) -> Iterator[Result]:
    """Take in every run of a file, one after the other; one that is refused stops no other."""
    with TemporaryDirectory(prefix="restride-") as folder:
        path = Path(folder) / plain_name(sent.name)
        with path.open("wb") as file:
            for piece in sent.chunks():
                file.write(piece)
        empty = True
        for one in read_apart(path, sport):
            empty = False
            yield _result(book, one)
        if empty:
            yield Result(path.name, "refused", _("There is no run in %s.") % path.name)


def _result(book: Book, one: Recorded | Refused) -> Result:
    if isinstance(one, Refused):
        outcome: Literal["refused", "other sport"] = "other sport" if one.other_sport else "refused"
        return Result(one.name, outcome, one.why, cure=one.cure)
    try:
        taken = take_in(book, one)
    except Mistake as mistake:
        return Result(one.name, "refused", str(mistake), cure=mistake.cure)
    except TOLD as error:
        return Result(one.name, "refused", str(error))
    return Result(one.name, taken.outcome, taken.says, taken.entry, taken.counts)


def plain_name(told: str | None) -> str:
    """A file's name as messages call it. It is a stranger's word, and opens nothing."""
    kept = "".join(one if one.isalnum() or one in " -_." else "_" for one in told or "")
    return kept.strip(" .")[-NAME_LENGTH:] or "file"
