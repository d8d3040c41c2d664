"""A log from outside that is damaged, impossible or not ours: refused, whatever way it comes in."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from msgspec.structs import replace

from restride.library import load
from restride.log.lines import encode
from restride.log.model import Void
from restride.log.sizes import FILE_BYTES
from restride.protocol.digest import canonical, digest_of
from tests.cli.alice import Run
from tests.cli.untouched import refusal

Members = dict[str, bytes]
Refused = Callable[[str, bytes], str]
Written = Callable[[Members], bytes]
MORNING = b'"kind":"morning"'
PIN = b'"kind":"pin"'
EPISODE = b'"kind":"episode"'
DIGEST = load().digest.encode()
NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def members(started: Run, tmp_path: Path) -> Members:
    """What an export of Alice's log holds, a morning in it."""
    assert started("morning", "--pain", "0", "--note", "cafe").exit_code == 0
    assert started("export", str(tmp_path / "all.zip")).exit_code == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


@pytest.fixture
def refused(started: Run, home: Path, tmp_path: Path) -> Refused:
    """The line that refuses a file, given to a command."""

    def line(command: str, content: bytes) -> str:
        (tmp_path / "bad").write_bytes(content)
        more = ["--on", "2026-03-03"] if command == "decide" else []
        said = refusal(home, lambda: started(command, str(tmp_path / "bad"), *more))
        assert said.startswith(f"restride: {tmp_path / 'bad'}: ")
        return said

    return line


def zipped(members: Members) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in members.items():
            out.writestr(name, content)
    return file.getvalue()


class Damage(NamedTuple):
    """In the first line that holds `of`, one thing for another."""

    of: bytes
    was: bytes
    becomes: bytes

    def done_to(self, log: bytes) -> bytes:
        line = log.split(b"\n")[self.line_of(log) - 1]
        assert line.count(self.was) == 1
        return log.replace(line, line.replace(self.was, self.becomes))

    def line_of(self, log: bytes) -> int:
        return next(at for at, line in enumerate(log.split(b"\n"), 1) if self.of in line)


BOTH = pytest.mark.parametrize("command", ["import", "decide"])
EITHER_WAY = pytest.mark.parametrize(
    "written", [lambda members: members["log.jsonl"], zipped], ids=["lines", "zip"]
)
LINES = {
    Damage(MORNING, b',"pain":0}', b',"pain"'): ("truncated", "delete the line"),
    Damage(MORNING, b'"morning"', b'"mourning"'): ("mourning", "The kinds are"),
    Damage(MORNING, b'"pain":0', b'"pain":11'): ("<= 10", "leave the key out"),
    Damage(MORNING, b'"pain":0', b'"pain":NaN'): ("NaN", "Write one whole JSON object"),
    Damage(MORNING, b'"day":"2026', b'"day":"1970'): ("the day 1970-03-03", "Correct the date"),
    Damage(MORNING, b'd_at":"2026', b'd_at":"0001'): ("of receipt 0001", "Correct the date"),
    Damage(MORNING, b'Z","note', b'","note'): ("at: Expected", "offset from UTC"),
    Damage(MORNING, b"cafe", b"caf\xe9"): ("not UTF-8", "Save the file as UTF-8"),
    Damage(MORNING, b'"pain"', b'"\\u001b[31m\\npain"'): ("unknown field", "Take the key out"),
    Damage(EPISODE, b'"side":"left",', b""): ("missing required field side", "Add the key"),
    Damage(EPISODE, b'_on":"2026', b'_on":"1970'): ("of the injury 1970", "Correct the date"),
}


@BOTH
@EITHER_WAY
@pytest.mark.parametrize("damage", LINES, ids=lambda damage: repr(damage.becomes))
def test_it_refuses_a_line_that_is_no_entry(
    members: Members, refused: Refused, command: str, written: Written, damage: Damage
) -> None:
    log = members["log.jsonl"]
    said = refused(command, written(members | {"log.jsonl": damage.done_to(log)}))
    assert f"line {damage.line_of(log)}: " in said
    assert all(words in said for words in LINES[damage])


@BOTH
@EITHER_WAY
def test_it_refuses_utf_16(
    members: Members, refused: Refused, command: str, written: Written
) -> None:
    bad = members["log.jsonl"].decode().encode("utf-16")
    said = refused(command, written(members | {"log.jsonl": bad}))
    assert "line 1: it is not UTF-8 text. Save the file as UTF-8." in said


