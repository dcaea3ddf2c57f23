"""/study, the one door: nine ways to learn, what waits, and what to do next."""
