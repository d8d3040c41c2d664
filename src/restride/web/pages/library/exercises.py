"""Exercises: all of them phase by phase, and each on a page of its own."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.protocol.exercise import Exercise
from restride.telling import exercise_page
from restride.telling.by_phase import by_phase
from restride.web.access import access_anybody
from restride.web.laid_out import LaidOut, laid_out
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import link, missing, reading, titles


@access_anybody
@reading
def every(request: HttpRequest) -> HttpResponse:
    """Every exercise under the first phase that asks for it."""
    return render(request, "library/exercises.html", {"groups": groups()})


@cache
def groups() -> dict[str, list[Exercise]]:
    """The exercises by phase."""
    return by_phase(shelves.exercises().values())


@access_anybody
@reading
def one(request: HttpRequest, name: str) -> HttpResponse:
    """How it is done, why, and how much of it."""
    known = titles(shelves.exercises())
    if name not in known:
        return missing(request, "exercise", name, known)
    return render(request, "library/exercise.html", {"page": page(name)})


@cache
def page(name: str) -> LaidOut:
    """The page; all protocols are read for where they ask for the exercise."""
    exercises = shelves.exercises()
    used = exercise_page.uses(name, shelves.protocols().values())
    return laid_out(
        exercise_page.page(exercises[name], titles(exercises), used, shelves.studies(), link)
    )
