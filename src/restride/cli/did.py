"""`restride did`: an exercise or a run, as it was done."""

from datetime import date
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from restride.cli import ask, did_file, did_questions, terminal
from restride.cli.did_file import Recorded, recorded
from restride.cli.doses import dose_words
from restride.cli.errors import Mistake
from restride.cli.home import current
from restride.cli.morning import TIGHTNESS, WHERE
from restride.cli.names import long_date
from restride.cli.naming import Found, find, session_names
from restride.cli.options import PAIN, Number, day_option, note_option, standard
from restride.cli.view import View, day_in, view
from restride.cli.written import head, write
from restride.log.model import Bout, Did
from restride.protocol.value import Dose

EPILOG = """\b
Examples:
  restride did heel-press
  restride did heel-press --pain 0 --no-sharp --tightness none --no-limp
  restride did bridge --sets 2 --hold 20 --pain 1
  restride did walk-run --file run.fit --pain 0
"""
ANSWERS = (
    *("pain", "where", "sharp", "tightness", "limp", "hesitation", "full_range", "controlled"),
    *("effort", "surface", "terrain", "spikes", "stopped_early", "load_kg", "note"),
)
AMOUNTS = ("sets", "reps", "hold", "run_min", "walk_min", "distance_m")
POSITIVE = Number(0, 100_000)


@click.command("did", epilog=EPILOG)
@click.argument("name", required=False)
@click.option("--sets", type=click.IntRange(1, 1000), help="Sets or repeats.")
@click.option("--reps", type=click.IntRange(0, 10_000), help="Repetitions in a set.")
@click.option("--hold", type=POSITIVE, help="Seconds held in a set.")
@click.option("--run-min", type=POSITIVE, help="Minutes run in a set.")
@click.option("--walk-min", type=POSITIVE, help="Minutes walked in a set.")
@click.option("--distance-m", type=POSITIVE, help="Metres in a set.")
@click.option("--load-kg", type=POSITIVE, help="Added weight.")
@click.option("--side", type=click.Choice(["left", "right", "both"]), help="The leg that worked.")
@click.option("--pain", type=PAIN, help="The worst pain, 0 to 10.")
@click.option("--where", type=click.Choice(list(WHERE)), help="Where it was sore.")
@click.option("--sharp/--no-sharp", default=None, help="Anything sharp.")
@click.option("--tightness", type=click.Choice(list(TIGHTNESS)), help="Tightness in the thigh.")
@click.option("--limp/--no-limp", default=None, help="Any limp.")
@click.option("--hesitation/--no-hesitation", default=None, help="Held back out of fear.")
@click.option("--full-range/--partial", "full_range", default=None, help="The whole range.")
@click.option("--controlled/--uncontrolled", default=None, help="Slow and steady all the way.")
@click.option("--effort", type=PAIN, help="How hard it was, 0 to 10.")
@click.option(
    "--surface", type=click.Choice(["road", "trail", "track", "grass", "treadmill"]), help="Ground."
)
@click.option(
    "--terrain", type=click.Choice(["flat", "uphill", "downhill", "rolling"]), help="Slope."
)
@click.option("--spikes/--no-spikes", default=None, help="In spikes.")
@click.option("--stopped-early/--finished", "stopped_early", default=None, help="You had to stop.")
@click.option(
    "--file", type=click.Path(dir_okay=False, path_type=Path), help="A FIT file from your watch."
)
@day_option
@note_option
@standard
def command(
    name: str | None, file: Path | None, day: date | None, as_json: bool, **given: Any
) -> None:
    """Write down NAME, a ladder, a rung or an exercise; without NAME choose from the session.

    Without --sets, --reps and so on it is the whole dose that was asked. What you leave out
    stays unanswered; it is never taken for 0.
    """
    home = current()
    log = home.log()
    watch = None if file is None else recorded(file)
    if watch is not None:
        did_file.refuse_other_day(watch, day)
    about = day_in(log, day if watch is None or day is not None else watch.day)
    seen = view(home, about)
    kept = None if watch is None else did_file.entry_of(watch, log)
    if watch is not None and kept is not None and name is None:
        name = kept.move
    found = find(name or which(seen), seen)
    if watch is not None:
        did_file.refuse_what_is_no_run(watch, found, seen.names)
        refuse_amounts(given)
    if watch is not None and kept is not None:
        told = {one: given[one] for one in (*ANSWERS, "side")} | {"move": found.move}
        did_file.refuse_other_answers(watch, kept, told)
        nothing_new(watch, kept, seen, as_json)
        return
    if terminal.interactive() and not as_json:
        given = did_questions.fill(given, *kind_of(found, seen))
    entries = entries_of(found, seen, about, given, watch)
    if watch is not None:
        entries = [replace(entries[0], id=did_file.id_for(watch, log))]
        did_file.keep(home, watch)
    write(home, entries, as_json, first=remark(found, seen, watch))


