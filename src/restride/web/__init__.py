"""The web app: the same log, the same decision, in a browser. It parses, asks and shows."""
