"""The bundled letters: enough for every word of the library, and free to be passed on."""

import msgspec
from fontTools.ttLib import TTFont

from restride.library import load
from restride.library.sheets import load_sheets
from restride.outputs.paper import FAMILY, FONTS

FACES = [FONTS / f"{FAMILY}-{face}.ttf" for face in ("regular", "bold")]


def test_it_has_a_sign_for_every_letter_of_the_library() -> None:
    needed = {
        sign for texts in (load(), load_sheets()) for sign in msgspec.json.encode(texts).decode()
    }
    assert len(needed) > 60
    for face in FACES:
        with TTFont(face) as font:
            known = {chr(number) for number in font.getBestCmap()}
        assert not needed - known


def test_it_bears_no_reserved_name_and_keeps_its_licence() -> None:
    licence = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for face in FACES:
        with TTFont(face) as font:
            names = {number: font["name"].getDebugName(number) for number in (0, 1)}
        assert names[1] == "Restride Sans"
        assert "Adobe" in names[0]


def test_it_stays_small() -> None:
    assert sum(face.stat().st_size for face in FACES) < 150_000
