"""A log goes out and comes back, and over several devices, and is the same log."""

from datetime import timedelta
from io import BytesIO
from random import Random

from hypothesis import given, settings
from msgspec.structs import replace

from restride.log.exchange import Exchange, pack, unpack
from restride.log.merge import union
from restride.log.model import Log
from tests.properties.folded import decide
from tests.properties.logs import RANDOM, Story, stories

KNOWN = 0.6  # the share of the log that the phone has
LONGEST_OFFLINE_H = 200


@settings(settings.get_profile("properties"))
@given(stories())
def test_it_comes_back_as_it_went_out(story: Story) -> None:
    """A log exported and imported is the same set of entries, and decides the same."""
    file = BytesIO()
    pack(Exchange(story.log), file)
    again = unpack(file).log
    assert again == by_id(story.log)
    assert decide(again, story.on) == decide(story.log, story.on)


@settings(settings.get_profile("properties"))
@given(stories(), RANDOM)
def test_it_is_one_log_on_several_devices(story: Story, random: Random) -> None:
    """Three devices that each know a part, some of it twice, merge to one log in any order."""
    whole = tuple(replace(one, received_at=one.at) for one in story.log)
    phone = tuple(one for one in whole if random.random() < KNOWN)
    told = {one.id for one in phone}
    watch = tuple(one for one in whole if one.id not in told or random.random() < KNOWN)
    late = timedelta(hours=random.randint(0, LONGEST_OFFLINE_H))
    laptop = tuple(replace(one, received_at=one.at + late) for one in whole[::2])
    merged = union(union(phone, watch), laptop)
    assert by_id(merged) == by_id(whole) == by_id(union(laptop, union(watch, phone)))
    assert decide(merged, story.on) == decide(whole, story.on)


def by_id(log: Log) -> Log:
    """A log in the order in which it is written out."""
    return tuple(sorted(log, key=lambda one: (one.day, one.at, one.id)))
