"""A log as it is has a name of its own: what was made of it holds while the name does."""

from restride.store import Newest, Store
from tests.entries import morning
from tests.store.kept import ALICE, NOW


def test_it_names_nothing_for_a_stranger(store: Store) -> None:
    store.append("alice", ALICE, [morning(1)], NOW)
    assert store.newest("charlie") == Newest(erasures=0, seq=0, id="")


def test_it_names_the_last_entry_and_its_place(store: Store) -> None:
    store.append("alice", ALICE, [morning(2), morning(1)], NOW)
    store.append("charlie", ALICE, [morning(3)], NOW)
    assert store.newest("alice") == Newest(erasures=0, seq=2, id=str(morning(1).id))


def test_it_stays_while_nothing_new_is_kept(store: Store) -> None:
    store.append("alice", ALICE, [morning(1)], NOW)
    before = store.newest("alice")
    store.append("alice", ALICE, [morning(1)], NOW)
    assert store.newest("alice") == before


def test_it_is_another_after_the_same_entries_with_other_answers_come_back(store: Store) -> None:
    names = set()
    for pain in (5, 0):
        store.restore("alice", [morning(1, pain=pain), morning(2)], {})
        names.add(store.newest("alice"))
        store.erase("alice")
        names.add(store.newest("alice"))
    assert len(names) == 4
