"""The morning check-in: last evening and this morning on one page, in a few taps."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.entering.once import form_name, write_once
from restride.entering.own import own
from restride.log.model import After, AnyEntry, Morning, Painkiller
from restride.telling.feelings import PAINKILLERS, TIGHTNESS, WHERE
from restride.telling.mistake import Mistake
from restride.telling.names import long_date
from restride.telling.view import View
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again
from restride.web.undo_note import written_message

TEMPLATE = "today/morning.html"
MOST_HOURS = 1_000
LATEST = 7  # days back that the page offers; older ones are in the log's own pages


@access_owner
def page(request: RunnerRequest) -> HttpResponseBase:
    """Ask about the last evening and the morning after it."""
    about = day_in(request.book.log(), asked_day(request))
    seen = view(request.book, about)
    shown = _shown(seen, view(request.book, about - timedelta(days=1)), request)
    if request.method != "POST":
        return render(request, TEMPLATE, shown | {"told": {}, "form": form_name()})
    try:
        form = answers.sent(request)
        written = write_once(request.book, form, lambda: entries_of(request.POST, seen, shown))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown | {"form": form_name()}, error)
    said = _("The morning of %(day)s is written.") % {"day": long_date(about)}
    messages.success(request, written_message(request, said, written))
    return redirect("today")


def asked_day(request: RunnerRequest) -> date | None:
    """The day in the address, or None for today. Raises Mistake for what is no date."""
    said = request.GET.get("day", "")
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as error:
        raise Mistake(_("The address names no day. Write it as 2026-03-09.")) from error


def entries_of(post: QueryDict, seen: View, shown: Mapping[str, Any]) -> list[AnyEntry]:
    """The evening where it was asked, and the morning; only what was answered."""
    about, told = seen.decision.on, told_of(post, seen, shown["usual"])
    entries: list[AnyEntry] = []
    evening = answers.score(post, "after") if shown["evening"] else None
    if evening is not None:
        entries.append(After(**head(about - timedelta(days=1)), pain=evening))
    if any(answer is not None for answer in told.values()):
        entries.append(Morning(**head(about), **told))
    if not entries:
        raise Mistake(_("Nothing is answered yet, so nothing was written. Tap a number."))
    return entries


def told_of(post: QueryDict, seen: View, button: str) -> dict[str, Any]:
    """The morning's answers. What was left open stays open."""
    told = {
        "pain": answers.score(post, "pain"),
        "stiffness": answers.score(post, "stiffness"),
        "where": answers.chosen(post, "where", WHERE),
        "limp": answers.yes_no(post, "limp"),
        "painkiller": _painkiller(post),
        "fatigue": answers.score(post, "fatigue"),
        "ill": answers.yes_no(post, "ill"),
        "tightness": answers.chosen(post, "tightness", TIGHTNESS),
        "tender": answers.yes_no(post, "tender"),
    }
    if post.get("rest") == "usual":
        return answers.as_usual(told, usual_of(seen)[0], button)
    return told


def usual_of(seen: View) -> tuple[dict[str, Any], str]:
    """What the one tap answers, and the words that name exactly that."""
    usual = {"limp": False, "painkiller": Painkiller(type="none"), "ill": False}
    if not seen.keeping:
        return usual, _("No limp, no painkiller since yesterday, not ill")
    more = {"tightness": "none", "tender": False}
    return usual | more, _(
        "No limp, no painkiller since yesterday, not ill, no tightness, not sore to press"
    )


def _painkiller(post: QueryDict) -> Painkiller | None:
    kind = answers.chosen(post, "painkiller", PAINKILLERS)
    hours = answers.number(post, "hours_ago", _("Hours ago"), MOST_HOURS)
    if kind is None and hours is not None:
        raise Mistake(_("You wrote how long ago, but not which painkiller. Choose one."))
    return None if kind is None else Painkiller(type=kind, hours_ago=hours)


def _shown(seen: View, before: View, request: RunnerRequest) -> dict[str, Any]:
    about, today = seen.decision.on, clock.today()
    asks_evening = "after" in before.decision.asks
    return {
        "about": about,
        "late": about < today,
        "too_late": (today - about).days > 1,
        "evening": before.decision.on if asks_evening else None,
        "keeping": seen.keeping,
        "usual": usual_of(seen)[1],
        "answered": any(isinstance(one, Morning) and one.day == about for one in own(seen.log)),
        "missed": missed(seen, today) if about == today else [],
        "where": WHERE,
        "painkillers": PAINKILLERS,
        "tightness": TIGHTNESS,
        "scores": answers.SCORES,
    }


def missed(seen: View, today: date) -> list[date]:
    """The days of the last week whose morning was asked for and has no answer."""
    told = {one.day for one in own(seen.log) if isinstance(one, Morning)}
    begun = min((one.day for one in own(seen.log)), default=today)
    days = (today - timedelta(days=ago) for ago in range(1, LATEST + 1))
    return [day for day in days if day > begun and day not in told]
