"""The plan outside the program: watch workout, calendar, printed sheet."""
