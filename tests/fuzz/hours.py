"""How long each reader was fuzzed as it is now, kept between runs: an hour for each is long.

A reader as it is now is every module of ours that it loads to read its seeds, the fuzzer's own
files, Python, and the libraries as they are locked. `python -m tests.fuzz.hours` says how far each
reader is.
"""

import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.fuzz.readers import READERS, target
from tests.fuzz.seeds import ROOT

KEPT = ROOT / ".fuzz"
FILE = KEPT / "hours.txt"
OURS = ("restride.", "tests.")


@cache
def digest_of(reader: str) -> str:
    """The reader as it is now, found in a process of its own: this one has loaded the others."""
    command = [sys.executable, "-m", "tests.fuzz.hours", reader]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def loaded(reader: str) -> list[Path]:
    """The files of ours that reading its seeds has loaded into this process, and the lock file."""
    found = target(reader)
    for seed in found.seeds():
        found.read(seed)
    modules = [module for name, module in sys.modules.items() if name.startswith(OURS)]
    files = {Path(file) for module in modules if (file := getattr(module, "__file__", None))}
    return [*sorted(files), ROOT / "requirements.lock"]


def digest(files: Iterable[Path]) -> str:
    """Twelve characters that change with any of the files, and with Python."""
    whole = sha256(repr(sys.version_info[:2]).encode())
    for file in files:
        whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:12]


def seconds(reader: str) -> int:
    """How long it was fuzzed as it is now without a finding."""
    now = digest_of(reader)
    lines = FILE.read_text().splitlines() if FILE.exists() else []
    kept = [line.split() for line in lines]
    return sum(int(long) for name, as_was, long, _ in kept if (name, as_was) == (reader, now))


def keep(reader: str, long_s: int, executions: int) -> None:
    """Keeps one more piece of time in which nothing was found."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    with FILE.open("a") as lines:
        lines.write(f"{reader} {digest_of(reader)} {long_s} {executions}\n")


if __name__ == "__main__":
    for named in sys.argv[1:]:
        sys.stdout.write(digest(loaded(named)))
    for reader in READERS if not sys.argv[1:] else ():
        sys.stdout.write(f"{seconds(reader):>8,} s  {reader}\n")
