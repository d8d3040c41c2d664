"""Mistakes: one line that says what, where, and how to mend it; exit code 2."""

from typing import IO, Any

import click

LONGEST = 1_000  # characters of a message: its beginning says where, its end how to mend it


class Mistake(click.ClickException):
    """Something the person at the keyboard can mend."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the one line to standard error."""
        click.echo(f"restride: {plain(self.format_message())}", file=file, err=file is None)


def plain(text: str) -> str:
    """One line without what a terminal would obey: a message may quote a file from outside."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]} … {line[-LONGEST // 2 :]}"


def one_line(error: click.UsageError) -> Mistake:
    """Click's usage error, which takes four lines, as one."""
    said = error.format_message().rstrip(".")
    if error.ctx is None:
        return Mistake(said + ".")
    return Mistake(f"{said}. To see how: {error.ctx.command_path} --help")


def told(error: Exception) -> Mistake | None:
    """The mistake behind an error of the rooms below, or None where it is a fault of ours."""
    from restride.library import LibraryError
    from restride.log.canonical import EntryError, LogConflict
    from restride.log.days import LogContradictsError
    from restride.log.exchange import ExchangeError
    from restride.protocol.error import ProtocolError, ProtocolRefused
    from restride.store.database import StoreError

    known = (
        *(EntryError, ExchangeError, LibraryError, LogConflict, LogContradictsError),
        *(ProtocolError, ProtocolRefused, StoreError),
    )
    return Mistake(str(error)) if isinstance(error, known) else None
