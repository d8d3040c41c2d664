"""One run: drawn, in numbers, beside what was asked; and what the runner says of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from restride.entering import clock
from restride.entering.book import view
from restride.entering.own import own
from restride.entering.run_another import recorded_of, said_to_be
from restride.entering.run_asked import asked_runs
from restride.entering.run_entry import same_recording, written_anew
from restride.entering.run_missing import is_open, kind_of
from restride.entering.run_shown import all_numbers, asked_for
from restride.entering.take_in import SAME_RUN
from restride.entering.undo import taken_back, undone
from restride.entering.watch_files import Recorded
from restride.log.model import AnyEntry, Did, Log, Void
from restride.outputs.run_picture import SLICES, Caption, Frame, page_picture
from restride.runs.measuring.trace import trace_of
from restride.telling.doses import dose_words
from restride.telling.entry_words import what_words
from restride.telling.feelings import TIGHTNESS, WHERE
from restride.telling.held import Held
from restride.telling.run_numbers import Number, marks
from restride.telling.run_title import speed_unit, title
from restride.telling.view import View
from restride.web import answers
from restride.web.access import RunnerRequest, access_owner
from restride.web.mistakes import TOLD
from restride.web.run_words import GROUND, SLOPE

FRAMES = {"wide": Frame(), "narrow": Frame(width=400, height=340)}
USUAL = {"sharp": False, "tightness": "none", "limp": False}
ELSE = "-"


@access_owner
@require_GET
def page(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """The run; where it was written anew since, the newer one; where it was taken out, that."""
    log = request.book.log()
    kept = next((one for one in own(log) if one.id == entry), None)
    if isinstance(kept, Did):
        return show(request, kept)
    gone = next((one for one in log if one.id == entry), None)
    if not isinstance(gone, Did):
        raise Http404
    anew = same_recording(gone, own(log))
    if anew is not None:
        return HttpResponseRedirect(reverse("runs-run", args=[anew.id]))
    void = _void_of(gone, log)
    seen = view(request.book, clock.today())
    shown = {
        "did": gone,
        "words": what_words(gone, seen.names, seen.imperial),
        "void": void,
        "replaced": void is not None and void.why == SAME_RUN,
    }
    return render(request, "runs/gone.html", shown)


def show(request: RunnerRequest, kept: Did, problem: str | None = None) -> HttpResponse:
    """The page of a run that counts, with what was typed where it was refused."""
    seen = view(request.book, kept.day)
    one = recorded_of(request.book, kept)
    held = None if one is None else asked_for(one, request.book)
    shown = {
        "did": kept,
        "title": seen.names.anything(kept.move),
        "words": what_words(kept, seen.names, seen.imperial),
        "begun": "" if one is None else f"{one.run.start:%H:%M}",  # on the watch's own clock
        "waits": is_open(kept),
        "speed": kind_of(kept, seen.names) == "speed",
        "told": request.POST if problem else told_of(kept),
        "problem": problem,
        "scores": answers.SCORES,
        "where": WHERE,
        "tightness": TIGHTNESS,
        "ground": GROUND,
        "slope": SLOPE,
        "whats": whats(kept, seen),
        "part_fits": held is not None and held.match is not None and held.match.fits == "ask",
        "remark": remark(kept, held),
    }
    if one is not None:
        told = [Number(tidy(one.label), one.words) for one in all_numbers(one, seen.log, held)]
        shown |= {
            "asked": [one for one in told if is_asked(one)],
            "numbers": [one for one in told if not is_asked(one)],
            "pictures": pictures(one, told, held, imperial=seen.imperial),
            "has_heart": any(one.run.samples.heart_rate_bpm),
        }
    return render(request, "runs/run.html", shown, status=422 if problem else 200)


@access_owner
@require_POST
def answer(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """Say how it felt: the run is written anew with the answers."""
    kept = _counting(request, entry)
    seen = view(request.book, kept.day)
    try:
        told = read(request, kind_of(kept, seen.names))
        if all(value is None for value in told.values()):
            return show(request, kept, _("Nothing was answered, so nothing was written."))
        entries = written_anew(kept, seen.log, **told)
        request.book.append(*entries)
    except TOLD as error:
        return show(request, kept, str(error))
    messages.success(request, _("Written down with the run."))
    return _to(entries[1])


@access_owner
@require_POST
def what(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """Say which of the day's runs it was, or that it was something else."""
    kept = _counting(request, entry)
    seen = view(request.book, kept.day)
    name = answers.chosen(request.POST, "what", [value for value, _words in choices(kept, seen)])
    if name is None:
        return show(request, kept, _("Choose what it was. Nothing was written."))
    anew = said_to_be(request.book, kept, None if name == ELSE else name)
    messages.success(request, _("Written down. The day was worked out anew."))
    return _to(anew)


