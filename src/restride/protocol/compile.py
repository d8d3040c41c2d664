"""Makes one value of a protocol's files and writes it as JSON.

A protocol is a folder of YAML files; together they are one mapping. The exercises and tests
it uses are joined to it, and the studies it names as sources, so that the compiled protocol
needs nothing beside it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from restride.protocol.check import check
from restride.protocol.compile_written import compile_choices, compile_written, is_written
from restride.protocol.convert import converted
from restride.protocol.digest import canonical, digest_of
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.exercise import Exercise
from restride.protocol.folder import Shelves, merged, part_file, read_all, refused
from restride.protocol.model import Protocol
from restride.protocol.names import uses
from restride.protocol.place import Places
from restride.protocol.study import Study, as_source
from restride.protocol.test_sheet import TestSheet
from restride.protocol.value import Source
from restride.protocol.written import Written
from restride.protocol.yaml import Document

Part = TypeVar("Part", Exercise, TestSheet)


def compile_library(library: Path, out: Path) -> list[Path]:
    """Compile every protocol of a library; returns the files written, in order of name."""
    folders = sorted(path for path in (library / "protocols").iterdir() if path.is_dir())
    shelves = Shelves.of(library)
    writings = [
        compile_written(document, shelves)
        for document in map(merged, folders)
        if is_written(document)
    ]
    protocols = [compile_folder(folder, shelves, writings) for folder in folders]
    out.mkdir(parents=True, exist_ok=True)
    paths = [_written(protocol, out) for protocol in protocols]
    for folder, protocol in zip(folders, protocols, strict=True):
        choices = compile_choices(folder, protocol, shelves)
        if choices is not None:
            path = out / "choices" / f"{protocol.id}.json"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(canonical(choices) + b"\n")
    return paths


def compile_folder(
    folder: Path, shelves: Shelves, writings: Sequence[Written] = ()
) -> Protocol | Written:
    """Build whatever protocol the folder holds, as written or to be followed."""
    document = merged(folder)
    if is_written(document):
        return compile_written(document, shelves)
    return compile_protocol(folder, shelves, writings)


def compile_protocol(folder: Path, shelves: Shelves, writings: Sequence[Written] = ()) -> Protocol:
    """Build the protocol of a folder with the moves, tests and studies it uses.

    A protocol's own `sources` are for what the library does not have; doses are held against the
    `writings` they name. Raises ProtocolRefused.
    """
    document = merged(folder)
    for field in ("moves", "tests", "sources"):
        document.value.setdefault(field, [])
    alone = converted(document, Protocol)
    exercises = _joined(shelves.exercises, _used(alone, "move"), Exercise, document.places, "moves")
    tests = _joined(shelves.tests, _used(alone, "test"), TestSheet, document.places, "tests")
    joined = msgspec.structs.replace(
        alone,
        moves=tuple(exercise.move() for exercise in exercises),
        tests=tuple(test.definition() for test in tests),
    )
    whole = msgspec.structs.replace(joined, sources=_sources(joined, shelves.studies))
    if problems := check(whole, writings):
        raise refused(problems, document.places)
    return msgspec.structs.replace(whole, digest=digest_of(whole))


def _written(protocol: Protocol | Written, out: Path) -> Path:
    path = out / f"{protocol.id}@{protocol.version}.json"
    path.write_bytes(canonical(protocol) + b"\n")
    return path


def _used(protocol: Protocol, of: str) -> list[str]:
    return sorted({name for _, kind, name in uses(protocol) if kind == of})


def _joined(
    shelves: Sequence[Path], names: list[str], kind: type[Part], places: Places, field: str
) -> tuple[Part, ...]:
    """Read the parts of these names that a shelf has; `check` reports those that none has."""
    files = [file for name in names if (file := part_file(shelves, name)) is not None]
    documents = read_all(files)
    for at, document in enumerate(documents):
        _same_name(document)
        places.put(document.places, (field, at))
    return tuple(converted(document, kind) for document in documents)


def _sources(protocol: Protocol, studies: tuple[Study, ...]) -> tuple[Source, ...]:
    used = set(_used(protocol, "source")) - {source.id for source in protocol.sources}
    return (*protocol.sources, *(as_source(study) for study in studies if study.id in used))


def _same_name(document: Document) -> None:
    name = document.places.top.file.stem
    if document.value.get("id") != name:
        what = f"the id is not the name of its file, `{name}`"
        place = document.places.of_value(("id",))
        raise ProtocolRefused([ProtocolError.at(place, what, f"Write `id: {name}`")])
