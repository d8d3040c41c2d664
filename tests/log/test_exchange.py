"""Exporting and importing changes nothing."""

import hashlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.log.exchange import Exchange, ExchangeError, pack, unpack
from restride.log.lines import decode, encode
from restride.log.model import Log
from tests.entries import logs, morning

FILES = st.lists(st.binary(max_size=40), max_size=3).map(
    lambda all_: {hashlib.sha256(data).hexdigest(): data for data in all_}
)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,20}@[0-9]\.[0-9]\.[0-9]", fullmatch=True)
PROTOCOLS = st.dictionaries(NAMES, st.binary(max_size=40), max_size=3)


def packed(exchange: Exchange) -> bytes:
    file = io.BytesIO()
    pack(exchange, file)
    return file.getvalue()


@pytest.mark.requirement("REQ-H27-3")
@given(logs(), FILES, PROTOCOLS)
def test_it_brings_back_all_it_took(
    log: Log, files: dict[str, bytes], protocols: dict[str, bytes]
) -> None:
    sent = Exchange(decode(encode(log)), files, protocols)
    assert unpack(io.BytesIO(packed(sent))) == sent


@given(logs(), FILES)
def test_it_makes_the_same_bytes_of_the_same_content(log: Log, files: dict[str, bytes]) -> None:
    backwards = Exchange(log[::-1], dict(reversed(files.items())))
    assert packed(Exchange(log, files)) == packed(backwards)


def test_it_is_a_zip_any_program_opens() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(Exchange((morning(),))))) as zipped:
        assert zipped.testzip() is None
        assert zipped.read("log.jsonl") == encode((morning(),))


def test_it_packs_no_file_under_another_files_digest() -> None:
    with pytest.raises(ExchangeError, match="SHA-256"):
        packed(Exchange((), {"0" * 64: b"a run"}))


def test_it_packs_no_protocol_under_a_path() -> None:
    with pytest.raises(ExchangeError, match="does not belong"):
        packed(Exchange((), {}, {"../evil@1.0.0": b"{}"}))
