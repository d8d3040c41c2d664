"""Starts the fuzzer on one reader in a process of its own, and tells what came of it."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.readers import target
from tests.fuzz.seeds import ROOT

SLOWEST_S = 5
MOST_MEMORY_MB = 500


@dataclass(frozen=True)
class Outcome:
    """What libFuzzer said at its end. Coverage counts branches taken in the instrumented code."""

    reader: str
    executions: int
    coverage: int
    peak_mb: int
    finding: str | None

    def __str__(self) -> str:
        """One line of a table."""
        numbers = f"{self.executions:>9} runs {self.coverage:>6} branches {self.peak_mb:>4} MB"
        return f"{self.reader:<18} {numbers}  {self.finding or 'nothing found'}"


def fuzz(reader: str, folder: Path, *options: str) -> Outcome:
    """Fuzz until the options (libFuzzer's) say stop; inputs and findings are kept in the folder."""
    corpus, seeds = folder / "corpus", folder / "seeds"
    for made in (corpus, seeds):
        made.mkdir(parents=True, exist_ok=True)
    found = target(reader)
    for number, seed in enumerate(found.seeds()):
        (seeds / f"{number:03}").write_bytes(seed)
    words = folder / "words.dict"
    words.write_text("".join(map(_quoted, found.WORDS)), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "tests.fuzz.driver", reader, *options),
        f"-timeout={SLOWEST_S}",
        f"-rss_limit_mb={MOST_MEMORY_MB}",
        f"-artifact_prefix={folder}/",
        f"-dict={words}",
        *("-print_final_stats=1", "-use_value_profile=0", str(corpus), str(seeds)),
    ]
    environment = os.environ | {"RESTRIDE_HOME": str(folder / "home")}  # never the runner's own
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    (folder / "log.txt").write_text(said, encoding="utf-8")
    return Outcome(
        reader,
        _last(r"stat::number_of_executed_units:\s+(\d+)", said),
        _last(r"\bcov: (\d+)", said),
        _last(r"stat::peak_rss_mb:\s+(\d+)", said),
        None if done.returncode == 0 else f"exit code {done.returncode}, see {folder}/log.txt",
    )


def _last(pattern: str, said: str) -> int:
    numbers = re.findall(pattern, said)
    return int(numbers[-1]) if numbers else 0


def _quoted(word: str) -> str:
    escaped = "".join(
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\' else f"\\x{byte:02x}"
        for byte in word.encode()
    )
    return f'"{escaped}"\n' if word else ""
