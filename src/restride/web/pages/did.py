"""Writing down something done: the pain, then one tap where nothing else was off."""

from typing import Any

from django.http import Http404, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.did_entry import ANSWERS
from restride.entering.did_told import AMOUNTS, told
from restride.entering.once import form_name, write_once
from restride.entering.run_asked import is_run
from restride.protocol.value import Dose
from restride.telling.doses import POUNDS_IN_A_KILOGRAM, YARDS_IN_A_METRE, dose_words, number
from restride.telling.feelings import TIGHTNESS, WHERE
from restride.telling.mistake import Mistake
from restride.telling.naming import Found, find, kind_of
from restride.telling.view import View
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.refused import form_again

TEMPLATE = "today/did.html"
USUAL = {"sharp": False, "tightness": "none", "limp": False}
# What may be typed where it was less or more, and the most of it that an entry holds.
MOST = {"sets": 1_000.0, "reps": 10_000.0}
MOST_OF_ANY = 10_000.0


@access_owner
def page(request: RunnerRequest, name: str) -> HttpResponseBase:
    """Ask about one thing of the session, or beside it, and write it down."""
    seen = view(request.book, clock.today())
    try:
        found = find(name, seen)
    except Mistake as error:
        raise Http404 from error
    shown = _shown(found, seen)
    if request.method != "POST":
        return render(request, TEMPLATE, shown | {"told": {}, "form": form_name()})
    try:
        write_once(request.book, answers.sent(request), lambda: _entries(request, found, seen))
    except TOLD as error:
        return form_again(request, TEMPLATE, shown | {"form": form_name()}, error)
    return redirect(f"{reverse('today')}?at={name}#{name}")


def _entries(request: RunnerRequest, found: Found, seen: View) -> Any:
    about = day_in(seen.log, None)
    given = given_of(request.POST, found, seen)
    return told(found, seen, about, given)[0]


def given_of(post: QueryDict, found: Found, seen: View) -> dict[str, Any]:
    """The answers and amounts of a form, in SI units; what was left empty is None."""
    given: dict[str, Any] = dict.fromkeys((*ANSWERS, *AMOUNTS, "side"))
    for name in ("sharp", "limp", "hesitation", "full_range", "stopped_early"):
        given[name] = answers.yes_no(post, name)
    given["pain"] = answers.score(post, "pain")
    given["effort"] = answers.score(post, "effort")
    given["where"] = answers.chosen(post, "where", WHERE)
    given["tightness"] = answers.chosen(post, "tightness", TIGHTNESS)
    for field in fields_of(found, seen):
        given |= _amount(post, field)
    if post.get("rest") == "usual":
        usual, button = usual_of(found, seen)
        given = answers.as_usual(given, usual, button)
    return given


def _amount(post: QueryDict, field: dict[str, Any]) -> dict[str, Any]:
    name = field["name"]
    said = answers.number(post, name, str(field["label"]), MOST.get(name, MOST_OF_ANY))
    if said is None:
        return {}
    if name in MOST:
        if said != int(said) or (name == "sets" and said < 1):
            raise Mistake(_("%(what)s: write a whole number.") % {"what": field["label"]})
        said = int(said)
    return {name: said / field["per"]} if name not in MOST else {name: said}


def usual_of(found: Found, seen: View) -> tuple[dict[str, Any], str]:
    """What the one tap answers, and the words on it that name exactly that."""
    kind, heavy = kind_of(found, seen)
    if kind == "speed":
        return USUAL | {"hesitation": False}, _("Nothing sharp, tight or limping. No holding back")
    if heavy:
        return USUAL | {"full_range": True}, _("Nothing sharp, tight or limping. The whole range")
    return USUAL, _("Nothing sharp, tight or limping")


def fields_of(found: Found, seen: View) -> list[dict[str, Any]]:
    """The amounts that may have been less or more, in the runner's units, and what was asked."""
    dose, imperial = found.dose, seen.imperial
    if dose is None:
        dose = Dose(run_s=1) if is_run(found, seen.names) else Dose(reps=1)
    yard, pound = (YARDS_IN_A_METRE, POUNDS_IN_A_KILOGRAM) if imperial else (1.0, 1.0)
    known = (
        ("sets", _("Sets or repeats"), dose.sets, 1.0),
        ("reps", _("How many in a set"), dose.reps, 1.0),
        ("hold", _("Seconds held"), dose.hold_s, 1.0),
        ("walk_min", _("Minutes walked"), dose.walk_s, 1 / 60),
        ("run_min", _("Minutes run"), dose.run_s, 1 / 60),
        ("distance_m", _("Yards") if imperial else _("Metres"), dose.distance_m, yard),
        ("load_kg", _("Weight, lb") if imperial else _("Weight, kg"), dose.load_kg, pound),
    )
    return [
        {
            "name": name,
            "label": label,
            "asked": "" if found.dose is None else number(asked * per),
            "per": per if name in ("distance_m", "load_kg") else 1.0,
        }
        for name, label, asked, per in known
        if asked is not None
    ]


def _shown(found: Found, seen: View) -> dict[str, Any]:
    kind, heavy = kind_of(found, seen)
    fields = fields_of(found, seen)
    return {
        "found": found,
        "title": seen.names.move(found.move),
        "dose": "" if found.dose is None else dose_words(found.dose, seen.imperial),
        "usual": usual_of(found, seen)[1],
        "speed": kind == "speed",
        "heavy": heavy,
        "fields": fields,
        "where": WHERE,
        "tightness": TIGHTNESS,
        "scores": answers.SCORES,
    }
