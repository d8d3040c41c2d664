"""Watch files in: what was really run, against what was asked."""
