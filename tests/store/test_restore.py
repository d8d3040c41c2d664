"""Export and import through two stores changes nothing."""

import hashlib
import io
from datetime import timedelta

import pytest

from restride.log.exchange import Exchange, pack, unpack
from restride.store import EntryConflict, Store, StoreError, VoidRefused, open_store
from tests.entries import morning
from tests.store.conftest import New
from tests.store.kept import ALICE, BOB, NOW, void

RUN = b"a run"
RUN_SHA256 = hashlib.sha256(RUN).hexdigest()


def exported(store: Store, runner: str) -> bytes:
    files = {digest: store.file(runner, digest) or b"" for digest in store.files(runner)}
    zipped = io.BytesIO()
    pack(Exchange(store.log(runner), files), zipped)
    return zipped.getvalue()


def test_it_brings_a_log_from_one_store_to_another(store: Store, new: New) -> None:
    store.append("alice", ALICE, [morning(1), morning(2)], NOW)
    store.append("alice", BOB, [morning(3)], NOW + timedelta(days=1))
    store.keep_file("alice", RUN)
    sent = exported(store, "alice")
    with open_store(new()) as other:
        exchange = unpack(io.BytesIO(sent))
        assert other.restore("alice", exchange.log, exchange.files) == 3
        assert exported(other, "alice") == sent


def test_it_leaves_an_entry_without_stamps_as_it_is(store: Store) -> None:
    store.restore("alice", [morning()], {})
    assert store.log("alice") == (morning(),)


def test_it_restores_once(store: Store) -> None:
    store.append("alice", ALICE, [morning()], NOW)
    assert store.restore("alice", store.log("alice"), {RUN_SHA256: RUN}) == 0
    assert store.restore("alice", [], {RUN_SHA256: RUN}) == 0
    assert store.files("alice") == (RUN_SHA256,)


@pytest.mark.requirement("REQ-H26-3")
def test_it_refuses_other_content_under_a_known_id(store: Store) -> None:
    store.append("alice", ALICE, [morning(1, pain=4)], NOW)
    with pytest.raises(EntryConflict):
        store.restore("alice", [morning(2), morning(1, pain=0)], {})
    assert len(store.log("alice")) == 1


@pytest.mark.requirement("REQ-H12-4", "REQ-H25-2")
def test_it_refuses_a_void_across_roles(store: Store) -> None:
    store.append("alice", BOB, [morning(1)], NOW)
    with pytest.raises(VoidRefused):
        store.restore("alice", [void(2, morning(1).id)], {})


@pytest.mark.requirement("REQ-H26-4")
def test_it_keeps_nothing_when_a_file_is_not_what_it_says(store: Store) -> None:
    with pytest.raises(StoreError, match="SHA-256"):
        store.restore("alice", [morning()], {RUN_SHA256: b"another run"})
    assert store.log("alice") == ()
