"""Fuzzes one reader in this process: `python -m tests.fuzz.driver log_lines [options]`.

The options are libFuzzer's: https://llvm.org/docs/LibFuzzer.html#options
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from random import Random

import atheris

from tests.fuzz.target import Mutate

STARTERS = {"restride.command", "restride.cli.__main__"}  # they start or change the process
WEB = "restride.web"  # needs Django set up: its own target does that, and imports all of it
INSTRUMENTED = ["restride", "fitdecode", "ruamel", "zipfile", "gzip"]


def main() -> None:
    """Fuzz until the options say stop; leaves with libFuzzer's exit code."""
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=INSTRUMENTED):
        for module in everything():
            import_module(module)
        from tests.fuzz.readers import target  # noqa: PLC0415 - what it imports is instrumented

        reader = target(name)
    mutated = getattr(reader, "mutated", None)
    own = {} if mutated is None else {"custom_mutator": _bounded(mutated)}
    arguments = [sys.argv[0], f"-max_len={reader.LONGEST}", *options]
    atheris.Setup(arguments, reader.read, **own)
    atheris.Fuzz()


def everything() -> Iterator[str]:
    """Our own modules; a command would import some only when the fuzzer no longer counts."""
    for found in walk_packages(import_module("restride").__path__, "restride."):
        if found.name not in STARTERS and not found.name.startswith(WEB):
            yield found.name


def _bounded(
    mutated: Callable[[bytes, Random, Mutate], bytes],
) -> Callable[[bytes, int, int], bytes]:
    """The reader's own mutator as libFuzzer calls it: with a seed, and never longer than asked."""

    def mutator(data: bytes, longest: int, seed: int) -> bytes:
        made = mutated(data, Random(seed), atheris.Mutate)  # noqa: S311 - it keeps no secret
        return made if len(made) <= longest else atheris.Mutate(data, longest)

    return mutator


if __name__ == "__main__":
    main()
