"""A run as a picture: it says what it shows, and holds no more than it shows."""

import re
from xml.etree import ElementTree as ET

import pytest

from restride.outputs.run_picture import Caption, run_picture
from restride.runs.measuring.trace import Slice, Trace, Way
from restride.runs.measuring.walk_run import Stretch

SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption("Run · a <b> & c", ["Ran 2 min.", "Walked 2 min."], "km/h", 3.6)


def slices(way: Way, speed_m_s: float | None, heart: float | None = None) -> tuple[Slice, ...]:
    return (Slice(way, speed_m_s, heart),) * 12


def stretch(running: bool | None, start_s: int, duration_s: int) -> Stretch:  # noqa: FBT001 - as a stretch says it
    return Stretch(running=running, start_s=start_s, duration_s=duration_s)


RUN, WALK, PAUSE = True, False, None
WALK_THEN_RUN = Trace(
    (*slices("walk", 1.4), *slices("run", 2.8)),
    (stretch(WALK, 0, 120), stretch(RUN, 120, 120)),
    240,
)


def drawn(trace: Trace = WALK_THEN_RUN) -> ET.Element:
    return ET.fromstring(run_picture(trace, CAPTION))  # noqa: S314 - our own picture


def words(picture: ET.Element) -> list[str]:
    return [one.text or "" for one in picture.iter(f"{SVG}text")]


def test_it_names_itself_to_a_screen_reader() -> None:
    picture = drawn()
    assert picture.get("role") == "img"
    named = [picture.find(f"{SVG}{one}") for one in ("title", "desc")]
    assert [one is not None and one.get("id") for one in named] == ["title", "desc"]
    assert picture.get("aria-labelledby") == "title desc"
    assert [one is not None and one.text for one in named] == [
        "Run · a <b> & c",
        "Ran 2 min. Walked 2 min.",
    ]


def test_it_tells_run_from_walk_without_colour() -> None:
    picture = drawn()
    assert {"R", "w"} <= set(words(picture))
    assert picture.find(f".//{SVG}pattern[@id='walk']") is not None
    assert picture.find(f".//{SVG}path[@fill='url(#walk)']") is not None


def test_it_follows_light_and_dark() -> None:
    style = drawn().findtext(f"{SVG}style") or ""
    assert "@media (prefers-color-scheme: dark)" in style


def test_it_asks_nobody_for_anything() -> None:
    text = run_picture(WALK_THEN_RUN, CAPTION)
    assert "<script" not in text
    assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@import|@font-face|href=|url\((?!#)", text)


def test_it_writes_whole_numbers_of_speed_beside_it() -> None:
    assert {"0", "6", "12"} <= set(words(drawn()))


def test_it_leaves_a_gap_for_a_pause() -> None:
    paused = Trace(
        (*slices("run", 2.8), *slices("pause", None), *slices("run", 2.8)),
        (stretch(RUN, 0, 60), stretch(PAUSE, 60, 60), stretch(RUN, 120, 60)),
        180,
    )
    assert len(drawn(paused).findall(f"{SVG}path[@class='run']")) == 2


@pytest.mark.parametrize(("heart", "lines"), [(None, 0), (140.0, 1)])
def test_it_draws_a_heart_rate_only_where_one_was_recorded(heart: float | None, lines: int) -> None:
    trace = Trace(slices("run", 2.8, heart), (stretch(RUN, 0, 60),), 60)
    assert len(drawn(trace).findall(f"{SVG}path[@class='halo']")) == lines


def test_it_draws_a_recording_without_a_second() -> None:
    assert "R  run" in words(drawn(Trace((), (), 0)))
