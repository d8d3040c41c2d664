"""Files written whole: what dies half-way leaves the old file, or none, never a torn one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

import click

from restride.cli.options import Function
from restride.telling.mistake import Mistake

force_option = click.option("--force", is_flag=True, help="Write over a file that is there.")


def output_options(function: Function) -> Function:
    """`-o FILE` and `--force`, of a command that writes a file."""
    return click.option(
        "-o",
        "--output",
        "file",
        required=True,
        type=click.Path(dir_okay=False, path_type=Path),
        help="The file to write.",
    )(force_option(function))


def refuse_what_is_there(path: Path, force: bool) -> None:
    """Nothing is written over unasked. Raises Mistake."""
    if path.exists() and not force:
        raise Mistake(f"{path} is there already. Choose another name, or add --force")


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the name `path` once all of it is on the disk.

    It is readable by its owner alone. Raises Mistake where it cannot be written.
    """
    try:
        descriptor, part = mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(descriptor)
            Path(part).replace(path)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
        _settle(path.parent)
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror}. Choose another.") from error


def _settle(folder: Path) -> None:
    """Put the new name itself on the disk; Windows has no way to, and needs none."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
