"""What lies between a member's code and the sandbox that runs it."""
