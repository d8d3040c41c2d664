"""A study or other place that facts come from: what was done, with whom, and what came out."""

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from restride.protocol.convert import converted
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.value import Source, Value
from restride.protocol.yaml import read

Design = Literal[
    "randomised trial",
    "controlled trial",
    "trial protocol",
    "cohort",
    "meta-analysis",
    "review",
    "laboratory study",
    "computer model",
    "survey of experts",
    "guideline",
    "teaching page",
    "article",
    "own choice",
    "memory",
]


class Study(Source, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A source with what it did and found.

    `people` is how many took part; None where nobody did, or where what we saw does not say.
    `seen` is where it was read, so that a second reader can look.
    """

    design: Design
    people: Annotated[int, Meta(ge=1)] | None
    population: str
    result: tuple[str, ...]
    limits: tuple[str, ...]
    seen: str


class Studies(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One file of studies."""

    studies: tuple[Study, ...]


def read_studies(folder: Path) -> tuple[Study, ...]:
    """Read every study of a folder, in order of files; raises ProtocolError, ProtocolRefused."""
    found: dict[str, Study] = {}
    for file in sorted(folder.glob("*.yaml")):
        document = read(file)
        for at, study in enumerate(converted(document, Studies).studies):
            if study.id in found:
                place = document.places.of_value(("studies", at, "id"))
                what = f"the study `{study.id}` stands in the library twice"
                raise ProtocolRefused([ProtocolError.at(place, what, "Keep one of them")])
            found[study.id] = study
    return tuple(found.values())


def as_source(study: Study) -> Source:
    """Give what a protocol keeps of a study."""
    return Source(
        id=study.id,
        title=study.title,
        known=study.known,
        citation=study.citation,
        doi=study.doi,
    )
