"""`restride morning`: how the old spot is today, the third moment of the light."""

from datetime import date
from typing import Any, Literal

import click

from restride.cli import ask, terminal
from restride.cli.home import current
from restride.cli.options import PAIN, Number, day_option, note_option, standard
from restride.cli.written import write
from restride.entering.book import day_in, protocol_for
from restride.entering.head import head
from restride.log.model import Morning, Painkiller
from restride.telling.feelings import PAINKILLERS, TIGHTNESS, WHERE
from restride.telling.mistake import Mistake
from restride.telling.view import view_of

EPILOG = """\b
Examples:
  restride morning
  restride morning --pain 0 --stiffness 1 --no-limp --painkiller none --fatigue 2 --not-ill
"""
QUESTIONS = (
    *("pain", "where", "stiffness", "limp", "painkiller", "fatigue", "ill", "tightness", "tender"),
)


@click.command("morning", epilog=EPILOG)
@click.option("--pain", type=PAIN, help="Pain at the old spot, 0 to 10.")
@click.option("--stiffness", type=PAIN, help="Stiffness, 0 to 10.")
@click.option("--where", type=click.Choice(list(WHERE)), help="Where the pain is.")
@click.option("--limp/--no-limp", default=None, help="Whether you limp when you walk.")
@click.option("--painkiller", type=click.Choice(list(PAINKILLERS)), help="The last you took.")
@click.option("--hours-ago", type=Number(0, 1000), help="Hours since the painkiller.")
@click.option("--fatigue", type=PAIN, help="How tired you are, 0 to 10.")
@click.option("--ill/--not-ill", default=None, help="Whether you are ill.")
@click.option("--tightness", type=click.Choice(list(TIGHTNESS)), help="Tightness in the thigh.")
@click.option("--tender/--not-tender", default=None, help="Whether the old spot hurts to press.")
@day_option
@note_option
@standard
def command(
    painkiller: Literal["none", "paracetamol", "nsaid", "other"] | None,
    hours_ago: float | None,
    day: date | None,
    note: str | None,
    as_json: bool,
    **answers: Any,
) -> None:
    """Answer the morning questions, best before you get going.

    What you leave out stays unanswered; it is never taken for 0.
    """
    home = current()
    log = home.log()
    about = day_in(log, day)
    took = None if painkiller is None else Painkiller(type=painkiller, hours_ago=hours_ago)
    answers["painkiller"] = took
    if terminal.interactive() and not as_json:
        answers = fill(answers, view_of(log, protocol_for(log, about), about).keeping)
    elif all(answer is None for answer in answers.values()):
        raise Mistake(
            "No answer was given, so nothing was written. Such as: restride morning --pain 0 "
            "--no-limp --painkiller none"
        )
    write(home, [Morning(**head(about), note=note, **answers)], as_json)


def fill(answers: dict[str, Any], keeping: bool) -> dict[str, Any]:
    """Asks what is missing."""
    told = dict(answers)
    if told["pain"] is None:
        told["pain"] = ask.score("How sore is the old spot this morning?")
    if told["pain"] and told["where"] is None:
        told["where"] = ask.choice("Where is it sore?", WHERE)
    if told["stiffness"] is None:
        told["stiffness"] = ask.score("How stiff is it?")
    if told["limp"] is None:
        told["limp"] = ask.yes_no("Do you limp when you walk?")
    if told["painkiller"] is None:
        told["painkiller"] = _painkiller()
    if told["fatigue"] is None:
        told["fatigue"] = ask.score("How tired are you?")
    if told["ill"] is None:
        told["ill"] = ask.yes_no("Are you ill?")
    if keeping and told["tightness"] is None:
        told["tightness"] = ask.choice("Any tightness in your thighs?", TIGHTNESS)
    if keeping and told["tender"] is None:
        told["tender"] = ask.yes_no("Does the old spot hurt when you press it?")
    return told


def _painkiller() -> Painkiller | None:
    took = ask.choice("Which painkiller did you take in the last day?", PAINKILLERS)
    if took is None or took == "none":
        return None if took is None else Painkiller(type="none")
    hours = ask.amount("How many hours ago?", "such as 6", 0, 1000)
    return Painkiller(type=took, hours_ago=hours)
