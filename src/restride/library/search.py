"""Looks for a word in the library: titles first, then text, each with what stands around it."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

AROUND = 45  # letters of text on either side of the word: a snippet then fits one line of a screen


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be found: of which kind, by which name, and its text."""

    kind: str
    id: str
    title: str
    text: str


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that has the word, and where."""

    kind: str
    id: str
    title: str
    snippet: str


def search(word: str, entries: Iterable[Entry]) -> list[Hit]:
    """Find the entries that have all words of `word`, or words that begin so.

    First come those whose name or title it is, then those that have it in their title.
    """
    words = [re.compile(rf"(?<!\w){re.escape(each)}") for each in _plain(word).split()]
    found: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
    for entry in entries if words else ():
        title = _plain(f"{entry.id} {entry.title}")
        whole = f"{title} {_plain(entry.text)}"
        if _plain(word) in (_plain(entry.id), _plain(entry.title)):
            found[0].append(_hit(entry, words))
        elif all(each.search(title) for each in words):
            found[1].append(_hit(entry, words))
        elif all(each.search(whole) for each in words):
            found[2].append(_hit(entry, words))
    return [hit for hits in found for hit in hits]


def marked(text: str, word: str) -> list[tuple[str, bool]]:
    """The text in parts, each with whether it is one of the words looked for, or begins so."""
    words = [re.escape(each) for each in _plain(word).split()]
    if not words:
        return [(text, False)]
    parts = re.split(rf"((?<!\w)(?:{'|'.join(words)})\w*)", text, flags=re.IGNORECASE)
    return [(part, bool(at % 2)) for at, part in enumerate(parts) if part]


@lru_cache(maxsize=2048)  # more than the library has texts: a server looks through them often
def _plain(text: str) -> str:
    """The text as it is compared: small letters, one space, hyphens and underscores as spaces."""
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())


def _hit(entry: Entry, words: list[re.Pattern[str]]) -> Hit:
    return Hit(kind=entry.kind, id=entry.id, title=entry.title, snippet=_snippet(entry.text, words))


def _snippet(text: str, words: list[re.Pattern[str]]) -> str:
    """What stands around the first word found, or the beginning of the text."""
    shown = " ".join(text.split())
    compared = shown.lower().replace("-", " ").replace("_", " ")
    middle = min((at.start() for word in words if (at := word.search(compared))), default=0)
    start = 0 if middle <= AROUND else shown.rfind(" ", 0, middle - AROUND) + 1
    end = shown.find(" ", middle + AROUND)
    part = shown[start:] if end < 0 else shown[start:end]
    return f"{'…' if start else ''}{part}{'' if end < 0 else '…'}"
