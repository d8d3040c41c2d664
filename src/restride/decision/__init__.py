"""The decision: what happens now. The contract that every page, command and test reads."""