PINS = {
    Damage(PIN, b'"restride-hamstring"', b'"clinic-x"'): "there is no protocol clinic-x@1.0.0",
    Damage(PIN, b'"1.0.0"', b'"7.0.0"'): "there is no protocol restride-hamstring@7.0.0",
    Damage(PIN, DIGEST, b"0" * 64): "another text of restride-hamstring@1.0.0",
}


@BOTH
@pytest.mark.parametrize("damage", PINS, ids=lambda damage: repr(damage.becomes))
def test_it_refuses_a_log_of_a_protocol_that_is_not_here(
    members: Members, refused: Refused, command: str, damage: Damage
) -> None:
    assert PINS[damage] in refused(command, damage.done_to(members["log.jsonl"]))


@BOTH
@pytest.mark.parametrize("to", [b'"title":"', b'{"title":"', b"\xff"])
def test_it_refuses_a_protocol_that_was_changed(
    members: Members, refused: Refused, command: str, to: bytes
) -> None:
    name = "protocols/restride-hamstring@1.0.0.json"
    changed = members[name].replace(b'"title":"', to + b"Another ", 1)
    said = refused(command, zipped(members | {name: changed}))
    assert "the protocol in it" in said
    assert "Export the log again." in said


def test_it_follows_no_strangers_protocol_that_breaks_a_rule(
    members: Members, refused: Refused
) -> None:
    open_gate = replace(load().phases[0], milestone=())
    strange = replace(load(), id="clinic-x", phases=(open_gate, *load().phases[1:]))
    strange = replace(strange, digest=digest_of(strange))
    pinned = members["log.jsonl"].replace(b'"restride-hamstring"', b'"clinic-x"')
    log = pinned.replace(DIGEST, strange.digest.encode())
    bad = {"log.jsonl": log, f"protocols/clinic-x@{strange.version}.json": canonical(strange)}
    said = refused("decide", zipped(bad))
    assert "the protocol in it cannot be followed" in said


STRANGE = {
    "files/" + "0" * 64: (b"a run", "its SHA-256 is another one"),
    "files/" + hashlib.sha256().hexdigest(): (bytes(FILE_BYTES + 1), f"larger than {FILE_BYTES}"),
    "../../.bashrc": (b"", "does not belong in an export. Use the file as it was exported."),
}


@BOTH
@pytest.mark.parametrize("name", STRANGE)
def test_it_refuses_a_zip_with_what_it_should_not_hold(
    members: Members, refused: Refused, command: str, name: str
) -> None:
    content, says = STRANGE[name]
    assert says in refused(command, zipped(members | {name: content}))


@BOTH
@pytest.mark.parametrize("content", [b"PK\x03\x04 torn", b"\0" * 100, b"{" * 100_000, b"\n{}\n"])
def test_it_refuses_what_is_no_log(refused: Refused, command: str, content: bytes) -> None:
    assert refused(command, content)


@EITHER_WAY
@pytest.mark.parametrize(
    "damage",
    [
        Damage(MORNING, b'"day":"2026-03-03"', b'"day":"2026-03-05"'),
        Damage(MORNING, b'"at":"2026', b'"at":"2036'),
        Damage(EPISODE, b'"injured_on":"2026', b'"injured_on":"2027'),
    ],
    ids=lambda damage: repr(damage.becomes),
)
def test_it_imports_nothing_that_has_not_come_yet(
    members: Members, refused: Refused, written: Written, damage: Damage
) -> None:
    log = members["log.jsonl"]
    said = refused("import", written(members | {"log.jsonl": damage.done_to(log)}))
    entry = json.loads(log.split(b"\n")[damage.line_of(log) - 1])
    assert entry["id"] in said
    assert "has not come yet. Correct its date, or this computer's." in said


def test_it_leaves_no_empty_store_behind(run: Run, home: Path, tmp_path: Path) -> None:
    void = Void(id=UUID(int=1), day=NOW.date(), at=NOW, entry=UUID(int=2))
    (tmp_path / "void.jsonl").write_bytes(encode((void,)))
    said = refusal(home, lambda: run("import", str(tmp_path / "void.jsonl")))
    assert "takes back, is not in this log" in said
    assert not home.exists()
