"""Commands of `thaw` that need neither Discord nor a database."""
