"""The library: pages that anybody may read, and that hold nothing about a runner."""
