"""The ids of the guided panel's components."""

STEP = r"setup:(?P<step>setup[a-z]{1,10})"


def step(name: str) -> str:
    """Show this step."""
    return f"setup:{name}"
