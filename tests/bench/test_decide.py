"""How long a decision takes."""

import msgspec
import pytest

from restride.engine.decide import decide
from restride.library import load
from restride.log.lines import encode
from restride.log.model import AnyEntry, Log
from tests.bench.conftest import Keep
from tests.bench.paired import PROCESSOR, paired

TIMES_DECODING = 4.0
GROWTH = 2.2

pytestmark = pytest.mark.bench


def test_it_decides_within_four_times_the_decoding(log: Log, keep: Keep) -> None:
    protocol, lines, last = load(), encode(log), max(entry.day for entry in log)
    decoder = msgspec.json.Decoder(AnyEntry)
    took = paired(
        lambda: decide(protocol, log, last),
        lambda: decoder.decode_lines(lines),
        times=100,
        clock=PROCESSOR,
    )
    says = f"decide, {len(log)} entries, {took.first_ms:.2f} ms; msgspec decodes them in "
    says += f"{took.second_ms:.2f} ms (at most {TIMES_DECODING})"
    keep("decide_to_decode", took.ratio, says)
    assert took.ratio <= TIMES_DECODING


def test_it_takes_twice_as_long_for_twice_the_entries(log: Log, keep: Keep) -> None:
    protocol = load()
    ordered = sorted(log, key=lambda entry: (entry.day, entry.at))
    half = tuple(ordered[: len(ordered) // 2])
    took = paired(
        lambda: decide(protocol, log, ordered[-1].day),
        lambda: decide(protocol, half, half[-1].day),
        times=60,
        clock=PROCESSOR,
    )
    says = f"decide, {len(log)} and {len(half)} entries, {took.first_ms:.2f} and "
    says += f"{took.second_ms:.2f} ms (at most {GROWTH})"
    keep("twice_the_entries", took.ratio, says)
    assert took.ratio <= GROWTH
