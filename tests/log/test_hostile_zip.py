"""An export comes from outside: nothing in it is believed."""

import io
import struct
import warnings
import zipfile

import pytest

from restride.log import exchange
from restride.log.exchange import ExchangeError, unpack
from restride.log.lines import LogError

DIGEST = "0" * 64


def zipped(*members: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", compression) as out:
        warnings.simplefilter("ignore", UserWarning)  # a repeated name, made on purpose
        for name, data in members:
            out.writestr(name, data)
    return file.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(ExchangeError) as caught:
        unpack(io.BytesIO(data))
    return str(caught.value)


@pytest.mark.requirement("REQ-H26-1")
@pytest.mark.parametrize(
    "name",
    [
        "../log.jsonl",
        "/etc/passwd",
        "files/../../evil",
        "files\\" + DIGEST,
        "files/" + DIGEST[:-1],
        "files/" + DIGEST + "\n",
        "files/",
        "protocols/a@1.json",
        "protocols/../a@1.0.0.json",
        "readme.txt",
    ],
)
def test_it_refuses_a_name_that_does_not_belong(name: str) -> None:
    assert "does not belong" in refused(zipped(("log.jsonl", b""), (name, b"")))


def test_it_refuses_a_name_that_hides_behind_a_zero_byte() -> None:
    data = zipped(("log.jsonlX..", b"")).replace(b"log.jsonlX..", b"log.jsonl\0..")
    assert "does not belong" in refused(data)


@pytest.mark.requirement("REQ-H26-1")
def test_it_refuses_a_file_that_was_changed() -> None:
    assert "SHA-256" in refused(zipped(("log.jsonl", b""), (f"files/{DIGEST}", b"other")))


def test_it_refuses_a_name_told_twice() -> None:
    assert "twice" in refused(zipped(("log.jsonl", b""), ("log.jsonl", b"\n")))


def test_it_refuses_a_zip_without_a_log() -> None:
    assert "no log.jsonl" in refused(zipped())


def test_it_refuses_an_encrypted_member() -> None:
    data = bytearray(zipped(("log.jsonl", b"")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_it_refuses_other_ways_of_packing() -> None:
    assert "packed" in refused(zipped(("log.jsonl", b""), compression=zipfile.ZIP_BZIP2))


def test_it_refuses_too_many_members_before_reading_their_names() -> None:
    data = bytearray(zipped(("log.jsonl", b"")))
    struct.pack_into("<H", data, len(data) - 12, exchange.MEMBERS + 1)
    assert "more than" in refused(bytes(data))


@pytest.mark.requirement("REQ-H26-1")
def test_it_refuses_a_member_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "FILE_BYTES", 1_000)
    assert "larger than 1000 bytes" in refused(zipped(("log.jsonl", b"\n" * 1_001)))


def test_it_refuses_members_that_are_too_large_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "TOTAL_BYTES", 2_000)
    members = [(f"files/{digit * 64}", b"0" * 900) for digit in "abc"]
    assert "together" in refused(zipped(("log.jsonl", b""), *members))


@pytest.mark.requirement("REQ-H26-1")
def test_it_inflates_no_more_than_a_member_says_it_holds() -> None:
    bomb = bytearray(zipped(("log.jsonl", b"\n" * 5_000_000)))
    struct.pack_into("<I", bomb, bomb.index(b"PK\x01\x02") + 24, 10)
    assert "damaged" in refused(bytes(bomb))


@pytest.mark.requirement("REQ-H26-1")
@pytest.mark.parametrize("data", [b"", b"PK\x05\x06", b"not a zip" * 10])
def test_it_refuses_what_is_no_zip(data: bytes) -> None:
    assert "not a zip" in refused(data)


@pytest.mark.requirement("REQ-H26-1")
def test_it_refuses_a_zip_cut_short() -> None:
    assert refused(zipped(("log.jsonl", b"\n" * 100))[:-5])


@pytest.mark.requirement("REQ-H26-1")
def test_it_refuses_a_zip_with_a_flipped_byte_anywhere_or_reads_it_whole() -> None:
    good = zipped(("log.jsonl", b"\n\n\n"))
    for place in range(len(good)):
        data = bytearray(good)
        data[place] ^= 0xFF
        try:
            assert unpack(io.BytesIO(bytes(data))).log == ()
        except ExchangeError:
            continue


@pytest.mark.requirement("REQ-H26-2")
def test_it_names_the_bad_line_of_the_log() -> None:
    with pytest.raises(LogError, match="line 1"):
        unpack(io.BytesIO(zipped(("log.jsonl", b"{"))))
