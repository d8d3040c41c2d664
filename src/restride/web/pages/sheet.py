"""Today on one page of paper."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from restride.entering import clock
from restride.entering.book import view
from restride.outputs.paper import Size
from restride.outputs.sheet_layout import TooLongError, drawn
from restride.telling.mistake import Mistake
from restride.telling.sheet_words import sheet_of
from restride.web.access import RunnerRequest, access_owner
from restride.web.files import as_file
from restride.web.sheet_ways import on_pages


@access_owner
@require_GET
def page(request: RunnerRequest) -> HttpResponse:
    """The sheet as a PDF; on a day when somebody has to look it has no exercises."""
    seen = view(request.book, clock.today())
    paper: Size = "letter" if request.GET.get("paper") == "letter" else "a4"
    try:
        pdf = drawn(sheet_of(seen, on_pages()), paper).pdf
    except TooLongError as error:
        raise Mistake(_("No sheet: %s. See the day on the screen.") % error) from error
    return as_file(pdf, "application/pdf", f"{seen.protocol.id}-{seen.decision.on}-sheet.pdf")
