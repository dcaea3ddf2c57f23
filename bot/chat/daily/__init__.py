"""The question of the day: one for each channel, answered privately, closed at midnight."""
