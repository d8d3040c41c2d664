"""What was written, with a button that takes it back."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from restride.log.model import AnyEntry


def written_message(request: HttpRequest, says: str, entries: Iterable[AnyEntry]) -> SafeString:
    """The words and the button, for Django's messages."""
    shown = {"says": says, "ids": [one.id for one in entries]}
    return render_to_string("today/undo_note.html", shown, request)
