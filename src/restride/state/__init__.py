"""The state: what the settled days have earned and what they hold back. Pure, like the engine."""
