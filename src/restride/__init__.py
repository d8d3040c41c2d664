"""Restride: from a hamstring strain back to full sprint, and staying there."""
