"""What every page tells the browser to refuse."""

import pytest
from django.test import Client


@pytest.fixture
def headers(alice: Client) -> dict[str, str]:
    return dict(alice.get("/").headers)


def test_it_runs_no_script_but_its_own_files(headers: dict[str, str]) -> None:
    policy = headers["Content-Security-Policy"].split("; ")
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_it_is_kept_by_no_cache(headers: dict[str, str]) -> None:
    assert headers["Cache-Control"] == "no-store"


def test_it_is_shown_in_no_frame(headers: dict[str, str]) -> None:
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.usefixtures("alice")
def test_it_refuses_a_form_from_elsewhere() -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    answer = strict.post("/", {})
    assert answer.status_code == 403
    assert b"Nothing was written" in answer.content
