"""Which problems and cards of a deck to mend, and why: item analysis in a teacher's words."""
