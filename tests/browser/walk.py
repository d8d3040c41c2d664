"""What a thumb does: every tap counted, every page waited for."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Response, expect

# Answers that send nobody to a clinician first.
FINE = {
    "felt": "pull",
    "how": "sprinting",
    "confirmed": "physio-1",
    "earlier": "0",
}


UNSETTLED = ".htmx-request, .htmx-swapping, .htmx-settling"


def is_answer(response: Response) -> bool:
    """Whether this is what a tap asked for, and not a picture or the way to it."""
    asked_for = response.request.resource_type in ("document", "xhr", "fetch")
    return asked_for and not 300 <= response.status < 400


@dataclass
class Thumb:
    """A runner's thumb on a page, and how often it tapped and typed a letter."""

    page: Page
    taps: int = 0
    letters: int = 0

    def touch(self, what: Locator) -> None:
        """Tap what changes only the page that is there."""
        what.click()
        self.taps += 1

    def tap(self, what: Locator) -> None:
        """Tap, and wait for the answer that comes, as a page or as a part of one."""
        with self.page.expect_response(is_answer):
            what.click()
        self.taps += 1
        self.page.wait_for_load_state()
        expect(self.page.locator(UNSETTLED)).to_have_count(0)

    def type(self, what: Locator, text: str) -> None:
        """Type letter by letter."""
        what.press_sequentially(text)
        self.letters += len(text)

    @property
    def step(self) -> str:
        """The last part of the address."""
        return urlsplit(self.page.url).path.rstrip("/").rpartition("/")[2]

    def answer(self, value: str) -> None:
        """Tap the answer with this value."""
        self.tap(self.page.locator(f'button[name="answer"][value="{value}"]'))


def begin(thumb: Thumb) -> None:
    """From the first page to the first safety question."""
    thumb.page.goto("/")
    thumb.tap(thumb.page.get_by_role("button", name="Begin"))
    thumb.touch(thumb.page.locator('path.area[data-side="left"][data-site="middle"]'))
    thumb.tap(thumb.page.get_by_role("button", name="Go on"))
    thumb.tap(thumb.page.locator('button[name="day"]').nth(2))


def safety(thumb: Thumb, **answers: str) -> None:
    """The safety questions; no, where nothing else is said of a question's number."""
    while thumb.step.startswith("question-"):
        thumb.answer(answers.get(thumb.step.replace("-", "_"), "no"))


def injury(thumb: Thumb, **answers: str) -> None:
    """The questions about the injury that are asked one by one."""
    told = FINE | answers
    while thumb.step in told:
        thumb.answer(told[thumb.step])


def about_you(thumb: Thumb, year: str = "1990") -> None:
    """The last page: the year of birth, and all else as it is offered."""
    thumb.type(thumb.page.get_by_label("What year were you born?"), year)
    thumb.tap(thumb.page.get_by_role("button", name="Show me my day"))


def start(thumb: Thumb) -> None:
    """A newcomer whom nothing keeps from training, from the first page to today."""
    begin(thumb)
    safety(thumb)
    injury(thumb)
    about_you(thumb)
