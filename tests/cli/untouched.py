"""What a refusal has to be: exit code 2, one line that says where and how to mend it, and no more.

No file in the home may have changed, been added or gone.
"""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def refusal(home: Path, call: Callable[[], Result]) -> str:
    """The one line of a refusal that left the home byte for byte as it was."""
    before = files_in(home)
    result = call()
    assert result.exit_code == 2, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.stderr.count("\n") == 1, result.stderr
    assert result.stderr[:-1].isprintable(), result.stderr
    assert not result.stdout
    assert files_in(home) == before
    return result.stderr
