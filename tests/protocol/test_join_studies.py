"""The studies a protocol names are joined to it from the library; its own stand before them."""

from pathlib import Path

import pytest

from restride.protocol.compile import compile_protocol
from restride.protocol.error import ProtocolRefused
from restride.protocol.folder import Shelves
from restride.protocol.model import Protocol

STUDIES = """studies:
  - {id: trial, title: A trial, known: abstract, doi: 10.1/a, design: cohort, people: 12,
     population: Runners, result: [They ran.], limits: [Few.], seen: Its abstract}
  - {id: unused, title: Another, known: abstract, design: review, people: null,
     population: Runners, result: [They ran.], limits: [Old.], seen: Its abstract}
"""


@pytest.fixture
def named(library: Path) -> Path:
    """The tiny library, whose first phase names a study that only the library tells of."""
    folder = library / "evidence" / "studies"
    folder.mkdir(parents=True)
    (folder / "some.yaml").write_text(STUDIES, "utf-8")
    protocol = library / "protocols" / "tiny" / "protocol.yaml"
    text = protocol.read_text("utf-8")
    old = "goal: Begin.\n    source: paper"
    assert text.count(old) == 1
    protocol.write_text(text.replace(old, f"{old[:-5]}[paper, trial]"), "utf-8")
    return library


def compiled(library: Path) -> Protocol:
    return compile_protocol(library / "protocols" / "tiny", Shelves.of(library))


def test_it_joins_the_studies_it_names_and_no_others(named: Path) -> None:
    names = [source.id for source in compiled(named).sources]
    assert names == ["paper", "memory", "editorial", "trial"]


def test_it_keeps_of_a_study_what_a_protocol_needs(named: Path) -> None:
    source = compiled(named).sources[-1]
    assert (source.title, source.known, source.doi) == ("A trial", "abstract", "10.1/a")
    assert not hasattr(source, "population")


def test_it_refuses_a_study_that_nobody_has(named: Path) -> None:
    (named / "evidence" / "studies" / "some.yaml").unlink()
    with pytest.raises(ProtocolRefused, match="there is no source `trial`"):
        compiled(named)
