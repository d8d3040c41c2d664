"""What would change a limit, with what to type for it."""

from restride.telling.reasons import unlock_words

TYPED = {
    "add_equipment": "restride setup",
    "answer_episode": "restride start",
    "answer_morning": "restride morning",
    "answer_setup": "restride setup",
    "answer_triage": "restride start --triage",
    "clinician_confirms": "restride injury --confirmed-by physio",
    "hours_pass": "restride morning",
    "clinician_clears": "restride cleared",
    "do_no_limp": "restride morning",
}


def unlocked(code: str) -> str:
    """What would change it, ending in the command where one does it."""
    words = unlock_words(code)
    return f"{words.rstrip('.')}: {TYPED[code]}" if code in TYPED else words
