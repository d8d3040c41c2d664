"""Path: phases, gates and ladders as one picture, the days lived, and those to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from restride.decision.model import Decision
from restride.entering import clock
from restride.entering.book import view
from restride.entering.past import past
from restride.telling.banner import banner_of
from restride.telling.coming import PROMISE, coming, is_stopped
from restride.telling.names import MONTHS, Names
from restride.telling.planned_days import title_of
from restride.telling.session import item_words
from restride.telling.view import View
from restride.web.access import RunnerRequest, access_owner
from restride.web.marks import Mark, marks
from restride.web.rungs import Rungs, lived, planned
from restride.web.track import Gate, Lived, Stretch, draw
from restride.web.ways import address

SHOWN_DAYS = 182  # half a year of lights; older days are found by their date on Why
DAYS = 14


@dataclass(frozen=True)
class Run:
    """Days in a row spent in one phase."""

    phase: str
    title: str
    marks: list[Mark]

    @property
    def counts(self) -> str:
        """How many days had which light."""
        words = [mark.banner.word.lower() for mark in self.marks if mark.banner is not None]
        found = dict.fromkeys(words)
        return ", ".join(f"{words.count(word)} {word}" for word in found)


@dataclass(frozen=True)
class PhaseSeen:
    """A phase below the picture: its stretch in words, and its ladders."""

    stretch: Stretch
    goal: str
    ladders: list[Rungs]


@dataclass(frozen=True)
class Coming:
    """One of the coming days."""

    decision: Decision
    title: str
    items: list[str]
    minutes: int
    opens: str | None


@access_owner
@require_GET
def page(request: RunnerRequest) -> HttpResponse:
    """The whole way at a glance."""
    today = clock.today()
    seen = view(request.book, today)
    begun = min((entry.day for entry in seen.log), default=today)
    since = max(begun, today - timedelta(days=SHOWN_DAYS - 1))
    decisions = list(past(seen.log, since, today))
    names, now = seen.names, seen.decision
    runs = list(_runs(decisions, names))
    stretches = list(_stretches(now, runs, names))
    milestone = now.milestone
    total = 0 if milestone is None else len(milestone.criteria)
    met = 0 if milestone is None else sum(one.state == "met" for one in milestone.criteria)
    shown = {
        "decision": now,
        "banner": banner_of(now),
        "stopped": is_stopped(now),
        "start": address("start"),
        "track": draw(stretches, met / total if total else 0.0),
        "phases": _phases(now, decisions, stretches, names),
        "here": next((one for one in stretches if one.lived == "here"), None),
        "many": len(stretches),
        "runs": [] if now.phase is None else runs,
        "is_cut": since > begun,
        "since": since,
    }
    return render(request, "path/page.html", shown)


@access_owner
@require_GET
def days(request: RunnerRequest) -> HttpResponse:
    """The coming fourteen days, as a page of its own or as a part of the path's."""
    seen = view(request.book, clock.today())
    stopped = is_stopped(seen.decision)
    shown = {
        "banner": banner_of(seen.decision),
        "days": [] if stopped else _coming(seen),
        "promise": PROMISE,
    }
    is_part = request.headers.get("HX-Request") == "true"
    return render(request, "path/days.html" if is_part else "path/days_page.html", shown)


def _coming(seen: View) -> list[Coming]:
    names, found = seen.names, list[Coming]()
    order, before = list(names.phases), seen.decision.phase
    for one in coming(seen, DAYS):
        is_opened = one.phase and before and order.index(one.phase) > order.index(before)
        opens = names.phase(one.phase or "") if is_opened else None
        before = one.phase
        items = [item_words(item, names, seen.imperial, one.light) for item in one.session]
        title = title_of(one, names) if items else ""
        found.append(Coming(one, title, items, round(one.minutes), opens))
    return found


def _runs(decisions: Sequence[Decision], names: Names) -> Iterator[Run]:
    """The days lived, as often as a phase was entered."""
    known = (one for one in decisions if one.phase is not None)
    for phase, found in groupby(known, key=lambda one: one.phase or ""):
        yield Run(phase, names.phase(phase), marks(found))


def _stretches(now: Decision, runs: Sequence[Run], names: Names) -> Iterator[Stretch]:
    """Every phase of the protocol, and whether it was lived."""
    ids = [phase.id for phase in names.protocol.phases]
    here = -1 if now.phase is None else ids.index(now.phase)
    been = {run.phase for run in runs}
    for at, phase in enumerate(names.protocol.phases):
        is_lived: Lived = "done" if at < here else "here" if at == here else "ahead"
        if at > here and phase.id in been:
            is_lived = "before"
        gate: Gate = "open" if at < here else "next" if at == here else "closed"
        yield Stretch(
            number=at + 1,
            title=phase.title,
            when=_when(phase.id, is_lived, runs),
            lived=is_lived,
            gate=gate,
            gate_words=_gate_words(gate, now),
            keeps=phase.keep is not None,
        )


def _when(phase: str, is_lived: Lived, runs: Sequence[Run]) -> str:
    own = [run for run in runs if run.phase == phase]
    if is_lived == "here":
        return _("since %(day)s") % {"day": _short(own[-1].marks[0].on)}
    if not own:
        return "" if is_lived == "done" else _("ahead")
    first, last = own[0].marks[0].on, own[-1].marks[-1].on
    return _("%(first)s to %(last)s") % {"first": _short(first), "last": _short(last)}


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _gate_words(gate: Gate, now: Decision) -> str:
    if gate == "open":
        return _("open")
    if gate == "closed" or now.milestone is None:
        return _("closed")
    criteria = now.milestone.criteria
    met = sum(one.state == "met" for one in criteria)
    words = ngettext("%(met)s of %(total)s met", "%(met)s of %(total)s met", met)
    return words % {"met": met, "total": len(criteria)}


def _phases(
    now: Decision, decisions: Sequence[Decision], stretches: Sequence[Stretch], names: Names
) -> list[PhaseSeen]:
    """Each phase with its ladders: as last seen where it was lived, else as it will open them."""
    last = {one.phase: one for one in decisions if one.phase is not None}
    found = []
    for stretch, phase in zip(stretches, names.protocol.phases, strict=True):
        seen = now if stretch.lived == "here" else last.get(phase.id)
        ladders = (
            planned(phase, names)
            if seen is None
            else [lived(one, names) for one in seen.ladders if one.ladder in names.ladders]
        )
        found.append(PhaseSeen(stretch, phase.goal, ladders))
    return found
