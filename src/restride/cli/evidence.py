"""`restride evidence`: what the articles claim, and what studies say to it."""

from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show

if TYPE_CHECKING:
    from restride.library.claim import ArticleClaims, Claim, Evidence
    from restride.protocol.study import Study

EPILOG = """\b
Examples:
  restride evidence                     the claims that differ from the papers
  restride evidence physiorun           every claim of one article
  restride evidence eighty-five-per-cent
  restride evidence ask13
"""


@click.command("evidence", epilog=EPILOG)
@click.argument("name", required=False, metavar="[CLAIM|STUDY]")
@markdown_option
@standard
def command(name: str | None, as_markdown: bool, as_json: bool) -> None:
    """Show a CLAIM of the articles or a STUDY; without a name, where papers say otherwise."""
    from restride.cli.as_json import print_json
    from restride.library.claim import load_evidence
    from restride.telling import evidence_page
    from restride.telling.linking import unlinked

    evidence = load_evidence()
    if name is None:
        if as_json:
            print_json(evidence)
        else:
            show(evidence_page.overview(evidence), as_markdown)
        return
    claim, article, study = found(name, evidence)
    if as_json:
        print_json(claim if study is None else study)
    elif claim is not None and article is not None:
        show(evidence_page.of_claim(claim, article, evidence), as_markdown)
    elif study is not None:
        show(evidence_page.of_study(study, evidence, unlinked), as_markdown)


def found(
    name: str, evidence: "Evidence"
) -> "tuple[Claim | None, ArticleClaims | None, Study | None]":
    """The claim with its article, or the study, that a typed name means; raises Mistake."""
    from difflib import get_close_matches

    from restride.telling.mistake import Mistake
    from restride.telling.naming import spelled

    studies = {study.id: study for study in evidence.studies}
    claims = {each.id: (each, article) for article in evidence.articles for each in article.claims}
    wanted = spelled(name)
    known = [*claims, *studies]
    meant = [wanted] if wanted in known else [each for each in known if wanted and wanted in each]
    if len(meant) == 1:
        claim, article = claims.get(meant[0], (None, None))
        return claim, article, studies.get(meant[0])
    if meant:
        raise Mistake(f"{name!r} may mean {' or '.join(meant)}. Name one of them.")
    close = get_close_matches(wanted, known, n=1, cutoff=0.5)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise Mistake(f"There is no claim or study {name!r}.{hint} To look for a word: restride search")
