"""A form that arrives twice at the same instant, and a watch's run whose answers are undone."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

import pytest
from msgspec.structs import replace

from restride.entering import clock
from restride.entering.head import head
from restride.entering.once import Form, form_name, write_once
from restride.entering.run_entry import written_anew
from restride.entering.undo import undone
from restride.log.days import standing
from restride.log.model import AnyEntry, Did, Log, Measured, Morning
from restride.store import EntryConflict
from restride.store.ids import file_id
from restride.telling.mistake import Mistake
from restride.web.book import OwnBook

DAY = date(2026, 3, 3)
Read = Callable[[], Log]


class RacedBook(OwnBook):
    """A book into which somebody else writes just before we do."""

    def __init__(self, raced: Sequence[AnyEntry]) -> None:
        self.raced = raced
        self.kept: list[AnyEntry] = []

    def log(self) -> Log:
        """Give what is kept."""
        return tuple(self.kept)

    def append(self, *entries: AnyEntry, files: Sequence[bytes] = ()) -> None:
        """Find the other's entries there already."""
        self.kept += self.raced
        raise EntryConflict(f"{len(entries)} entries, {len(files)} files: other content is known")


def morning(pain: int) -> Morning:
    return Morning(**head(DAY), pain=pain)


@pytest.mark.usefixtures("owner")
def test_it_takes_the_same_form_that_came_in_between_for_its_own() -> None:
    form = Form(UUID(form_name()), b"pain 0")
    first = replace(morning(0), id=form.ids(1)[0])
    assert write_once(RacedBook([first]), form, lambda: [morning(0)]) == [first]


@pytest.mark.usefixtures("owner")
def test_it_tells_another_answer_that_came_in_between() -> None:
    name = UUID(form_name())
    other = replace(morning(5), id=Form(name, b"pain 5").ids(1)[0])
    with pytest.raises(Mistake, match="with other answers, and those are written"):
        write_once(RacedBook([other]), Form(name, b"pain 0"), lambda: [morning(0)])


@pytest.mark.usefixtures("owner")
def test_it_gives_each_entry_of_a_form_an_id_of_its_own() -> None:
    form = Form(UUID(form_name()), b"pain 0")
    assert len(set(form.ids(5))) == 5
    assert {one.version for one in form.ids(5)} == {7}


@pytest.mark.usefixtures("owner")
def test_it_leaves_a_watch_s_run_standing_when_its_answers_are_undone() -> None:
    sha256 = "ab" * 32
    told = head(DAY) | {"id": file_id(sha256)}
    run = Did(**told, move="walking", source_sha256=sha256, measured=Measured(method="m", run_s=60))
    anew = written_anew(run, (run,), pain=4)
    log: Log = (run, *anew)
    log = (*log, *undone(log, [anew[1].id]))
    [left] = [one for one in standing(log, clock.today()) if isinstance(one, Did)]
    assert (left.pain, left.measured, left.at) == (None, run.measured, run.at)
    assert left.source_sha256 == sha256
