"""A file that the command line writes is whole or absent, wherever the program dies."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from restride.cli.whole_file import whole_file
from restride.log.exchange import Exchange, pack
from restride.log.model import Log
from restride.telling.mistake import Mistake
from tests.disk import room_for
from tests.entries import morning
from tests.killed import die_at_line, kills

OURS = ("restride.cli.whole_file", "restride.log.exchange")


def export(step: int, log: Log, to: Path) -> None:
    die_at_line(step, OURS)
    with whole_file(to) as file:
        pack(Exchange(log), file)


@pytest.mark.parametrize("old", [None, b"what was there before"])
def test_it_writes_all_or_nothing(tmp_path: Path, old: bytes | None) -> None:
    log, to = (morning(1), morning(2)), tmp_path / "all.zip"
    whole = BytesIO()
    pack(Exchange(log), whole)
    found = set()
    for _ in kills(export, log, to):
        found.add(to.read_bytes() if to.exists() else None)
        to.unlink(missing_ok=True) if old is None else to.write_bytes(old)
    assert to.read_bytes() == whole.getvalue()
    assert found - {None} == {whole.getvalue(), old} - {None}


def write_much(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"a" * 10_000)


def test_it_leaves_nothing_of_a_file_that_the_disk_has_no_room_for(tmp_path: Path) -> None:
    with room_for(5_000), pytest.raises(Mistake, match="cannot be written: File too large"):
        write_much(tmp_path / "all.zip")
    assert not list(tmp_path.iterdir())


def test_it_puts_the_file_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "all.zip"
    synced = []
    monkeypatch.setattr(
        os, "fsync", lambda file: synced.append((os.fstat(file).st_ino, to.exists()))
    )
    write_much(to)
    assert synced == [(to.stat().st_ino, False), (tmp_path.stat().st_ino, True)]


def test_it_shows_a_log_to_its_owner_alone(tmp_path: Path) -> None:
    write_much(tmp_path / "all.zip")
    assert (tmp_path / "all.zip").stat().st_mode & 0o777 == 0o600


def test_it_says_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match=r"cannot be written: No such file.*Choose another"):
        write_much(tmp_path / "nowhere" / "all.zip")
