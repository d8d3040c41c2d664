"""Decisions, entries and pages of the library in plain words, for every edge that shows them."""
