"""One page, whatever stands on it: nothing crosses, nothing leaves the paper, nothing is lost."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from restride.outputs.paper import MM_IN_A_POINT, Paper, Printed, Size
from restride.outputs.sheet_layout import TooLongError, drawn
from tests.outputs.sheets import DAY, LONG, faults, sheet

HAIR = 0.4  # millimetres that the ink of a letter may reach beyond its place
SIZES: tuple[Size, ...] = ("a4", "letter")


def read(page: Printed) -> PdfReader:
    return PdfReader(BytesIO(page.pdf))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lines", [0, 1, 5, 11, 14])
def test_it_lays_any_session_on_one_page(lines: int, size: Size) -> None:
    page = drawn(sheet(lines), size)
    assert not faults(page)
    assert len(read(page).pages) == 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lines", [0, 1, 4])
def test_it_breaks_long_words(lines: int, size: Size) -> None:
    assert not faults(drawn(sheet(lines, LONG, held=1), size))


def test_it_refuses_words_for_more_than_a_page() -> None:
    with pytest.raises(TooLongError, match="more than one page"):
        drawn(sheet(3, LONG * 4))


def test_it_says_what_did_not_fit() -> None:
    page = drawn(sheet(40))
    text = read(page).pages[0].extract_text()
    shown = sum(one.said.startswith("Hops on one leg") for one in page.extents)
    assert 10 < shown < 40
    assert f"{40 - shown} more did not fit on the page" in text
    assert not faults(page)


def test_it_writes_larger_where_there_is_room() -> None:
    def height(lines: int) -> float:
        titles = [one for one in drawn(sheet(lines)).extents if one.said.startswith("Hops")]
        return titles[0].bottom - titles[0].top

    assert height(3) > height(12)


def test_it_leaves_room_for_notes_on_a_short_day() -> None:
    assert "Notes" in read(drawn(sheet(2))).pages[0].extract_text()


def test_it_makes_the_same_file_each_time() -> None:
    assert drawn(sheet(5)).pdf == drawn(sheet(5)).pdf


def test_it_is_dated_by_its_day_alone() -> None:
    metadata = read(drawn(sheet(5))).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == DAY


def test_it_tells_a_screen_reader_its_title_and_language() -> None:
    reader = read(drawn(sheet(5)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Restride: Sunday 8 March 2026"
    assert str(reader.root_object["/Lang"]) == "en"


def test_it_carries_its_own_letters() -> None:
    page = pdfium.PdfDocument(drawn(sheet(5)).pdf)[0]
    texts = [one for one in page.get_objects() if isinstance(one, pdfium.PdfTextObj)]
    fonts = {one.get_font().get_base_name(): one.get_font().is_embedded for one in texts}
    assert {name.partition("+")[2] for name in fonts} == {"RestrideSans", "RestrideSansBold"}
    assert all(fonts.values())


def test_it_puts_each_letter_where_it_says() -> None:
    shown = drawn(sheet(11))
    page = pdfium.PdfDocument(shown.pdf)[0].get_textpage()
    texts = [one for one in shown.extents if one.what == "text"]
    letters = 0
    for number in range(page.count_chars()):
        if not page.get_text_range(number, 1).strip():
            continue
        letters += 1
        left, bottom, right, top = (point * MM_IN_A_POINT for point in page.get_charbox(number))
        across = [one for one in texts if one.left - HAIR <= left and right <= one.right + HAIR]
        upper, lower = shown.height - top, shown.height - bottom
        assert any(one.top - HAIR <= upper and lower <= one.bottom + HAIR for one in across)
    assert letters > 500


def test_it_is_read_in_the_order_of_the_page() -> None:
    text = read(drawn(sheet(3))).pages[0].extract_text()
    parts = ["Sunday 8", "AMBER", "Sets: tick", "Hops", "What holds", "circle", "light", "pulls"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_it_would_notice_what_crosses_or_leaves_the_paper() -> None:
    paper = Paper("a4", "", DAY)
    paper.write(20, 20, "one", 10)
    paper.write(21, 21, "two", 10)
    paper.box(200, 20, 8, 8)
    over, crossed = sorted(faults(paper.printed()), reverse=True)
    assert over.startswith("over the edge")
    assert "crosses" in crossed


def test_it_knows_where_a_text_lies() -> None:
    paper = Paper("a4", "", DAY)
    paper.write(100, 50, "middle", 10, align="centre")
    (seen,) = paper.printed().extents
    assert seen.left + seen.right == pytest.approx(200)
    assert seen.top < 50 < seen.bottom
