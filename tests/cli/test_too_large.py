"""Files far too large are refused at once, in little memory, by the program as it is started."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from restride.log.sizes import FILE_BYTES

HUGE = 100_000_000
PROGRAM_MB = 60
# A process counts its parent's memory until it is started, so a small one stands between.
MEASURED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_maxrss / 1000, used.ru_utime + used.ru_stime)
"""
RESTRIDE = Path(sys.executable).with_name("restride")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="peak memory is told in its own unit"),
]


def one_line(file: Path) -> None:
    file.write_bytes(b'{"kind":"morning","note":"' + b"a" * HUGE + b'"}\n')


def many_lines(file: Path) -> None:
    file.write_bytes(b"\n" * HUGE)


def zeros(file: Path) -> None:
    file.touch()
    os.truncate(file, HUGE)


def a_bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("log.jsonl", b"\n" * HUGE)


def a_long_line_in_a_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("log.jsonl", b"a" * (FILE_BYTES - 1))


@pytest.mark.parametrize(
    ("command", "make", "says", "most_mb"),
    [
        # What is read at most, and the program itself.
        ("import FILE", one_line, "line 1: it is over 1000000 bytes long", 64),
        ("decide FILE --on 2026-03-03", one_line, "line 1: it is over 1000000 bytes long", 64),
        ("decide FILE --on 2026-03-03", zeros, "line 1: it is over 1000000 bytes long", 64),
        ("import FILE", many_lines, f"the log is over {FILE_BYTES} bytes long", 64),
        ("import FILE", a_bomb, f"larger than {FILE_BYTES} bytes", 0),
        # A member of a zip is there inflated and, for a moment, in pieces.
        ("import FILE", a_long_line_in_a_zip, "line 1: it is over 1000000 bytes long", 130),
        ("run FILE --show", zeros, f"is larger than {FILE_BYTES} bytes", 0),
        ("start --answers FILE", zeros, "larger than 1000000 bytes", 1),
    ],
)
def test_it_refuses(
    tmp_path: Path, command: str, make: Callable[[Path], None], says: str, most_mb: int
) -> None:
    file, home = tmp_path / "huge", tmp_path / "home"
    make(file)
    words = command.replace("FILE", str(file)).split()
    environment = os.environ | {"RESTRIDE_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, RESTRIDE, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    exit_code, peak_mb, processor_s = map(float, done.stdout.split())
    assert exit_code == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert peak_mb < PROGRAM_MB + most_mb
    assert processor_s < 5
    assert not home.exists()
