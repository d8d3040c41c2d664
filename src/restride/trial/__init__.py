"""Virtual runners: logs that nobody lived, for looking ahead and for tests."""
