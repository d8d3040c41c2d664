"""What was learned about the injury since the start."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from restride.log.model import EarlierInjuries, Episode
from restride.telling.injury_choices import CONFIRMERS, FELT, GRADES, MECHANISMS, SITES
from restride.web.journey.you_form import YES_NO, read_birth_year

PLAIN = ("confirmed_by", "felt", "mechanism", "site", "birth_year")
OPEN = ("", _("not answered yet"))
MOST_EARLIER = 50  # as the command line takes them


def one_of(choices: Mapping[Any, str], *more: tuple[str, Any]) -> forms.ChoiceField:
    """One of the choices, or none yet."""
    return forms.ChoiceField(choices=[OPEN, *choices.items(), *more], required=False)


class InjuryForm(forms.Form):
    """Each question with the answer that holds now."""

    confirmed_by = one_of(CONFIRMERS)
    grade = one_of(GRADES)
    felt = one_of(FELT)
    mechanism = one_of(MECHANISMS)
    site = one_of(SITES, ("not_sure", _("not sure")))
    same_side = forms.IntegerField(required=False, min_value=0, max_value=MOST_EARLIER)
    already_jogging = forms.ChoiceField(choices=[OPEN, *YES_NO], required=False)
    birth_year = forms.IntegerField(required=False)

    def __init__(self, told: QueryDict | None, known: Episode) -> None:
        super().__init__(told, initial=shown(known))
        # It is about the day when the plan began; "again by now" is no news.
        if known.already_jogging is not None:
            del self.fields["already_jogging"]
        # What the page showed comes back with it: a page that was left open for days must not
        # undo what was told on another one since.
        for field in self.fields.values():
            field.show_hidden_initial = True

    def clean_birth_year(self) -> int | None:
        """Refuse a year in which no living runner was born."""
        year: int | None = self.cleaned_data["birth_year"]
        return None if year is None else read_birth_year(year)

    def told(self) -> dict[str, Any]:
        """The fields of an episode that were changed on this page; None says nothing new."""
        said = {name: self.cleaned_data[name] for name in self.changed_data}
        told = {name: said[name] or None for name in PLAIN if name in said}
        if said.get("grade"):
            told["grade"] = int(said["grade"])
        if said.get("same_side") is not None:
            told["earlier"] = EarlierInjuries(same_side=said["same_side"])
        if said.get("already_jogging"):
            told["already_jogging"] = said["already_jogging"] == "yes"
        return told


def shown(episode: Episode) -> dict[str, Any]:
    """The form's values for what is known."""
    return {
        **{name: getattr(episode, name) for name in (*PLAIN, "grade")},
        "same_side": None if episode.earlier is None else episode.earlier.same_side,
    }
