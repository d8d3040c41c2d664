"""Every address of the app."""

from django.urls import path

from restride.web.pages import coming, today

urlpatterns = [
    path("", today.page, name="today"),
    path("setback/", coming.page, name="setback"),
    path("path/", coming.page, name="path"),
    path("runs/", coming.page, name="runs"),
    path("library/", coming.page, name="library"),
    path("log/", coming.page, name="log"),
]
handler403 = "restride.web.pages.wrong.refused"
handler404 = "restride.web.pages.wrong.not_found"
handler500 = "restride.web.pages.wrong.broken"
