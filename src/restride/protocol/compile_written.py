"""Makes the value of a protocol as written, and of a protocol's choices, from their files."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from restride.protocol.check_written import check_written
from restride.protocol.choices import Choices, check_choices
from restride.protocol.convert import converted
from restride.protocol.folder import CHOICES, Shelves, refused
from restride.protocol.model import Protocol
from restride.protocol.names import sources_of
from restride.protocol.study import as_source
from restride.protocol.value import Sourced
from restride.protocol.walk import walk
from restride.protocol.written import Written
from restride.protocol.yaml import Document, read


def is_written(document: Document) -> bool:
    """Whether the files hold a protocol as written, which nobody can follow."""
    return document.value.get("form") == "written"


def compile_written(document: Document, shelves: Shelves) -> Written:
    """Build the protocol with the studies it names as sources; raises ProtocolRefused."""
    alone = converted(document, Written)
    own = {source.id for source in alone.sources}
    used = {
        name for _, value in walk(alone) if isinstance(value, Sourced) for name in sources_of(value)
    } - own
    more = tuple(as_source(study) for study in shelves.studies if study.id in used)
    whole = msgspec.structs.replace(alone, sources=(*alone.sources, *more))
    if problems := check_written(whole, _names(shelves.exercises), _names(shelves.tests)):
        raise refused(problems, document.places)
    return whole


def compile_choices(folder: Path, protocol: Protocol | Written, shelves: Shelves) -> Choices | None:
    """Read the choices of a protocol, where it has written them down; raises ProtocolRefused."""
    file = folder / CHOICES
    if not file.is_file():
        return None
    document = read(file)
    choices = converted(document, Choices)
    phases = [phase.id for phase in protocol.phases]
    sources = {source.id for source in (*protocol.sources, *shelves.studies)}
    if problems := list(check_choices(choices, phases, _names(shelves.exercises), sources)):
        raise refused(problems, document.places)
    return choices


def _names(shelves: Iterable[Path]) -> set[str]:
    return {file.stem for shelf in shelves for file in shelf.glob("*.yaml")}
