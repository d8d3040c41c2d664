"""What was run, against what was asked."""
