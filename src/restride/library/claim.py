"""What the articles say, sentence by sentence, and what studies say to it."""

from pathlib import Path
from typing import Literal

import msgspec

from restride.library import COMPILED, LibraryError
from restride.protocol.study import Study
from restride.protocol.value import Counting, Id, Value

Verdict = Literal["supported", "differs", "not_examined", "advice"]
FILE = "evidence.json"


class Claim(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing an article says, in our words, beside what was found.

    `line` counts from 1 in the article's text. `differs` gives both numbers, one in each sentence.
    """

    id: Id
    line: Counting
    says: str
    verdict: Verdict
    studies: tuple[Id, ...] = ()
    found: str


class ArticleClaims(
    Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Every claim of one article, in its order."""

    article: Id
    claims: tuple[Claim, ...]


class Evidence(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every study the library leans on, and every claim of the articles."""

    studies: tuple[Study, ...]
    articles: tuple[ArticleClaims, ...]


def load_evidence() -> Evidence:
    """Read the compiled evidence; raises LibraryError."""
    try:
        written = (Path(COMPILED) / FILE).read_bytes()
    except FileNotFoundError as error:
        what = "the evidence is not compiled. Run `make build` or install the package"
        raise LibraryError(what) from error
    return msgspec.json.decode(written, type=Evidence)