@access_owner
@require_POST
def take_back(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """Take the run out; its page offers to put it back."""
    request.book.append(taken_back(request.book.log(), entry))
    return HttpResponseRedirect(reverse("runs-run", args=[entry]), status=303)


@access_owner
@require_POST
def put_back(request: RunnerRequest, entry: UUID) -> HttpResponse:
    """Let a run that was taken out count again."""
    log = request.book.log()
    gone = next((one for one in log if one.id == entry and isinstance(one, Did)), None)
    void = None if gone is None else _void_of(gone, log)
    entries = [] if void is None else undone(log, [void.id])
    if not entries:
        return HttpResponseRedirect(reverse("runs-run", args=[entry]), status=303)
    request.book.append(*entries)
    messages.success(request, _("It counts again."))
    return _to(entries[0])


def read(request: RunnerRequest, kind: str) -> dict[str, Any]:
    """The answers of the form; what was left empty is None. Raises Mistake."""
    post = request.POST
    told: dict[str, Any] = {
        "pain": answers.score(post, "pain"),
        "where": answers.chosen(post, "where", WHERE),
        "sharp": answers.yes_no(post, "sharp"),
        "tightness": answers.chosen(post, "tightness", TIGHTNESS),
        "limp": answers.yes_no(post, "limp"),
        "hesitation": answers.yes_no(post, "hesitation"),
        "stopped_early": answers.yes_no(post, "stopped_early"),
        "surface": answers.chosen(post, "surface", GROUND),
        "terrain": answers.chosen(post, "terrain", SLOPE),
    }
    if post.get("rest") != "usual":
        return told
    usual = USUAL | ({"hesitation": False} if kind == "speed" else {})
    return answers.as_usual(told, usual, _("Nothing sharp, tight or limping"))


def told_of(kept: Did) -> dict[str, str]:
    """What was answered so far, as a form holds it."""
    told = {name: getattr(kept, name) for name in ("pain", "where", "tightness", "surface")}
    told |= {name: getattr(kept, name) for name in ("terrain", "sharp", "limp", "hesitation")}
    told["stopped_early"] = kept.stopped_early
    words = {True: "yes", False: "no"}
    return {
        name: words[value] if isinstance(value, bool) else str(value)
        for name, value in told.items()
        if value is not None
    }


def choices(kept: Did, seen: View) -> list[tuple[str, str]]:
    """What the run may have been: the runs of its day's session, or none of them."""
    asked = [
        (one.ladder, f"{seen.names.move(one.move)}, {dose_words(one.dose, seen.imperial)}")
        for one in asked_runs(seen)
        if one.dose is not None
    ]
    return [*asked, (ELSE, _("Something else"))] if asked and kept.source_sha256 else []


def whats(kept: Did, seen: View) -> list[tuple[str, str, bool]]:
    """The same, and which of them it counts as now."""
    rung = (kept.asked or "").rpartition("#")[2]
    now = seen.names.ladder_of.get(rung, ELSE)
    return [(value, words, value == now) for value, words in choices(kept, seen)]


def remark(kept: Did, held: Held | None) -> str:
    """What the run counts as."""
    if kept.asked is None:
        return _("Nobody asked for it, so it counts as load, not as progress.")
    if held is None or held.match is None or held.match.fits == "yes":
        return _("It counts as what was asked, as far as it was found.")
    if held.match.fits == "ask":
        return _("Only part of it fits what was asked. No more than that part counts as done.")
    return _("It does not look like what was asked, so it counts as load, not as progress.")


def pictures(
    one: Recorded, told: list[Number], held: Held | None, *, imperial: bool
) -> list[SafeString]:
    """The run drawn for a desk and for a phone; the page shows one of them."""
    unit, per_m_s = speed_unit(imperial=imperial)
    caption = Caption(title(one.run), [f"{n.label}: {n.words}." for n in told], unit, per_m_s)
    trace = trace_of(one.run, SLICES)
    drawn = [
        page_picture(trace, caption, marks(held), frame, name) for name, frame in FRAMES.items()
    ]
    return [mark_safe(one) for one in drawn]  # noqa: S308 - drawn by us; its words are escaped


def tidy(label: str) -> str:
    """`RUN` as `Run`."""
    return label.strip().capitalize()


def is_asked(number: Number) -> bool:
    """Whether a number is about what was asked, or one of its repeats."""
    return number.label in ("Asked", "Done", "Besides") or number.label.isdecimal()


def _counting(request: RunnerRequest, entry: UUID) -> Did:
    found = next((one for one in own(request.book.log()) if one.id == entry), None)
    if not isinstance(found, Did):
        raise Http404
    return found


def _void_of(gone: AnyEntry, log: Log) -> Void | None:
    voids = [one for one in log if isinstance(one, Void) and one.entry == gone.id]
    return voids[-1] if voids else None


def _to(entry: AnyEntry) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("runs-run", args=[entry.id]), status=303)
