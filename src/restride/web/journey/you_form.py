"""The last facts about the runner: the year of birth, and whether they jog again already."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from restride.entering import clock
from restride.log.model import Episode

OLDEST = 110
YES_NO = [("yes", _("Yes")), ("no", _("No"))]


class YouForm(forms.Form):
    """The safety questions cannot do without the year of birth."""

    birth_year = forms.IntegerField(error_messages={"required": _("Type the year, such as 1990.")})
    already_jogging = forms.ChoiceField(choices=YES_NO, widget=forms.RadioSelect, required=False)

    def __init__(self, told: QueryDict | None, known: Episode | None) -> None:
        super().__init__(told)
        if known is not None and known.birth_year is not None:
            del self.fields["birth_year"]
        if known is not None and known.already_jogging is not None:
            del self.fields["already_jogging"]

    def clean_birth_year(self) -> int:
        """Refuse a year in which no living runner was born."""
        return read_birth_year(self.cleaned_data["birth_year"])

    def told(self) -> dict[str, Any]:
        """The answers; what was left open, or was not asked, is not among them."""
        said = self.cleaned_data
        jogging = said.get("already_jogging")
        told: dict[str, Any] = {"already_jogging": jogging == "yes"} if jogging else {}
        return told | ({"birth_year": said["birth_year"]} if "birth_year" in said else {})


def read_birth_year(year: int) -> int:
    """A year in which a living runner may have been born."""
    this_year = clock.today().year
    if not this_year - OLDEST <= year <= this_year:
        raise forms.ValidationError(_("Type the year in full, such as 1990."))
    return year
