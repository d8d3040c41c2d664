"""The log: what did happen, one runner's entries, append-only."""
