"""Every address of the app."""

from django.urls import path, register_converter

from restride.web.days import DayConverter
from restride.web.pages import (
    after,
    calendar,
    did,
    exchange,
    log,
    log_settings,
    morning,
    run,
    run_upload,
    runs,
    setback,
    sheet,
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
    workout,
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
    # The day
    path("", today.page, name="today"),
    path("why/", why.today, name="today-why"),
    path("why/<day:day>/", why.on_day, name="today-why-day"),
    path("today/after/", after.page, name="today-after"),
    path("today/did/<str:name>/", did.page, name="today-did"),
    path("today/morning/", morning.page, name="today-morning"),
    path("today/skip/<str:name>/", skip.page, name="today-skip"),
    path("today/test/<str:name>/", test.page, name="today-test"),
    path("today/undo/", undo.page, name="today-undo"),
    # The start
    path("start/", start.page, name="start"),
    path("start/ask/<slug:step>/", start_ask.page, name="start-ask"),
    path("start/triage/", start.again, name="start-triage"),
    path("start/another/", start.another, name="start-another"),
    path("start/help/", start_help.page, name="start-help"),
    path("start/cleared/", start_cleared.page, name="start-cleared"),
    path("start/injury/", start_injury.page, name="start-injury"),
    path("start/setup/", start_setup.page, name="start-setup"),
    # Something pulled
    path("setback/", setback.page, name="setback"),
    path("setback/now/", setback.now, name="setback-now"),
    # The path
    path("path/", path_page.page, name="path"),
    path("path/days/", path_page.days, name="path-days"),
    # Runs
    path("runs/", runs.page, name="runs"),
    path("runs/add/", run_upload.page, name="runs-upload"),
    path("runs/sheet/", sheet.page, name="runs-sheet"),
    path("runs/workout/", workout.page, name="runs-workout"),
    path("runs/workout/<str:day>/<str:form>/", workout.file, name="runs-workout-file"),
    path("runs/calendar/", calendar.page, name="runs-calendar"),
    path("runs/calendar/file/", calendar.file, name="runs-calendar-file"),
    path("runs/calendar/revoke/", calendar.revoke, name="runs-calendar-revoke"),
    path("runs/<uuid:entry>/", run.page, name="runs-run"),
    path("runs/<uuid:entry>/answer/", run.answer, name="runs-answer"),
    path("runs/<uuid:entry>/what/", run.what, name="runs-what"),
    path("runs/<uuid:entry>/take-back/", run.take_back, name="runs-take-back"),
    path("runs/<uuid:entry>/put-back/", run.put_back, name="runs-put-back"),
    # One secret address
    path("calendar/<slug:token>.ics", calendar.feed, name="calendar-feed"),
    # The library
    path("library/", home.page, name="library"),
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
    # The log
    path("log/", log.page, name="log"),
    path("log/settings/", log_settings.page, name="log-settings"),
    path("log/print/", log.whole, name="log-print"),
    path("log/undo/", log.undo, name="log-undo"),
    path("log/save/", exchange.save, name="log-export"),
    path("log/read-back/", exchange.read_back, name="log-import"),
    path("log/erase/", exchange.erase, name="log-erase"),
    path("log/<uuid:entry>/correct/", log.correct, name="log-correct"),
    path("log/<uuid:entry>/take-back/", log.take_back, name="log-take-back"),
]
handler403 = "restride.web.pages.wrong.refused"
handler404 = "restride.web.pages.wrong.not_found"
handler500 = "restride.web.pages.wrong.broken"
