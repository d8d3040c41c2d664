"""The example's runner on the day of her first walk and run, before and after it."""

import json
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from restride.entering.directory import RUNNER, database_file
from restride.log.days import standing
from restride.log.model import Did, Log
from restride.store import open_store
from tests.cli.run_day import DAY, log_of_the_morning

LINES = "application/x-ndjson"
ADD = "/runs/add/"


def up_to_the_morning(home: Path) -> None:
    """Her log when she gets up: the days before, and this morning's answers."""
    with open_store(database_file(str(home))) as store:
        store.restore(RUNNER, log_of_the_morning(), {})


def send(client: Client, *files: bytes, name: str = "run.fit", **more: str) -> Any:
    """Send files by the plain form."""
    return client.post(ADD, {"file": [SimpleUploadedFile(name, one) for one in files], **more})


def lines(client: Client, content: bytes, name: str = "run.fit", **more: str) -> list[Any]:
    """Send one file as the page's script does, and read the lines that come back."""
    file = SimpleUploadedFile(name, content)
    answer: Any = client.post(ADD, {"file": file, **more}, headers={"accept": LINES})
    assert answer["Content-Type"] == LINES
    return [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]


def runs_in(log: Log) -> list[Did]:
    """Her runs of the day that count."""
    today = [one for one in standing(log, DAY) if isinstance(one, Did) and one.day == DAY]
    return [one for one in today if one.source_sha256 is not None]
