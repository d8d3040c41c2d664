"""A log written and read is the same log."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.log.canonical import canonical
from restride.log.lines import decode, decode_stored, encode
from restride.log.model import AnyEntry, Log, Setup
from tests.entries import entries, logs, morning


@given(entries())
def test_it_reads_back_every_kind(entry: AnyEntry) -> None:
    assert decode(canonical(entry)) == (entry,)


@given(logs())
def test_it_spells_a_log_one_way(log: Log) -> None:
    written = encode(log)
    assert encode(decode(written)) == written


@pytest.mark.requirement("REQ-H03-5")
@given(logs().flatmap(lambda log: st.tuples(st.just(log), st.permutations(log))))
def test_it_does_not_care_for_the_order_of_arrival(both: tuple[Log, list[AnyEntry]]) -> None:
    log, shuffled = both
    assert encode(tuple(shuffled)) == encode(log)


@given(logs())
def test_it_reads_stored_lines_as_it_reads_any(log: Log) -> None:
    assert decode_stored(encode(log)) == decode(encode(log))


def test_it_writes_a_whole_number_as_the_fraction_it_reads_back() -> None:
    first = morning()
    setup = Setup(id=first.id, day=first.day, at=first.at, body_mass_kg=70)
    assert b'"body_mass_kg":70.0' in canonical(setup)


def test_it_reads_a_file_from_windows() -> None:
    line = canonical(morning())
    assert decode(line + b"\r\n\r\n") == (morning(),)


def test_it_reads_keys_in_any_order() -> None:
    line = (
        b'{"pain": 3, "at": "2026-03-09T07:00:00+01:00", "day": "2026-03-09",'
        b' "id": "01890a5d-ac96-774b-bcce-b302099a8057", "kind": "morning"}'
    )
    (entry,) = decode(line)
    assert entry == morning(id=entry.id, pain=3, at=entry.at)


def test_it_counts_the_same_entry_once() -> None:
    assert decode(encode((morning(), morning()))) == (morning(),)


@pytest.mark.requirement("REQ-H04-1")
def test_it_keeps_pain_0_apart_from_no_answer() -> None:
    (told, untold) = decode(encode((morning(1, pain=0), morning(2, pain=None))))
    assert (told, untold) == (morning(1, pain=0), morning(2, pain=None))
    assert told != untold
