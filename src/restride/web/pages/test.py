"""A test: how it is done, then the result of each leg, the good one first."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.entering.once import form_name, write_once
from restride.library.sheets import load_sheets
from restride.log.model import AnyEntry, Test
from restride.protocol.triage import TestDefinition
from restride.telling.mistake import Mistake
from restride.telling.reasons import stop_rule
from restride.telling.test_page import UNITS as WORDS
from restride.telling.test_units import ASKED, LIMITS, UNITS, check, legs
from restride.telling.view import View, newest_episode
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again
from restride.web.undo_note import written_message
from restride.web.ways import address

TEMPLATE = "today/test.html"


@access_owner
def page(request: RunnerRequest, name: str) -> HttpResponseBase:
    """Show the test and take its result."""
    seen = view(request.book, clock.today())
    test, episode = seen.names.tests.get(name), newest_episode(seen.log, clock.today())
    if test is None or episode is None:
        raise Http404
    sides = legs(test, episode.side)
    shown = _shown(test, sides, seen)
    if request.method != "POST":
        return render(request, TEMPLATE, shown | {"legs": _legs(sides, {})})
    try:
        form = answers.sent(request)
        written = write_once(request.book, form, lambda: _entries(request, test, sides))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown | {"legs": _legs(sides, request.POST)}, error)
    said = _("%(test)s is written.") % {"test": test.title}
    messages.success(request, written_message(request, said, written))
    return redirect("today")


def _entries(request: RunnerRequest, test: TestDefinition, sides: Any) -> list[AnyEntry]:
    """One entry a leg that anything was answered of."""
    about = day_in(request.book.log(), None)
    told = [(side, _told(request.POST, test, _prefix(side))) for side in sides]
    entries: list[AnyEntry] = [
        Test(**head(about), test=test.id, side=side, **one)
        for side, one in told
        if any(answer is not None for answer in one.values())
    ]
    if not entries:
        raise Mistake(_("Nothing is answered yet, so nothing was written."))
    return entries


def _told(post: QueryDict, test: TestDefinition, prefix: str) -> dict[str, Any]:
    unit = UNITS.get(test.unit)
    value = None
    if unit is not None and test.unit in ASKED:
        value = answers.number(post, prefix + "value", unit.ask, unit.most, unit.least)
        check(test, value)
    why_not = post.get(prefix + "why_not", "").strip()
    return {
        "value": value,
        "pain": answers.score(post, prefix + "pain"),
        "limited_by": answers.chosen(post, prefix + "limited_by", LIMITS),
        "warm_up": answers.yes_no(post, prefix + "warm_up"),
        "valid": answers.yes_no(post, prefix + "valid"),
        "why_not": why_not or None,
    }


def _prefix(side: str | None) -> str:
    return "" if side is None else f"{side}_"


def _legs(sides: Any, post: Any) -> list[dict[str, Any]]:
    """Each leg with the names of its fields, and what was typed into them."""
    names = ("value", "pain", "limited_by", "warm_up", "valid", "why_not")
    return [
        {
            "side": side,
            "prefix": _prefix(side),
            "told": {name: post.get(_prefix(side) + name, "") for name in names},
        }
        for side in sides
    ]


def _shown(test: TestDefinition, sides: Any, seen: View) -> dict[str, Any]:
    sheet = next((one for one in load_sheets().tests if one.id == test.id), None)
    unit = UNITS.get(test.unit) if test.unit in ASKED else None
    return {
        "test": test,
        "sheet": sheet,
        "how": test.how if sheet is None else sheet.how,
        "stop": stop_rule(f"stop_{test.kind}", seen.names) if sheet is None else sheet.stop,
        "unit": unit,
        "unit_words": WORDS[test.unit],
        "timer": None if sheet is None else sheet.timer,
        "limits": LIMITS,
        "scores": answers.SCORES,
        "library": address("library-test", test.id),
        "form": form_name(),
    }
