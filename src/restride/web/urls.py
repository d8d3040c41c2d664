"""Every address of the app."""

from django.urls import path, register_converter

from restride.web.days import DayConverter
from restride.web.pages import (
    after,
    coming,
    did,
    exchange,
    log,
    log_settings,
    morning,
    setback,
    skip,
    start,
    start_ask,
    start_cleared,
    start_help,
    start_injury,
    start_setup,
    test,
    today,
    undo,
    why,
)
from restride.web.pages import path as path_page
from restride.web.pages.library import (
    compare,
    evidence,
    exercises,
    home,
    learn,
    protocols,
    search,
    sheets_of_tests,
)

register_converter(DayConverter, "day")

urlpatterns = [
    path("", today.page, name="today"),
    path("why/", why.today, name="today-why"),
    path("why/<day:day>/", why.on_day, name="today-why-day"),
    path("start/", start.page, name="start"),
    path("start/ask/<slug:step>/", start_ask.page, name="start-ask"),
    path("start/triage/", start.again, name="start-triage"),
    path("start/help/", start_help.page, name="start-help"),
    path("start/cleared/", start_cleared.page, name="start-cleared"),
    path("start/injury/", start_injury.page, name="start-injury"),
    path("start/setup/", start_setup.page, name="start-setup"),
    path("setback/", setback.page, name="setback"),
    path("path/", path_page.page, name="path"),
    path("path/days/", path_page.days, name="path-days"),
    path("runs/", coming.page, name="runs"),
    path("library/", home.page, name="library"),
    path("log/", log.page, name="log"),
    path("log/settings/", log_settings.page, name="log-settings"),
    path("log/print/", log.whole, name="log-print"),
    path("log/undo/", log.undo, name="log-undo"),
    path("log/save/", exchange.save, name="log-export"),
    path("log/read-back/", exchange.read_back, name="log-import"),
    path("log/erase/", exchange.erase, name="log-erase"),
    path("log/<uuid:entry>/correct/", log.correct, name="log-correct"),
    path("log/<uuid:entry>/take-back/", log.take_back, name="log-take-back"),
    path("library/search/", search.page, name="library-search"),
    path("library/exercises/", exercises.every, name="library-exercises"),
    path("library/exercises/<slug:name>/", exercises.one, name="library-exercise"),
    path("library/tests/", sheets_of_tests.every, name="library-tests"),
    path("library/tests/<slug:name>/", sheets_of_tests.one, name="library-test"),
    path("library/evidence/", evidence.every, name="library-evidence"),
    path("library/evidence/claims/<slug:name>/", evidence.claim, name="library-claim"),
    path("library/evidence/studies/<slug:name>/", evidence.study, name="library-study"),
    path("library/learn/", learn.every, name="library-learn"),
    path("library/learn/<slug:name>/", learn.one, name="library-page"),
    path("library/protocols/", protocols.every, name="library-protocols"),
    path("library/protocols/<slug:name>/", protocols.one, name="library-protocol"),
    path("library/compare/", compare.page, name="library-compare"),
    path("today/after/", after.page, name="today-after"),
    path("today/did/<str:name>/", did.page, name="today-did"),
    path("today/morning/", morning.page, name="today-morning"),
    path("today/skip/<str:name>/", skip.page, name="today-skip"),
    path("today/test/<str:name>/", test.page, name="today-test"),
    path("today/undo/", undo.page, name="today-undo"),
    path("setback/now/", setback.now, name="setback-now"),
]
handler403 = "restride.web.pages.wrong.refused"
handler404 = "restride.web.pages.wrong.not_found"
handler500 = "restride.web.pages.wrong.broken"
