"""`restride start`: from nothing to today's first exercise, or to the right door."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from restride.cli import injury_questions, setup_questions, terminal, triage_questions
from restride.cli.answers_file import called, read_answers
from restride.cli.home import Home, current
from restride.cli.options import standard
from restride.cli.screen import this_screen
from restride.cli.today import show
from restride.cli.written import stamped
from restride.entering import clock
from restride.entering.answers import Answers, as_given, is_open, with_known
from restride.entering.book import protocol_for, view
from restride.entering.first_entries import again_entries, first_entries
from restride.entering.head import heads
from restride.log.days import newest_of
from restride.log.model import Answer, AnyEntry, Episode, Setup
from restride.protocol.model import Protocol
from restride.telling.mistake import Mistake
from restride.telling.triage import worst_is
from restride.telling.view import newest_setup, whole_episode

EPILOG = """\b
Examples:
  restride start
  restride start --triage
  restride start --answers me.json
\b
An answers file (every key may be left out but side and injured_on):
  {"side": "left", "injured_on": "2026-03-01", "birth_year": 1990,
   "mechanism": "sprinting", "felt": "pull", "confirmed_by": "physio", "grade": 1,
   "earlier": {"count": 0, "same_side": 0}, "already_jogging": false,
   "triage": {"question-id": "no"},
   "setup": {"days": ["mon", "wed", "fri"], "equipment": ["chair"], "goal": "sprint"}}
"""


@click.command("start", epilog=EPILOG)
@click.option("--triage", "only_triage", is_flag=True, help="Answer the safety questions again.")
@click.option(
    "--again", is_flag=True, help="Tell about another injury, though one is in the log already."
)
@click.option(
    "--answers",
    "file",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="Take the answers from this JSON file; - is standard input.",
)
@standard
def command(only_triage: bool, again: bool, file: Path | None, as_json: bool) -> None:
    """Tell Restride about your injury, one question at a time.

    Nothing is written until the last answer. Restride never diagnoses: some answers send you
    to a doctor or a physio first, and say what to tell them.
    """
    if only_triage:
        triage_again(file, as_json)
    else:
        start(file, as_json, again)


def start(file: Path | None, as_json: bool = False, again: bool = False) -> None:
    """Ask, write everything down together, show today."""
    home = current()
    log = home.log()
    if newest_of(Episode, log, clock.today()) is not None and not again:
        raise Mistake(
            "An injury is in your log already. See today: restride today. "
            "A new injury: restride start --again. Safety questions: restride start --triage"
        )
    protocol = protocol_for(log, clock.today())
    known = _known(file, protocol)
    finish(home, entries(known, protocol), as_json)


def triage_again(file: Path | None, as_json: bool = False) -> None:
    """Ask the safety questions again, and what an interview that ended early left open."""
    home = current()
    log = home.log()
    episode = whole_episode(log, clock.today())
    protocol = protocol_for(log, clock.today())
    known = _known(file, protocol, needs_injury=False)
    told = with_known(known, episode)
    triage, facts, setup = _interview(protocol, told, newest_setup(log, clock.today()))
    written = again_entries(heads(clock.today()), episode, triage, facts, setup)
    finish(home, written, as_json)


def _may_ask() -> bool:
    return terminal.interactive()


def _known(file: Path | None, protocol: Protocol, needs_injury: bool = True) -> Answers:
    known = Answers() if file is None else read_answers(file)
    strange = triage_questions.check(protocol, known.triage)
    if strange:
        raise Mistake(f"{called(file)}: triage has no question {strange[0]!r}. Correct its id.")
    if _may_ask():
        return known
    if file is None:
        raise Mistake("There is nobody to ask: no terminal. Give the answers: --answers FILE.json")
    if needs_injury and (known.side is None or known.injured_on is None):
        raise Mistake(
            f"{called(file)}: side or injured_on is missing. Add it; see restride start --help"
        )
    return known


def entries(known: Answers, protocol: Protocol) -> list[AnyEntry]:
    """The first entries of a log: all that was answered, to be written together."""
    if _may_ask():
        this_screen().say(
            "Restride takes you from a hamstring strain back to full sprint, step by step.\n"
            "It asks one question at a time. ? means: I am not sure. Ctrl-C stops, nothing kept."
        )
    side = injury_questions.which_side(known.side)
    injured_on = injury_questions.which_day(_injury_day(known))
    triage, facts, setup = _interview(protocol, known, None)
    facts |= {"side": side, "injured_on": injured_on}
    return first_entries(heads(clock.today()), protocol, facts, triage, setup)


def _interview(
    protocol: Protocol, known: Answers, setup: Setup | None
) -> tuple[dict[str, Answer], dict[str, Any], dict[str, Any]]:
    """The triage answers, and the fields of the injury and of a first setup.

    An emergency ends the asking; who has to see a doctor is not asked for a schedule.
    """
    given = setup_questions.given(known.setup) if setup is None else {}
    if not _may_ask():
        return known.triage, as_given(known), given
    triage = triage_questions.asked(protocol, known.triage)
    if worst_is(protocol, triage, "emergency"):
        return triage, as_given(known), given
    if is_open(known):
        this_screen().say("\nNow about the injury.")
    episode = injury_questions.the_rest(known)
    if setup is not None or worst_is(protocol, triage, "doctor_first"):
        return triage, episode, given
    this_screen().say("\nLast, what you have and what you want.")
    return triage, episode, setup_questions.asked(known.setup)


def _injury_day(known: Answers) -> date | None:
    if known.injured_on is None:
        return None
    day = setup_questions.read_day(known.injured_on, "injured_on")
    if day > clock.today():
        raise Mistake(f"injured_on: {day} has not come yet. Give the day it happened.")
    return day


def finish(home: Home, written: Sequence[AnyEntry], as_json: bool) -> None:
    """Write, then show today."""
    home.append(*written)
    seen = view(home, clock.today())
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"appended": stamped(seen, written), "decision": seen.decision})
        return
    show(seen)
