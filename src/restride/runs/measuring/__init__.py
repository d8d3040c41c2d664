"""What a recording shows, each number with its method and its confidence."""
