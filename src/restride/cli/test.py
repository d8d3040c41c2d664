"""`restride test`: a test, step by step, each leg in turn."""

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import click

from restride.cli import ask, terminal
from restride.cli.home import current
from restride.cli.options import PAIN, Number, day_option, note_option, standard
from restride.cli.reading import markdown_option, show
from restride.cli.screen import this_screen
from restride.cli.written import write
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.log.model import Sides, Test
from restride.protocol.triage import TestDefinition
from restride.telling.mistake import Mistake
from restride.telling.naming import spelled, unknown
from restride.telling.test_units import ASKED, LIMITS, UNITS, check, legs
from restride.telling.view import View, open_episode

if TYPE_CHECKING:
    from restride.protocol.test_sheet import TestSheet, Timer

EPILOG = """\b
Examples:
  restride test                        lists the tests
  restride test hop
  restride test hop --show             reads about it, and writes nothing
  restride test hop --side left --value 30 --pain 0 --limited-by nothing --valid
"""


@click.command("test", epilog=EPILOG)
@click.argument("name", required=False)
@click.option("--side", type=click.Choice(["left", "right", "both"]), help="The leg tested.")
@click.option("--value", type=Number(-1000, 100_000), help="The result, in its unit.")
@click.option("--pain", type=PAIN, help="The worst pain, 0 to 10.")
@click.option("--limited-by", type=click.Choice(list(LIMITS)), help="What ended it.")
@click.option("--valid/--not-valid", default=None, help="Whether it was done as described.")
@click.option("--why-not", help="Why it does not count.")
@click.option("--warm-up/--no-warm-up", default=None, help="Whether you warmed up.")
@click.option("--show", "only_show", is_flag=True, help="Only read about it; write nothing.")
@markdown_option
@day_option
@note_option
@standard
def command(
    name: str | None, side: Sides | None, day: date | None, as_json: bool, **result: Any
) -> None:
    """Do the test NAME with its steps, and write the result down."""
    as_markdown = result.pop("as_markdown")
    if result.pop("only_show") or as_markdown:
        from restride.cli.test_reading import read

        read(name, as_markdown, as_json)
        return
    home = current()
    log = home.log()
    about = day_in(log, day)
    episode = open_episode(log, about)
    seen = view(home, about)
    if name is None:
        show_tests(seen, as_json)
        return
    test = _test(name, seen)
    check(test, result["value"])
    asking = terminal.interactive() and not as_json
    sheet = _sheet(test) if asking else None
    if asking:
        _steps(test, sheet)
    timer = None if sheet is None else _timer(sheet, result)
    sides = (side,) if side is not None else _sides(test, episode.side, both=asking)
    entries = []
    for at, leg in enumerate(sides):
        told = result if timer is None else result | {"value": _held(timer, leg, rested=at > 0)}
        answers = _asked(test, leg, told) if asking else result
        entries.append(Test(**head(about), test=test.id, side=leg, **answers))
    write(home, entries, as_json)


def show_tests(seen: View, as_json: bool) -> None:
    """The plan's tests, and which of them are due."""
    due = {item.test for item in seen.decision.session}
    tests = seen.names.tests
    if as_json:
        from restride.cli.as_json import print_json

        print_json([{"id": one, "title": tests[one].title, "due": one in due} for one in tests])
        return
    screen = this_screen()
    screen.say("The tests of your plan:")
    for name, test in tests.items():
        screen.say(f"  {name}: {test.title}{' · due today' if name in due else ''}")
    screen.say("To do one: restride test NAME. To read about it, add --show.")


def _test(name: str, seen: View) -> TestDefinition:
    tests = seen.names.tests
    wanted = spelled(name)
    meant = [wanted] if wanted in tests else [known for known in tests if wanted in known]
    if len(meant) != 1:
        from restride.cli.test_reading import not_in_plan

        raise Mistake(not_in_plan(name) or unknown(name, [], tests))
    return tests[meant[0]]


def _sheet(test: TestDefinition) -> "TestSheet | None":
    """The library's sheet; None where a plan of another version has a test that it lost."""
    from restride.library.sheets import load_sheets

    return next((sheet for sheet in load_sheets().tests if sheet.id == test.id), None)


def _steps(test: TestDefinition, sheet: "TestSheet | None") -> None:
    screen = this_screen()
    if sheet is not None:
        from restride.telling.test_page import brief

        show(brief(sheet), as_markdown=False)
        screen.say("")
        return
    screen.show(screen.labelled("TEST", test.title))
    for number, step in enumerate(test.how, start=1):
        screen.show(screen.hanging(f"{number}.", step))
    screen.show(screen.labelled("MIND", test.does_not_prove))


def _timer(sheet: "TestSheet", known: dict[str, Any]) -> "Timer | None":
    if sheet.timer is None or known["value"] is not None:
        return None
    return sheet.timer if ask.yes_no("Shall I count the seconds for you?") else None


def _held(timer: "Timer", leg: Sides | None, rested: bool) -> int:
    from restride.cli.timer import hold, rest, stopwatch

    watch = stopwatch()
    if rested:
        rest(timer, watch)
    this_screen().say(f"\nGet ready with the {leg} leg.")
    return hold(timer, watch)


def _sides(
    test: TestDefinition, injured: Literal["left", "right"], both: bool
) -> tuple[Sides | None, ...]:
    """The legs to ask about, in order; both only where they can be asked in turn."""
    meant = legs(test, injured)
    if len(meant) > 1 and not both:
        raise Mistake("Which leg? Add --side left or --side right, the good leg first.")
    return meant


def _asked(test: TestDefinition, leg: Sides | None, known: dict[str, Any]) -> dict[str, Any]:
    """Asks what is missing for one leg."""
    told = dict(known)
    if leg in ("left", "right"):
        this_screen().say(f"\nNow the {leg} leg.")
    if told["value"] is None and test.unit in ASKED:
        told["value"] = ask.amount(*UNITS[test.unit])
    if told["pain"] is None:
        told["pain"] = ask.score("How sore was the old spot at its worst?")
    if test.max_effort and told["limited_by"] is None:
        told["limited_by"] = ask.choice("What ended it?", LIMITS)
    if test.max_effort and told["warm_up"] is None:
        told["warm_up"] = ask.yes_no("Were you warmed up?")
    if told["valid"] is None:
        told["valid"] = ask.yes_no("Did you do it just as described?")
    return told
