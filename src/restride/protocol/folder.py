"""A protocol's folder: its YAML files read as one mapping, and where a part of it is looked up."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.place import Place, Places
from restride.protocol.problem import Problem
from restride.protocol.study import Study, read_studies
from restride.protocol.yaml import Document, Plain, read

CHOICES = "choices.yaml"  # a page about the protocol, no part of it


def merged(folder: Path) -> Document:
    """Read all files of the folder, or one file, as one mapping; raises ProtocolRefused."""
    files = [folder] if folder.is_file() else sorted(folder.glob("*.yaml"))
    files = [file for file in files if file.name != CHOICES]
    top = Place(folder, 1, 1)
    if not folder.exists():
        what = "nothing stands here"
        raise ProtocolRefused([ProtocolError.at(top, what, "Give a protocol's file or folder")])
    if not files:
        what = "the folder has no YAML file"
        raise ProtocolRefused([ProtocolError.at(top, what, "Add a protocol.yaml")])
    value: dict[str, Plain] = {}
    places = Places(top)
    errors: list[ProtocolError] = []
    for document in read_all(files):
        for key in value.keys() & document.value.keys():
            what = f"the key `{key}` stands in two files"
            errors.append(ProtocolError.at(document.places.keys[(key,)], what, "Keep it in one"))
        value |= document.value
        places.put(document.places, ())
    if errors:
        raise ProtocolRefused(errors)
    return Document(value, places)


def read_all(files: Iterable[Path]) -> list[Document]:
    """Read files, and name the faults of all that cannot be read; raises ProtocolRefused."""
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


class Shelves(NamedTuple):
    """Where exercises, tests and studies are looked up: the first shelf that has one counts."""

    exercises: tuple[Path, ...]
    tests: tuple[Path, ...]
    studies: tuple[Study, ...]

    @classmethod
    def of(cls, *libraries: Path) -> "Shelves":
        """Look in these libraries, one after another; raises ProtocolError, ProtocolRefused."""
        studies = {
            study.id: study
            for library in reversed(libraries)
            for study in read_studies(library / "evidence" / "studies")
        }
        return cls(
            tuple(library / "exercises" for library in libraries),
            tuple(library / "tests" for library in libraries),
            tuple(studies.values()),
        )


def part_file(shelves: Sequence[Path], name: str) -> Path | None:
    """Find the file of an exercise or test; the first shelf that has it counts."""
    files = (shelf / f"{name}.yaml" for shelf in shelves)
    return next((file for file in files if file.is_file()), None)


def refused(problems: Iterable[Problem], places: Places) -> ProtocolRefused:
    """Say where each problem stands in the files."""
    return ProtocolRefused(
        [
            ProtocolError.at(places.of_value(problem.steps), problem.what, problem.mend)
            for problem in problems
        ]
    )
