"""Today: the light, one next step, the session, one why, and what opens next."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from restride.decision.model import Decision, Milestone
from restride.entering import clock
from restride.entering.book import view
from restride.entering.once import form_name
from restride.telling.banner import banner_of
from restride.telling.criteria import criterion_words, missing
from restride.telling.names import WEEKDAYS
from restride.telling.next_step import CALL, Step, next_of, refused
from restride.telling.reasons import sentence
from restride.telling.session import LABELS, main_reason, urgent, whom
from restride.telling.view import View
from restride.web.access import RunnerRequest, access_owner
from restride.web.pages.today_cards import Card, card_of, of_today, so_far
from restride.web.ways import ASKS, address, way


@dataclass(frozen=True)
class Next:
    """The one thing to do next: a title, a sentence, and where to tap."""

    kind: str
    title: str
    text: str = ""
    button: str = ""
    address: str | None = None
    card: Card | None = None


@access_owner
def page(request: RunnerRequest) -> HttpResponse:
    """The page that a runner sees first."""
    seen = view(request.book, clock.today())
    if not seen.log:
        return redirect("start")
    decision, names, today = seen.decision, seen.names, of_today(seen)
    is_refused = refused(decision)
    cards = [] if is_refused else [card_of(one, seen, today) for one in decision.session]
    shown = {
        "decision": decision,
        "banner": banner_of(decision),
        "phase": None if decision.phase is None else names.phase(decision.phase),
        "next": _next(next_of(decision), decision, cards),
        "cards": cards,
        "n_cards": len(cards),
        "done": sum(card.state == "done" for card in cards),
        "minutes": round(decision.minutes),
        "refused": is_refused,
        "causes": [sentence(one, names) for one in urgent(decision)] if _needs_help(seen) else [],
        "help": address("start-help"),
        "why": _why(seen),
        "label": LABELS.get(decision.label or ""),
        "opens": None if is_refused else _opens(decision.milestone, seen),
        "activities": [] if is_refused else _activities(seen),
        "waits": any(not one.allowed for one in decision.activities),
        "so_far": so_far(seen, today),
        "form": form_name(),
        "at": request.GET.get("at", ""),
    }
    return render(request, "today/page.html", shown)


def _needs_help(seen: View) -> bool:
    return refused(seen.decision) or seen.decision.triage.outcome == "physio_first"


def _next(step: Step, decision: Decision, cards: list[Card]) -> Next:
    if step.kind == "call":
        return Next("help", _("Call for help now"), CALL, _("What to say"), address("start-help"))
    if step.kind == "doctor":
        text = _("No exercises until one has looked and says that you may start.")
        return Next(
            "help", _("See a doctor first"), text, _("What to do and say"), address("start-help")
        )
    if step.question is not None:
        title, text, button, name = map(str, ASKS[step.question])
        return Next("ask", title, text, button, address(name))
    todo = [card for card in cards if card.state != "done"]
    if step.item is not None and todo:
        return Next("do", todo[0].says.title, card=todo[0])
    day = WEEKDAYS[(decision.on.weekday() + 1) % len(WEEKDAYS)]
    text = _("Come back on %(day)s morning.") % {"day": day}
    return Next("rest", _("All done for today") if cards else _("Rest today"), text)


def _why(seen: View) -> dict[str, Any] | None:
    """The one reason, what would change it, and where to read all of them."""
    reason = main_reason(seen.decision, seen.names)
    if reason is None:
        return None
    says = whom(reason, seen.decision, seen.names) + sentence(reason, seen.names)
    return {"says": says, "way": way(reason.unlocks or ""), "all": address("today-why")}


def _opens(milestone: Milestone | None, seen: View) -> dict[str, Any] | None:
    """What the milestone opens, how much of it is met, and what is missing most."""
    if milestone is None or not milestone.criteria:
        return None
    still = missing(milestone)
    opens = milestone.opens
    return {
        "title": _("Return to full training") if opens is None else seen.names.phase(opens),
        "met": sum(one.state == "met" for one in milestone.criteria),
        "of": len(milestone.criteria),
        "first": None if not still else criterion_words(still[0], seen.names),
        "state": None if not still else still[0].state,
        "heavy_done": milestone.heavy_done,
        "heavy_asked": milestone.heavy_asked,
        "path": address("path"),
    }


def _activities(seen: View) -> list[dict[str, Any]]:
    """Other sport and harder running: allowed today, or why not."""
    return [
        {
            "title": seen.names.activities[one.activity],
            "allowed": one.allowed,
            "why": "" if one.reason is None else sentence(one.reason, seen.names),
            "did": address("today-did", one.activity),
        }
        for one in seen.decision.activities
    ]
