"""Original files are kept by their digest."""

import hashlib

import pytest

from restride.store import Store, StoreError
from restride.store import store as module


def test_it_gives_back_the_bytes(store: Store) -> None:
    digest = store.keep_file("alice", b"a run")
    assert digest == hashlib.sha256(b"a run").hexdigest()
    assert store.file("alice", digest) == b"a run"


def test_it_keeps_a_file_once(store: Store) -> None:
    digests = {store.keep_file("alice", b"a run") for _ in range(2)}
    assert store.files("alice") == tuple(digests)


@pytest.mark.requirement("REQ-H11-2")
def test_it_shows_a_file_to_nobody_else(store: Store) -> None:
    digest = store.keep_file("alice", b"a run")
    assert store.file("charlie", digest) is None


def test_it_knows_a_runner_by_a_file_alone(store: Store) -> None:
    store.keep_file("alice", b"a run")
    assert store.runners() == ("alice",)


def test_it_refuses_a_file_too_large_to_export(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FILE_BYTES", 3)
    with pytest.raises(StoreError, match="larger than 3 bytes"):
        store.keep_file("alice", b"a run")
