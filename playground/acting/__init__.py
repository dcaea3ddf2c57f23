"""What members do: their slash commands, clicks, choices and forms, as interactions."""
