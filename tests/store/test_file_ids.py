"""The id of a file's entry is the first half of its digest, marked as version 8."""

from uuid import UUID

import pytest

from restride.store import Store
from restride.store import store as module
from restride.store.ids import file_id

DIGEST = "0123456789abcdef" * 4


def test_it_is_the_digest_with_version_and_variant() -> None:
    assert file_id(DIGEST) == UUID("01234567-89ab-8def-8123-456789abcdef")


def test_it_counts_the_parts_up_from_none() -> None:
    assert file_id(DIGEST, 0) == file_id(DIGEST)
    assert file_id(DIGEST, 1) == UUID("01234567-89ab-8def-8123-456789abcdf0")


def test_it_goes_round_after_the_last_number() -> None:
    assert file_id("f" * 64, 1) == UUID("00000000-0000-8000-8000-000000000000")


def test_it_keeps_a_file_of_just_the_largest_size(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FILE_BYTES", 5)
    kept = store.keep_file("alice", b"a run")
    assert store.files("alice") == (kept,)
