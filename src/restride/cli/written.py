"""Writing entries down, and saying what that changed."""

from collections.abc import Sequence
from uuid import UUID

from restride.cli.home import Home
from restride.cli.next_step import next_step
from restride.cli.screen import this_screen
from restride.decision.model import Reason
from restride.entering import clock
from restride.entering.book import view
from restride.log.model import AnyEntry, Did
from restride.telling.banner import banner_of
from restride.telling.entry_words import entry_words
from restride.telling.reasons import sentence
from restride.telling.view import View


def write(home: Home, entries: Sequence[AnyEntry], as_json: bool, first: str = "") -> None:
    """Write entries down together, then say what stands and what comes next."""
    home.append(*entries)
    seen = view(home, clock.today())
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"appended": stamped(seen, entries), "decision": seen.decision})
        return
    say_written(seen, entries, first)


def stamped(seen: View, entries: Sequence[AnyEntry]) -> list[AnyEntry]:
    """The entries as the store keeps them."""
    ids: set[UUID] = {entry.id for entry in entries}
    return [entry for entry in seen.log if entry.id in ids]


def say_written(seen: View, entries: Sequence[AnyEntry], first: str = "") -> None:
    """What was written, the light, the next step."""
    screen = this_screen()
    if first:
        screen.say(first)
    for entry in entries:
        screen.say(f"Written: {entry_words(entry, seen.names, seen.imperial)}")
    say_standing(seen, entries)


def say_standing(seen: View, entries: Sequence[AnyEntry]) -> None:
    """The light, what of it came of something just done, and the next step."""
    screen, banner = this_screen(), banner_of(seen.decision)
    screen.show([screen.style(banner.mark, banner.fg, bold=True)])
    held = restrained(seen, entries)
    if held is not None:
        screen.say(sentence(held, seen.names))
    screen.say(f"Next: {next_step(seen.decision, seen.names)}")


def restrained(seen: View, entries: Sequence[AnyEntry]) -> Reason | None:
    """Why something just done holds back from now on, such as more than was asked."""
    done = {entry.id for entry in entries if isinstance(entry, Did)}
    reasons = seen.decision.reasons
    return next((why for why in reasons if not done.isdisjoint(why.entries)), None)
