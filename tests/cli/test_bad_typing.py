"""What is typed after a command or in an answers file, and cannot be: refused, nothing written."""

import json
from pathlib import Path

import pytest

from tests.cli.alice import Run, answers
from tests.cli.untouched import refusal

LATIN_1 = b"caf\xe9".decode("utf-8", "surrogateescape")  # as a terminal hands it over


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("after -- 11", "11 is not in the range 0<=x<=10"),
        ("after nan", "'nan' is not a valid integer"),
        ("morning --pain 11", "11 is not in the range 0<=x<=10"),
        ("did heel-press --effort 11", "11 is not in the range 0<=x<=10"),
        ("did heel-press --hold nan", "--hold: nan is no number. Write one such as 30 or 2.5."),
        ("did heel-press --load-kg inf", "is not in the range 0<=x<=100000"),
        ("test single-leg-bridge --side left --value NaN", "--value: NaN is no number"),
        ("test single-leg-bridge --value 30", "Which leg? Add --side left or --side right"),
        ("after 0 --day 2036-01-01", "2036-01-01 has not come yet"),
        ("after 0 --day 1970-01-01", "Write a year from 1990 to 2199"),
        ("after 0 --day 1990-01-01", "is before your injury on 2026-03-01"),
        ("after 0 --day 2026-03-03T20:00", "Write the date as year-month-day"),
        ("after 0 --day 2026-02-30", "Write the date as year-month-day"),
        (f"after 0 --note {LATIN_1}", "surrogates not allowed"),
        (f"after 0 --note {'a' * 4_001}", "length <= 4000"),
        (f"after {'9' * 5_000}", "is not a valid integer"),
        ("today --on 9999-12-31", "Write a year from 1990 to 2199"),
        ("today --on 0001-01-01", "Write a year from 1990 to 2199"),
        (f"did {LATIN_1}", "restride"),
        (f"undo {LATIN_1}", "To see the ids: restride why"),
    ],
)
def test_it_refuses(started: Run, home: Path, words: str, says: str) -> None:
    assert says in refusal(home, lambda: started(*words.split(" ")))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"side": "left"', "it is not JSON"),
        (b"[" * 100_000, "the file must be a group in { }"),
        (json.dumps(answers()).encode("utf-16"), "it is not JSON"),
        (b'{"side": "caf\xe9"}', "not UTF-8 text. Save it as UTF-8."),
        (b'{"side": "left", "setup": {"body_mass_kg": NaN}}', "it is not JSON"),
        (b'{"\\u001b[31m\\n": 1}', "It may have side, injured_on"),
        (b'{"": 1}', "the file has no ''. It may have side, injured_on"),
        (json.dumps(answers(side=None)).encode(), "side or injured_on is missing. Add it"),
        (json.dumps(answers(side="both")).encode(), "side must be one of left, right"),
        (json.dumps(answers(injured_on="1970-01-01")).encode(), "Write a year from 1990 to 2199"),
        (json.dumps(answers(injured_on="2027-01-01")).encode(), "has not come yet"),
        (json.dumps(answers(birth_year=1)).encode(), "at least 1900"),
        (b" " * 1_000_001, "larger than 1000000 bytes. Keep only the answers."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_begins_no_log_with(
    run: Run, home: Path, tmp_path: Path, content: bytes, says: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)
    said = refusal(home, lambda: run("start", "--answers", str(file)))
    assert says in said
    assert not home.exists()
