"""Django makes the same tables as the command line."""
