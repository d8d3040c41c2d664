"""What a browser sends, one request after another: a page or a refusal, and nothing half-written.

A form writes only where the browser is then sent on, or is told what was taken of its file; a page
that is asked for, and a refusal, leave the log as it was. After all of it Today still opens.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any, NamedTuple
from unittest.mock import patch
from urllib.parse import quote

from restride.entering import clock
from restride.entering.directory import RUNNER
from restride.log.model import After, Did, Morning, Setback, Setup, Skip
from restride.log.model import Test as TestEntry
from restride.store import Newest, open_store
from tests.cli.run_day import RUN_1, START, log_of_the_morning
from tests.fuzz.json_mutation import mutated_json
from tests.fuzz.target import Mutate
from tests.fuzz.words import words_of
from tests.runs.fit_file import fit_file
from tests.web.app import app, serve_from

app()
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402 - Django has to be set up
from django.test import Client  # noqa: E402 - Django has to be set up

from restride.web.book import store as served  # noqa: E402 - Django has to be set up
from tests.web.crawl import reached  # noqa: E402 - Django has to be set up
from tests.web.newcomer import Newcomer  # noqa: E402 - Django has to be set up

LONGEST = 6_000
MARK = "<zq>"  # shown as it was sent, it would be a tag in somebody's page
WORDS = (
    *(MARK, "//elsewhere.example/", "/\\elsewhere.example", "../../etc/passwd", "\x00", "%", "?"),
    *("1,5", "1e400", "nan", "\u0663", "12:60", "2026-W10-1", "told", "usual", "next", "erase"),
    *(
        "/",
        "/today/test/single-leg-hop/",
        "/runs/calendar/revoke/",
        "/log/undo/",
        "/start/ask/you/",
    ),
    *words_of(Morning, Did, After, Skip, TestEntry, Setback, Setup),
)
TAKES_FILES = "/runs/add/"
MOST = 30  # requests: the start has 26
AT = datetime(2026, 3, 17, 8, tzinfo=UTC)
HOMES = ("empty", "runner")
FOLDER = Path(mkdtemp())
NUMBERS = count()


class Request(NamedTuple):
    """A form that is sent with or without a file; without a form, a page that is asked for."""

    to: str
    form: dict[str, Any] | None = None
    file: str | None = None


def seeds() -> Iterator[bytes]:
    """A newcomer's whole start; every kind of page, and every form of it as it stands."""
    yield written("empty", *start())
    for home in HOMES:
        with at_home(home) as client:
            pages = list(reached(client, but="library" if home == "empty" else None))
        for page in pages:
            yield written(home, Request(page.address))
            for form in page.forms:
                yield written(home, Request(form.to, form.told, "?" if form.takes_file else None))


def start() -> list[Request]:
    """The forms of somebody who answers every question of the start."""
    sent: list[Request] = []
    with at_home("empty") as client:
        newcomer = Newcomer(client)
        really = newcomer.send

        def send(address: str, answers: dict[str, Any]) -> Any:
            sent.append(Request(address, answers))
            return really(address, answers)

        with patch.object(newcomer, "send", send):
            newcomer.to_the_end()
            newcomer.answer()
    return sent


def written(home: str, *requests: Request) -> bytes:
    return json.dumps([home, *(one._asdict() for one in requests)]).encode()


def read(data: bytes) -> None:
    """Send each request, and look at what it answers and what it wrote."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return
    if not isinstance(told, list):
        return
    with at_home("runner" if "runner" in told[:1] else "empty") as client:
        for one in told[1 : MOST + 1]:
            if isinstance(one, dict):
                send(client, one)
        check(client.get("/"))


def send(client: Client, told: dict[str, Any]) -> None:
    """Send one request, and hold what it wrote against what it answered."""
    to = "/" + quote(text(told.get("to")).lstrip("/"), safe="/?&=%+-._~")
    form, file, before = told.get("form"), told.get("file"), newest()
    if not isinstance(form, dict):
        check(client.get(to))
        assert newest() == before, f"asking for {to} wrote something"
        return
    fields: dict[str, Any] = {text(name): several(value) for name, value in form.items()}
    if file is not None:
        fields["file"] = SimpleUploadedFile("run.fit", text(file).encode())
    answer = check(client.post(to, fields))
    takes_files = to.startswith(TAKES_FILES) and answer.status_code == 200
    may_write = answer.status_code in {302, 303} or takes_files
    assert newest() == before or may_write, f"{to} wrote, and refused"


def check(answer: Any) -> Any:
    """No fault, no tag made of what was sent, and nobody sent to another site."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code < 500, content[:300]
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        assert MARK.encode() not in content
    on = answer.headers.get("Location", "/")
    assert on.startswith("/"), on
    assert not on.startswith(("//", "/\\")), on
    return answer


def text(value: Any) -> str:
    """As a form's field holds it."""
    told = value if isinstance(value, str) else "" if value is None else str(value)
    return told.encode("utf-8", "replace").decode()


def several(value: Any) -> Any:
    return [text(one) for one in value] if isinstance(value, list) else text(value)


def newest() -> Newest:
    return served().newest(RUNNER)


@contextmanager
def at_home(home: str) -> Iterator[Client]:
    """A browser on the machine of somebody with such a log, all of it thrown away after."""
    number = next(NUMBERS)
    file = FOLDER / f"{number}.sqlite"  # a name of its own: what was made of a log is kept by name
    shutil.copyfile(kept(home), file)
    try:
        with serving(file, AT + timedelta(microseconds=number)) as client:
            yield client
    finally:
        for left in FOLDER.glob(f"{number}.sqlite*"):
            left.unlink()


@contextmanager
def serving(file: Path, now: datetime) -> Iterator[Client]:
    """A browser on the machine with this database."""
    serve_from(file)
    try:
        with patch.object(clock, "now", lambda: now):
            yield Client(headers={"host": "127.0.0.1"})
    finally:
        serve_from(None)


@cache
def kept(home: str) -> Path:
    """A database without a log, or with the example's runner on the day of her first run."""
    file = FOLDER / f"{home}.kept"
    serve_from(file)
    app().prepare()
    serve_from(None)
    if home == "runner":
        with open_store(file) as store:
            store.restore(RUNNER, log_of_the_morning(), {})
        with serving(file, AT) as client:
            run = SimpleUploadedFile("run.fit", fit_file(RUN_1, start=START))
            assert check(client.post("/runs/add/", {"file": run})).status_code == 200
    return file


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change one thing in a request, or leave one out, or send one twice."""
    return mutated_json(data, chance, WORDS) or mutate(data, LONGEST)
