"""The answers that `start` needs, read from a JSON file."""

from pathlib import Path

import click
import msgspec

from restride.entering.answers import Answers
from restride.telling.mistake import Mistake

MOST_BYTES = 1_000_000


def called(path: Path | None) -> str:
    """The file as a person names it."""
    return "standard input" if str(path) == "-" else str(path)


def read_answers(path: Path) -> Answers:
    """The answers in a file; `-` is standard input."""
    try:
        with click.open_file(str(path), "rb") as file:
            text = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    if len(text) > MOST_BYTES:
        raise Mistake(f"{called(path)}: larger than {MOST_BYTES} bytes. Keep only the answers.")
    try:
        return msgspec.json.decode(text, type=Answers)
    except msgspec.MsgspecError as error:
        from restride.cli.answers_errors import plainly

        problem = f"{called(path)}: {plainly(error, Answers)}"
        raise Mistake(f"{problem} To see an example: restride start --help") from error
    except UnicodeDecodeError as error:
        raise Mistake(f"{called(path)}: not UTF-8 text. Save it as UTF-8.") from error
