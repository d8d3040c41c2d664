"""Every number of the default protocol says where it comes from."""

import pytest

from restride.protocol.grounds import weak_grounds
from restride.protocol.model import Protocol
from restride.protocol.names import sources_of
from restride.protocol.triage import Question
from restride.protocol.value import Sourced
from restride.protocol.walk import walk


@pytest.mark.requirement("REQ-H23-1")
def test_it_has_a_source_for_everything(protocol: Protocol) -> None:
    known = {source.id for source in protocol.sources}
    values = [value for _, value in walk(protocol) if isinstance(value, Sourced)]
    assert len(values) > 200
    assert all(sources_of(value) and set(sources_of(value)) <= known for value in values)


@pytest.mark.requirement("REQ-H23-1")
def test_it_permits_nothing_on_memory_alone(protocol: Protocol) -> None:
    assert list(weak_grounds(protocol)) == []


def test_it_uses_memory_for_triage_questions_only(protocol: Protocol) -> None:
    users = [
        value
        for _, value in walk(protocol)
        if isinstance(value, Sourced) and "recalled" in sources_of(value)
    ]
    assert users
    assert all(isinstance(value, Question) for value in users)


def test_it_uses_every_source_it_lists(protocol: Protocol) -> None:
    used = {
        name
        for _, value in walk(protocol)
        if isinstance(value, Sourced)
        for name in sources_of(value)
    }
    assert used == {source.id for source in protocol.sources}


def test_it_gives_a_reason_only_for_its_own_choices(protocol: Protocol) -> None:
    for steps, value in walk(protocol):
        if isinstance(value, Sourced) and value.because is not None:
            assert "editorial" in sources_of(value), steps
