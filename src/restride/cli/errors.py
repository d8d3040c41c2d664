"""How a mistake is told in a terminal: one line on standard error, exit code 2."""

from typing import IO, Any

import click

from restride.telling.mistake import Cure, Mistake

CURES: dict[Cure, str] = {
    "tell_injury": "Begin with: restride start",
    "answer_triage": "Answer the safety questions: restride start --triage",
    "answer_morning": "Answer this morning's questions: restride morning",
    "see_ids": "To see the ids: restride why",
    "see_plan": "For the days to come: restride plan",
    "see_why": "To see what opens the next one: restride why",
    "other_log": "Import it into a place of its own: restride import --home DIR",
    "say_what": "Such as: restride run FILE --as walk-run",
    "say_sport": "Add --as easy-running, or --as walking",
    "choose_fit": "For a watch, leave --format out.",
}
LONGEST = 1_000  # characters of a message: its beginning says where, its end how to mend it


class OneLine(click.ClickException):
    """A mistake as click ends a command with it."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the one line to standard error."""
        click.echo(f"restride: {plain(self.format_message())}", file=file, err=file is None)


def plain(text: str) -> str:
    """One line without what a terminal would obey: a message may quote a file from outside."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]} … {line[-LONGEST // 2 :]}"


def one_line(error: click.UsageError) -> OneLine:
    """Click's usage error, which takes four lines, as one."""
    said = error.format_message().rstrip(".")
    if error.ctx is None:
        return OneLine(said + ".")
    return OneLine(f"{said}. To see how: {error.ctx.command_path} --help")


def told(error: Exception) -> OneLine | None:
    """The mistake behind an error of the rooms below, or None where it is a fault of ours."""
    from restride.library import LibraryError
    from restride.log.canonical import EntryError, LogConflict
    from restride.log.days import LogContradictsError
    from restride.log.exchange import ExchangeError
    from restride.protocol.error import ProtocolError, ProtocolRefused
    from restride.store.database import StoreError

    known = (
        *(EntryError, ExchangeError, LibraryError, LogConflict, LogContradictsError, Mistake),
        *(ProtocolError, ProtocolRefused, StoreError),
    )
    if not isinstance(error, known):
        return None
    return OneLine(with_cure(str(error), error.cure if isinstance(error, Mistake) else None))


def with_cure(says: str, cure: Cure | None) -> str:
    """What is wrong, with the command that mends it."""
    return says if cure is None else f"{says} {CURES[cure]}"
