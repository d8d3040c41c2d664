"""Makes one value of a protocol's files and writes it as JSON.

A protocol is a folder of YAML files; together they are one mapping. The exercises and tests
it uses are joined to it, so that the compiled protocol needs nothing beside it.
"""

from pathlib import Path
from typing import TypeVar

import msgspec

from restride.protocol.check import check
from restride.protocol.convert import converted
from restride.protocol.digest import canonical, digest_of
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.model import Protocol
from restride.protocol.names import uses
from restride.protocol.place import Place, Places
from restride.protocol.triage import Move, TestDefinition
from restride.protocol.yaml import Document, Plain, read

Part = TypeVar("Part", Move, TestDefinition)


def compile_library(library: Path, out: Path) -> list[Path]:
    """Compile every protocol of a library; returns the files written, in order of name."""
    folders = sorted(path for path in (library / "protocols").iterdir() if path.is_dir())
    protocols = [
        compile_protocol(folder, library / "exercises", library / "tests") for folder in folders
    ]
    out.mkdir(parents=True, exist_ok=True)
    return [_written(protocol, out) for protocol in protocols]


def compile_protocol(folder: Path, exercises: Path, tests: Path) -> Protocol:
    """Build the protocol of a folder with the moves and tests it uses; raises ProtocolRefused."""
    document = _merged(folder)
    document.value.setdefault("moves", [])
    document.value.setdefault("tests", [])
    alone = converted(document, Protocol)
    moves = _joined(exercises, _used(alone, "move"), Move, document.places, "moves")
    definitions = _joined(tests, _used(alone, "test"), TestDefinition, document.places, "tests")
    whole = msgspec.structs.replace(alone, moves=moves, tests=definitions)
    if problems := check(whole):
        raise ProtocolRefused(
            [
                ProtocolError.at(
                    document.places.of_value(problem.steps), problem.what, problem.mend
                )
                for problem in problems
            ]
        )
    return msgspec.structs.replace(whole, digest=digest_of(whole))


def _written(protocol: Protocol, out: Path) -> Path:
    path = out / f"{protocol.id}@{protocol.version}.json"
    path.write_bytes(canonical(protocol) + b"\n")
    return path


def _merged(folder: Path) -> Document:
    files = sorted(folder.glob("*.yaml"))
    top = Place(folder, 1, 1)
    if not files:
        what = "the folder has no YAML file"
        raise ProtocolRefused([ProtocolError.at(top, what, "Add a protocol.yaml")])
    value: dict[str, Plain] = {}
    places = Places(top)
    errors: list[ProtocolError] = []
    for document in _read_all(files):
        for key in value.keys() & document.value.keys():
            what = f"the key `{key}` stands in two files"
            errors.append(ProtocolError.at(document.places.keys[(key,)], what, "Keep it in one"))
        value |= document.value
        places.put(document.places, ())
    if errors:
        raise ProtocolRefused(errors)
    return Document(value, places)


def _read_all(files: list[Path]) -> list[Document]:
    documents: list[Document] = []
    errors: list[ProtocolError] = []
    for file in files:
        try:
            documents.append(read(file))
        except ProtocolError as error:
            errors.append(error)
    if errors:
        raise ProtocolRefused(errors)
    return documents


def _used(protocol: Protocol, of: str) -> list[str]:
    return sorted({name for _, kind, name in uses(protocol) if kind == of})


def _joined(
    folder: Path, names: list[str], kind: type[Part], places: Places, field: str
) -> tuple[Part, ...]:
    """Read the parts of these names that the folder has; `check` reports those it has not."""
    files = [file for name in names if (file := folder / f"{name}.yaml").is_file()]
    documents = _read_all(files)
    for at, document in enumerate(documents):
        _same_name(document)
        places.put(document.places, (field, at))
    return tuple(converted(document, kind) for document in documents)


def _same_name(document: Document) -> None:
    name = document.places.top.file.stem
    if document.value.get("id") != name:
        what = f"the id is not the name of its file, `{name}`"
        place = document.places.of_value(("id",))
        raise ProtocolRefused([ProtocolError.at(place, what, f"Write `id: {name}`")])
