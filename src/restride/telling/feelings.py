"""What may be answered about how a leg feels, in plain words."""

from collections.abc import Mapping
from typing import Literal

from restride.log.model import Tightness, Where

WHERE: Mapping[Where, str] = {
    "old_spot": "the old spot",
    "both_thighs": "both thighs alike",
    "elsewhere": "somewhere else",
}
PAINKILLERS: Mapping[Literal["none", "paracetamol", "nsaid", "other"], str] = {
    "none": "none",
    "paracetamol": "paracetamol",
    "nsaid": "ibuprofen or the like",
    "other": "another",
}
TIGHTNESS: Mapping[Tightness, str] = {
    "none": "none",
    "one_side": "one thigh",
    "both": "both alike",
}
TO_BEDTIME = "How sore did the old spot get, from the end to bedtime?"
