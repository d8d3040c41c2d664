"""How a fact is known, in a few words, so that nobody takes a memory for a measurement."""

from collections.abc import Iterable, Mapping

from restride.protocol.study import Study
from restride.protocol.value import Source
from restride.telling.blocks import Reference, References
from restride.telling.linking import Link

HOW_KNOWN = {
    "article": "an article",
    "abstract": "read in its summary or tables",
    "second_hand": "as another page reports it",
    "recalled": "from memory",
    "editorial": "our own choice",
}


def reference(source: Source, link: Link) -> Reference:
    """A source by its title, with where to find it and how it is known."""
    doi = None if source.doi is None else link("doi", source.doi, f"doi {source.doi}")
    parts = [link("study", source.id, source.title), source.citation, doi]
    said = ". ".join(part for part in parts if part)
    return Reference(said, HOW_KNOWN[source.known], sure=source.known != "recalled")


def references(names: Iterable[str], studies: Mapping[str, Study], link: Link) -> References:
    """These sources, each once, in this order."""
    return References([reference(studies[name], link) for name in dict.fromkeys(names)])
