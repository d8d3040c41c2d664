"""Each way a line can be wrong has its own words: which line, what, and how to mend it."""

from typing import Any

import pytest

from restride.log import lines
from restride.log.canonical import EntryError, canonical
from restride.log.lines import LogError, decode, decode_stored
from restride.log.model import Did, Measured
from restride.log.sizes import LINE_BYTES
from tests.entries import morning

GOOD = canonical(morning(1))
LINE = canonical(morning(2))


def refused(line: bytes) -> LogError:
    with pytest.raises(LogError) as caught:
        decode(GOOD + b"\n" + line + b"\n")
    assert caught.value.line == 2
    assert str(caught.value).startswith("line 2: ")
    return caught.value


@pytest.mark.requirement("REQ-H06-2", "REQ-H09-1", "REQ-H26-2")
@pytest.mark.parametrize(
    ("what", "was", "becomes", "says", "mend"),
    [
        ("unknown kind", b'"morning"', b'"mourning"', "'mourning'", "The kinds are episode"),
        ("pain 11", b'"pain":0', b'"pain":11', "pain: Expected int <= 10", "leave the key out"),
        ("pain in words", b'"pain":0', b'"pain":"0"', "pain: Expected int", "Correct the value"),
        ("NaN", b'"pain":0', b'"pain":NaN', "NaN", "one whole JSON object"),
        ("a naive time", b"00Z", b"00", "at: Expected datetime", "offset from UTC"),
        ("an unknown key", b'"pain"', b'"pian"', "unknown field pian", "spelling"),
        ("a missing day", b'"day":"2026-03-09",', b"", "missing required field day", "Add"),
        ("a day that is none", b"2026-03-09", b"2026-02-30", "day: Invalid", "2026-03-09"),
        ("an id that is none", b"00000000-", b"0000000-", "id: Invalid UUID", "01890a5d"),
        ("a repeated key", b'"pain":0', b'"pain":7,"pain":0', "pain is there twice", "Keep"),
        ("a newer format", b'"pain":0', b'"v":2', "v: Invalid enum value 2", "Correct"),
        ("not UTF-8", b'"pain":0', b'"note":"caf\xe9"', "not UTF-8", "Save the file as UTF-8"),
        ("torn", b',"pain":0}', b',"pain"', "truncated", "torn"),
        ("two on a line", b"}", b"}{}", "malformed", "one whole JSON object"),
    ],
)
def test_it_says_what_is_wrong_with(
    what: str, was: bytes, becomes: bytes, says: str, mend: str
) -> None:
    assert was in LINE, what
    error = refused(LINE.replace(was, becomes, 1))
    assert says in error.what
    assert mend in error.mend


@pytest.mark.requirement("REQ-H26-2")
@pytest.mark.parametrize("line", [b"[]", b"null", b'"morning"', b"7", b'{"a":' * 100_000])
def test_it_refuses_what_is_no_entry_at_all(line: bytes) -> None:
    assert refused(line).mend


def test_it_refuses_a_line_over_a_megabyte() -> None:
    note = b'"note":"' + b"a" * LINE_BYTES + b'"'
    assert "bytes long" in refused(LINE.replace(b'"pain":0', note)).what


def test_it_refuses_a_long_line_before_it_reads_any() -> None:
    assert "bytes long" in refused(b"a" * (LINE_BYTES + 1)).what
    with pytest.raises(LogError, match="line 3: it is over"):
        decode(b"torn\n\n" + b"\0" * (LINE_BYTES + 1))


def test_it_refuses_a_log_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LINE_BYTES", 1_000)
    monkeypatch.setattr(lines, "FILE_BYTES", 5_000)
    with pytest.raises(LogError, match="over 5000 bytes long"):
        decode((GOOD + b"\n") * 50)


def test_it_refuses_a_repeated_key_inside_a_value() -> None:
    day = morning()
    did = canonical(
        Did(id=day.id, day=day.day, at=day.at, move="jog", measured=Measured(method="m", run_s=1))
    )
    error = refused(did.replace(b'"run_s":1.0', b'"run_s":9.0,"run_s":1.0'))
    assert "run_s is there twice" in error.what


def test_it_names_a_byte_order_mark() -> None:
    with pytest.raises(LogError, match="line 1: it starts with a byte order mark"):
        decode(b"\xef\xbb\xbf" + GOOD)


def test_it_refuses_utf_16() -> None:
    with pytest.raises(LogError, match="line 1: it is not UTF-8"):
        decode(GOOD.decode().encode("utf-16"))


@pytest.mark.requirement("REQ-H26-3")
def test_it_refuses_one_id_with_two_contents() -> None:
    error = refused(canonical(morning(1, pain=4)))
    assert "the id of line 1" in error.what


def test_it_names_the_line_of_damage_in_the_store() -> None:
    with pytest.raises(LogError, match="line 2: "):
        decode_stored(GOOD + b"\n" + LINE[:-9])


def test_it_never_writes_a_number_that_is_not_one() -> None:
    day = morning()
    measured = Measured(method="m", distance_m=float("nan"))
    with pytest.raises(EntryError, match="NaN"):
        canonical(Did(id=day.id, day=day.day, at=day.at, move="jog", measured=measured))


@pytest.mark.parametrize("fields", [{"pain": 11}, {"note": "\ud800"}, {"where": "arm"}])
def test_it_never_writes_what_it_would_not_read(fields: dict[str, Any]) -> None:
    with pytest.raises(EntryError):
        canonical(morning(**fields))
