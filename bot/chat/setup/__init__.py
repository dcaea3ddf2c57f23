"""A server's first day with Thaw: what is missing, and the few things to choose."""
