"""Mistakes that a page did not catch itself: told in one place, as a page, never as a fault."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from restride.library import LibraryError
from restride.log.canonical import EntryError, LogConflict
from restride.log.days import LogContradictsError
from restride.store import StoreError
from restride.telling.mistake import Mistake
from restride.web.journey.state import Unreadable
from restride.web.pages.wrong import refused_because, unreadable

TOLD = (EntryError, LibraryError, LogConflict, LogContradictsError, Mistake, StoreError)


class ToldMistakes:
    """What, where and how to mend it; nothing was written."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Take what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as ever."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Tell what a person can mend; a fault of ours goes on to the page for faults."""
        if isinstance(error, Unreadable):
            return unreadable(request)
        return refused_because(request, str(error)) if isinstance(error, TOLD) else None
