"""A rung is asked where its move, or a swap for it, needs only what there is; weight by mass."""

from msgspec.structs import replace

from restride.engine.now import Now
from restride.engine.planning_rules import equipment_rule
from restride.log.days import Day
from restride.protocol.index import Index
from restride.state.model import LadderState
from tests.engine.today import INDEX, RETURN, in_phase, on, setup
from tests.perfect import PROTOCOL

RDL = {at.rung.id: at.position for at in INDEX.ladders["hinge"].rungs}


def limits(rung: str, now: Now | None = None, **told: object) -> list[tuple[str | None, str]]:
    """What the rule says about the hinge, earned up to a rung."""
    if now is None:
        ladders = {"hinge": LadderState(rung=RDL[rung])}
        now = on(in_phase("speed", setup=setup(**told), ladders=ladders), 3)
    found = [one for one in equipment_rule(now) if one.ladder == "hinge"]
    return [(one.up_to, one.reason.code) for one in found]


def test_it_goes_down_to_what_needs_nothing() -> None:
    assert limits("rdl-one-leg-5", body_mass_kg=70) == [("rdl-one-leg", "equipment")]
    assert limits("rdl-one-leg-5", body_mass_kg=70, equipment=("weight",)) == []


def test_it_allows_up_to_a_part_of_body_mass() -> None:
    weights = ("weight",)
    assert limits("rdl-one-leg-10", body_mass_kg=70, equipment=weights) == []
    assert limits("rdl-one-leg-12.5", body_mass_kg=70, equipment=weights) == [
        ("rdl-one-leg-10", "load_limit")
    ]
    assert limits("rdl-one-leg-2.5", equipment=weights) == [("rdl-one-leg", "body_mass_unknown")]


def test_it_names_all_that_the_first_rung_needs() -> None:
    first = PROTOCOL.ladders[[one.id for one in PROTOCOL.ladders].index("hinge")].rungs[0].asks.move
    moves = tuple(
        replace(one, equipment=("weight", "step")) if one.id == first else one
        for one in PROTOCOL.moves
    )
    index = Index(replace(PROTOCOL, moves=moves))
    now = Now(index, in_phase("speed", setup=setup(body_mass_kg=70)), Day(RETURN + 3))
    (limit,) = (one for one in equipment_rule(now) if one.ladder == "hinge")
    assert (limit.up_to, limit.reason.data) == (None, {"needs": "weight, step"})