def which(seen: View) -> str:
    """Asks which exercise of the session it was."""
    names = session_names(seen)
    if not names:
        raise Mistake("No exercise was asked for on that day. Name what you did: restride did NAME")
    if not terminal.interactive():
        raise Mistake(f"Name what you did: {', '.join(names)}.")
    titles = {name: seen.names.anything(name) for name in names}
    chosen = ask.choice("What did you do?", titles)
    if chosen is None:
        raise Mistake("Nothing was written. See the session: restride today")
    return chosen


def refuse_amounts(given: dict[str, Any]) -> None:
    """A file says how much was done; a second amount beside it would be dropped."""
    named = [f"--{name.replace('_', '-')}" for name in AMOUNTS if given[name] is not None]
    if named:
        raise Mistake(f"The file says how much you did. Leave out {' and '.join(named)}.")


def nothing_new(watch: Recorded, kept: Did, seen: View, as_json: bool) -> None:
    """The same file with the same answers is one entry."""
    why = f"{watch.path} is in your log already [{str(kept.id)[-8:]}]. Nothing was added."
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"appended": [], "why": why, "decision": seen.decision})
        return
    click.echo(why)


def entries_of(
    found: Found, seen: View, about: date, given: dict[str, Any], watch: Recorded | None
) -> list[Did]:
    """One entry for the exercise, and one for each that belongs to the same rung."""
    answers = {name: given[name] for name in ANSWERS}
    fields = {"asked": asked_name(found, seen), "side": given["side"] or side_of(found)}
    if watch is not None:
        fields |= {"measured": watch.measured, "source_sha256": watch.sha256}
        fields |= head(about) | {"done": watch.done}
        return [Did(**fields, move=found.move, **_load(answers, found.dose))]
    main = Did(
        **head(about),
        **fields,
        move=found.move,
        done=bouts(found.dose, given),
        **_load(answers, found.dose),
    )
    also = [
        Did(
            **head(about),
            **fields,
            move=ask.move,
            done=bouts(ask.dose, {}),
            **_load(answers | {"load_kg": None}, ask.dose),
        )
        for ask in found.also
    ]
    return [main, *also]


def _load(answers: dict[str, Any], dose: Dose | None) -> dict[str, Any]:
    """The answers, with the weight that was asked where no other is named."""
    if answers["load_kg"] is None and dose is not None and dose.load_kg is not None:
        return answers | {"load_kg": dose.load_kg}
    return answers


def kind_of(found: Found, seen: View) -> tuple[Any, bool]:
    """The ladder's kind, and whether it is heavy work; a plain move counts as strength."""
    ladder = seen.names.ladders.get(found.ladder)
    return ("strength", False) if ladder is None else (ladder.kind, ladder.part == "heavy")


def asked_name(found: Found, seen: View) -> str | None:
    """`protocol@version#rung` where the day's session asked for it."""
    if not found.asked or found.rung is None:
        return None
    protocol = seen.decision.protocol
    return f"{protocol.id}@{protocol.version}#{found.rung}"


def side_of(found: Found) -> Any:
    """The legs the session names: one alone, else both."""
    if found.item is None:
        return None
    return found.item.sides[0] if len(found.item.sides) == 1 else "both"


def bouts(dose: Dose | None, given: dict[str, Any]) -> tuple[Bout, ...]:
    """The whole asked dose, save for what the runner names."""
    told: dict[str, Any] = {
        "times": given.get("sets"),
        "reps": given.get("reps"),
        "hold_s": given.get("hold"),
        "run_s": _in_seconds(given.get("run_min")),
        "walk_s": _in_seconds(given.get("walk_min")),
        "distance_m": given.get("distance_m"),
    }
    named = {name: value for name, value in told.items() if value is not None}
    if dose is None:
        return (Bout(**named),) if named else ()
    asked: dict[str, Any] = {
        "times": dose.sets,
        "reps": dose.reps,
        "hold_s": dose.hold_s,
        "run_s": dose.run_s,
        "walk_s": dose.walk_s,
        "distance_m": dose.distance_m,
        "intensity_percent": dose.intensity_percent,
    }
    return (Bout(**(asked | named)),)


def _in_seconds(minutes: float | None) -> float | None:
    return None if minutes is None else minutes * 60


def remark(found: Found, seen: View, watch: Recorded | None) -> str:
    """What to say first: what was asked, or that nobody asked for it; what the file lost."""
    damaged = "" if watch is None or watch.damage is None else f" Mind: {watch.damage}."
    if not found.asked:
        return (
            f"{seen.names.move(found.move)} was not asked for on {long_date(seen.decision.on)}. "
            f"It is written down, but it does not count as progress.{damaged}"
        )
    if found.rung is None or found.dose is None:
        return f"Part of the warm-up.{damaged}"
    return f"Asked: {dose_words(found.dose, seen.imperial)}.{damaged}"
