"""Every way that something written elsewhere gets into Restride, by the name of its file here."""

from importlib import import_module
from typing import cast

from tests.fuzz.target import Target

READERS = (
    "log_lines",
    "stored_lines",
    "database_file",
    "exchange_zip",
    "log_command",
    "yaml_text",
    "protocol_folder",
    "protocol_json",
    "fit_file",
    "tcx_file",
    "gpx_file",
    "apple_health",
    "gzip_file",
    "zip_file",
    "answers_file",
    "typed_words",
    "web_requests",
)


def target(name: str) -> Target:
    """The reader's file."""
    return cast("Target", import_module(f"tests.fuzz.{name}"))
