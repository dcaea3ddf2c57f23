"""Messages that tell a member, at their hour, that cards are due."""
