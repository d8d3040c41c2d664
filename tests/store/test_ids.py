"""Ids sort by time; a file's id is always the same."""

import hashlib
from datetime import timedelta
from uuid import RFC_4122

from restride.store.ids import file_id, new_id
from tests.store.kept import NOW

DIGEST = hashlib.sha256(b"a run").hexdigest()


def test_it_sorts_by_time() -> None:
    ids = [new_id(NOW + timedelta(milliseconds=n)) for n in range(50)]
    assert ids == sorted(ids)


def test_it_never_makes_the_same_twice() -> None:
    assert len({new_id(NOW) for _ in range(1_000)}) == 1_000


def test_it_is_a_version_7() -> None:
    made = new_id(NOW)
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == int(NOW.timestamp() * 1000)


def test_it_makes_one_id_of_one_file() -> None:
    assert file_id(DIGEST) == file_id(DIGEST)
    assert file_id(DIGEST).version == 8


def test_it_tells_the_parts_of_one_file_apart() -> None:
    assert len({file_id(DIGEST, part) for part in range(100)}) == 100
