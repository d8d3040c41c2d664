"""From what a runner tells and a watch recorded to entries of the log, for every edge that asks."""
