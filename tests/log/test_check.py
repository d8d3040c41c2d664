"""Everything that is wrong with a log is told, and what only seems wrong is not."""

from restride.log.canonical import canonical
from restride.log.lines import check, encode
from restride.log.model import AnyEntry, By
from tests.entries import morning
from tests.store.kept import void

PHYSIO = By(role="clinician", account="bob")
RUNNER = By(role="runner", account="alice")


def problems(*entries: AnyEntry | bytes) -> list[str]:
    lines = [one if isinstance(one, bytes) else canonical(one) for one in entries]
    return [str(wrong) for wrong in check(b"\n".join(lines))]


def test_it_finds_nothing_wrong_with_what_was_written() -> None:
    assert check(encode((morning(1), morning(2), void(3, morning(1).id)))) == ()
    assert check(b"") == ()


def test_it_tells_every_bad_line() -> None:
    first, second = problems(b"torn", morning(1), b"{}", b"", morning(2))
    assert first.startswith("line 1: ")
    assert second.startswith("line 3: ")


def test_it_tells_in_what_two_lines_with_one_id_differ() -> None:
    [said] = problems(morning(1), morning(2), morning(1, pain=3, limp=True))
    assert said.startswith("line 3: it has the id of line 1 but says something else in pain, limp")


def test_it_counts_a_copy_of_a_line_once() -> None:
    assert problems(morning(1), morning(1, by=RUNNER)) == []


def test_it_tells_a_void_of_what_is_not_there() -> None:
    [said] = problems(void(2, morning(1).id))
    assert said.startswith(f"line 1: entry {morning(1).id}, which {morning(2).id} takes back, is")
    assert said.endswith("Merge the log that has that entry, or delete this line.")


def test_it_lets_a_void_stand_before_what_it_takes_back() -> None:
    assert problems(void(2, morning(1).id), morning(1)) == []


def test_it_tells_a_void_of_what_somebody_else_wrote() -> None:
    [said] = problems(morning(1, by=PHYSIO), void(2, morning(1).id))
    assert "was written by a clinician; a runner cannot take it back. Delete this line." in said


def test_it_takes_an_entry_without_a_stamp_for_the_runners_own() -> None:
    assert problems(morning(1, by=RUNNER), void(2, morning(1).id)) == []


def test_it_says_nothing_of_voids_while_lines_cannot_be_read() -> None:
    [said] = problems(canonical(morning(1))[:-1], void(2, morning(1).id))
    assert said.startswith("line 1: ")
