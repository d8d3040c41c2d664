"""The protocol: what should happen, as data with a source for every number."""
