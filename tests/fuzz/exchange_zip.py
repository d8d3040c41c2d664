"""An exchange zip: what is accepted packs to a zip that says the same.

A refusal is an `ExchangeError`, or a `LogError` for the log in it.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from random import Random

from restride.log.exchange import Exchange, ExchangeError, pack, unpack
from restride.log.lines import LogError, decode
from tests.fuzz import log_lines
from tests.fuzz.seeds import logs
from tests.fuzz.target import Mutate

LONGEST = 16_000
WORDS = ("log.jsonl", "files/", "protocols/", "@1.0.0.json", "PK\x01\x02", "PK\x03\x04", "..")
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, ValueError, OSError),
    *(EOFError, NotImplementedError, RuntimeError),
)
FILES = {hashlib.sha256(data).hexdigest(): data for data in (b"a run", b"")}


def seeds() -> Iterator[bytes]:
    """Exports with a log, two files and a protocol."""
    for log in logs():
        file = io.BytesIO()
        pack(Exchange(decode(log), FILES, {"tiny@1.0.0": b"{}"}), file)
        yield file.getvalue()


def read(data: bytes) -> None:
    """Unpack it twice, pack it and unpack that."""
    try:
        exchange = unpack(io.BytesIO(data))
    except (ExchangeError, LogError) as error:
        assert str(error)
        return
    assert unpack(io.BytesIO(data)) == exchange
    packed = io.BytesIO()
    pack(exchange, packed)
    again = unpack(packed)
    assert (again.files, again.protocols) == (exchange.files, exchange.protocols)
    assert {entry.id: entry for entry in again.log} == {entry.id: entry for entry in exchange.log}


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change what is in the zip and pack it anew; else change its bytes."""
    members = _members(data)
    if not members or chance.random() < 0.3:
        return mutate(data, LONGEST)
    at = chance.randrange(len(members))
    name, content = members[at]
    act = chance.random()
    if act < 0.5:
        members[at] = (name, log_lines.mutated(content, chance, mutate))
    elif act < 0.7:
        changed = mutate(content, LONGEST)
        members[at] = (f"files/{hashlib.sha256(changed).hexdigest()}", changed)
    elif act < 0.8:
        named = mutate(name.encode("utf-8", "surrogateescape"), 100)
        members[at] = (named.decode("utf-8", "replace"), content)
    elif act < 0.9:
        members.insert(at, members[at])
    else:
        del members[at]
    return _zipped(members, chance)


def _members(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            infos = [info for info in zipped.infolist() if info.file_size <= LONGEST]
            return [(info.filename, zipped.read(info)) for info in infos]
    except DAMAGE:
        return []


def _zipped(members: list[tuple[str, bytes]], chance: Random) -> bytes:
    file = io.BytesIO()
    packing = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(file, "w", packing) as out:
        for name, content in members:
            out.writestr(zipfile.ZipInfo(name or "x"), content, packing)
    return file.getvalue()
