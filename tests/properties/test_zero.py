"""No pain is an answer, and no answer is not "no pain"."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.days import standing
from restride.log.model import After, AnyEntry, Did, Morning
from restride.log.model import Test as TestEntry
from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.properties.troubles import WITHOUT_PLACE

Painful = Did | After | Morning | TestEntry


@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.data())
def test_it_tells_no_answer_from_pain_0(story: Story, data: st.DataObject) -> None:
    """A green day whose one answer about pain is left out is green no longer."""
    counted = standing(story.log, story.on)
    quiet = [one for one in counted if isinstance(one, Painful) and one.pain == 0]
    quiet.sort(key=lambda one: (one.day, one.id), reverse=True)
    assume(quiet)
    said = data.draw(st.sampled_from(quiet), label="answer")
    unsaid = replace(said, pain=None)
    alone = tuple(one for one in story.log if one is not said and not is_same_answer(one, said))
    with_0, without = (*alone, said), (*alone, unsaid)
    assume(decide(with_0, said.day).light == "green")
    assert decide(without, said.day).light != "green"


def is_same_answer(one: AnyEntry, said: Painful) -> bool:
    """Whether an entry answers for the same moment; of several the worse would count."""
    moment = Morning if isinstance(said, Morning) else After
    return isinstance(said, moment) and isinstance(one, moment) and one.day == said.day
