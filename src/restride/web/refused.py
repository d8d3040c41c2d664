"""A form that was refused comes back with what to mend; nothing of it was written."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.telling.mistake import Mistake
from restride.web.ways import cure

REFUSED_FORM = 422


def form_again(
    request: HttpRequest, template: str, shown: dict[str, Any], error: Exception
) -> HttpResponse:
    """The page of a form with what was typed, the problem, and a link where that mends it.

    Where htmx sent it, the form alone is put in its own place.
    """
    mend = cure(error.cure) if isinstance(error, Mistake) else None
    typed = [
        field | {"told": request.POST.get(field["name"], "")} for field in shown.get("fields", ())
    ]
    again = {"fields": typed, "problem": str(error), "mend": mend, "told": request.POST}
    answer = render(request, template, shown | again, status=REFUSED_FORM)
    answer["HX-Reselect"] = answer["HX-Retarget"] = "#asked"
    answer["HX-Reswap"] = "outerHTML"
    return answer
