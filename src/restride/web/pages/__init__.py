"""One small file a page: its views, and what they show."""
