"""The vocabulary that the grader reads answers with."""
