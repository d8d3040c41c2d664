"""What a runner takes along: the workout for a watch, the calendar."""
