"""The first questions, from the leg to the last answer; until then nothing is written down."""
